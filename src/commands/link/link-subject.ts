/** What a link without an account can be for: found by its id, with what the mail that brings it says. */
import type { Day } from '../../domain/day.ts';
import type { ActionId, HandoverItemId, PlanId, QuestionId } from '../../domain/ids.ts';
import type { Purpose } from '../../domain/link/door-link.ts';
import type { MailFacts } from '../../domain/mail/mail.ts';
import { entryFor } from '../../domain/partnership/directory.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { waitsForAnswer } from '../../domain/question/question.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { listItems } from '../../store/partnership/handovers.ts';
import { findQuestion } from '../../store/partnership/questions.ts';
import type { NewDoorLink } from '../../store/person/door-links.ts';
import { findAction } from '../../store/plan/actions.ts';
import { findPlanTitle } from '../../store/plan/plans.ts';
import { noOffer } from '../handover/offer-record.ts';
import { noSuchAction, noSuchPlan, noSuchQuestion } from '../problems.ts';
import { wordsAbout } from '../question/tell-asked.ts';

/** What stands in every such mail. */
export type LinkSent = { sender: string; link: string; until: Day };
export type LinkSubject = {
  link: Pick<NewDoorLink, 'purpose' | 'planId' | 'actionId' | 'partyId' | 'subjectId'>;
  facts: (sent: LinkSent) => MailFacts;
};

type Finder = (transaction: Transaction, id: string) => Promise<Result<LinkSubject>>;

const isAnswered: Problem = {
  code: 'conflict',
  message: 'This question is answered already.',
  remedy: 'Look at the plan’s questions.',
};

const FINDERS: Record<Purpose, Finder> = {
  updateAction: async (transaction, id) => {
    const action = await findAction(transaction, id as ActionId);
    if (!action) return failed(noSuchAction);
    const { planId, code } = action;
    const plan = (await findPlanTitle(transaction, planId)) ?? '';
    return done({
      link: { purpose: 'updateAction', planId, actionId: action.id },
      facts: (sent) => ({ kind: 'actionLink', plan, code, action: action.text, ...sent }),
    });
  },
  answerQuestion: async (transaction, id) => {
    const question = await findQuestion(transaction, id as QuestionId);
    if (!question) return failed(noSuchQuestion);
    if (!waitsForAnswer(question)) return failed(isAnswered);
    const { planId, actionId, text } = question;
    const about = await wordsAbout(transaction, question);
    return done({
      link: { purpose: 'answerQuestion', planId, ...(actionId && { actionId }), subjectId: question.id },
      facts: (sent) => ({ kind: 'questionAsked', about, question: text, ...sent }),
    });
  },
  commentDraft: async (transaction, id) => {
    const plan = await findPlanTitle(transaction, id as PlanId);
    if (plan === null) return failed(noSuchPlan);
    return done({
      link: { purpose: 'commentDraft', planId: id as PlanId },
      facts: (sent) => ({ kind: 'draftLink', plan, ...sent }),
    });
  },
  acceptHandover: async (transaction, id) => {
    const item = (await listItems(transaction)).find((one) => one.id === (id as HandoverItemId));
    if (item?.state !== 'offered') return failed(noOffer);
    const { entries } = await readDirectory(transaction);
    const to = entryFor(entries, item.toId)?.name ?? '';
    return done({
      link: { purpose: 'acceptHandover', partyId: item.toId, subjectId: item.id },
      facts: (sent) => ({ kind: 'handoverOffered', what: [item.label], to, note: item.words, ...sent }),
    });
  },
};

export const findLinkSubject = (
  transaction: Transaction,
  { purpose, subjectId }: { purpose: Purpose; subjectId: string },
): Promise<Result<LinkSubject>> => FINDERS[purpose](transaction, subjectId);

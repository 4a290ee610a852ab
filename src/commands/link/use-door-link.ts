/**
 * Does what a link is for, as the person it was given to, and closes it: both in one deed, so that it works once even
 * where it is used twice at the same moment.
 */
import { z } from 'zod';
import type { Deed } from '../../domain/access/may.ts';
import type { HandoverItemId, QuestionId } from '../../domain/ids.ts';
import {
  type DoorLink,
  holderOf,
  isAsSigned,
  linkState,
  noSuchLink,
  type Purpose,
  whyClosed,
} from '../../domain/link/door-link.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { failed, type Result } from '../../domain/problem.ts';
import type { Question } from '../../domain/question/question.ts';
import type { Remark } from '../../domain/remark/remark.ts';
import type { ProvenLink } from '../../services/link-address.ts';
import { hashOfSecret } from '../../services/secret.ts';
import { closeDoorLink, findDoorLinkAt, holdDoorLink } from '../../store/person/door-links.ts';
import { type ChangeStatusInput, changeStatus } from '../action/change-status.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext, PartContext } from '../context.ts';
import { acceptStewardship, declineStewardship } from '../handover/answer-offer.ts';
import { type AnswerScrutinyInput, answerScrutiny } from '../question/answer-scrutiny.ts';
import { type AddRemarkInput, addRemark } from '../question/remark-on-plan.ts';

/** What the link says of the person is found out here: whoever asks is nobody yet. */
export type DoorContext = Omit<CommandContext, 'person'>;

/** The link at an address, open or not; null where its row says otherwise than what was signed. */
async function linkAt({ database }: DoorContext, address: ProvenLink): Promise<DoorLink | null> {
  const { partnershipId, secret } = address;
  const link = await findDoorLinkAt(database, { partnershipId, secretHash: hashOfSecret(secret) });
  return link && isAsSigned(link, address) ? link : null;
}

type LinkFor<P extends Purpose> = DoorLink & { purpose: P };
const isFor = <P extends Purpose>(link: DoorLink, purpose: P): link is LinkFor<P> => link.purpose === purpose;

/** How history signs it, and what its holder must be allowed. */
type Use<P extends Purpose, T> = {
  purpose: P;
  deed: string;
  asks: Deed;
  work: (holder: PartContext, link: LinkFor<P>) => Promise<Result<T>>;
};

async function useLink<P extends Purpose, T>(
  context: DoorContext,
  address: ProvenLink,
  { purpose, deed, asks, work }: Use<P, T>,
): Promise<Result<T>> {
  const link = await linkAt(context, address);
  if (!link || !isFor(link, purpose)) return failed(noSuchLink);
  const holder = { ...context, person: holderOf(link) };
  return carryOut(holder, { deed, asks, schema: z.null(), given: null }, async (transaction) => {
    const today = context.clock.today();
    const held = await holdDoorLink(transaction, link.id);
    const closed = held ? whyClosed(held, linkState(held, today)) : noSuchLink;
    if (closed) return failed(closed);
    const worked = await work({ ...holder, within: transaction }, link);
    if (worked.ok) await closeDoorLink(transaction, link.id, { used_on: today });
    return worked;
  });
}

export const updateByLink = (
  context: DoorContext,
  address: ProvenLink,
  given: Omit<ChangeStatusInput, 'actionId'>,
): Promise<Result<Action>> =>
  useLink(context, address, {
    ...{ purpose: 'updateAction', deed: 'updateByLink', asks: 'reportProgress' },
    work: (holder, { actionId }) => changeStatus(holder, { ...given, actionId }),
  });

export const answerByLink = (
  context: DoorContext,
  address: ProvenLink,
  given: Omit<AnswerScrutinyInput, 'questionId'>,
): Promise<Result<Question>> =>
  useLink(context, address, {
    ...{ purpose: 'answerQuestion', deed: 'answerByLink', asks: 'answerQuestion' },
    work: (holder, { subjectId }) =>
      answerScrutiny(holder, { ...given, questionId: subjectId as QuestionId }),
  });

export const commentByLink = (
  context: DoorContext,
  address: ProvenLink,
  given: Omit<AddRemarkInput, 'planId'>,
): Promise<Result<Remark>> =>
  useLink(context, address, {
    ...{ purpose: 'commentDraft', deed: 'commentByLink', asks: 'comment' },
    work: (holder, { planId }) => addRemark(holder, { ...given, planId }),
  });

export const handoverByLink = (
  context: DoorContext,
  address: ProvenLink,
  { accepts, answer }: { accepts: boolean; answer: string },
): Promise<Result<null>> =>
  useLink(context, address, {
    ...{ purpose: 'acceptHandover', deed: 'handoverByLink', asks: 'acceptStewardship' },
    work: (holder, { subjectId }) =>
      (accepts ? acceptStewardship : declineStewardship)(holder, {
        ...{ itemId: subjectId as HandoverItemId, answer },
      }),
  });

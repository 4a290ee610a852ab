/**
 * What becomes of a question of scrutiny: it is answered, by the coordinator or by whoever leads the action that it is
 * about; whoever asked says what they make of the answer; and it is published, or not any more.
 */
import { z } from 'zod';
import { type Deed, mayOn, outOfReach } from '../../domain/access/may.ts';
import type { Person } from '../../domain/access/person.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import {
  dueFor,
  maySettle,
  OUTCOMES,
  type Question,
  waitsForAnswer,
} from '../../domain/question/question.ts';
import type { Transaction } from '../../store/connection.ts';
import { holdQuestion, type QuestionChanges, updateQuestion } from '../../store/partnership/questions.ts';
import { findAction } from '../../store/plan/actions.ts';
import { type Command, carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, neededText, refuse, text, version } from '../inputs.ts';
import { noSuchQuestion } from '../problems.ts';
import { savedOrStale } from '../stale.ts';
import { tellAnswered } from './tell-asked.ts';

const ofQuestion = { questionId: id<'question'>(), version };
const seenSchema = z.object(ofQuestion);

type Work<Whole> = (
  question: Question,
  whole: Whole,
  transaction: Transaction,
) => Promise<Result<QuestionChanges>> | Result<QuestionChanges>;

/** The question as it became. */
async function changeQuestion<Given, Whole extends z.output<typeof seenSchema>>(
  context: CommandContext,
  command: Command<Given, Whole> & { asks: Deed },
  work: Work<Whole>,
): Promise<Result<Question>> {
  return carryOut(context, command, async (transaction, whole) => {
    const question = await holdQuestion(transaction, whole.questionId);
    if (!question) return failed(noSuchQuestion);
    const seen = { id: question.id, version: whole.version };
    const place = { noun: 'scrutiny_question', seen } as const;
    if (question.version !== whole.version)
      return savedOrStaleQuestion(transaction, place, { state: 'stale', currentVersion: question.version });
    const changes = await work(question, whole, transaction);
    if (!changes.ok) return changes;
    const saved = await savedOrStale(
      transaction,
      place,
      await updateQuestion(transaction, seen, changes.value),
    );
    if (!saved.ok) return saved;
    const became = { ...question, ...changes.value, version: saved.value };
    if (changes.value.answer && changes.value.answer.outcome === null)
      await tellAnswered(transaction, became, context.person.name);
    return done(became);
  });
}

async function savedOrStaleQuestion(
  transaction: Transaction,
  ...[place, stale]: [Parameters<typeof savedOrStale>[1], { state: 'stale'; currentVersion: number }]
): Promise<{ ok: false; problem: Problem }> {
  const told = await savedOrStale(transaction, place, stale);
  return told.ok ? failed(noSuchQuestion) : told;
}

/** Whether the person may answer it: whoever keeps the plan, or leads the action that it is about. */
export async function mayAnswer(
  transaction: Transaction,
  person: Person,
  { planId, actionId }: Pick<Question, 'planId' | 'actionId'>,
): Promise<boolean> {
  const action = actionId === null ? null : await findAction(transaction, actionId);
  const leads = (action?.leads ?? []).flatMap(({ partyId }) => partyId ?? []);
  return mayOn(person, 'answerQuestion', { planId, leads, ...(action && { actionId: action.id }) });
}

const answerSchema = z.object({ ...ofQuestion, answer: neededText('Write the answer.') });
export type AnswerScrutinyInput = z.input<typeof answerSchema>;

const isSettled: Problem = {
  code: 'conflict',
  message: 'Whoever asked is satisfied with the answer, so that it stands.',
  remedy: 'Look at the question again.',
};

/** Answers it, or says the answer otherwise until whoever asked has said what they make of it. */
export const answerScrutiny = (
  context: CommandContext,
  given: AnswerScrutinyInput,
): Promise<Result<Question>> =>
  changeQuestion(
    context,
    { deed: 'answerScrutiny', asks: 'answerQuestion', schema: answerSchema, given },
    async (question, { answer }, transaction) => {
      const { person, clock } = context;
      if (!(await mayAnswer(transaction, person, question))) return failed(outOfReach);
      if (question.answer?.outcome?.is === 'satisfied') return failed(isSettled);
      return done({ answer: { text: answer, by: person.id, on: clock.today(), outcome: null } });
    },
  );

const settleSchema = z.object({
  ...ofQuestion,
  outcome: z.enum(OUTCOMES, 'Choose whether the answer is enough.'),
  missing: text.default(''),
});
export type SettleQuestionInput = z.input<typeof settleSchema>;

const notTheirs: Problem = {
  code: 'notAllowed',
  message: 'Only whoever asked, or another of the scrutiny panel, says whether the answer is enough.',
  remedy: 'Ask them to look at it.',
};
const nothingToSettle: Problem = {
  code: 'conflict',
  message: 'There is no answer yet that somebody could be satisfied with.',
  remedy: 'Look at the question again.',
};

/** Where they want more, it waits for an answer again. */
export const settleQuestion = (
  context: CommandContext,
  given: SettleQuestionInput,
): Promise<Result<Question>> =>
  changeQuestion(
    context,
    { deed: 'settleQuestion', asks: 'askQuestion', schema: settleSchema, given },
    (question, { outcome, missing }) => {
      if (!maySettle(context.person, question)) return failed(notTheirs);
      const { answer } = question;
      if (answer === null || waitsForAnswer(question)) return failed(nothingToSettle);
      if (outcome === 'satisfied')
        return done({ answer: { ...answer, outcome: { is: outcome, missing: '' } } });
      if (missing === '') return refuse([{ field: 'missing', message: 'Say what is missing.' }]);
      const dueBy = dueFor(context.clock.today());
      return done({ answer: { ...answer, outcome: { is: outcome, missing } }, dueBy });
    },
  );

const publishSchema = z.object({
  ...ofQuestion,
  published: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
});
export type PublishQuestionInput = z.input<typeof publishSchema>;

export const publishQuestion = (
  context: CommandContext,
  given: PublishQuestionInput,
): Promise<Result<Question>> =>
  changeQuestion(
    context,
    { deed: 'publishQuestion', asks: 'publishPlan', schema: publishSchema, given },
    (_, { published }) => done({ published }),
  );

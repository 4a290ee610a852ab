/**
 * Answers questions about a document that is being checked. Each answer names the version of the one it replaces:
 * where somebody answered meanwhile, nothing is written and both answers are told.
 */
import { may } from '../../domain/access/may.ts';
import type { ImportId } from '../../domain/ids.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { type Answer, answerSchema } from '../../domain/reading/answers.ts';
import { NAME_KEY, type NameAnswer, nameAnswerSchema } from '../../domain/reading/one-body.ts';
import type { PlanReading } from '../../domain/reading/plan-reading.ts';
import { type QuestionKey, readQuestionKey } from '../../domain/reading/questions.ts';
import { type Transaction, write } from '../../store/connection.ts';
import { listKeptAnswers, saveAnswer } from '../../store/import/import-answers.ts';
import { findImport, readImportReading } from '../../store/import/imports.ts';
import type { CommandContext } from '../context.ts';
import { noSuchImport, notBeingChecked } from './import-problems.ts';

/** `answer` null takes an answer back. `seen` is the version of the answer on the page; 0 where there was none. */
export type GivenAnswer = { question: QuestionKey; answer: Answer | NameAnswer | null; seen: number };

function isInReading(reading: PlanReading, question: QuestionKey): boolean {
  if (question.startsWith(NAME_KEY)) return question.length <= 1000;
  const about = readQuestionKey(question);
  switch (about?.about) {
    case 'doubt':
      return reading.actions[about.action]?.doubts[about.doubt] !== undefined;
    case 'field':
    case 'action':
      return reading.actions[about.action] !== undefined;
    case 'unplaced':
      return reading.unplaced[about.place] !== undefined;
    case 'section':
      return reading.sections[about.section] !== undefined;
    case 'plan':
      return true;
    case undefined:
      return false;
  }
}

function isWellFormed({ question, answer }: GivenAnswer): boolean {
  if (answer === null) return true;
  const schema = question.startsWith(NAME_KEY) ? nameAnswerSchema : answerSchema;
  return schema.safeParse(answer).success;
}

/** False for a text that is to go with a row which the document does not have. */
function isPlaced(reading: PlanReading, { answer }: GivenAnswer): boolean {
  if (answer?.kind !== 'place' || !('action' in answer.to)) return true;
  return reading.actions[answer.to.action] !== undefined;
}

const noSuchRow: Problem = {
  code: 'invalid',
  field: 'row',
  message: 'There is no row with that number in this document.',
  remedy: 'The number of a row stands above it on the checking page: “Row 12”. Type the number alone.',
};

const notUnderstood: Problem = {
  code: 'invalid',
  field: null,
  message: 'That answer does not fit the question.',
  remedy: 'Go back to the question, choose one of its readings or type what is right.',
};

const answeredMeanwhile = (question: QuestionKey, currentVersion: number): Problem => ({
  code: 'stale',
  message: 'Somebody else answered this question while you had it open.',
  remedy: 'Their answer stands. Look at both, then keep theirs or put yours in its place.',
  changes: [{ field: question, before: 'no answer that you saw', now: 'another answer' }],
  currentVersion,
});

/** True where the very same answer stands already: the button was pressed twice, or two people agree. */
async function stands(transaction: Transaction, id: ImportId, given: GivenAnswer): Promise<boolean> {
  const kept = (await listKeptAnswers(transaction, id)).find((one) => one.question === given.question);
  if (!kept || kept.answer === null || given.answer === null) return kept?.answer === given.answer;
  const schema = given.question.startsWith(NAME_KEY) ? nameAnswerSchema : answerSchema;
  const said = (answer: unknown): string => JSON.stringify(schema.safeParse(answer).data ?? null);
  return said(kept.answer) === said(given.answer);
}

/** The first that cannot be written, since somebody answered meanwhile; null when all are. */
async function saveAll(
  transaction: Transaction,
  id: ImportId,
  given: readonly GivenAnswer[],
): Promise<Problem | null> {
  for (const { question, answer, seen } of given) {
    const saved = await saveAnswer(transaction, id, { question, answer, seen });
    if (saved.state === 'saved' || (await stands(transaction, id, { question, answer, seen }))) continue;
    return answeredMeanwhile(question, saved.state === 'stale' ? saved.currentVersion : 0);
  }
  return null;
}

/** All or none of them. */
export async function answerQuestions(
  context: CommandContext,
  id: ImportId,
  given: readonly GivenAnswer[],
): Promise<Result<ImportId>> {
  const { person, database } = context;
  const allowed = may(person, 'importPlan');
  if (!allowed.ok) return allowed;
  if (!given.every(isWellFormed)) return failed(notUnderstood);
  const scope = { ...allowed.value, deed: 'answerQuestion' };
  let meanwhile: Problem | null = null;
  const work = async (transaction: Transaction): Promise<Result<ImportId>> => {
    const [kept, reading] = await Promise.all([
      findImport(transaction, id),
      readImportReading(transaction, id),
    ]);
    if (!kept) return failed(noSuchImport);
    if (!reading || (kept.state !== 'ready' && kept.state !== 'undone')) return failed(notBeingChecked);
    if (!given.every(({ question }) => isInReading(reading, question))) return failed(notUnderstood);
    if (!given.every((one) => isPlaced(reading, one))) return failed(noSuchRow);
    meanwhile = await saveAll(transaction, id, given);
    // Thrown so that the answers before it are not kept either.
    if (meanwhile) throw new Error('Another answer stands.');
    return done(id);
  };
  return write(database, scope, work).catch((error: unknown) => {
    if (meanwhile) return failed(meanwhile);
    throw error;
  });
}

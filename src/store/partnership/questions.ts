/** Where the questions of scrutiny are kept, with their answers. */
import { type Selectable, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { ActionId, PartyId, PersonId, PlanId, QuestionId } from '../../domain/ids.ts';
import type { Answer, Question } from '../../domain/question/question.ts';
import type { Transaction } from '../connection.ts';
import { holdPlanOf } from '../plan/plans.ts';
import { insertRows, type Row, type Saved, type Seen, updateRow } from '../rows.ts';
import type { ScrutinyQuestionTable } from '../tables-of/question.ts';

export type NewQuestion = Omit<Question, 'version'>;
export type QuestionChanges = Partial<Pick<Question, 'answer' | 'dueBy' | 'published'>>;

function toAnswer(row: Selectable<ScrutinyQuestionTable>): Answer | null {
  const { answer, answered_by: by, answered_on: on, outcome, missing } = row;
  if (answer === null || by === null || on === null) return null;
  const said = outcome === null ? null : { is: outcome, missing };
  return { text: answer, by: by as PersonId, on: on as Day, outcome: said };
}

const toQuestion = (row: Selectable<ScrutinyQuestionTable>): Question => ({
  id: row.id as QuestionId,
  planId: row.plan_id as PlanId,
  actionId: row.action_id as ActionId | null,
  askedBy: row.asked_by as PersonId,
  askedOf: row.asked_of as PartyId | null,
  text: row.text,
  askedOn: row.asked_on as Day,
  dueBy: row.due_by as Day,
  answer: toAnswer(row),
  published: row.published,
  version: row.version,
});

const answerRow = (answer: Answer | null): Row<'scrutiny_question'> => ({
  answer: answer?.text ?? null,
  answered_by: answer?.by ?? null,
  answered_on: answer?.on ?? null,
  outcome: answer?.outcome?.is ?? null,
  missing: answer?.outcome?.missing ?? '',
});

/** By the day that the answer is due. */
export async function listQuestions(transaction: Transaction, planId: PlanId): Promise<Question[]> {
  const rows = await transaction
    .selectFrom('scrutiny_question')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('due_by')
    .orderBy('id')
    .execute();
  return rows.map(toQuestion);
}

export async function findQuestion(transaction: Transaction, id: QuestionId): Promise<Question | null> {
  const row = await transaction
    .selectFrom('scrutiny_question')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toQuestion(row) : null;
}

/** The question as it is once its plan is held; who may answer for one action alone cannot hold the plan. */
export async function holdQuestion(transaction: Transaction, id: QuestionId): Promise<Question | null> {
  await holdPlanOf(transaction, 'scrutiny_question', id);
  return findQuestion(transaction, id);
}

export async function insertQuestion(transaction: Transaction, question: NewQuestion): Promise<void> {
  const { id, text, published, answer } = question;
  await insertRows(transaction, 'scrutiny_question', [
    {
      ...{ id, text, published, plan_id: question.planId, action_id: question.actionId },
      ...{ asked_by: question.askedBy, asked_of: question.askedOf },
      ...{ asked_on: question.askedOn, due_by: question.dueBy, ...answerRow(answer) },
    },
  ]);
}

export async function updateQuestion(
  transaction: Transaction,
  seen: Seen,
  { answer, dueBy, published }: QuestionChanges,
): Promise<Saved> {
  const row: Row<'scrutiny_question'> = {
    ...(answer !== undefined && answerRow(answer)),
    ...(dueBy !== undefined && { due_by: dueBy }),
    ...(published !== undefined && { published }),
  };
  return updateRow(transaction, 'scrutiny_question', { seen, row });
}

export type WaitingQuestion = {
  id: QuestionId;
  text: string;
  askedOf: PartyId;
  plan: { slug: string; title: string };
};

/** Those put to one of the parties that nobody has answered, in plans that are not put away. */
export async function listWaitingFor(
  transaction: Transaction,
  ids: readonly PartyId[],
): Promise<WaitingQuestion[]> {
  const { rows } = await sql<{ id: string; text: string; asked_of: string; slug: string; title: string }>`
    select question.id, question.text, coalesce(party.merged_into, party.id)::text as asked_of, plan.slug, plan.title
    from scrutiny_question as question
      join plan on plan.partnership_id = question.partnership_id and plan.id = question.plan_id
        and plan.state <> 'archived'
      join party on party.partnership_id = question.partnership_id and party.id = question.asked_of
    where question.answer is null and question.asked_of = any(${[...ids]}::uuid[])
    order by question.due_by, question.id`.execute(transaction);
  return rows.map(({ id, text, asked_of, slug, title }) => ({
    ...{ id: id as QuestionId, text, askedOf: asked_of as PartyId, plan: { slug, title } },
  }));
}

/** Those about the actions that nobody has answered, the first due first. */
export async function listWaitingAbout(
  transaction: Transaction,
  actionIds: readonly ActionId[],
): Promise<Question[]> {
  if (actionIds.length === 0) return [];
  const rows = await transaction
    .selectFrom('scrutiny_question')
    .selectAll()
    .where('answer', 'is', null)
    .where('action_id', 'in', [...actionIds])
    .orderBy('due_by')
    .orderBy('id')
    .execute();
  return rows.map(toQuestion);
}

/** Puts the question to another; null for nobody in particular. */
export async function askAnother(
  transaction: Transaction,
  id: QuestionId,
  askedOf: PartyId | null,
): Promise<void> {
  await sql`update scrutiny_question set asked_of = ${askedOf}, version = version + 1
    where id = ${id}`.execute(transaction);
}

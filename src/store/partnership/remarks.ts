/** Where the comments on plans are kept, with their answers. */
import type { Selectable } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { ActionId, PersonId, PlanId, RemarkId } from '../../domain/ids.ts';
import type { Remark, RemarkAnswer } from '../../domain/remark/remark.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Row, type Saved, type Seen, updateRow } from '../rows.ts';
import type { RemarkTable } from '../tables-of/question.ts';

function toAnswer(row: Selectable<RemarkTable>): RemarkAnswer | null {
  const { verdict, reason, answered_by: by, answered_on: on } = row;
  if (verdict === null || by === null || on === null) return null;
  return { verdict, reason, by: by as PersonId, on: on as Day };
}

const toRemark = (row: Selectable<RemarkTable>): Remark => ({
  id: row.id as RemarkId,
  planId: row.plan_id as PlanId,
  actionId: row.action_id as ActionId | null,
  passage: row.passage,
  text: row.text,
  by: row.made_by as PersonId,
  on: row.on_day as Day,
  answer: toAnswer(row),
  version: row.version,
});

const answerRow = (answer: RemarkAnswer | null): Row<'remark'> => ({
  verdict: answer?.verdict ?? null,
  reason: answer?.reason ?? '',
  answered_by: answer?.by ?? null,
  answered_on: answer?.on ?? null,
});

/** In the order that they were written. */
export async function listRemarks(transaction: Transaction, planId: PlanId): Promise<Remark[]> {
  const rows = await transaction
    .selectFrom('remark')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('on_day')
    .orderBy('id')
    .execute();
  return rows.map(toRemark);
}

export async function findRemark(transaction: Transaction, id: RemarkId): Promise<Remark | null> {
  const row = await transaction.selectFrom('remark').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toRemark(row) : null;
}

export async function insertRemark(transaction: Transaction, remark: Omit<Remark, 'version'>): Promise<void> {
  const { id, planId, actionId, passage, text, by, on, answer } = remark;
  await insertRows(transaction, 'remark', [
    {
      ...{ id, plan_id: planId, action_id: actionId, passage, text, made_by: by, on_day: on },
      ...answerRow(answer),
    },
  ]);
}

export async function saveRemarkAnswer(
  transaction: Transaction,
  seen: Seen,
  answer: RemarkAnswer,
): Promise<Saved> {
  return updateRow(transaction, 'remark', { seen, row: answerRow(answer) });
}

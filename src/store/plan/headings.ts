/** Where the places of a plan above its actions are kept: themes, initiatives, priorities, objectives. */
import type { Selectable } from 'kysely';
import type { HeadingId, PlanId } from '../../domain/ids.ts';
import type { Heading } from '../../domain/plan/plan.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Row, removeRow, type Saved, type Seen, updateRow } from '../rows.ts';
import type { HeadingTable } from '../tables.ts';

export type NewHeading = Omit<Heading, 'version'>;
export type HeadingChanges = Partial<Omit<NewHeading, 'id' | 'planId'>>;

export function toHeading(row: Omit<Selectable<HeadingTable>, 'partnership_id'>): Heading {
  return {
    id: row.id as HeadingId,
    planId: row.plan_id as PlanId,
    parentId: row.parent_id as HeadingId | null,
    depth: row.depth,
    number: row.number,
    title: row.title,
    position: row.position,
    version: row.version,
  };
}

function toRow(heading: Partial<NewHeading>): Row<'heading'> {
  const { planId, parentId, ...same } = heading;
  return {
    ...same,
    ...(planId !== undefined && { plan_id: planId }),
    ...(parentId !== undefined && { parent_id: parentId }),
  };
}

/** In the plan's order. */
export async function listHeadings(transaction: Transaction, planId: PlanId): Promise<Heading[]> {
  const rows = await transaction
    .selectFrom('heading')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  return rows.map(toHeading);
}

export async function findHeading(transaction: Transaction, id: HeadingId): Promise<Heading | null> {
  const row = await transaction.selectFrom('heading').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toHeading(row) : null;
}

/** Parents may come in the same call as their children, in any order. */
export async function insertHeadings(transaction: Transaction, headings: NewHeading[]): Promise<void> {
  await insertRows(transaction, 'heading', headings.map(toRow));
}

export async function updateHeading(
  transaction: Transaction,
  seen: Seen,
  changes: HeadingChanges,
): Promise<Saved> {
  return updateRow(transaction, 'heading', { seen, row: toRow(changes) });
}

/** Throws a foreign-key violation where anything still stands under it. */
export async function removeHeading(transaction: Transaction, seen: Seen): Promise<Saved> {
  return removeRow(transaction, 'heading', seen);
}

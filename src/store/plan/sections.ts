/** Where the prose of a plan is kept, in order. */
import type { Selectable } from 'kysely';
import type { PlanId, SectionId } from '../../domain/ids.ts';
import type { Section, SectionKind } from '../../domain/plan/plan.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Row, removeRow, type Saved, type Seen, updateRow } from '../rows.ts';
import type { SectionTable } from '../tables.ts';

export type NewSection = Omit<Section, 'version'>;
export type SectionChanges = Partial<Omit<NewSection, 'id' | 'planId'>>;

export function toSection(row: Omit<Selectable<SectionTable>, 'partnership_id'>): Section {
  return {
    id: row.id as SectionId,
    planId: row.plan_id as PlanId,
    kind: row.kind as SectionKind,
    heading: row.heading,
    text: row.text,
    position: row.position,
    version: row.version,
  };
}

function toRow(section: Partial<NewSection>): Row<'section'> {
  const { planId, ...same } = section;
  return { ...same, ...(planId !== undefined && { plan_id: planId }) };
}

/** In order. */
export async function listSections(transaction: Transaction, planId: PlanId): Promise<Section[]> {
  const rows = await transaction
    .selectFrom('section')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toSection);
}

export async function findSection(transaction: Transaction, id: SectionId): Promise<Section | null> {
  const row = await transaction.selectFrom('section').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toSection(row) : null;
}

export async function insertSections(transaction: Transaction, sections: NewSection[]): Promise<void> {
  await insertRows(transaction, 'section', sections.map(toRow));
}

export async function updateSection(
  transaction: Transaction,
  seen: Seen,
  changes: SectionChanges,
): Promise<Saved> {
  return updateRow(transaction, 'section', { seen, row: toRow(changes) });
}

/** Its last words stay in the history. */
export async function removeSection(transaction: Transaction, seen: Seen): Promise<Saved> {
  return removeRow(transaction, 'section', seen);
}

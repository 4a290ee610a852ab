/** Where handovers are kept, and what was decided of each record. */
import { type Selectable, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { HandoverId, HandoverItemId, PartyId, PersonId } from '../../domain/ids.ts';
import type {
  Handover,
  HandoverItem,
  HandoverLife,
  ItemStanding,
} from '../../domain/partnership/handover.ts';
import type { HeldKind } from '../../domain/partnership/holdings.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Row, type Saved, type Seen, updateRow } from '../rows.ts';
import type { HandoverItemTable, HandoverTable } from '../tables-of/group.ts';

const toHandover = (row: Selectable<HandoverTable>): Handover => ({
  ...({ state: row.state, endedOn: row.ended_on } as HandoverLife),
  id: row.id as HandoverId,
  fromId: row.from_id as PartyId,
  why: row.why as Handover['why'],
  begunOn: row.begun_on as Day,
  note: row.note,
  version: row.version,
});

const toItem = (row: Selectable<HandoverItemTable>): HandoverItem => ({
  ...({ state: row.state, toId: row.to_id, way: row.way } as ItemStanding),
  id: row.id as HandoverItemId,
  handoverId: row.handover_id as HandoverId,
  subject: { kind: row.subject_kind as HeldKind, id: row.subject_id },
  label: row.label,
  words: row.words,
  on: row.on_day as Day | null,
  answer: row.answer,
  answeredOn: row.answered_on as Day | null,
  answeredBy: row.answered_by as PersonId | null,
  version: row.version,
});

/** The newest first. */
export async function listHandovers(transaction: Transaction): Promise<Handover[]> {
  const rows = await transaction
    .selectFrom('handover')
    .selectAll()
    .orderBy('begun_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toHandover);
}

/** Finds the handover and holds it until the transaction ends. */
export async function holdHandover(transaction: Transaction, id: HandoverId): Promise<Handover | null> {
  const row = await transaction
    .selectFrom('handover')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? toHandover(row) : null;
}

/** In the order in which they were listed. */
export async function listItems(
  transaction: Transaction,
  handoverId: HandoverId | null = null,
): Promise<HandoverItem[]> {
  const rows = await transaction
    .selectFrom('handover_item')
    .selectAll()
    .$if(handoverId !== null, (query) => query.where('handover_id', '=', handoverId ?? ''))
    .orderBy('id')
    .execute();
  return rows.map(toItem);
}

export async function insertHandover(
  transaction: Transaction,
  { id, fromId, why, begunOn }: Pick<Handover, 'id' | 'fromId' | 'why' | 'begunOn'>,
): Promise<void> {
  await insertRows(transaction, 'handover', [{ id, from_id: fromId, why, begun_on: begunOn }]);
}

export async function updateHandover(
  transaction: Transaction,
  seen: Seen,
  { note, life }: { note?: string; life?: HandoverLife },
): Promise<Saved> {
  const row: Row<'handover'> = {
    ...(note !== undefined && { note }),
    ...(life && { state: life.state, ended_on: life.endedOn }),
  };
  return updateRow(transaction, 'handover', { seen, row });
}

export type NewItem = Pick<HandoverItem, 'id' | 'handoverId' | 'subject' | 'label'>;

/** Those that are listed already stay as they are. */
export async function listInHandover(transaction: Transaction, items: readonly NewItem[]): Promise<void> {
  for (const { id, handoverId, subject, label } of items)
    await sql`insert into handover_item (id, handover_id, subject_kind, subject_id, label)
      values (${id}, ${handoverId}, ${subject.kind}, ${subject.id}, ${label})
      on conflict do nothing`.execute(transaction);
}

export type ItemChanges = ItemStanding &
  Partial<Pick<HandoverItem, 'words' | 'on' | 'answer' | 'answeredOn' | 'answeredBy'>>;

export async function updateItem(transaction: Transaction, seen: Seen, given: ItemChanges): Promise<Saved> {
  const { toId, on, answeredOn, answeredBy, ...same } = given;
  const row: Row<'handover_item'> = {
    ...same,
    to_id: toId,
    ...(on !== undefined && { on_day: on }),
    ...(answeredOn !== undefined && { answered_on: answeredOn }),
    ...(answeredBy !== undefined && { answered_by: answeredBy }),
  };
  return updateRow(transaction, 'handover_item', { seen, row });
}

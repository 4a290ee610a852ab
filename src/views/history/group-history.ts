/** What happened to a group, told in sentences: its seats and who held them, what it is steward of, what it hands over. */
import { GROUP_KIND_WORDS, GROUP_STATE_WORDS, INTEREST_WORDS } from '../../domain/partnership/group.ts';
import type { Seat } from '../../domain/partnership/seats.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Transaction } from '../../store/connection.ts';
import type { HistoryEntry } from '../../store/history/history.ts';
import { listSeats } from '../../store/partnership/groups.ts';
import { listPlans } from '../../store/plan/plans.ts';
import { sayValue } from './tell-change.ts';

type Row = Readonly<Record<string, unknown>>;
/** `nameOf`: of entries; `labelOf`: of seats and plans. */
export type GroupNames = { nameOf: (id: unknown) => string; labelOf: (id: unknown) => string };

const since = (row: Row): string => (row.from_day ? ` from ${sayValue('', row.from_day)}` : '');
const until = (row: Row): string => (row.until_day ? ` until ${sayValue('', row.until_day)}` : '');
const wordOf = (words: Readonly<Record<string, string>>, value: unknown): string =>
  (words[String(value)] ?? String(value)).toLowerCase();

const ITEM_WORDS: Readonly<Record<string, string>> = {
  open: 'is to be handed over',
  offered: 'was offered to',
  declined: 'was declined by',
  handedOver: 'was handed to',
  closed: 'was closed',
  merged: 'was joined with another',
  givenUp: 'was given up',
};

function sayItem(row: Row, { nameOf }: GroupNames): string {
  const how = String(row.way ?? row.state);
  const to = row.to_id && how !== 'open' ? ` “${nameOf(row.to_id)}”` : '';
  const words = row.answer || row.words ? `: ${row.answer || row.words}` : '';
  return `“${row.label}” ${ITEM_WORDS[how] ?? how}${to}${words.replace(/\.$/, '')}`;
}

const SAYERS: Readonly<Record<string, (row: Row, names: GroupNames) => string>> = {
  party_group: (row) => `${wordOf(GROUP_KIND_WORDS, row.kind)}, ${wordOf(GROUP_STATE_WORDS, row.state)}`,
  seat: (row) =>
    `a seat for ${wordOf(INTEREST_WORDS, row.interest)}${row.name ? `, “${row.name}”` : ''}${since(row)}${until(row)}`,
  seat_holding: (row, { nameOf, labelOf }) =>
    `“${nameOf(row.holder_id)}” holds ${labelOf(row.seat_id)}${since(row)}${until(row)}`,
  stewardship: (row, { nameOf, labelOf }) =>
    `“${nameOf(row.steward_id)}” ${row.role === 'steward' ? 'is steward of' : 'scrutinises'} ${labelOf(row.subject_id)}${since(row)}${until(row)}`,
  handover: (row) =>
    `the handover${row.ended_on ? `, ended on ${sayValue('', row.ended_on)}` : ''}${row.note ? `, with its note` : ''}`,
  handover_item: sayItem,
};

/** One row in words, without its full stop; empty where it is none of a group's. */
export const sayGroupRow = (table: HistoryEntry['table'], row: Row, names: GroupNames): string =>
  SAYERS[table]?.(row, names) ?? '';

/** Seats and plans as a sentence names them, by their ids. */
export const labelsOf = (seats: readonly Seat[], plans: readonly Plan[]): Map<string, string> =>
  new Map([
    ...seats.map(({ id, name }): [string, string] => [id, name === '' ? 'a seat' : `the seat “${name}”`]),
    ...plans.map(({ id, title }): [string, string] => [id, `“${title}”`]),
  ]);

export async function readLabels(transaction: Transaction): Promise<Map<string, string>> {
  const [seats, plans] = await Promise.all([listSeats(transaction), listPlans(transaction)]);
  return labelsOf(
    seats,
    plans.map(({ plan }) => plan),
  );
}

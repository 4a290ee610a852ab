/**
 * What part of a partnership's history is looked at, kept in the address so that it can be sent to somebody. Each part
 * narrows; an empty part narrows nothing; what the address says that makes no sense is ignored.
 */

import { type Day, parseDay } from '../day.ts';
import { type PersonId, type PlanId, parseId } from '../ids.ts';
import type { AddressParts } from '../plan/filter.ts';

/** A record of any table, by its id in the history. */
export type RecordName = { table: string; id: string };

export type HistoryFilter = {
  words: string;
  person: PersonId | null;
  plan: PlanId | null;
  /** A kind of record: the table that its rows stand in. */
  noun: string | null;
  deed: string | null;
  from: Day | null;
  until: Day | null;
  /** One record, with what hangs on it. */
  record: RecordName | null;
  /** All that one deed wrote. */
  of: string | null;
};

export const ALL_HISTORY: HistoryFilter = {
  words: '',
  person: null,
  plan: null,
  noun: null,
  deed: null,
  from: null,
  until: null,
  record: null,
  of: null,
};

const MOST_LETTERS = 200;
const named = (value: string): string | null => (/^[a-zA-Z_]{2,60}$/.test(value) ? value : null);

/** 'heading/0190…': a table, a slash and the row's id, which may have slashes itself. */
function recordFrom(value: string): RecordName | null {
  const [, table, id] = /^([a-z_]{2,60})\/([^\s\0]{1,200})$/.exec(value) ?? [];
  return table === undefined || id === undefined ? null : { table, id };
}

export function historyFilterFrom(parts: AddressParts): HistoryFilter {
  const part = (name: string): string => (parts.get(name) ?? '').replaceAll('\0', ' ').trim();
  return {
    words: part('words').slice(0, MOST_LETTERS),
    person: parseId<'person'>(part('person')),
    plan: parseId<'plan'>(part('plan')),
    noun: named(part('noun')),
    deed: named(part('deed')),
    from: parseDay(part('from')),
    until: parseDay(part('until')),
    record: recordFrom(part('record')),
    of: parseId(part('of')),
  };
}

/** The query of an address that says the same; empty where nothing narrows. */
export function historyFilterTo({ record, ...filter }: HistoryFilter): string {
  const said: [name: string, value: string][] = [];
  for (const [name, value] of Object.entries(filter)) if (value) said.push([name, value]);
  if (record) said.push(['record', `${record.table}/${record.id}`]);
  return said.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

/** A moment that a page ends with: 2026-11-14T15:04:05.123456Z. */
export const momentFrom = (value: string): string | null =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/.test(value) ? value : null;

/**
 * The tables whose rows tell of another record, and the columns that name it: their entries belong to its history.
 * What belongs to a plan or an action is known by the entry itself.
 */
export const HANGS_ON: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  party: {
    party_alias: ['party_id'],
    membership: ['member_id', 'body_id'],
    succession: ['from_id', 'to_id'],
    party_merge: ['from_id', 'into_id'],
    party_group: ['id'],
    seat: ['group_id'],
    seat_holding: ['holder_id'],
    stewardship: ['steward_id'],
    handover: ['from_id'],
    handover_item: ['to_id'],
  },
  person: { role_grant: ['person_id'] },
  partnership: { setting: ['partnership_id'] },
  plan_import: { import_answer: ['import_id'] },
  handover: { handover_item: ['handover_id'] },
};

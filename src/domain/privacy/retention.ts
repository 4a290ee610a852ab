/**
 * What is not kept for ever. Each rule says what it is about, from when its time is counted and which setting has the
 * period; `store/person/retention.ts` finds the rows, and `commands/partnership/delete-due.ts` deletes them once somebody has looked.
 *
 * - Plans, their versions, decisions and history are kept for good: they are the record of a public task.
 * - What is on legal hold stays, whatever its age.
 * - A period ends on the day of the month on which it began; where the month has no such day, on its last.
 */
import { addMonths, type Day } from '../day.ts';
import { monthsOf, type SettingKey, type Settings } from '../settings/settings.ts';

export const DUE_NOUNS = ['draft', 'writing', 'file', 'mail', 'contact'] as const;
/** What can be due. */
export type DueNoun = (typeof DUE_NOUNS)[number];

/** What can be on hold: also somebody's names in the history, which are never due but struck out on request. */
export const HELD_NOUNS = [...DUE_NOUNS, 'name'] as const;
export type HeldNoun = (typeof HELD_NOUNS)[number];

export type RetentionRule = { noun: DueNoun; setting: SettingKey };

export const RETENTION_RULES: readonly RetentionRule[] = [
  { noun: 'draft', setting: 'keepDrafts' },
  { noun: 'writing', setting: 'keepWritings' },
  { noun: 'file', setting: 'keepFiles' },
  { noun: 'mail', setting: 'keepMails' },
  { noun: 'contact', setting: 'keepContacts' },
];

/** What was last touched on this day or before is due. */
export const dueBefore = (rule: RetentionRule, settings: Settings, today: Day): Day =>
  addMonths(today, -monthsOf(settings, rule.setting));

/** `what` names it to a person; `version` tells whether it has changed since. */
export type HeldRecord = {
  noun: HeldNoun;
  id: string;
  what: string;
  /** The day its time is counted from. */
  since: Day;
  version: number;
  /** In bytes, where that is known. */
  size: number | null;
};

/** A record whose time is up. */
export type DueRecord = HeldRecord & { noun: DueNoun };

/** A hold that nobody has lifted. */
export type Hold = { noun: HeldNoun; recordId: string };

export const isHeld = (record: Pick<HeldRecord, 'noun' | 'id'>, holds: readonly Hold[]): boolean =>
  holds.some((hold) => hold.noun === record.noun && hold.recordId === record.id);

/** What a person agreed to delete, as one text: the same records in the same state give the same text. */
export const wordsOfDue = (records: readonly DueRecord[]): string =>
  records
    .map(({ noun, id, version }) => `${noun} ${id} ${version}`)
    .toSorted()
    .join('\n');

/** What was deleted of one kind at one time. */
export type Deletion = {
  id: string;
  noun: DueNoun;
  records: number;
  /** In bytes. */
  size: number;
  oldest: Day;
  newest: Day;
};

/** How much there is of each kind. */
export function countedByNoun(records: readonly DueRecord[]): Omit<Deletion, 'id'>[] {
  return DUE_NOUNS.flatMap((noun) => {
    const own = records.filter((record) => record.noun === noun);
    const days = own.map((record) => record.since).toSorted();
    const [oldest, newest] = [days[0], days.at(-1)];
    if (!oldest || !newest) return [];
    const size = own.reduce((sum, record) => sum + (record.size ?? 0), 0);
    return [{ noun, records: own.length, size, oldest, newest }];
  });
}

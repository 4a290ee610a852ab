/** What `weft verify` found, in sentences. */
import type { Verified } from '../commands/history/verify-history.ts';
import type { Between, EntryFacts, SealBreak, SealReport, Struck } from '../domain/history/seals.ts';
import { nounOf } from '../views/history/history-nouns.ts';
import { deedWords } from '../views/history/history-words.ts';

const instants = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long', timeStyle: 'short' });
const days = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });
const onInstant = (at: string): string => `${instants.format(new Date(at))} UTC`;
const onDay = (at: string): string => days.format(new Date(at));

/** 'written on 14 March 2026 at 15:04 UTC by Asha Bright, who changed an action (action 0190…)' */
function sayEntry({ at, who, deed, table, rowId }: EntryFacts): string {
  if (at === null) return 'of which nothing is left';
  const done = deed === null ? 'a change was made' : `somebody ${deedWords(deed)}`;
  const by = who === null ? done : `${who} ${deed === null ? 'made a change' : deedWords(deed)}`;
  return `${onInstant(at)}: ${by}; ${nounOf(table ?? '')} ${rowId}`;
}

function sayBetween({ after, before }: Between): string {
  if (after !== null && before !== null)
    return onDay(after) === onDay(before)
      ? `it was written on ${onDay(after)}`
      : `it was written between ${onDay(after)} and ${onDay(before)}`;
  if (after !== null) return `it was written on ${onDay(after)} or later`;
  if (before !== null) return `it was written on ${onDay(before)} or earlier`;
  return 'its day is not known';
}

const DIFFERS = {
  changed: 'is not as its last entry in the history left it',
  gone: 'is gone, and no entry says that it was removed',
  unrecorded: 'is there, and no entry says that it was added',
} as const;

export function sayBreak(found: SealBreak): string {
  switch (found.kind) {
    case 'altered':
      return `Entry ${found.number} was altered after it was written (${sayEntry(found)}).`;
    case 'moved':
      return `Entry ${found.number} changed places with entry ${found.takes} (${sayEntry(found)}).`;
    case 'removed':
      return `Entry ${found.number} was removed; ${sayBetween(found.between)}.`;
    case 'missing':
      return found.from === found.to
        ? `Entry ${found.from} was removed, and its seal with it; ${sayBetween(found.between)}.`
        : `Entries ${found.from} to ${found.to} were removed, and their seals with them; ${sayBetween(found.between)}.`;
    case 'resealed':
      return `The seal of entry ${found.number} does not follow from the one before it: one of the two was put there afterwards (${sayEntry(found)}).`;
    case 'unsealed':
      return `An entry without a seal was put in past Weft (${sayEntry(found)}).`;
    case 'differs':
      return `The ${nounOf(found.table)} ${found.rowId} ${DIFFERS[found.how]}: it was changed past Weft, or the end of the history was cut off.`;
    case 'unwatched':
      return `The trigger ${found.trigger} on the table ${found.table} is gone or switched off: changes there leave no trace.`;
  }
}

function sayDays(from: string | null, to: string | null): string {
  if (from === null || to === null) return '';
  return onDay(from) === onDay(to) ? ` of ${onDay(from)}` : ` from ${onDay(from)} to ${onDay(to)}`;
}

const countOf = (entries: number): string =>
  `${entries.toLocaleString('en-GB')} ${entries === 1 ? 'entry' : 'entries'}`;

/** Said aloud, for it is the one thing that changes an entry: whoever knows of no such request asks. */
function sayStruck(struck: readonly Struck[]): string[] {
  if (struck.length === 0) return [];
  const each = struck.map(
    ({ at, who, entries }) => `${countOf(entries)} on ${onDay(at)} by ${who ?? 'somebody'}`,
  );
  return [
    `  Names were struck out on request, and a sealed record vouches for each: ${each.join('; ')}. The seals follow.`,
  ];
}

function sayPartnership({ name, seals, head, from, to, struck, breaks, more }: SealReport): string[] {
  const span = sayDays(from, to);
  const entries = `${countOf(seals)}${span}`;
  const seal = [
    ...sayStruck(struck),
    ...(head === null ? [] : [`  The last seal, to keep somewhere else: ${head}`]),
  ];
  if (breaks.length === 0)
    return [
      `${name}: the history holds. ${entries}, each as it was sealed; every record is as its history says.`,
      ...seal,
    ];
  return [
    `${name}: the history does NOT hold. Of ${entries}:`,
    ...breaks.map((one) => `  - ${sayBreak(one)}`),
    ...(more > 0 ? [`  - and ${more.toLocaleString('en-GB')} more.`] : []),
    ...seal,
  ];
}

function sayHead({ heads, partnerships }: Verified): string[] {
  return heads.map(({ head, found }) => {
    const its = partnerships.find(({ partnershipId }) => partnershipId === found?.partnershipId);
    if (!found || !its)
      return `The seal you kept (${head}) is in no history here: the end was cut off after you kept it, or all was sealed anew.`;
    const since = its.seals - found.number;
    return `The seal you kept (${head}) is that of entry ${found.number.toLocaleString('en-GB')} of ${its.name}; ${since.toLocaleString('en-GB')} ${since === 1 ? 'entry was' : 'entries were'} added since.`;
  });
}

export function tellSeals(verified: Verified): string {
  const lines = [
    ...verified.partnerships.flatMap(sayPartnership),
    ...verified.unwatched.map(sayBreak),
    ...sayHead(verified),
  ];
  return `${lines.length === 0 ? 'There is no history here yet.' : lines.join('\n')}\n`;
}

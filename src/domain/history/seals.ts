/**
 * What can be wrong with a history that was sealed, and what that says of it.
 *
 * - An entry that no longer has the hash under its seal was altered; where it has the hash of another one, the two
 *   changed places.
 * - An entry that names were struck out of has another hash too, and is as it should be: a sealed striking vouches for
 *   exactly that hash, or a line of them, each beginning where the one before ended. They are counted aloud.
 * - A seal whose entry is not there: the entry was removed. A number that is missing: entry and seal were.
 * - A seal that does not follow from the one before it: it, or the one before, was put there afterwards.
 * - An entry without a seal was put in past the seals.
 * - A record that is not as its last entry says was changed past the history, or the end of the history was cut off.
 * - A history that nothing is recorded in, or that anybody may change, is no history: the watch on it was taken off.
 */
export type EntryFacts = {
  /** The entry's number in the history. */
  entryId: number;
  /** 2026-11-14T15:04:05Z; null where it is not known any more. */
  at: string | null;
  table: string | null;
  rowId: string | null;
  who: string | null;
  deed: string | null;
};

export type SealBreak =
  | ({ kind: 'altered'; number: number } & EntryFacts)
  /** `takes`: the number of the entry that stands here now. */
  | ({ kind: 'moved'; number: number; takes: number } & EntryFacts)
  | { kind: 'removed'; number: number; between: Between }
  | { kind: 'missing'; from: number; to: number; between: Between }
  | ({ kind: 'resealed'; number: number } & EntryFacts)
  | ({ kind: 'unsealed' } & EntryFacts)
  | { kind: 'differs'; table: string; rowId: string; how: 'changed' | 'gone' | 'unrecorded' }
  | { kind: 'unwatched'; table: string; trigger: string };

/** The instants of the entries before and after. */
export type Between = { after: string | null; before: string | null };

/** Names struck out on one day by one person; `who`: null where they are not known any more. */
export type Struck = { at: string; who: string | null; entries: number };

/** How one partnership's history was found. */
export type SealReport = {
  partnershipId: string;
  name: string;
  /** How many seals there are, and the last one: what to keep elsewhere. */
  seals: number;
  head: string | null;
  from: string | null;
  to: string | null;
  struck: Struck[];
  breaks: SealBreak[];
  /** Breaks beyond those listed. */
  more: number;
};

/** A seal as it was found wanting. */
export type SealFound = EntryFacts & {
  number: number;
  previousNumber: number;
  isGone: boolean;
  isAltered: boolean;
  isResealed: boolean;
  between: Between;
};

/** What is wrong at one seal; `moved` has the entry that took the place of each. */
export function breaksAt(found: SealFound, moved: ReadonlyMap<number, number>): SealBreak[] {
  const { number, previousNumber, isGone, isAltered, isResealed, between, ...entry } = found;
  const gap = number > previousNumber + 1;
  const takes = moved.get(number);
  return [
    ...(gap ? [{ kind: 'missing', from: previousNumber + 1, to: number - 1, between } as const] : []),
    ...(isGone ? [{ kind: 'removed', number, between } as const] : []),
    ...(isAltered && takes === undefined ? [{ kind: 'altered', number, ...entry } as const] : []),
    ...(isAltered && takes !== undefined ? [{ kind: 'moved', number, takes, ...entry } as const] : []),
    // Behind a gap the seal before is not there to follow from.
    ...(isResealed && !gap ? [{ kind: 'resealed', number, ...entry } as const] : []),
  ];
}

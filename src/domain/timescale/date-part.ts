/**
 * One mention of a time as it is written, before anything is known of the plan around it: `April 10`, `Q3`,
 * `Winter 2024`, `Year 2`. What it means is worked out by resolve-period.ts.
 */

/** Why a mention may mean more than one thing; turned into doubts when it is resolved. */
export type Flag =
  | 'strayDigit'
  | 'maybeDay'
  | 'hyphenYear'
  | 'dashedYears'
  | 'slashPair'
  | 'swapped'
  | 'bothOrders'
  | 'misspelt'
  | 'namedQuarter'
  | 'endsIn';

export type DatePart = {
  unit:
    | 'day'
    | 'week'
    | 'month'
    | 'quarter'
    | 'season'
    | 'half'
    | 'schoolTerm'
    | 'year'
    | 'financialYear'
    | 'academicYear'
    | 'years'
    | 'planYear'
    | 'band'
    | 'feast';
  /** Month 1 to 12, quarter 1 to 4, season 0 to 3, half 1 or 2, plan year 1 on; 0 where it has no number. */
  n: number;
  /** The last of several (`Q1-3`, `Years 1 to 3`); the same as `n` otherwise. */
  to: number;
  day: number | null;
  /** The last day of several (`24-28 October`). */
  toDay: number | null;
  /** The first year where there are two (`2009/10`). */
  year: number | null;
  /** The second year where there are two. */
  toYear: number | null;
  /** The name of a band (`short`) or feast. */
  word: string;
  flags: Flag[];
  text: string;
  at: number;
  end: number;
};

export type Found = Partial<Omit<DatePart, 'text' | 'at' | 'end'>> & Pick<DatePart, 'unit'>;
export type Form = { pattern: RegExp; read: (m: RegExpExecArray) => Found | null };

/** A form from its pattern's text; patterns are tried where a word starts. */
export const form = (pattern: string, read: Form['read']): Form => ({
  pattern: new RegExp(pattern, 'iuy'),
  read,
});

/** A whole part from what a form found. */
export function partFrom(found: Found, text: string, at: number): DatePart {
  const n = found.n ?? 0;
  return {
    n,
    to: n,
    day: null,
    toDay: null,
    year: null,
    toYear: null,
    word: '',
    flags: [],
    ...found,
    text,
    at,
    end: at + text.length,
  };
}

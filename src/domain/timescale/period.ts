/** A time placed in the calendar, and the small makers that the resolvers share. */
import { type Day, firstOfMonth, lastOfMonth } from '../day.ts';
import type { Precision } from './timescale.ts';
import type { TimescaleContext } from './timescale-context.ts';

/** `why` is the doubt in plain English where there is one; `others` are the other readings, likeliest first. */
export type Period = {
  first: Day;
  last: Day;
  precision: Precision;
  /** The period itself says when it starts: a quarter does, a month is only a deadline. */
  opens: boolean;
  why: string | null;
  others: Period[];
};

/** A mention that cannot be placed in the calendar yet. */
export type Unplaced = { unresolved: 'relative' | 'unclear'; why: string };
export type Resolved = Period | Unplaced;

export const isPlaced = (r: Resolved): r is Period => 'first' in r;

export const period = (first: Day, last: Day, precision: Precision): Period => ({
  first,
  last,
  precision,
  opens: ['quarter', 'season', 'half', 'financialYear', 'week'].includes(precision),
  why: null,
  others: [],
});

/** Whole months of a year, from the first to the last; months past 12 are of the next year. */
export const months = (year: number, [from, to]: [number, number], precision: Precision): Period =>
  period(firstOfMonth(year, from), lastOfMonth(year, to), precision);

export const unsure = (chosen: Period, why: string, others: (Period | null)[]): Period => ({
  ...chosen,
  why,
  others: others.filter((o) => o !== null),
});

export const unclear = (why: string): Unplaced => ({ unresolved: 'unclear', why });

/** The month in which the financial year starts: as the plan says, else as public bodies of its country have it. */
export function financialStart({ locale, legend }: Pick<TimescaleContext, 'locale' | 'legend'>): number {
  if (legend.yearStart) return legend.yearStart;
  if (locale === 'en-AU' || locale === 'en-NZ') return 7;
  if (locale === 'en-US') return 10;
  return locale === 'en-IE' ? 1 : 4;
}

/** The month in which a year written as two (`2025-26`) starts: federal years of the United States bear one number. */
export function pairStart({ locale, legend }: Pick<TimescaleContext, 'locale' | 'legend'>): number {
  return legend.yearStart ?? (locale === 'en-US' ? 7 : financialStart({ locale, legend }));
}

/** Whether the month in which financial years start is told: by the plan, or because they start so in the whole country. */
export const startIsTold = ({ locale, legend }: Pick<TimescaleContext, 'locale' | 'legend'>): boolean =>
  legend.yearStart !== undefined || legend.quarters !== null || locale === 'en-GB';

/** The month in which a year starts that says whose it is: `FFY` is the federal year of the United States, `SFY` a state's. */
export function startInName(text: string): number | null {
  if (/\bFFY/i.test(text)) return 10;
  return /\bSFY/i.test(text) ? 7 : null;
}

/**
 * Times that come round: `annually`, `1 a year`, `every six months`, `quarterly`, `Every August`.
 *
 * `every` is the span and `count` how often in it, so `twice a year` is two a year and `every six months` one a
 * half-year. Spans that the contract cannot hold exactly are kept as their share of a year (`every two months` is
 * six a year); `every two years` has no such share, so the repeat is known and its measure is not.
 * Dates stand in the text as `§`.
 */

import { lookUp } from '../reading/look-up.ts';
import { smallNumber } from './time-words.ts';
import type { Recurrence } from './timescale.ts';

export type Repeat = {
  recurrence: Recurrence | null;
  words: string;
  at: number;
  why: string | null;
  /** Other measures that the same words are used for. */
  others: Recurrence[];
};

const UNIT: Record<string, Recurrence['every']> = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  annum: 'year',
};
const NUMBER = '(\\d{1,2}|once|twice|thrice|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a|an)';

/** One in so many of a unit: 6 months is a half-year, 2 months are six a year. */
function everyMany(n: number, unit: string): Recurrence | null {
  const low = unit.toLowerCase();
  if (low === 'week' || low === 'day') {
    if (low === 'day') return n === 1 ? { every: 'week', count: 7 } : null;
    return n === 1 ? { every: 'week', count: 1 } : { every: 'year', count: Math.round(52 / n) };
  }
  const months = low === 'month' ? n : low === 'quarter' ? 3 * n : 12 * n;
  if (months === 1) return { every: 'month', count: 1 };
  if (months === 3) return { every: 'quarter', count: 1 };
  if (months === 6) return { every: 'halfYear', count: 1 };
  if (months === 12) return { every: 'year', count: 1 };
  return 12 % months === 0 ? { every: 'year', count: 12 / months } : null;
}

type Form = [pattern: RegExp, read: (m: RegExpExecArray) => Recurrence | null];

const FORMS: Form[] = [
  [
    new RegExp(
      `\\b(?:x\\s?)?${NUMBER}\\s*(?:x|times)?\\s*(?:[a-z-]+\\s+){0,2}(?:a|an|per|each|every|in (?:a|each))\\s+(week|month|quarter|year|annum)\\b`,
      'i',
    ),
    (m) => ({
      every: lookUp(UNIT, (m[2] ?? '').toLowerCase()) ?? 'year',
      count: smallNumber(m[1] ?? '') ?? 1,
    }),
  ],
  [
    /\b(once|twice|thrice|(?:\d{1,2}|two|three|four|five|six|eight|ten)\s*(?:x|times))[\s-]*(week|month|quarter|year|annual)(?:ly)?\b/i,
    (m) => ({
      every: lookUp(UNIT, (m[2] ?? '').toLowerCase()) ?? 'year',
      count: smallNumber((m[1] ?? '').replace(/\s*(?:x|times)$/i, '')) ?? 1,
    }),
  ],
  [/\b(?:every|each) other (day|week|month|quarter|year)\b/i, (m) => everyMany(2, m[1] ?? '')],
  [
    new RegExp(`\\b(?:every|each)\\s+${NUMBER}\\s+(day|week|month|quarter|year)s?\\b`, 'i'),
    (m) => everyMany(smallNumber(m[1] ?? '') ?? 1, m[2] ?? ''),
  ],
  [/\b(?:every|each|per)\s+(day|week|month|quarter|year)\b/i, (m) => everyMany(1, m[1] ?? '')],
  [/\bp(?:er|\.)?\s?a(?:nnum\b|\.)/i, () => everyMany(1, 'year')],
  [/\b(?:every|each) (?:school )?term\b|\btermly\b/i, () => ({ every: 'year', count: 3 })],
  [
    new RegExp(`\\b${NUMBER}[\\s-]?(week|month|year)ly\\b`, 'i'),
    (m) => everyMany(smallNumber(m[1] ?? '') ?? 1, m[2] ?? ''),
  ],
  [/\b(?:bi-?annual|half[\s-]?yearly|semi-?annual)(?:ly)?\b/i, () => ({ every: 'halfYear', count: 1 })],
  [/\bbi-?ennial(?:ly)?\b/i, () => null],
  [/\bbi-?monthly\b/i, () => everyMany(2, 'month')],
  [/\bfortnightly\b|\bevery fortnight\b/i, () => everyMany(2, 'week')],
  [/\b(?:annual|annually|yearly|anually)\b/i, () => everyMany(1, 'year')],
  [/\bquarterly\b/i, () => everyMany(1, 'quarter')],
  [/\bmonthly\b|\bat (?:each )?month[\s-]end\b|\bmonth[\s-]end\b/i, () => everyMany(1, 'month')],
  [/\bweekly\b/i, () => everyMany(1, 'week')],
  [/\bdaily\b/i, () => everyMany(1, 'day')],
  [/\b(?:every|each)\s+§/i, () => everyMany(1, 'year')],
  [/\b(?:at the )?end of (?:each )?term\b/i, () => ({ every: 'year', count: 3 })],
  [/\b(?:regularly|regular|periodically|at intervals)\b/i, () => null],
];

/** All of the forms at once: most texts have none, which one look tells. */
const ANY = new RegExp(FORMS.map(([pattern]) => `(?:${pattern.source})`).join('|'), 'i');

/** The repeat that a text speaks of, or null. */
export function findRepeat(text: string): Repeat | null {
  if (!ANY.test(text)) return null;
  for (const [pattern, read] of FORMS) {
    const m = pattern.exec(text);
    if (!m) continue;
    const recurrence = read(m);
    const why = recurrence ? null : `How often “${m[0]}” is cannot be told exactly.`;
    return {
      recurrence,
      words: m[0],
      at: m.index,
      why: /term|bi-?month/i.test(m[0]) ? `“${m[0]}” may mean more than one thing.` : why,
      others: /bi-?month/i.test(m[0])
        ? [{ every: 'month', count: 2 }]
        : /term/i.test(m[0])
          ? [{ every: 'year', count: 2 }]
          : [],
    };
  }
  return null;
}

/**
 * The words that plans use for months, seasons and small numbers.
 *
 * A month may be whole or cut short (`Sept`, `Jan.`); a misspelt one is taken for the month it is within a letter
 * or two of, and said to be misspelt. Seasons are numbered from spring: 0 spring, 1 summer, 2 autumn, 3 winter.
 */
import { lookUp } from '../reading/look-up.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A pattern for a month's name, whole or cut short, that ends at a word's end or before a digit. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?';

/** 1 to 12, or null where the word is no month. */
export function monthNumber(word: string): number | null {
  const low = word.toLowerCase().replace(/\./g, '');
  const at = MONTHS.findIndex((m) => low.length >= 3 && m.startsWith(low));
  return at >= 0 ? at + 1 : low === 'sept' ? 9 : null;
}

/**
 * Letters to change, add, drop or swap to make one word the other (optimal string alignment). `most`: who only asks
 * whether they are that near is told `most + 1` of any that are further apart, at a fraction of the work.
 */
export function spellingDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (a.length - b.length > most || b.length - a.length > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    // A swap reaches back over two rows: only where both are too far off is there no way back.
    if (least(row) > most && least(next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

function least(row: readonly number[]): number {
  let found = Number.POSITIVE_INFINITY;
  for (const one of row) if (one < found) found = one;
  return found;
}

/** The month that a misspelt word stands for (`Febuary`, `Novemeber`), or null. Only long words are tried. */
export function misspeltMonth(word: string): number | null {
  const low = word.toLowerCase();
  if (low.length < 5 || monthNumber(low)) return null;
  const allowed = low.length >= 7 ? 2 : 1;
  const at = MONTHS.findIndex((m) => m.length >= 5 && m[0] === low[0] && spellingDistance(low, m) <= allowed);
  return at >= 0 ? at + 1 : null;
}

export const monthName = (month: number): string => {
  const name = MONTHS[month - 1] ?? '';
  return name.slice(0, 1).toUpperCase() + name.slice(1);
};

export const SEASON = '(spring|summer|autumn|fall|winter)(?![a-z])';
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** 0 spring, 1 summer, 2 autumn (fall), 3 winter. */
export const seasonNumber = (word: string): number =>
  SEASONS.indexOf(word.toLowerCase() === 'fall' ? 'autumn' : word.toLowerCase());
export const seasonName = (season: number): string => SEASONS[season] ?? '';

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  once: 1,
  one: 1,
  first: 1,
  two: 2,
  twice: 2,
  second: 2,
  three: 3,
  third: 3,
  thrice: 3,
  four: 4,
  fourth: 4,
  last: 4,
  final: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  eighteen: 18,
};

/** `3`, `3rd`, `three`, `third` and `thrice` are 3; null where the word is no small number. */
export function smallNumber(word: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(word);
  return digits ? Number(digits[1]) : (lookUp(NUMBERS, word.toLowerCase()) ?? null);
}

/** A year of two digits: 00 to 69 are of this century, 70 to 99 of the last. */
export const wholeYear = (digits: string): number => {
  const n = Number(digits);
  if (digits.length === 4) return n;
  return n < 70 ? 2000 + n : 1900 + n;
};

/**
 * The lines of a date cell, made ready to be read.
 *
 * - A stray full stop, bullet or number at the head of a line is not part of the date (`. April 2008`, `1. Q1 2023-24`).
 * - A date broken over two lines is put together again: a month and its year, a range and its end.
 */
import { MONTH, SEASON } from './time-words.ts';

export type CellLine = { text: string; mark: string | null };

const MARK = /^\s*(\(?\d{1,2}[.)]|\([a-z]\)|[a-z]\))\s+(?=\S)/i;
const BULLET = /^[\s.·•▪●◦‣*–—-]+(?=[\s\p{L}\p{N}'’?])/u;
const OPEN_END = new RegExp(
  `(?:[-–—/,&]|\\b(?:to|and|by|end|of|the|from|until|start|early|late|mid|w/c|till|through|beginning|commencing|starting|ending)|\\b${MONTH}|\\bq(?:uarter)?\\s?[1-4])\\s*$`,
  'i',
);
const YEAR_HEAD = /^\s*(?:of\s+)?(?:(?:19|20)\d\d\b|['’‘]\d\d\b|\d\d\s*$)/;
const DATE_HEAD = new RegExp(
  `^\\s*(?:\\d{1,2}(?:st|nd|rd|th)?\\s*)?(?:${MONTH}|(?:19|20)\\d\\d\\b|['’]?\\d\\d\\s*$|q[1-4]|spring|summer|autumn|winter|the |\\d{1,2}[./])`,
  'i',
);
const JOINT =
  /(?:[-–—/,&]|\b(?:to|and|by|end|of|the|from|until|till|through|early|late|mid|w\/c|beginning|commencing|starting|ending))\s*$/i;
const LEADING_JOINT =
  /^\s*(?:[-–—]|(?:to|until|till|through(?: to)?|up to)\b|and ending\b|onwards?\b|(?:and|or) (?:onwards?|later|beyond|after)\b)/i;
const DASHED = /^\s*[-–—]\s/;
const ENDS_IN_TIME = new RegExp(`(?:\\d(?:st|nd|rd|th)?|\\b${MONTH}|\\b${SEASON})\\s*$`, 'i');
const HAS_YEAR = /\b(?:19|20)\d\d|['’‘]\d\d\b/;
const HAS_MONTH = new RegExp(`\\b${MONTH}`, 'i');
const DAYS_ONLY =
  /^\W*(?:(?:\d{1,2}(?:st|nd|rd|th)?|and|to|on|from|the|w\/c|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?)\b\W*)+$/i;

/**
 * `29 January` over `to 2 February 2027`; a dash may begin an item instead, and joins only what has no year yet.
 * @param only the two are all that the cell holds: then a date after the dash is the end of a range.
 */
function isJoined(line: string, next: string, only: boolean): boolean {
  if (!LEADING_JOINT.test(next) || !ENDS_IN_TIME.test(line)) return false;
  const ends = only && DATE_HEAD.test(next.replace(DASHED, ''));
  return !DASHED.test(next) || (!DASHED.test(line) && (!HAS_YEAR.test(line) || ends));
}

/** `Between 3 May` over `and 4 June`; `12, 13 and 14` over `May 2027`. */
function isHalf(line: string, next: string): boolean {
  if (/^\W*(?:between|from)\b/i.test(line) && !/\b(?:and|to|until)\b/i.test(line) && /^\s*and\b/i.test(next))
    return ENDS_IN_TIME.test(line);
  return DAYS_ONLY.test(line) && /\d/.test(line) && /^\s*(?:of\s+)?\p{L}/u.test(next) && startsInMonth(next);
}

const startsInMonth = (text: string): boolean =>
  HAS_MONTH.test(text.trim().split(/\s+/).slice(0, 2).join(' '));

/** Whether a line goes on into the next. */
function goesOn(line: string, next: string, only: boolean): boolean {
  if (isJoined(line, next, only) || isHalf(line, next)) return true;
  if (!OPEN_END.test(line)) return false;
  return JOINT.test(line) ? DATE_HEAD.test(next) : YEAR_HEAD.test(next);
}

function trimmed(line: string): CellLine {
  const mark = MARK.exec(line);
  const rest = mark ? line.slice(mark[0].length) : line;
  const text = rest.replace(BULLET, '').replace(/\s+/g, ' ').trim();
  return { text, mark: mark ? (mark[1] ?? '').replace(/[().]/g, '') : null };
}

/** The lines of a cell that say something, broken dates joined. */
export function cellLines(raw: string): CellLine[] {
  const joined: string[] = [];
  const lines = raw.split(/\n/).filter((l) => l.trim() !== '');
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before, line, lines.length === 2))
      joined[joined.length - 1] = `${before.trimEnd()} ${line.trim()}`;
    else joined.push(line);
  }
  return joined.map(trimmed).filter((l) => /[\p{L}\p{N}?]/u.test(l.text));
}

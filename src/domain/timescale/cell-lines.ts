/**
 * The lines of a date cell, made ready to be read.
 *
 * - A stray full stop, bullet or number at the head of a line is not part of the date (`. April 2008`, `1. Q1 2023-24`).
 * - A date broken over two lines is put together again: a month and its year, a range and its end.
 */
import { MONTH } from './time-words.ts';

export type CellLine = { text: string; mark: string | null };

const MARK = /^\s*(\(?\d{1,2}[.)]|\([a-z]\)|[a-z]\))\s+(?=\S)/i;
const BULLET = /^[\s.·•▪●◦‣*–—-]+(?=[\s\p{L}\p{N}'’?])/u;
const OPEN_END = new RegExp(
  `(?:[-–—/,&]|\\b(?:to|and|by|end|of|the|from|until|start|early|late|mid|w/c)|\\b${MONTH}|\\bq(?:uarter)?\\s?[1-4])\\s*$`,
  'i',
);
const YEAR_HEAD = /^\s*(?:of\s+)?(?:(?:19|20)\d\d\b|['’‘]\d\d\b|\d\d\s*$)/;
const DATE_HEAD = new RegExp(
  `^\\s*(?:\\d{1,2}(?:st|nd|rd|th)?\\s*)?(?:${MONTH}|(?:19|20)\\d\\d\\b|['’]?\\d\\d\\s*$|q[1-4]|spring|summer|autumn|winter|the |\\d{1,2}[./])`,
  'i',
);
const JOINT = /(?:[-–—/,&]|\b(?:to|and|by|end|of|the|from|until|early|late|mid|w\/c))\s*$/i;
const LEADING_JOINT = /^\s*(?:[-–—]|to\b|until\b|and ending\b)\s*\S/i;

/** Whether a line goes on into the next. */
function goesOn(line: string, next: string): boolean {
  if (!OPEN_END.test(line))
    return LEADING_JOINT.test(next) && /\d\s*$/.test(line) && !/^\s*[-–—]\s/.test(next);
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
  for (const line of raw.split(/\n/).filter((l) => l.trim() !== '')) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before, line))
      joined[joined.length - 1] = `${before.trimEnd()} ${line.trim()}`;
    else joined.push(line);
  }
  return joined.map(trimmed).filter((l) => /[\p{L}\p{N}?]/u.test(l.text));
}

/**
 * The columns of a table written out one after another as text, so that what goes with what is gone.
 *
 * The names of the columns stand side by side (in a line, broken over two, or as questions), one a line, or each over
 * its own lines; dates and other short lines then follow in runs, a column at a time. Without names a run of dates
 * and a run of states tell it.
 */
import { saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { looksLikeState, looksTimed } from '../cells/evidence.ts';
import type { OutlineItem } from '../prose/outline.ts';
import { meaningsOf } from './column-name.ts';

const TELLING = new Set([
  'action',
  'lead',
  'timescale',
  'progress',
  'status',
  'rag',
  'outcome',
  'task',
  'start',
  'end',
  'support',
]);

const LONGEST_NAME = 5;
const LONGEST_QUESTION = 9;

/** What a line means as the name of a column that plans have; null where it is none. */
export function told(text: string): string | null {
  const longest = text.trim().endsWith('?') ? LONGEST_QUESTION : LONGEST_NAME;
  if (wordsOf(text).length > longest) return null;
  const meaning = meaningsOf(text)[0];
  return meaning !== undefined && TELLING.has(meaning) ? meaning : null;
}

/** Beside other names, what stands over the actions is a column too: `Priority Action Lead`. */
const BESIDE = new Set(['parent', 'measure', 'reference']);

const meantBeside = (text: string): string | null =>
  told(text) ?? [meaningsOf(text)[0] ?? ''].find((m) => BESIDE.has(m)) ?? null;

/** A name begins with a capital and goes on in lower case: `By when`, `Lead organisation`. */
function isName(words: readonly string[], length: number): boolean {
  const [first, ...rest] = words;
  if (words.length !== length || !/^\p{Lu}/u.test(first ?? '')) return false;
  return rest.every((word) => /^\p{Ll}/u.test(word)) && meantBeside(words.join(' ')) !== null;
}

/** A line is looked through for column names as far as this many words. */
const LONGEST_LINE = 40;

/** The most different column names that stand side by side in a line, `Action Lead By when Progress`. */
export function namesInLine(line: string): number {
  const words = line.trim().split(/\s+/).slice(0, LONGEST_LINE);
  let run = new Set<string>();
  let most = 0;
  let at = 0;
  while (at < words.length) {
    const size = [3, 2, 1].find((n) => isName(words.slice(at, at + n), n));
    if (size === undefined) run = new Set();
    else run.add(meantBeside(words.slice(at, at + size).join(' ')) ?? '');
    most = Math.max(most, [...run].some((m) => TELLING.has(m)) ? run.size : 0);
    at += size ?? 1;
  }
  return most;
}

/** `What will we do? Who will do it? By when?` */
function questionsInLine(line: string): number {
  const parts = line.split(/(?<=\?)\s+/).map(told);
  return new Set(parts.filter((meaning) => meaning !== null)).size;
}

function linesOfProse(items: readonly OutlineItem[]): string[] {
  return items.flatMap((item) => (item.kind === 'table' ? [] : item.text.split('\n'))).filter(saysSomething);
}

/** The longest run of lines that pass a test, allowing none between. */
function longestRun(lines: readonly string[], test: (line: string) => boolean): number {
  let best = 0;
  let run = 0;
  for (const line of lines) {
    run = test(line) ? run + 1 : 0;
    best = Math.max(best, run);
  }
  return best;
}

type Column = { meaning: string; lines: readonly string[] };

/** Lines that are the name of a column, each with the lines up to the next. */
function columnsApart(lines: readonly string[]): Column[] {
  const names = lines.flatMap((line, at) => {
    const meaning = told(line);
    return meaning === null ? [] : [{ meaning, at }];
  });
  return names.map(({ meaning, at }, i) => ({ meaning, lines: lines.slice(at + 1, names[i + 1]?.at) }));
}

/** Column names that stand alone, each over a run of lines of its own: a table written out column by column. */
function namesApart(lines: readonly string[]): boolean {
  const columns = columnsApart(lines);
  const kinds = new Set(columns.map((c) => c.meaning)).size;
  return kinds >= 3 && columns.length <= 2 * kinds && columns.filter((c) => c.lines.length >= 2).length >= 3;
}

/** Words of a heading row that a page broke in two. */
const LONGEST_HALF = 12;

/** The names of columns stand side by side: in a line, or in one that is broken over two. */
function namesTogether(lines: readonly string[]): boolean {
  return lines.some((line, i) => {
    if (namesInLine(line) >= 3 || questionsInLine(line) >= 3) return true;
    const next = lines[i + 1] ?? '';
    if (wordsOf(next).length > LONGEST_HALF) return false;
    return namesInLine(`${lastWords(line)} ${next}`) >= 4;
  });
}

/** A page may have run its title and the first half of the heading row together. */
const lastWords = (line: string): string => line.trim().split(/\s+/).slice(-LONGEST_HALF).join(' ');

const SHORT = 9;
const FEWEST_DATES = 3;
/** With no names to go by, so many dates one after another, and so many states. */
const RUN_OF_DATES = 5;
const RUN_OF_STATES = 4;

/** True where prose shows the headings of a table and its columns one after another. */
export function columnsInProse(items: readonly OutlineItem[]): boolean {
  const lines = linesOfProse(items);
  const short = lines.filter((line) => wordsOf(line).length <= SHORT).length / Math.max(1, lines.length);
  if (short <= 0.6 || lines.filter(looksTimed).length < FEWEST_DATES) return false;
  const stacked = longestRun(lines, (line) => told(line) !== null) >= 3;
  const runs =
    longestRun(lines, looksTimed) >= RUN_OF_DATES && longestRun(lines, looksLikeState) >= RUN_OF_STATES;
  return stacked || runs || namesApart(lines) || namesTogether(lines);
}

/**
 * True where work could be told from lists in prose, but who and when stand in columns of their own beside it: the
 * name of the lead's column, and a run of dates under the name of theirs or under a heading row.
 */
export function whoAndWhenApart(items: readonly OutlineItem[]): boolean {
  const lines = linesOfProse(items);
  if (namesTogether(lines)) return longestRun(lines, looksTimed) >= RUN_OF_DATES;
  const columns = columnsApart(lines);
  const dated = columns.some(
    (c) => c.meaning === 'timescale' && c.lines.filter(looksTimed).length >= FEWEST_DATES && mostly(c.lines),
  );
  return dated && columns.some((c) => c.meaning === 'lead' && c.lines.length >= 2);
}

const mostly = (lines: readonly string[]): boolean => lines.filter(looksTimed).length > 0.6 * lines.length;

/**
 * True where prose shows a table's columns one after another and most of its lines of dates went to no action.
 * @param dated how many actions have a time of their own.
 */
export function datesLeftOver(items: readonly OutlineItem[], dated: number): boolean {
  return columnsInProse(items) && 2 * dated < linesOfProse(items).filter(looksTimed).length;
}

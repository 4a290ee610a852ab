/**
 * A plan whose rows cannot be put together: text that runs column by column, so that what goes with what is gone.
 *
 * Two signs. With no table: a line of several column headings (or one heading a line), and below it dates and other
 * short lines in runs, a column at a time. With tables: most cells contradict the columns they stand in. The honest
 * answer is to say so and keep every word, not to guess.
 */
import { saysSomething, wordsOf } from '../../domain/reading/wording.ts';
import { meaningsOf } from './column-name.ts';
import { looksTimed } from './evidence.ts';
import type { FoundTable } from './found-tables.ts';
import type { OutlineItem } from './outline.ts';
import { fitOf } from './short-rows.ts';

const TELLING = new Set([
  'action',
  'lead',
  'timescale',
  'progress',
  'status',
  'outcome',
  'task',
  'start',
  'end',
  'support',
]);

function told(text: string): string | null {
  const meaning = meaningsOf(text)[0];
  return meaning !== undefined && TELLING.has(meaning) && wordsOf(text).length <= 5 ? meaning : null;
}

/** A name begins with a capital and goes on in lower case: `By when`, `Lead organisation`. */
function isName(words: readonly string[], length: number): boolean {
  const [first, ...rest] = words;
  if (words.length !== length || !/^\p{Lu}/u.test(first ?? '')) return false;
  return rest.every((word) => /^\p{Ll}/u.test(word)) && told(words.join(' ')) !== null;
}

/** Different column names that stand side by side in one line, `Action Lead By when Progress`. */
export function namesInLine(line: string): number {
  const words = line.trim().split(/\s+/);
  if (words.length < 3 || words.length > 14) return 0;
  const found = new Set<string>();
  let at = 0;
  let known = 0;
  while (at < words.length) {
    const size = [3, 2, 1].find((n) => isName(words.slice(at, at + n), n));
    if (size === undefined) {
      at += 1;
      continue;
    }
    found.add(told(words.slice(at, at + size).join(' ')) ?? '');
    known += size;
    at += size;
  }
  return known / words.length >= 0.6 ? found.size : 0;
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

/** True where prose shows the headings of a table and its columns one after another. */
export function columnsInProse(items: readonly OutlineItem[]): boolean {
  const lines = linesOfProse(items);
  const sideBySide = lines.some((line) => namesInLine(line) >= 3);
  const stacked = longestRun(lines, (line) => told(line) !== null) >= 3;
  const short = lines.filter((line) => wordsOf(line).length <= 9).length / Math.max(1, lines.length);
  return (sideBySide || stacked) && longestRun(lines, looksTimed) >= 3 && short > 0.6;
}

const LEAST_CELLS = 6;

/** True where the cells of the plan's tables mostly contradict their columns. */
export function contradicted(tables: readonly FoundTable[]): boolean {
  let sum = 0;
  let cells = 0;
  for (const found of tables) {
    if (found.kind.kind !== 'plan') continue;
    for (const segment of found.kind.segments) {
      const asked = segment.columns.filter((c) => ['action', 'timescale', 'lead', 'end'].includes(c.role));
      for (const row of segment.rows) {
        for (const column of asked) {
          const place = row.places[column.index];
          if (!place?.own || !saysSomething(place.text)) continue;
          sum += column.role === 'timescale' && !looksTimed(place.text) ? -0.2 : fitOf(place.text, column);
          cells += 1;
        }
      }
    }
  }
  return cells >= LEAST_CELLS && sum / cells < -0.05;
}

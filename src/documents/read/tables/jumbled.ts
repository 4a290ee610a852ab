/**
 * A plan whose rows cannot be put together: text that runs column by column, so that what goes with what is gone.
 *
 * Two signs. With no table: a line of several column headings (or one heading a line), and below it dates and other
 * short lines in runs, a column at a time. With tables: most cells contradict the columns they stand in. The honest
 * answer is to say so and keep every word, not to guess.
 */
import { saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { looksTimed } from '../cells/evidence.ts';
import type { OutlineItem } from '../prose/outline.ts';
import { meaningsOf } from './column-name.ts';
import type { FoundTable } from './found-tables.ts';
import type { GridRow } from './grid.ts';
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
    else run.add(told(words.slice(at, at + size).join(' ')) ?? '');
    most = Math.max(most, run.size);
    at += size ?? 1;
  }
  return most;
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

/** Column names that stand alone, each over a run of lines of its own: a table written out column by column. */
function namesApart(lines: readonly string[]): boolean {
  const names = lines.flatMap((line, at) => {
    const meaning = told(line);
    return meaning === null ? [] : [{ meaning, at }];
  });
  const kinds = new Set(names.map((n) => n.meaning));
  const runs = names.map((n, i) => (names[i + 1]?.at ?? lines.length) - n.at - 1);
  return kinds.size >= 3 && names.length <= 2 * kinds.size && runs.filter((r) => r >= 2).length >= 3;
}

/** True where prose shows the headings of a table and its columns one after another. */
export function columnsInProse(items: readonly OutlineItem[]): boolean {
  const lines = linesOfProse(items);
  const sideBySide = lines.some((line) => namesInLine(line) >= 3);
  const stacked = longestRun(lines, (line) => told(line) !== null) >= 3;
  const apart = namesApart(lines);
  const short = lines.filter((line) => wordsOf(line).length <= 9).length / Math.max(1, lines.length);
  const timed = lines.filter(looksTimed).length;
  return (sideBySide || stacked || apart) && timed >= 3 && short > 0.6;
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

const KINDS: readonly RegExp[] = [
  /\b(leads?|responsib\w*|who|owner|person)\b/i,
  /\b(dates?|time\w*|when|deadline|due|finished|completion)\b/i,
  /\b(actions?|milesto\w*|activit\w+|deliverables?|commitments?)\b/i,
  /\b(progress|status|update)\b/i,
];

/** Two columns' headings in one cell with nothing to join them: `Responsibility Timeline`. */
export function isMergedHeading(text: string): boolean {
  const words = wordsOf(text.replace(/\b(?:up )?to date\b/gi, ''));
  if (words.length < 2 || words.length > 14 || /\band\b|&|\/|\bor\b|,|\(|\?/.test(text)) return false;
  const kinds = KINDS.filter((kind) => kind.test(words.join(' '))).length;
  return (
    kinds >= 2 &&
    !/^(action|activity|milestone|progress) (lead|owner|status|date|due date|person)s?$/i.test(text.trim())
  );
}

const TOP_ROWS = 3;

/** A row of headings with values run into them: three cells that open with a column's name and go on with other lines. */
function holdsValues(row: GridRow): boolean {
  const run = row.places.filter((place) => {
    const [first, ...rest] = place.own ? place.text.split('\n').filter(saysSomething) : [];
    return first !== undefined && told(first) !== null && rest.some((line) => told(line) === null);
  });
  return run.length >= 3;
}

/**
 * True where a page's columns were cut in the wrong places: headings of two columns in one cell over cells that are
 * no clean dates, or date cells most of which cannot be read.
 */
export function cutWrong(tables: readonly FoundTable[], dates: { filled: number; unclear: number }): boolean {
  if (dates.filled > 0 && dates.unclear / dates.filled > 0.5) return true;
  // Beside tables that were read as the plan, another is no reason to refuse them.
  const plans = tables.filter((found) => found.kind.kind === 'plan');
  return (plans.length > 0 ? plans : tables).some((found) => {
    if (found.kind.kind === 'cards' || found.kind.kind === 'facts') return false;
    const heads = found.grid.rows.slice(0, TOP_ROWS);
    if (heads.some(holdsValues)) return true;
    return heads.some((row) =>
      row.places.some((place, column) => {
        if (!place.own || (place.cell?.columnSpan ?? 1) > 1 || !isMergedHeading(place.text)) return false;
        const below = found.grid.rows
          .slice(row.index + 1)
          .map((r) => r.places[column]?.text ?? '')
          .filter(saysSomething);
        const timed = below.filter(looksTimed).length / Math.max(1, below.length);
        return found.grid.columns >= 3 && below.length >= 2 && timed < 0.6;
      }),
    );
  });
}

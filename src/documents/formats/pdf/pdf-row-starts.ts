/**
 * Where the rows of a table without ruled lines begin.
 *
 * - A row begins where the space above it is wider than within rows, below a level line, and where the shading of rows
 *   begins or ends.
 * - Where spaces are all alike, cells begin at the top of their rows. So a row begins where words come back to a
 *   column that was blank on the line above, where words begin afresh in the first column, and where they do in
 *   several columns at once, as no wrapped line would.
 * - Lines in bold at the top are the names of the columns.
 */
import { type Line, linesOf, standsOut } from './pdf-lines.ts';
import { runsOn } from './pdf-paragraphs.ts';
import type { Pitch } from './pdf-pitch.ts';
import type { Piece } from './pdf-shapes.ts';
import { keptStretches, stretchesOf } from './pdf-stretches.ts';

/** The usual pitch, where columns begin, how far down level lines are drawn, and where shaded rows begin and end. */
export type Known = {
  pitch: Pitch;
  starts: readonly number[];
  rules: readonly number[];
  edges: readonly number[];
};

/** The pieces of each line by column, and how far to the right words of each column could go. */
export type Parted = { inColumn: Piece[][][]; limits: number[] };

/** The lines with which rows begin. */
export function rowStarts(lines: Line[], parted: Parted, known: Known): number[] {
  const { pitch, rules, starts, edges } = known;
  const wide = (i: number): boolean => {
    const [above, line] = [lines[i - 1], lines[i]];
    return !above || !line || line.y - above.y > pitch.of(line.size) * 1.3;
  };
  const all = lines.map((_, i) => i);
  const labels = labelsAgain(parted);
  const band = (line: Line | undefined): boolean => line !== undefined && isAcross(line, starts);
  // The space over and under a title tells nothing of the rows.
  const spaced = all.filter((i) => wide(i) && !band(lines[i]) && !band(lines[i - 1]));
  const names = all.findIndex((i) => !lines[i]?.bold);
  const told = spaced.length > 1 && spaced.length < lines.length && !onlyUnderNames(spaced, names, lines);
  const begins = (i: number): boolean =>
    wide(i) ||
    band(lines[i]) !== band(lines[i - 1]) ||
    (i > names && turnsBold(i, parted)) ||
    labels.has(i) ||
    isBelowRule(lines, i, edges) ||
    (!told && i > names && beginsAfresh(i, parted));
  // What stands over the first level line is one row of names, however many lines it has, up to words not in bold or
  // a title across the table.
  const ruled = all.slice(0, MOST_OVER_RULE).find((i) => isBelowRule(lines, i, rules)) ?? 0;
  const margin = Math.min(...lines.map((line) => line.x));
  const title = all.findIndex(
    (i) => i > 0 && band(lines[i]) && !band(lines[i - 1]) && (lines[i]?.x ?? 0) < margin + 3,
  );
  const body = Math.min(ruled, ...[names, title].filter((at) => at > 0));
  return all.filter(
    (i) => i === 0 || (i >= body && (begins(i) || endsBold(lines, i) || isBelowRule(lines, i, rules))),
  );
}

/** Words that stand out and run over from the first column: a title across the table. */
const isAcross = (line: Line, starts: readonly number[]): boolean =>
  standsOut(line) && stretchesOf(line, starts).length === 1 && keptStretches(line, starts).length === 0;

/** The one wide space is that under the names of the columns, and tells nothing of the rows. */
const onlyUnderNames = (spaced: number[], names: number, lines: Line[]): boolean =>
  spaced.length === 2 && names > 0 && spaced[1] === names && lines.length > names + MOST_IN_ROW;

/** More lines than these are of several rows. */
const MOST_IN_ROW = 8;

/** Cells that stand at the top of their rows begin with this line. */
function beginsAfresh(i: number, { inColumn, limits }: Parted): boolean {
  const [above, here] = [inColumn[i - 1] ?? [], inColumn[i] ?? []];
  const filled = here.flatMap((pieces, column) => (pieces.length > 0 ? [column] : []));
  if (filled.some((column) => above[column]?.length === 0)) return true;
  const capital = filled.filter((column) => !beginsLower(here[column] ?? []));
  const fresh = capital.filter((column) =>
    isFresh(above[column] ?? [], here[column] ?? [], limits[column] ?? 0),
  );
  if (fresh.length >= 2 && fresh.length >= filled.length / 2) return true;
  if (!capital.includes(0)) return false;
  // Alone on its line, the first column may have words that run on, or a band that runs over the others.
  const right = here[0]?.at(-1)?.right ?? 0;
  return filled.length > 1 ? capital.length > 1 : fresh.includes(0) || right > (limits[0] ?? 0);
}

/** How often the same words must stand first for them to be labels. */
const AGAIN = 3;

/** Lines of two columns whose first holds a label that comes again, as in cards (`Lead`, `When`, `Lead`, `When`). */
function labelsAgain({ inColumn }: Parted): Set<number> {
  const places = new Map<string, number[]>();
  for (const [i, [first, second, ...more]] of inColumn.entries()) {
    if (!first?.length || !second?.length || more.length > 0) continue;
    const key = first
      .map((piece) => piece.text.trim())
      .join(' ')
      .replace(/\d+/g, '#');
    places.set(key, [...(places.get(key) ?? []), i]);
  }
  return new Set([...places.values()].filter((lines) => lines.length >= AGAIN).flat());
}

/** Words of the first column alone turn bold, as a band does, or are not bold under a band. */
function turnsBold(i: number, { inColumn }: Parted): boolean {
  const [above, here] = [inColumn[i - 1] ?? [], inColumn[i] ?? []];
  const alone = (line: Piece[][]): boolean =>
    line.every((pieces, column) => column === 0 || pieces.length === 0);
  const all = (line: Piece[][], bold: boolean): boolean => line.flat().every((piece) => piece.bold === bold);
  if (!alone(here) || beginsLower(here[0] ?? [])) return false;
  return all(here, true) ? all(above, false) : alone(above) && all(above, true) && all(here, false);
}

const beginsLower = (pieces: Piece[]): boolean => /^\p{Ll}/u.test(pieces[0]?.text.trim() ?? '');

/** Words that do not go on from those above them: these would still have fitted there. */
function isFresh(above: Piece[], here: Piece[], limit: number): boolean {
  const [[line], [next]] = [linesOf(above), linesOf(here)];
  return line !== undefined && next !== undefined && !runsOn(line, next, limit);
}

/** A level line is drawn between a line of words and the one above it. */
export function isBelowRule(lines: Line[], i: number, rules: readonly number[]): boolean {
  const [above, line] = [lines[i - 1], lines[i]];
  return (
    above !== undefined &&
    line !== undefined &&
    rules.some((at) => at > above.y && at < line.y - line.size * 0.5)
  );
}

/** How many lines the names of columns may run over. */
export const MOST_OVER_RULE = 14;

/** The first line that is not bold under lines that all are, which name the columns. */
const endsBold = (lines: Line[], i: number): boolean =>
  i > 0 && i <= MOST_HEADINGS && lines[i]?.bold === false && lines.slice(0, i).every((line) => line.bold);

/** Lines that the names of columns may run over. */
const MOST_HEADINGS = 6;

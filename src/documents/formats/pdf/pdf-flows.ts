/**
 * Words set in two columns of the page, read down one and then down the other.
 *
 * That they are no rows of a table is told by their lines, which do not stand level with one another, or by labels
 * that begin lines on both sides (`Lead: …`), as in cards set side by side.
 */
import { type Line, linesOf, lineText } from './pdf-lines.ts';
import { labelOf, type Pitch } from './pdf-pitch.ts';
import { stretchesOf } from './pdf-stretches.ts';

/** Lines as they stand, or those of each of two columns. */
export type Flow = { lines: Line[] } | { flows: Line[][] };

/** How far apart places that are the same may stand, and how far apart level lines may, in points. */
const NEAR = 2;
const LEVEL = 0.6;
/** More lines than these on a page are a drawing. */
const MOST_LINES = 400;
/** The clear space between columns. */
const CLEAR = 6;
/** Each column has so many lines, and takes up such a share of the width of both. */
const FEWEST = 6;
const NARROWEST = 0.3;
/** The share of lines that stand level, from which on they are rows. */
const ROWS = 0.5;
/** The share of a column's lines that no gap may part. */
const WHOLE = 0.9;
/** Labels that must begin lines on both sides. */
const LABELS = 2;

/** Parts lines where words are set in two columns. */
export function flowsIn(lines: Line[], pitch: Pitch): Flow[] {
  const whole = [{ lines }];
  const gutter = lines.length > MOST_LINES ? null : gutterOf(lines);
  if (gutter === null) return whole;
  const { from, to } = runAt(lines, gutter, pitch);
  const pieces = lines.slice(from, to).flatMap((line) => line.pieces);
  const left = linesOf(pieces.filter((piece) => piece.x < gutter - NEAR));
  const right = linesOf(pieces.filter((piece) => piece.x >= gutter - NEAR));
  if (!areColumns(left, right, gutter) || !(isUneven(left, right) || isLabelled(left, right))) return whole;
  const apart = (some: Line[]): Flow[] => (some.length > 0 ? [{ lines: some }] : []);
  return [...apart(lines.slice(0, from)), { flows: [left, right] }, ...apart(lines.slice(to))];
}

/** Where the right column begins: the place well inside the page at which most words begin. */
function gutterOf(lines: Line[]): number | null {
  const margin = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.right));
  const far = (x: number): boolean =>
    x > margin + (right - margin) * NARROWEST && x < right - (right - margin) * NARROWEST;
  const places = lines.flatMap((line) => stretchesOf(line).map(({ from }) => from)).filter(far);
  const count = (x: number): number => places.filter((place) => Math.abs(place - x) < NEAR).length;
  const best = places.reduce<number | null>(
    (most, x) => (most === null || count(x) > count(most) ? x : most),
    null,
  );
  return best !== null && count(best) >= FEWEST ? best : null;
}

/** The run of lines that keep clear of the gutter, from the first to the last that has words beyond it. */
function runAt(lines: Line[], gutter: number, pitch: Pitch): { from: number; to: number } {
  const clear = (line: Line | undefined): boolean =>
    line?.pieces.every((piece) => piece.right <= gutter - CLEAR || piece.x >= gutter - NEAR) === true;
  const near = (at: number): boolean => {
    const [above, line] = [lines[at - 1], lines[at]];
    return above !== undefined && line !== undefined && line.y - above.y < pitch.of(line.size) * 4;
  };
  let from = lines.findIndex((line) => clear(line) && line.right > gutter);
  let to = from + 1;
  while (to < lines.length && clear(lines[to]) && near(to)) to += 1;
  while (from > 0 && clear(lines[from - 1]) && lines[from - 1]?.size === lines[from]?.size && near(from))
    from -= 1;
  return { from: Math.max(0, from), to };
}

function areColumns(left: Line[], right: Line[], gutter: number): boolean {
  if (left.length < FEWEST || right.length < FEWEST) return false;
  const [start, end] = [
    Math.min(...left.map((line) => line.x)),
    Math.max(...right.map((line) => line.right)),
  ];
  const wide = (gutter - start) / (end - start);
  const whole = [left, right].every(
    (side) => side.filter((line) => stretchesOf(line).length === 1).length >= side.length * WHOLE,
  );
  return whole && wide > NARROWEST && wide < 1 - NARROWEST;
}

/** Few lines of one column stand level with lines of the other. */
function isUneven(left: Line[], right: Line[]): boolean {
  const level = right.filter((line) => left.some((other) => Math.abs(other.y - line.y) < LEVEL));
  return level.length < Math.min(left.length, right.length) * ROWS;
}

/** The same labels begin lines on both sides. */
function isLabelled(left: Line[], right: Line[]): boolean {
  const labels = (side: Line[]): Set<string> =>
    new Set(side.flatMap((line) => labelOf(lineText(line)) ?? []));
  const others = labels(right);
  return [...labels(left)].filter((label) => others.has(label)).length >= LABELS;
}

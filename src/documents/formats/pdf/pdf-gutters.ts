/**
 * Where the columns of an unruled table begin: the places at which words begin again and again after a wide gap.
 *
 * Known over many lines, they tell narrow gaps too: a date that fills its column to the last letter, and a piece of
 * text that the PDF runs on from one column into the next, which is cut at the space nearest to the column's place.
 */
import type { Line } from './pdf-lines.ts';
import { weightOf } from './pdf-paragraphs.ts';
import type { Piece } from './pdf-shapes.ts';

/** Narrower than this many letters' height, a gap is a space between words. */
const GAP = 1.15;
/** Where a file writes each stretch of words as one piece, a gap of so much is wider than a space. */
const CLEAR = 0.8;
/** How far from a column's place its words may begin, in points. */
const NEAR = 2.5;
/** The same for words that begin close behind others. */
const EXACT = 1;
/** Letters this much larger than the usual are a title's. */
const LARGER = 1.15;
/** Words that begin so far before a column's place stand in the column before. */
const WELL = 12;
/** The least clear space between columns. */
const STRIP = 6;
/** How many lines must begin there. */
const ENOUGH = 3;

/** Further in than this, a line that begins there stands in a column of its own, its neighbours' lines higher or lower. */
const INDENT = 40;

/** True where a wide gap stands before a piece. */
export const isApart = (piece: Piece, before: number): boolean => piece.x - before >= piece.size * GAP;

/** The left edges of the columns that lines share. */
export function columnStarts(lines: readonly Line[]): number[] {
  const margin = lines.reduce((least, line) => Math.min(least, line.x), Number.POSITIVE_INFINITY);
  const close = closePlaces(lines);
  const gap = close.length > 0 ? CLEAR : GAP;
  const places = lines.flatMap((line) =>
    line.pieces.filter((piece, i) => {
      const before = line.pieces[i - 1];
      return before ? piece.x - before.right >= piece.size * gap : piece.x > margin + INDENT;
    }),
  );
  const starts: number[] = [];
  let group: number[] = [];
  for (const place of [...places.map((p) => p.x).sort((a, b) => a - b), Number.POSITIVE_INFINITY]) {
    const [first] = group;
    if (first !== undefined && place - first > NEAR) {
      const also = close.filter((one) => Math.abs(one - first) < EXACT).length;
      if (group.length + also >= ENOUGH) starts.push(first);
      group = [];
    }
    group.push(place);
  }
  return starts;
}

/**
 * Where pieces begin close behind others. Where a file writes each stretch of words as one piece, such a place is a
 * column's if others begin there after a wide gap; where it writes word by word, it tells nothing.
 */
function closePlaces(lines: readonly Line[]): number[] {
  const close = lines.flatMap((line) =>
    line.pieces.filter((piece, i) => {
      const before = line.pieces[i - 1];
      return before !== undefined && !isApart(piece, before.right);
    }),
  );
  const spaces = lines.flatMap((line) =>
    line.pieces.map((piece) => piece.text.trim().split(/\s+/).length - 1),
  );
  return close.length <= spaces.reduce((sum, one) => sum + one, 0) ? close.map((piece) => piece.x) : [];
}

/** True where a piece begins a column. */
export const beginsColumn = (piece: Piece, starts: readonly number[]): boolean =>
  starts.some((start) => Math.abs(piece.x - start) <= NEAR);

/** True where words reach well beyond where another column begins. */
export const runsOver = ({ from, to }: { from: number; to: number }, starts: readonly number[]): boolean =>
  starts.some((start) => from < start - WELL && to > start + NEAR);

/** Where words that reach to the next column are taken to end, so that the strip between stays clear. */
export function shortOf(from: number, to: number, starts: readonly number[]): number {
  const next = starts.find((start) => start > from + NEAR && to > start - STRIP && to <= start + NEAR);
  return next === undefined ? to : next - STRIP;
}

/** The lines with their pieces cut where they run on into the next column. Only lines that a wide gap parts are. */
export function cutAtColumns(lines: readonly Line[], starts: readonly number[]): Line[] {
  if (starts.length < 2) return [...lines];
  return lines.map((line) => {
    const parted = line.pieces.some((piece, i) => {
      const before = line.pieces[i - 1];
      return before !== undefined && isApart(piece, before.right);
    });
    if (!parted) return line;
    const pieces = line.pieces.flatMap((piece) => cut(piece, starts));
    return pieces.length === line.pieces.length ? line : { ...line, pieces };
  });
}

function cut(piece: Piece, starts: readonly number[]): Piece[] {
  const start = starts.find((one) => one > piece.x + NEAR && one < piece.right - NEAR);
  if (start === undefined) return [piece];
  const at = spaceNearest(piece, start);
  if (at === null) return [piece];
  const first = { ...piece, text: piece.text.slice(0, at), right: start - STRIP };
  const { note: _, ...plain } = piece;
  const rest: Piece = { ...plain, text: piece.text.slice(at).trimStart(), x: start, spaced: true };
  return [first, ...cut(rest, starts)];
}

/** The space whose next word begins nearest to a place, as far as letters' usual widths tell; null where none does. */
function spaceNearest(piece: Piece, place: number): number | null {
  const all = Math.max(weightOf(piece.text), 1);
  const spaces = [...piece.text.matchAll(/\s+/g)].map((space) => {
    const before = weightOf(piece.text.slice(0, space.index + space[0].length));
    return { at: space.index, off: Math.abs(piece.x + ((piece.right - piece.x) * before) / all - place) };
  });
  const best = spaces.sort((a, b) => a.off - b.off)[0];
  return best && best.at > 0 && best.off <= piece.size * 0.9 ? best.at : null;
}

/** The pieces of a line that begin after a wide gap. */
const apartIn = (line: Line): Piece[] =>
  line.pieces.filter((piece, i) => i > 0 && isApart(piece, line.pieces[i - 1]?.right ?? 0));

/** Names of columns, in bold. */
const namesColumns = (line: Line | undefined): boolean => line?.bold === true && apartIn(line).length > 1;

/** True where lines under a title keep to the columns of those above it, and name none: its table goes on. */
function goesOn(above: Line[], part: Line[]): boolean {
  if (namesColumns(above.at(-1))) return true;
  const parted = part.filter((line) => apartIn(line).length > 0);
  if (parted.length === 0 || namesColumns(parted[0]) || !above.some(namesColumns)) return false;
  const starts = columnStarts(above);
  return (
    starts.length > 1 && parted.every((line) => apartIn(line).every((piece) => beginsColumn(piece, starts)))
  );
}

/**
 * Lines parted at those in larger letters: what stands under one title has columns of its own, but where it goes on
 * with those above.
 */
export function underTitles(lines: Line[]): Line[][] {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (line.size > usual * LARGER) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.reduce<Line[][]>((joined, part) => {
    const above = joined.at(-1);
    if (above && goesOn(above, part)) above.push(...part);
    else joined.push(part);
    return joined;
  }, []);
}

/**
 * The strips of a sheet too wide for its pages, printed without lines: told by their words, which stand at the same
 * heights on the pages of each strip though nothing else of them is alike.
 *
 * - Each row of a further strip begins at a height at which words of the first strip stand; its cells may run on for
 *   more lines than those of the first.
 * - Rows must be of several heights: rows all alike would stand at the same heights on any page.
 */
import { type Line, linesOf, lineText } from './pdf-lines.ts';
import type { Page, Piece } from './pdf-shapes.ts';
import { stretchesOf } from './pdf-stretches.ts';

/** How far apart the same row may stand on two pages, in points. */
const NEAR = 0.8;
/** A sheet must have so many rows on its first page, of so many heights, for the same heights to tell. */
const TELLING = { rows: 5, heights: 3 };
/** More lines than these on a page are a drawing. */
const MOST_LINES = 400;
/** The share of rows of the first strip at which words of a further strip must stand: some cells are blank. */
const MOST = 0.5;
/** The share of rows that must be of several columns. */
const PARTED = 0.6;
/** The share of a page's height, at its top and foot, where headers and footers stand. */
const EDGE = 0.08;
/** Clear space between one strip and the next. */
const BETWEEN = 24;

/** A page's words without its header and footer, and how far down its rows begin. */
type Strip = { page: Page; lines: Line[]; rows: number[] };

/** The pages of one sheet put side by side; null where they are not strips of one. */
export function besideByWords(pages: Page[], down: number): Page[] | null {
  const [first] = pages;
  if (!first || !isTelling(stripOf(first))) return null;
  const strips = pages.map(stripOf);
  const own = strips.slice(0, down);
  const further = strips.slice(down);
  if (strips.some(({ lines }) => lines.length > MOST_LINES)) return null;
  const agree = further.every((strip, i) => isBeside(strip, own[i % down]));
  const starts = strips.filter((_, i) => i % down === 0);
  const differ = [namesOf, columnsOf].every((of) => new Set(starts.map(of)).size === starts.length);
  if (!agree || !differ) return null;
  return own.map((_, i) => joined(strips.filter((_one, at) => at % down === i)));
}

/** Pages are tried in several orders, and their lines never change. */
const known = new WeakMap<Page, Strip>();

function stripOf(page: Page): Strip {
  const strip = known.get(page) ?? findStrip(page);
  known.set(page, strip);
  return strip;
}

function findStrip(page: Page): Strip {
  const words = page.pieces.filter((piece) => !piece.artifact);
  const lines = linesOf(words).filter(
    (line) => line.y > page.height * EDGE && line.y < page.height * (1 - EDGE),
  );
  const rows = lines.filter((line, i) => beginsRow(lines[i - 1], line)).map((line) => line.y);
  return { page, lines, rows };
}

/** A line well below the one above it, or under one in bold. */
const beginsRow = (above: Line | undefined, line: Line): boolean =>
  above === undefined || line.y - above.y > line.size * 1.5 || (above.bold && !line.bold);

const gapsOf = (rows: number[]): number[] => rows.slice(1).map((row, i) => Math.round(row - (rows[i] ?? 0)));

/** Rows of a table, most of them of several columns, and of several heights. */
function isTelling({ rows, lines }: Strip): boolean {
  const parted = lines.filter((line) => rows.includes(line.y) && stretchesOf(line).length > 1);
  return (
    lines.length <= MOST_LINES &&
    rows.length >= TELLING.rows &&
    new Set(gapsOf(rows)).size >= TELLING.heights &&
    parted.length >= rows.length * PARTED
  );
}

/** The words of a strip's first line below any title. */
const namesOf = ({ lines }: Strip): string =>
  lineText(lines.find((line) => line.pieces.length > 1) ?? NO_LINE);

/** Where a strip's columns begin: pages of one form, or of a table that goes on downwards, have the same. */
function columnsOf({ lines }: Strip): string {
  const places = lines.flatMap((line) => stretchesOf(line).map(({ from }) => Math.round(from / 4)));
  const often = places.filter((place, i) => places.indexOf(place) < i);
  return [...new Set(often)].sort((a, b) => a - b).join(' ');
}

const NO_LINE: Line = { pieces: [], x: 0, right: 0, y: 0, size: 0, bold: false };

/** True where each row of a strip begins where the first strip has words, and most of its rows have some. */
function isBeside(strip: Strip, first: Strip | undefined): boolean {
  if (!first || strip.rows.length === 0) return false;
  const stands = (row: number, among: number[]): boolean => among.some((one) => Math.abs(one - row) < NEAR);
  const heights = first.lines.map((line) => line.y);
  const shared = first.rows.filter((row) => stands(row, strip.rows));
  return strip.rows.every((row) => stands(row, heights)) && shared.length >= first.rows.length * MOST;
}

/** The first page with the words of the others to the right of its own. */
function joined(strips: Strip[]): Page {
  const [first, ...others] = strips;
  if (!first) throw new Error('no page to join to');
  const page = { ...first.page, tagged: [] };
  let right = Math.max(...first.lines.map((line) => line.right));
  for (const { page: next, lines } of others) {
    const by = right + BETWEEN - Math.min(...lines.map((line) => line.x));
    const inside = new Set(lines.flatMap((line) => line.pieces));
    page.pieces = [...page.pieces, ...next.pieces.map((piece) => movedPiece(piece, by, inside))];
    page.comments = [...page.comments, ...next.comments];
    right = Math.max(...lines.map((line) => line.right)) + by;
  }
  return { ...page, width: Math.max(page.width, right + BETWEEN) };
}

/** What stands outside a further strip is the header or footer of its page. */
const movedPiece = (piece: Piece, by: number, inside: Set<Piece>): Piece =>
  inside.has(piece) ? { ...piece, x: piece.x + by, right: piece.right + by } : { ...piece, artifact: true };

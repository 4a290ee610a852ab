/**
 * A sheet too wide for its pages is printed in strips: first all rows of the first columns, page after page, then all
 * rows of the next columns; or, where it was told so, all columns of the first rows before the next rows. The pages of
 * the strips are put side by side again.
 *
 * That they are strips of one sheet is told by their ruled rows, which stand at the same heights on the pages of each
 * strip, though the words in the first row and the widths of the columns differ. (Cards of one form, a page each,
 * have the same widths too.)
 */
import { latticesOf } from './pdf-lattice.ts';
import { type Area, type Page, type Piece, piecesIn, type Rule } from './pdf-shapes.ts';
import { besideByWords } from './pdf-sheet-words.ts';

/** A page, the place that its ruled lines take up, and how far down its rows are ruled. */
type Strip = { page: Page; area: Area; rows: number[] };

/** More rows than these on a page are a drawing. */
const MOST_ROWS = 400;
/** How far apart the same row may stand on two pages, in points. */
const NEAR = 1;
/** A table must have so many rows, of so many heights, for the same heights to tell. */
const TELLING = { rows: 4, heights: 2 };
/** The share of a strip's first rows that must be ruled where the first strip has its own: blank cells may not be. */
const MOST = 0.6;

/** The pages, those of strips of one sheet put together. */
export function besidePages(pages: Page[]): Page[] {
  if (pages.length < 2) return pages;
  for (let down = 1; down <= pages.length / 2; down++) {
    const found =
      pages.length % down === 0 ? (putBeside(pages, down) ?? putBeside(downFirst(pages, down), down)) : null;
    if (found) return found;
  }
  return pages;
}

/** The pages in the order that is printed downwards first, where they were printed across first. */
const downFirst = (pages: Page[], down: number): Page[] =>
  pages.flatMap((_, at) => {
    const across = pages.length / down;
    return pages[(at % down) * across + Math.floor(at / down)] ?? [];
  });

/** Strips of so many pages each, side by side; null where they are none. */
function putBeside(pages: Page[], down: number): Page[] | null {
  if (pages.every((page) => page.level.length === 0 && page.upright.length === 0))
    return besideByWords(pages, down);
  const strips = pages.map(stripOf);
  if (!strips.every((strip) => strip !== null) || !areStrips(strips, down)) return null;
  return strips.slice(0, down).map((_, i) => joined(strips.filter((_one, at) => at % down === i)));
}

function stripOf(page: Page): Strip | null {
  const rows = distinct(page.level.map((rule) => rule.at));
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (rows.length < 2 || rows.length > MOST_ROWS || top === undefined || bottom === undefined) return null;
  const left = Math.min(...page.level.map((rule) => rule.from));
  const right = Math.max(...page.level.map((rule) => rule.to));
  return { page, rows, area: { left, right, top, bottom } };
}

function distinct(places: number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.filter((place, i) => i === 0 || place - (sorted[i - 1] ?? 0) > NEAR);
}

/** The words of a strip's first row, by the heights of the first strip's. */
const namesIn = ({ page, area }: Strip, { rows: [top = 0, bottom = 0] }: Strip): string =>
  piecesIn(page.pieces, { ...area, top, bottom })
    .map((piece) => piece.text)
    .join(' ');

const heightsOf = (rows: number[]): number =>
  new Set(rows.slice(1).map((row, i) => Math.round((row - (rows[i] ?? 0)) / 4))).size;

/** Where a strip's upright lines stand from its left side. */
const widthsOf = ({ page, area }: Strip): string =>
  distinct(page.upright.map((rule) => rule.at))
    .map((at) => Math.round((at - area.left) / 4))
    .join(' ');

/** How many of a strip's rows stand where the other's do; 0 where one does not. */
function sharedRows(strip: Strip, { rows }: Strip): number {
  const all = strip.rows.every((row) => rows.some((one) => Math.abs(one - row) < NEAR));
  return all ? strip.rows.length : 0;
}

/** Each page has its rows where the page of the first strip has them, under other names and with nothing over them. */
function areStrips(strips: Strip[], down: number): boolean {
  const [first] = strips;
  const own = strips.slice(0, down);
  if (!first || first.rows.length <= TELLING.rows || heightsOf(first.rows) < TELLING.heights) return false;
  const starts = strips.filter((_, i) => i % down === 0);
  if (new Set(starts.map((strip) => namesIn(strip, first))).size < starts.length) return false;
  if (new Set(starts.map(widthsOf)).size < starts.length) return false;
  if (!starts.every((strip) => sharedRows(strip, first) >= first.rows.length * MOST)) return false;
  return (
    strips.slice(down).every((strip, i) => {
      const beside = own[i % down];
      return beside !== undefined && sharedRows(strip, beside) > 0 && !hasTitle(strip, beside);
    }) && own.every(({ page }) => latticesOf(page).length === 1)
  );
}

const hasTitle = ({ page }: Strip, { area }: Strip): boolean =>
  page.pieces.some((piece) => piece.y < area.top && piece.y > page.height * 0.08);

/** The first page with what stands in the tables of the others to the right of its own. */
function joined(strips: Strip[]): Page {
  const [first, ...others] = strips;
  if (!first) throw new Error('no page to join to');
  const page = { ...first.page, tagged: [] };
  let { right } = first.area;
  for (const { page: next, area } of others) {
    const by = right - area.left;
    const inside = new Set(
      piecesIn(next.pieces, { ...area, top: first.area.top, bottom: first.area.bottom }),
    );
    page.pieces = [...page.pieces, ...next.pieces.map((piece) => movedPiece(piece, by, inside))];
    page.level = [...page.level, ...next.level.map((rule) => alongBy(rule, by))];
    page.upright = [...page.upright, ...next.upright.map((rule) => ({ ...rule, at: rule.at + by }))];
    page.fills = [
      ...page.fills,
      ...next.fills.map((fill) => ({ ...fill, left: fill.left + by, right: fill.right + by })),
    ];
    page.comments = [...page.comments, ...next.comments];
    right += area.right - area.left;
  }
  return { ...page, width: Math.max(page.width, right) };
}

/** What stands outside the table of a further strip is the header or footer of its page. */
const movedPiece = (piece: Piece, by: number, inside: Set<Piece>): Piece =>
  inside.has(piece) ? { ...piece, x: piece.x + by, right: piece.right + by } : { ...piece, artifact: true };

const alongBy = (rule: Rule, by: number): Rule => ({ ...rule, from: rule.from + by, to: rule.to + by });

/**
 * A table of lines cut by tabs, as one is pasted or saved as text: a line a row, until a line with no words.
 *
 * A line with fewer tabs than the table is one of these, told by what the cells of whole rows look like: a cell that
 * runs over several lines (the lines after it make up its tabs), a row that lost its blank or merged cells, or, with no
 * tab at all, the rest of the last cell above, the beginning of the first cell below, or a title across the table.
 */
import { looksAlike, looksOf } from './cell-looks.ts';

/** A row of one cell is a title across the table. */
export type TabRows = { rows: string[][]; next: number };

const tabsIn = (line: string): number => line.split('\t').length - 1;
const cellsOf = (text: string): string[] => text.split('\t').map((cell) => cell.trim());

/** Lines that one row may run over. */
const MOST_LINES = 30;

/** `columns`: the cells of whole rows, names left out. `titled`: a title stands right below the names of the columns. */
type Stretch = { lines: readonly string[]; width: number; columns: readonly string[][]; titled: boolean };

/** The rows of the table that begins at a line; they may be one. */
export function tabRows(all: readonly string[], from: number): TabRows {
  const { lines, places } = stretchAt(all, from);
  const width = widthOf(lines);
  const [names, ...others] = lines.filter((line) => tabsIn(line) === width);
  const whole = others.filter((line) => line !== names).map(cellsOf);
  const columns = Array.from({ length: width + 1 }, (_, i) => whole.map((row) => row[i] ?? ''));
  const stretch = { lines, width, columns, titled: tabsIn(lines[1] ?? '\t') === 0 };
  const rows: string[][] = [];
  let at = 0;
  while (at < lines.length) {
    const found = rowAt(stretch, at, rows.length);
    if (found) rows.push(found.cells);
    else if (!takeLine(stretch, at, rows)) break;
    at = found?.next ?? at + 1;
  }
  return { rows, next: places[at] ?? from + 1 };
}

/** The lines from here to one with no words, with their places and that of the line after them. */
function stretchAt(all: readonly string[], from: number): { lines: string[]; places: number[] } {
  const isBlank = (at: number): boolean => (all[at] ?? '').trim() === '';
  const tabs = tabsIn(all[from] ?? '');
  const places = [from];
  // Where the first line stands alone, blank lines stand between rows.
  const spaced = isBlank(from + 1);
  let at = from + 1;
  for (; at < all.length; at++) {
    const next = tabsIn(all[at] ?? '');
    if (isBlank(at) && !spaced) break;
    if (isBlank(at)) continue;
    if (spaced && isBlank(at - 1) && (next === 0 || next > tabs)) break;
    places.push(at);
  }
  return { lines: places.map((place) => all[place] ?? ''), places: [...places, at] };
}

/** As many tabs as the first line has, or as most lines with tabs where those are more: a heading may be broken. */
function widthOf(lines: readonly string[]): number {
  const first = tabsIn(lines[0] ?? '');
  const counts = new Map<number, number>();
  for (const tabs of lines.map(tabsIn)) if (tabs > 0) counts.set(tabs, (counts.get(tabs) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0];
  return Math.max(first, usual);
}

type Row = { cells: string[]; next: number };

/** The row that begins at a line: whole, of several lines, or short; null where none does. */
function rowAt(stretch: Stretch, at: number, before: number): Row | null {
  const { lines, width } = stretch;
  const line = lines[at] ?? '';
  const tabs = tabsIn(line);
  if (tabs > width) return null;
  if (tabs === width) return { cells: cellsOf(line), next: at + 1 };
  if (tabs === 0) return before > 0 && opensRow(stretch, at) ? joined(stretch, at) : null;
  const whole = joined(stretch, at);
  const short = [...cellsOf(line), ...Array<string>(width - tabs).fill('')];
  if (!whole) return before > 0 ? { cells: short, next: at + 1 } : null;
  return before > 0 && fitsShort(stretch, at, whole) ? { cells: short, next: at + 1 } : whole;
}

/** Lines that together have as many tabs as the table. */
function joined({ lines, width }: Stretch, at: number): Row | null {
  let text = lines[at] ?? '';
  for (let next = at + 1; next < lines.length && next - at <= MOST_LINES; next++) {
    text += `\n${lines[next]}`;
    if (tabsIn(text) > width) return null;
    if (tabsIn(text) === width) return { cells: cellsOf(text), next: next + 1 };
  }
  return null;
}

const mean = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0) / Math.max(1, all.length);

/** How like the cells of a column a cell is, line by line. */
const likeColumn = (cell: string, column: readonly string[]): number =>
  mean(cell.split('\n').map((line) => looksAlike(looksOf(line), column)));

/** How like whole rows these cells are, in the columns where they stand best in this order. */
function likeness(cells: readonly string[], { columns }: Stretch): number {
  let best = columns.map(() => 0);
  for (const cell of cells) {
    const held = best;
    best = columns.map((column, at) => Math.max(0, ...held.slice(0, at)) + likeColumn(cell, column));
  }
  return Math.max(...best) / Math.max(1, cells.length);
}

/** By how much lines must fit better as rows of their own than as one. */
const CLEARLY = 0.1;

function fitsShort(stretch: Stretch, at: number, whole: Row): boolean {
  const { lines } = stretch;
  const apart = lines.slice(at, whole.next).filter((line) => tabsIn(line) > 0);
  if (apart.length < whole.next - at || apart.length === 1) return false;
  const each = apart.map((line) => likeness(cellsOf(line), stretch));
  return mean(each) > likeness(whole.cells, stretch) + CLEARLY;
}

const ENDS_OPEN = /(?:[–—/&,-]|\b(?:and|or|to|of|for|the|from|by))\s*$/i;

/** A line with no tab that begins the first cell of the whole row below it. */
function opensRow(stretch: Stretch, at: number): boolean {
  const [line = '', below = ''] = stretch.lines.slice(at, at + 2);
  if (tabsIn(below) !== stretch.width) return false;
  if (ENDS_OPEN.test(line) || /^\p{Ll}/u.test(below)) return true;
  const looks = looksOf(line);
  const [first = [], last = []] = [stretch.columns[0], stretch.columns.at(-1)];
  return looks.digits && looksAlike(looks, first) > looksAlike(looks, last) + CLEARLY;
}

const TITLE =
  /^(?:\d{1,2}[.):]|[A-Z][.):]|(?:theme|priority|objective|goal|aim|outcome|section|part|strand|pillar|domain|workstream|strategic|area)\b)/i;
const ITEM = /^(?:[•·▪–-]|\(?(?:\d{1,2}|[a-z])[.)])\s/i;

const LONGEST_TITLE = 12;
/** How like the cells above a line must be to belong to them. */
const ALIKE = 0.75;

/** Takes a line with no tab: the rest of the last cell above, or a title over the rows below. False for neither. */
function takeLine({ lines, columns, titled }: Stretch, at: number, rows: string[][]): boolean {
  const line = (lines[at] ?? '').trim();
  const row = rows.at(-1);
  if (!row || line.includes('\t')) return false;
  const below = lines.slice(at + 1).some((other) => tabsIn(other) > 0);
  const last = row.findLastIndex((cell) => cell !== '');
  const item = ITEM.test(line) && ITEM.test(row[last] ?? '');
  // The names of the columns, said again, stand below a title.
  const over = lines[at + 1] === lines[0];
  const isLast = !over && !TITLE.test(line);
  const like = item || (isLast && looksAlike(looksOf(line), columns.at(-1) ?? []) >= ALIKE);
  const short = looksOf(line).words <= LONGEST_TITLE && !/[.;,]$/.test(line);
  if (below && short && (titled ? !item : !like)) rows.push([line]);
  else if (rows.length < 2 || row.length === 1 || !(like || (below && !TITLE.test(line)))) return false;
  else row[last] = `${row[last]}\n${line}`;
  return true;
}

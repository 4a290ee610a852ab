/**
 * Rows that are titles: a row of one cell that spans the table, or of one filled cell outside the action's column.
 *
 * A band holds for the rows below it until another of its own shape (its numbering, its colour, its case) stands in
 * its place. Two bands in a row with no action between are one inside the other.
 */
import { oneLine, wordsOf } from '../../../domain/reading/wording.ts';
import type { Column } from '../columns/columns.ts';
import { readHeading } from '../prose/numbering.ts';
import { filledPlaces, type GridRow } from './grid.ts';
import { withFactsOver } from './row-facts.ts';

export type Band = { text: string; shape: string };

/** The share of a table's width that a cell must cover to be a band by its span alone. */
const WIDE = 0.5;

/** Rows never change, and the columns of a table are sought up to three times over. */
const boldOf = new WeakMap<GridRow, boolean>();

function allBold(row: GridRow): boolean {
  const known = boldOf.get(row);
  if (known !== undefined) return known;
  const bold = isAllBold(row);
  boldOf.set(row, bold);
  return bold;
}

function isAllBold(row: GridRow): boolean {
  const cells = filledPlaces(row).flatMap((p) => p.place.cell ?? []);
  const stands = cells.every((cell) => cell.paragraphs.every((p) => p.bold || p.heading !== null));
  return stands && cells.some((cell) => cell.paragraphs.length > 0);
}

function colourOf(row: GridRow): string {
  return filledPlaces(row)[0]?.place.cell?.colour ?? '';
}

function shapeOf(text: string, row: GridRow): string {
  const heading = readHeading(text);
  const number = heading.number ?? '';
  const kind = /^\d/.test(number) ? `n${number.split('.').length}` : number === '' ? '' : 'a';
  const shout = text === text.toUpperCase() ? 'caps' : '';
  const size = filledPlaces(row)[0]?.place.cell?.paragraphs[0]?.size ?? '';
  return [heading.level ?? '', kind, shout, colourOf(row), allBold(row) ? 'bold' : '', size].join('|');
}

/** How the body's rows usually look, to see a band that differs only in looks. */
export type BodyLooks = { boldShare: number; headerRows: readonly number[] };

/** @param headerRows where heading rows stand, for a title right over one is a band whatever its column. */
export function looksOf(rows: readonly GridRow[], headerRows: readonly number[] = []): BodyLooks {
  const full = rows.filter((row) => filledPlaces(row).length > 2);
  return {
    boldShare: full.length === 0 ? 0 : full.filter(allBold).length / full.length,
    headerRows: withFactsOver(headerRows, rows),
  };
}

/**
 * The title that a row holds, or null where the row is not a band.
 * @param columns the table's columns with their roles.
 */
export function bandIn(row: GridRow, columns: readonly Column[], looks: BodyLooks): Band | null {
  const filled = filledPlaces(row);
  const [first, second] = filled;
  if (!first) return null;
  if (filled.length > 2) return null;
  const text = oneLine(filled.map((p) => p.place.text).join(' '));
  if (wordsOf(text).length > 60) return null;
  const band = (): Band => ({ text, shape: shapeOf(text, row) });
  const span = first.place.cell?.columnSpan ?? 1;
  const standsOut = (allBold(row) || colourOf(row) !== '') && looks.boldShare < 0.3;
  if (!second) {
    const overHeading = looks.headerRows.includes(row.index + 1);
    if (columns.length >= 2 && (span > columns.length * WIDE || overHeading)) return band();
    return isBandCell({ column: first.column, text, standsOut }, columns) ? band() : null;
  }
  const codeThenTitle = filled.length === 2 && second.column === first.column + 1 && columns.length >= 4;
  return codeThenTitle && allBold(row) && looks.boldShare < 0.2 && wordsOf(first.place.text).length === 1
    ? band()
    : null;
}

type OnlyCell = { column: number; text: string; standsOut: boolean };

function isBandCell({ column, text, standsOut }: OnlyCell, columns: readonly Column[]): boolean {
  const role = columns[column]?.role;
  const action = columns.findIndex((c) => c.role === 'action');
  if (role === 'parent') return false;
  if (role !== 'action') return column < action && columns.length >= 3;
  const beforeIt = columns.slice(0, action).some((c) => c.role === 'parent');
  if (beforeIt) return false;
  return readHeading(text).level !== null || (standsOut && wordsOf(text).length <= 25);
}

/** The bands that hold after one more band is met. */
export function stackBands(held: readonly Band[], next: Band, followsBand: boolean): Band[] {
  const same = held.findIndex((b) => b.shape === next.shape);
  if (same >= 0) return [...held.slice(0, same), next];
  if (followsBand) return [...held, next];
  return held.length > 1 ? [...held.slice(0, -1), next] : [next];
}

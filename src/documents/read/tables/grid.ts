/**
 * A table as rows of places, so that a merged cell can be asked for at each place it covers.
 *
 * `own` is true at the one place where a cell stands; at the other places it covers, `own` is false and the cell
 * is still there. A place that no cell covers (a row shorter than the table) has no cell.
 */
import { saysSomething } from '../../../domain/reading/wording.ts';
import type { Cell, Table } from '../../formats/block.ts';
import { writtenAll } from '../prose/line.ts';

export type Place = { cell: Cell | null; own: boolean; fromAbove: boolean; text: string };
/** `slid`: blank cells may have been left out of the row, and only its names tell. */
export type GridRow = { index: number; places: Place[]; slid?: boolean };
export type Grid = { table: Table; rows: GridRow[]; columns: number };

const NOWHERE: Place = { cell: null, own: false, fromAbove: false, text: '' };

/** The words of a cell, tables inside it included, a paragraph a line. */
export function cellText(cell: Cell): string {
  const own = writtenAll(cell.paragraphs);
  if (cell.tables.length === 0) return own;
  const inside = cell.tables.flatMap((table) => table.cells.map(cellText));
  return [own, ...inside].filter((text) => text !== '').join('\n');
}

/** A table never changes, and each layout that is sought in it asks for this. */
const gridsOf = new WeakMap<Table, Grid>();

/** Lays a table's cells out on its grid. */
export function gridOf(table: Table): Grid {
  const known = gridsOf.get(table);
  if (known) return known;
  const grid = laidOut(table);
  gridsOf.set(table, grid);
  return grid;
}

function laidOut(table: Table): Grid {
  const rows: GridRow[] = Array.from({ length: table.rowCount }, (_, index) => ({
    index,
    places: Array.from({ length: table.columnCount }, () => NOWHERE),
  }));
  for (const cell of table.cells) {
    const text = cellText(cell);
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
      const row = rows[r];
      if (!row) break;
      for (let c = cell.column; c < cell.column + cell.columnSpan && c < table.columnCount; c++) {
        const own = r === cell.row && c === cell.column;
        row.places[c] = { cell, own, fromAbove: r > cell.row, text };
      }
    }
  }
  return { table, rows, columns: table.columnCount };
}

export type Standing = { column: number; place: Place };

/** The cells that begin in a row, left to right, empty ones included. */
export function ownPlaces(row: GridRow): Standing[] {
  const own: Standing[] = [];
  row.places.forEach((place, column) => {
    if (place.own) own.push({ place, column });
  });
  return own;
}

/** Rows never change, and every recogniser asks for this. */
const filledOf = new WeakMap<GridRow, readonly Standing[]>();

/** The cells that begin in a row and say something. */
export function filledPlaces(row: GridRow): readonly Standing[] {
  const known = filledOf.get(row);
  if (known) return known;
  const filled = ownPlaces(row).filter((p) => saysSomething(p.place.text));
  filledOf.set(row, filled);
  return filled;
}

/** True where no cell that begins in the row says anything. */
export function isBlankRow(row: GridRow): boolean {
  return filledPlaces(row).length === 0;
}

/** The number of a page that came into the table, and nothing else: `Page 2 of 9`. */
export function isPageRow(row: GridRow): boolean {
  const [first, second] = filledPlaces(row);
  return (
    first !== undefined &&
    second === undefined &&
    /^\W*page\s+\d{1,3}(?:\s+(?:of|\/)\s+\d{1,3})?\W*$/i.test(first.place.text)
  );
}

/** Sums at the foot of a table: the word, and figures. */
export function isTotals(row: GridRow): boolean {
  const filled = filledPlaces(row);
  // Told first by a cell that is neither, as nearly every row has one.
  if (!filled.every(({ place }) => FIGURE.test(place.text) || TOTAL.test(place.text.trim()))) return false;
  return (
    filled.some(({ place }) => FIGURE.test(place.text)) &&
    filled.some(({ place }) => TOTAL.test(place.text.trim()))
  );
}

const FIGURE = /^[\s£€$]*-?[\d,.]+\s*(?:k|m|%)?\s*$/i;
const TOTAL = /^(?:(?:grand|sub|overall)[ -]?)?totals?\b.{0,30}$/i;

/** The row's own words, cell by cell. */
export function rowCells(row: GridRow): string[] {
  return ownPlaces(row).map((p) => p.place.text);
}

/** What the row carries beside its words, where it does. */
export function rowTraces(row: GridRow): Pick<Cell, 'marks' | 'suggestions'> {
  const own = row.places.filter(({ own, cell }) => own && (cell?.marks || cell?.suggestions));
  const marks = own.flatMap(({ cell }) => cell?.marks ?? []);
  const suggestions = own.flatMap(({ cell }) => cell?.suggestions ?? []);
  return {
    ...(marks.length > 0 ? { marks } : {}),
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
}

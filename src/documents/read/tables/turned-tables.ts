/**
 * Tables turned on their side: the names of columns stand down the left (`Action`, `Lead`, `By when`) and each further
 * column is an action. They are turned back, so that they are read like all others.
 *
 * Cards with their labels on the right of the values (`Mend the hall roof` beside `Action`) are turned round.
 */
import { saysSomething } from '../../../domain/reading/wording.ts';
import type { Table } from '../../formats/block.ts';
import { isLabel, labelMeaning } from '../cards/label.ts';
import type { OutlineItem } from '../prose/outline.ts';
import { type GridRow, gridOf } from './grid.ts';

/** Fewer columns are cards: a label and its value. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
const MOST_ROWS = 20;
/** The share of cells beside the labels that must be filled, and the most that may look like labels. */
const FILLED = 0.6;
const LABELS = 0.1;

function isTurned(table: Table): boolean {
  if (table.columnCount < FEWEST_COLUMNS || table.rowCount < FEWEST_ROWS || table.rowCount > MOST_ROWS)
    return false;
  if (table.cells.some((cell) => cell.rowSpan > 1 || cell.columnSpan > 1)) return false;
  const { rows } = gridOf(table);
  const labels = rows.map((row) => row.places[0]?.text ?? '');
  if (!labels.every((text) => isLabel(text))) return false;
  const meant = new Set(labels.map((text) => labelMeaning(text)));
  const acts = meant.has('action') || meant.has('task');
  return acts && (meant.has('lead') || meant.has('timescale')) && holdsValues(rows);
}

function holdsValues(rows: readonly GridRow[]): boolean {
  const values = rows.flatMap((row) => row.places.slice(1).map((place) => place.text));
  const filled = values.filter(saysSomething);
  return filled.length >= FILLED * values.length && filled.filter(isLabel).length <= LABELS * values.length;
}

const turnedBack = (table: Table): Table => ({
  ...table,
  rowCount: table.columnCount,
  columnCount: table.rowCount,
  headerRows: 1,
  cells: table.cells
    .map((cell) => ({ ...cell, row: cell.column, column: cell.row }))
    .sort((a, b) => a.row - b.row || a.column - b.column),
});

/** A card whose every row is a value with its label to the right. */
function hasLabelsRight(table: Table): boolean {
  if (table.columnCount !== 2) return false;
  const pairs = gridOf(table)
    .rows.map((row) => row.places.filter((place) => place.own).map((place) => place.text))
    .filter((texts) => texts.length === 2 && texts.some(saysSomething));
  const meant = new Set(pairs.map(([, label]) => labelMeaning(label ?? '')));
  const right = pairs.every(([value, label]) => isLabel(label ?? '') && !isLabel(value ?? ''));
  return right && pairs.length >= FEWEST_ROWS && meant.size >= FEWEST_ROWS;
}

const turnedRound = (table: Table): Table => ({
  ...table,
  cells: table.cells
    .map((cell) => (cell.columnSpan > 1 ? cell : { ...cell, column: 1 - cell.column }))
    .sort((a, b) => a.row - b.row || a.column - b.column),
});

function turned(table: Table): Table {
  if (isTurned(table)) return turnedBack(table);
  return hasLabelsRight(table) ? turnedRound(table) : table;
}

/** The outline with every table that lies on its side turned back. */
export const turnedTables = (items: readonly OutlineItem[]): OutlineItem[] =>
  items.map((item) => (item.kind === 'table' ? { ...item, table: turned(item.table) } : item));

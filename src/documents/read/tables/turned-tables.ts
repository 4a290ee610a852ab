/**
 * Tables turned on their side: the names of columns stand down the left (`Action`, `Lead`, `By when`) and each further
 * column is an action. They are turned back, so that they are read like all others.
 *
 * Cards with their labels on the right of the values (`Mend the hall roof` beside `Action`) are turned round, and so is
 * a single row (`2027-2029` beside `Timeline`) whose label stands on the left in other cards, or tells when.
 */
import { plainWords, saysSomething } from '../../../domain/reading/wording.ts';
import type { Table } from '../../formats/block.ts';
import { isLabel, labelMeaning } from '../cards/label.ts';
import { looksTimed } from '../cells/evidence.ts';
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

type Pair = { row: number; left: string; right: string };

const pairsOf = (table: Table): Pair[] =>
  table.columnCount !== 2
    ? []
    : gridOf(table).rows.flatMap(({ index, places }) => {
        const [left, right] = places.filter((place) => place.own).map((place) => place.text);
        return left !== undefined && right !== undefined ? [{ row: index, left, right }] : [];
      });

/** How often each label stands on the left of a pair. */
function labelsLeft(items: readonly OutlineItem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const { left } of item.kind === 'table' ? pairsOf(item.table) : [])
      if (isLabel(left)) counts.set(plainWords(left), (counts.get(plainWords(left)) ?? 0) + 1);
  }
  return counts;
}

/** So often does a label stand on the left that one on the right is out of place. */
const OFTEN = 2;

/** A table of labels and values with the rows turned round whose label stands on the right. */
function rowsTurned(table: Table, known: ReadonlyMap<string, number>): Table {
  const pairs = pairsOf(table);
  const labelled = pairs.filter(({ left }) => isLabel(left));
  const own = new Set(labelled.map(({ left }) => plainWords(left)));
  if (labelled.length < FEWEST_ROWS || labelled.length <= pairs.length / 2) return table;
  const wrong = pairs.filter(({ left, right }) => {
    if (isLabel(left) || !saysSomething(left) || !isLabel(right) || own.has(plainWords(right))) return false;
    const when = ['timescale', 'end', 'start'].includes(labelMeaning(right) ?? '') && looksTimed(left);
    return when || (known.get(plainWords(right)) ?? 0) >= OFTEN;
  });
  const rows = new Set(wrong.map(({ row }) => row));
  if (rows.size === 0) return table;
  const cells = table.cells.map((cell) => (rows.has(cell.row) ? { ...cell, column: 1 - cell.column } : cell));
  return { ...table, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** The outline with every table, and every card's row, that lies on its side or stands the wrong way round turned back. */
export function turnedTables(items: readonly OutlineItem[]): OutlineItem[] {
  const known = labelsLeft(items);
  return items.map((item) =>
    item.kind === 'table' ? { ...item, table: rowsTurned(turned(item.table), known) } : item,
  );
}

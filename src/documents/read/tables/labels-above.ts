/**
 * Cards whose labels stand in a row of their own over their values: `Lead body | Timeline` over `Otterby Council | 2027`.
 * They are laid out as other cards, a label and its value a row.
 *
 * Either several such pairs of rows make the card, or there is one under a row across that says what is to be done
 * (which happens more than once in the document). A heading row over many rows is a table of another kind, and so is
 * one that has a column for what is to be done.
 */
import { plainWords, saysSomething } from '../../../domain/reading/wording.ts';
import type { Cell, Table } from '../../formats/block.ts';
import { isLabel, labelMeaning } from '../cards/label.ts';
import type { OutlineItem } from '../prose/outline.ts';
import { filledPlaces, type GridRow, gridOf } from './grid.ts';

/** A label and its value, or words across the card. */
type Laid = { label: Cell | null; value: Cell | null };
type Card = { rows: Laid[]; labels: string[] };

const MOST_COLUMNS = 6;
const WORK = new Set(['action', 'task', 'parent']);
const TELLING = new Set(['lead', 'timescale', 'end']);

const textsOf = (row: GridRow): string[] => filledPlaces(row).map((p) => p.place.text);
const isLabels = (row: GridRow): boolean => {
  const texts = textsOf(row);
  return texts.length > 0 && texts.every(isLabel);
};

/** The labels of a row, each with what stands below it. */
function pairsIn(head: GridRow, below: GridRow | undefined): Laid[] {
  return filledPlaces(head).map(({ place, column }) => ({
    label: place.cell,
    value: below?.places[column]?.own === true ? (below.places[column]?.cell ?? null) : null,
  }));
}

/** The parts of such a table; null where it is a table of another kind. */
function cardIn(table: Table): Card | null {
  if (table.columnCount < 2 || table.columnCount > MOST_COLUMNS) return null;
  const { rows } = gridOf(table);
  const out: Card = { rows: [], labels: [] };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const [first, second] = row ? filledPlaces(row) : [];
    if (!row || !first) continue;
    const below = rows[i + 1];
    if (isLabels(row) && !(below && isLabels(below))) {
      out.rows.push(...pairsIn(row, below));
      out.labels.push(textsOf(row).map(plainWords).join('|'));
      i++;
    } else if (second || first.place.cell?.columnSpan !== table.columnCount) return null;
    else out.rows.push({ label: null, value: first.place.cell });
  }
  return out.labels.length === 0 ? null : out;
}

const meaningsOf = ({ rows }: Card): string[] =>
  rows.flatMap(({ label }) => (label ? [labelMeaning(textOf(label)) ?? ''] : []));
const textOf = (cell: Cell): string => cell.paragraphs.map((p) => p.text).join(' ');

/** Pairs of rows with other labels each, the work among them. */
function isWhole(card: Card): boolean {
  const meant = meaningsOf(card);
  const across = card.rows.some(({ label }) => label === null);
  const works = meant.some((m) => m === 'action' || m === 'task') || across;
  return works && new Set(card.labels).size >= 2 && meant.some((m) => TELLING.has(m));
}

/** How many actions stand across the table, each over a row of labels and one of values. */
function underRows(card: Card): number {
  const meant = meaningsOf(card);
  if (meant.some((m) => WORK.has(m)) || !meant.some((m) => TELLING.has(m))) return 0;
  if (card.rows[0]?.label !== null || meant.length < 2) return 0;
  return card.rows.filter(({ label, value }) => label === null && saysSomething(value ? textOf(value) : ''))
    .length;
}

const FEWEST = 2;

function laidOut(table: Table, { rows }: Card): Table {
  const empty = { paragraphs: [], tables: [], colour: null, date: null };
  const at = (cell: Cell | null, row: number, column: number): Cell => ({
    ...(cell ?? empty),
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
  });
  const cells = rows.flatMap(({ label, value }, row) =>
    label ? [at(label, row, 0), at(value, row, 1)] : [{ ...at(value, row, 0), columnSpan: 2 }],
  );
  return { ...table, rowCount: rows.length, columnCount: 2, headerRows: 0, cells };
}

/** The outline with every such table laid out as cards. */
export function labelsAbove(items: readonly OutlineItem[]): OutlineItem[] {
  const cards = new Map<OutlineItem, Card>();
  for (const item of items) {
    const card = item.kind === 'table' ? cardIn(item.table) : null;
    if (card) cards.set(item, card);
  }
  const under = [...cards.values()].reduce((sum, card) => sum + underRows(card), 0);
  return items.map((item) => {
    const card = cards.get(item);
    if (item.kind !== 'table' || !card) return item;
    const told = isWhole(card) || (under >= FEWEST && underRows(card) > 0);
    return told ? { ...item, table: laidOut(item.table, card) } : item;
  });
}

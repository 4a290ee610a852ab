/**
 * A table that holds an action in two rows: its number and words across the table, and under them cells that each say
 * what they hold (`Lead: Marsh Council`, `When: May 2027`). It is laid out as cards, a label and its value a row.
 */
import { oneLine, saysSomething } from '../../../domain/reading/wording.ts';
import type { Cell, Paragraph, Table } from '../../formats/block.ts';
import { isLabel, labelMeaning } from '../cards/cards.ts';
import { isCode } from '../prose/numbering.ts';
import type { OutlineItem } from '../prose/outline.ts';
import { type GridRow, gridOf, ownPlaces } from './grid.ts';

type Part = { label: string; paragraphs: Paragraph[] };

const LABELLED = /^([\p{L}][^:\n]{1,40}?)\s*:(?:\s+([\s\S]*))?$/u;
const FEWEST_ROWS = 2;
const FEWEST_PARTS = 2;

const hasColon = (cell: Cell): boolean => cell.paragraphs[0]?.text.includes(':') === true;

/** `Lead: Marsh Council` as a label and its value; null where the cell is something else. */
function partIn(cell: Cell): Part | null {
  const [first, ...rest] = cell.paragraphs;
  const m = first && hasColon(cell) ? LABELLED.exec(first.text.trim()) : null;
  if (!first || !m || !isLabel(m[1] ?? '')) return null;
  const value = (m[2] ?? '').trim();
  return {
    label: oneLine(m[1] ?? ''),
    paragraphs: [...(value === '' ? [] : [{ ...first, text: value, list: null }]), ...rest],
  };
}

const cellsOf = (row: GridRow): Cell[] =>
  ownPlaces(row).flatMap(({ place }) => (place.cell && saysSomething(place.text) ? [place.cell] : []));

/** A row whose cells all say what they hold; two at least. */
function labelledRow(row: GridRow): Part[] | null {
  const parts = cellsOf(row).map(partIn);
  const told = parts.filter((part) => part !== null);
  return told.length >= FEWEST_PARTS && told.length === parts.length ? told : null;
}

/** The words of an action, alone in its row or after its number. */
function namedRow(row: GridRow): Part[] | null {
  const cells = cellsOf(row);
  const words = cells.at(-1);
  const code = cells.length === 2 ? cells[0] : undefined;
  const isNumber = code !== undefined && isCode(oneLine(code.paragraphs.map((p) => p.text).join(' ')));
  if (!words || cells.length > 2 || (cells.length === 2 && !isNumber) || partIn(words)) return null;
  const action = { label: 'Action', paragraphs: words.paragraphs };
  return code ? [{ label: 'No.', paragraphs: code.paragraphs }, action] : [action];
}

/** The cards of such a table, a part a row; null where it is a table of another kind. */
function partsIn(table: Table): Part[] | null {
  if (table.cells.filter(hasColon).length < FEWEST_ROWS * FEWEST_PARTS) return null;
  const rows = gridOf(table).rows.filter((row) => cellsOf(row).length > 0);
  const labelled = rows.map(labelledRow);
  const told = labelled.filter((parts) => parts !== null);
  const tells = told.every((parts) => parts.some((p) => TELLING.has(labelMeaning(p.label) ?? '')));
  if (told.length < FEWEST_ROWS || !tells || labelled[0] !== null) return null;
  const parts = rows.map((row, i) => labelled[i] ?? (labelled[i - 1] === null ? null : namedRow(row)));
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

const TELLING = new Set(['lead', 'timescale', 'end']);

function laidOut(table: Table, parts: readonly Part[]): Table {
  const like = { rowSpan: 1, columnSpan: 1, tables: [], colour: null, date: null };
  const { where } = table;
  const label = (text: string): Paragraph => ({
    kind: 'paragraph',
    text,
    heading: null,
    list: null,
    bold: false,
    where,
  });
  const cells = parts.flatMap((part, row): Cell[] => [
    { ...like, row, column: 0, paragraphs: [label(part.label)] },
    { ...like, row, column: 1, paragraphs: part.paragraphs },
  ]);
  return { ...table, rowCount: parts.length, columnCount: 2, headerRows: 0, cells };
}

/** The outline with every such table laid out as cards. */
export const labelledRows = (items: readonly OutlineItem[]): OutlineItem[] =>
  items.map((item) => {
    const parts = item.kind === 'table' ? partsIn(item.table) : null;
    return item.kind === 'table' && parts ? { ...item, table: laidOut(item.table, parts) } : item;
  });

/**
 * A table whose rows were copied out as lines with strokes between the cells: `Theme / Action / When / Lead`, or with
 * upright ones (`Theme | Action | When`).
 *
 * The first such line holds the names of the columns, three of them at least; the lines below it are rows as long as
 * they have strokes. A blank cell leaves two strokes together or is dropped with its stroke; more strokes than
 * columns are those of the last column's own list. A stroke counts only with a space on both sides.
 */
import { plainWords } from '../../../domain/reading/wording.ts';
import type { Cell, Paragraph, Table } from '../../formats/block.ts';
import type { OutlineItem, Prose } from '../prose/outline.ts';
import { isKnownName, meaningsOf } from './column-name.ts';

/** The marks that may stand between cells; where both do, the upright one parts them. */
const STROKES = [/(?:^|\s+)\|(?=\s|$)/, /(?:^|\s+)\/(?=\s|$)/] as const;
type Stroke = (typeof STROKES)[number];
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
const TELLING = new Set([
  'action',
  'task',
  'lead',
  'timescale',
  'parent',
  'status',
  'costAndTime',
  'leadAndTime',
]);

const cellsOf = (text: string, stroke: Stroke): string[] => text.split(stroke).map((part) => part.trim());

function isHeading(text: string, stroke: Stroke): boolean {
  const names = cellsOf(text, stroke);
  const known = names.filter((name) => plainWords(name) !== '' && isKnownName(name));
  const telling = new Set(
    names.flatMap((name) => meaningsOf(name).slice(0, 1)).filter((m) => TELLING.has(m)),
  );
  return names.length >= FEWEST_COLUMNS && known.length >= 0.6 * names.length && telling.size >= 2;
}

type Head = { columns: number; stroke: Stroke };

function isRow(item: OutlineItem, { columns, stroke }: Head): item is Prose {
  if (item.kind !== 'prose') return false;
  const count = cellsOf(item.text, stroke).length;
  return count >= 2 && count >= Math.ceil(columns / 3);
}

/** Gathers lines of cells with strokes between them into tables; all else stays. */
export function slashedTables(items: readonly OutlineItem[]): OutlineItem[] {
  const out: OutlineItem[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) break;
    const stroke = item.kind === 'table' ? undefined : STROKES.find((mark) => isHeading(item.text, mark));
    const rows = stroke && item.kind !== 'table' ? rowsBelow(items, at, stroke) : [];
    if (!stroke || item.kind === 'table' || rows.length < FEWEST_ROWS) out.push(item);
    else {
      out.push({
        kind: 'table',
        block: item.block,
        table: tableOf([item.text, ...rows.map((r) => r.text)], rows, stroke),
      });
      at += rows.length;
    }
  }
  return out;
}

function rowsBelow(items: readonly OutlineItem[], at: number, stroke: Stroke): Prose[] {
  const heading = items[at];
  const columns = heading && heading.kind !== 'table' ? cellsOf(heading.text, stroke).length : 0;
  const rows: Prose[] = [];
  for (const item of items.slice(at + 1)) {
    if (!isRow(item, { columns, stroke })) break;
    rows.push(item);
  }
  return rows;
}

function tableOf(lines: readonly string[], rows: readonly Prose[], stroke: Stroke): Table {
  const columnCount = cellsOf(lines[0] ?? '', stroke).length;
  const where = rows[0]?.paragraph.where ?? { block: 0 };
  const cells = lines.flatMap((line, row) => {
    const found = cellsOf(line, stroke);
    const last = found.slice(columnCount - 1).join(' / ');
    return [...found.slice(0, columnCount - 1), ...(found.length >= columnCount ? [last] : [])].map(
      (text, column): Cell => cellOf(text, { row, column, like: rows[0]?.paragraph }),
    );
  });
  return { kind: 'table', rowCount: lines.length, columnCount, cells, headerRows: 1, caption: null, where };
}

function cellOf(
  text: string,
  { row, column, like }: { row: number; column: number; like: Paragraph | undefined },
): Cell {
  const paragraphs = text === '' || !like ? [] : [{ ...like, text, heading: null, list: null, bold: false }];
  return { row, column, rowSpan: 1, columnSpan: 1, paragraphs, tables: [], colour: null, date: null };
}

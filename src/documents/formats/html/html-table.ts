/** An HTML table as a grid, with its spans. A table of one cell is only layout: its words stand for themselves. */
import type { Cell } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { fault } from '../fault.ts';
import { emptyCell, tableOf } from '../grid.ts';
import { MAX_COLUMNS, MAX_ROWS, MAX_TABLE_DEPTH } from '../limits.ts';
import {
  attribute,
  backgroundOf,
  type Element,
  isHidden,
  type Look,
  lookOf,
  type Node,
} from './html-look.ts';
import { endParagraph, newStory, type OpenList, type Story } from './html-story.ts';

type Around = { look: Look; list: OpenList | null; depth: number; tables?: number };
type At = { around: Around; readNodes: (nodes: Node[], story: Story, around: Around) => void };

type Row = { element: Element; header: boolean };

const isElement = (node: Node): node is Element => 'tagName' in node;

/** Reads a table into the story. Throws the faults 'tooDeep' and 'tooManyRows'. */
export function readTable(element: Element, story: Story, at: At): void {
  const depth = (at.around.tables ?? 0) + 1;
  if (depth > MAX_TABLE_DEPTH) throw fault('tooDeep');
  const inside: At = { ...at, around: { ...at.around, list: null, tables: depth } };
  const rows = rowsOf(element);
  const cells = rows.flatMap((row) => cellsOf(row.element));
  if (cells.length === 1 && cells[0]) {
    inside.readNodes(cells[0].childNodes, story, inside.around);
    return;
  }
  const built = buildCells(rows, story, inside);
  const firstBody = rows.findIndex((row) => !row.header);
  const table = tableOf(built, {
    headerRows: Math.max(firstBody, 0),
    rowCount: rows.length,
    caption: captionOf(element, story, inside),
    room: story.room,
  });
  if (table) story.blocks.push(table);
}

function captionOf(element: Element, story: Story, { around, readNodes }: At): string | null {
  const caption = element.childNodes.filter(isElement).find((node) => node.tagName === 'caption');
  if (!caption) return null;
  const inside = newStory(story);
  readNodes(caption.childNodes, inside, around);
  endParagraph(inside);
  const words = inside.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
  return cleanText(words) || null;
}

function rowsOf(element: Element, header = false): Row[] {
  return element.childNodes.filter(isElement).flatMap((node): Row[] => {
    if (node.tagName === 'tr') return isHidden(node) ? [] : [{ element: node, header }];
    if (node.tagName === 'thead') return rowsOf(node, true);
    return node.tagName === 'tbody' || node.tagName === 'tfoot' ? rowsOf(node) : [];
  });
}

const cellsOf = (row: Element): Element[] =>
  row.childNodes.filter(isElement).filter((node) => node.tagName === 'td' || node.tagName === 'th');

function spanOf(element: Element, name: string, most: number): number {
  const span = Number.parseInt(attribute(element, name) ?? '1', 10);
  if (span === 0) return most;
  return Number.isFinite(span) && span > 0 ? Math.min(span, most) : 1;
}

/** Each cell goes to the first place of its row that no cell from above reaches into. */
function buildCells(rows: Row[], story: Story, at: At): Cell[] {
  const cells: Cell[] = [];
  const reach: number[] = [];
  for (const [row, { element }] of rows.entries()) {
    if (row >= MAX_ROWS) throw fault('tooManyRows');
    let column = 0;
    for (const node of cellsOf(element)) {
      while ((reach[column] ?? 0) > row) column += 1;
      if (column >= MAX_COLUMNS) throw fault('tooManyRows');
      const rowSpan = spanOf(node, 'rowspan', rows.length - row);
      const columnSpan = spanOf(node, 'colspan', MAX_COLUMNS);
      for (let covered = column; covered < column + columnSpan; covered++)
        reach[covered] = row + Math.min(rowSpan, rows.length - row);
      cells.push({ ...readCell(node, story, at), row, column, rowSpan, columnSpan });
      column += columnSpan;
    }
  }
  return cells;
}

function readCell(node: Element, story: Story, { around, readNodes }: At): Cell {
  const inside = newStory(story);
  const cell = { ...emptyCell(0, 0), colour: backgroundOf(node) };
  if (isHidden(node)) return cell;
  readNodes(node.childNodes, inside, { ...around, look: lookOf(node, around.look) });
  endParagraph(inside);
  for (const block of inside.blocks) {
    if (block.kind === 'paragraph') cell.paragraphs.push(block);
    else cell.tables.push(block);
  }
  return cell;
}

/** Blocks made by hand, for tests: tables from rows of texts, paragraphs from their words. */
import type { Block, Cell, Paragraph, SourceDocument, Table } from '../formats/block.ts';

const WHERE = { block: 0 };

/** A paragraph; a leading `# ` makes it a heading of that depth, `**` makes it bold. */
export function paragraph(text: string): Paragraph {
  const heading = /^(#+) /.exec(text);
  const bold = text.startsWith('**');
  return {
    kind: 'paragraph',
    text: text.replace(/^#+ |^\*\*/, ''),
    heading: heading ? (heading[1] ?? '').length - 1 : null,
    list: null,
    bold,
    where: WHERE,
  };
}

/**
 * A table from rows of cells. `^` goes on from the cell above (merged), `<` from the cell to the left; `|` in a cell
 * parts its paragraphs; a row shorter than the longest leaves its last places without a cell.
 */
export function table(rows: readonly (readonly string[])[]): Table {
  const columnCount = Math.max(...rows.map((row) => row.length));
  const cells: Cell[] = [];
  const at = (row: number, column: number): Cell | undefined =>
    cells.find(
      (c) =>
        c.row <= row && row < c.row + c.rowSpan && c.column <= column && column < c.column + c.columnSpan,
    );
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      const above = text === '^' ? at(r - 1, c) : undefined;
      const left = text === '<' ? at(r, c - 1) : undefined;
      if (above) above.rowSpan = r - above.row + 1;
      else if (left) left.columnSpan = c - left.column + 1;
      else cells.push(cell(r, c, text));
    });
  });
  return {
    kind: 'table',
    rowCount: rows.length,
    columnCount,
    cells,
    headerRows: 0,
    caption: null,
    where: WHERE,
  };
}

function cell(row: number, column: number, text: string): Cell {
  const paragraphs = text === '' ? [] : text.split('|').map(paragraph);
  return { row, column, rowSpan: 1, columnSpan: 1, paragraphs, tables: [], colour: null, date: null };
}

/** A document of paragraphs (texts) and tables (rows). */
export function madeDocument(parts: readonly (string | readonly (readonly string[])[])[]): SourceDocument {
  const blocks: Block[] = parts.map((part) => (typeof part === 'string' ? paragraph(part) : table(part)));
  return { format: 'docx', title: null, modified: null, blocks, furniture: [], notes: [], remarks: [] };
}

/** A document as lines that a test can compare: what a person would see, with its marks, spans and levels. */
import type { Block, Paragraph, SourceDocument, Table } from '../../src/documents/formats/block.ts';
import { openDocument } from '../../src/documents/formats/open.ts';

/** Opens a document that must be readable. */
export async function opened(bytes: Uint8Array, name = ''): Promise<SourceDocument> {
  const result = await openDocument(bytes, { name });
  if (!result.ok) throw new Error(`${JSON.stringify(result.problem)}`);
  return result.value;
}

export function paragraphLine({ text, heading, list }: Paragraph): string {
  return `${heading === null ? '' : `H${heading} `}${list ? `${list.mark} ` : ''}${text}`;
}

const span = (columns: number, rows: number): string => (columns * rows === 1 ? '' : ` ${rows}x${columns}`);

/** `0,1 words | more words`, `2,0 2x1 …` for a cell over two rows; empty cells end with the place. */
export function cellLines(table: Table): string[] {
  return table.cells.map((cell) => {
    const inside = [
      ...cell.paragraphs.map(paragraphLine),
      ...cell.tables.map((one) => `[${cellLines(one).join('; ')}]`),
    ];
    return `${cell.row},${cell.column}${span(cell.columnSpan, cell.rowSpan)} ${inside.join(' | ')}`.trim();
  });
}

export function lines(blocks: Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [paragraphLine(block)]
      : [`table ${block.rowCount}x${block.columnCount}`, ...cellLines(block)],
  );
}

/** The lines of a document. */
export const shown = async (bytes: Uint8Array, name = ''): Promise<string[]> =>
  lines((await opened(bytes, name)).blocks);

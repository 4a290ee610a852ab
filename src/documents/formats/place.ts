/**
 * Gives every paragraph and table its place once a document is whole: the block it stands in, and for tables the
 * number of the table (counted over the document), the row and the column. A table inside a cell keeps the
 * place of that cell. Pages and sheets, which only a format knows, are kept.
 */

import type { Block, Paragraph, Table, Where } from './block.ts';
import { fault } from './fault.ts';
import { MAX_CHARACTERS, MAX_PARAGRAPHS } from './limits.ts';

/** For a paragraph or table whose place is not known yet. */
export const nowhere = (): Where => ({ block: 0 });

type Tally = { paragraphs: number; characters: number };

/** Sets the places in `blocks`, and holds the whole to the limits. */
export function place(blocks: Block[]): Block[] {
  const tally = { paragraphs: 0, characters: 0 };
  let table = 0;
  for (const [block, item] of blocks.entries()) {
    if (item.kind === 'paragraph') placeParagraph(item, { block }, tally);
    else placeTable(item, { block, table: table++ }, tally);
  }
  return blocks;
}

function placeTable(table: Table, at: Where, tally: Tally): void {
  table.where = { ...table.where, ...at };
  for (const cell of table.cells) {
    const here = at.row === undefined ? { ...at, row: cell.row, column: cell.column } : at;
    for (const paragraph of cell.paragraphs) placeParagraph(paragraph, here, tally);
    for (const inner of cell.tables) placeTable(inner, here, tally);
  }
}

function placeParagraph(paragraph: Paragraph, at: Where, tally: Tally): void {
  tally.paragraphs += 1;
  tally.characters += paragraph.text.length;
  if (tally.paragraphs > MAX_PARAGRAPHS || tally.characters > MAX_CHARACTERS) throw fault('tooLarge');
  const { page, sheet } = paragraph.where;
  // Paragraphs of one cell stand in one place.
  paragraph.where = page === undefined && sheet === undefined ? at : { ...paragraph.where, ...at };
}

/** Every paragraph of these blocks, those of tables too, in order. */
export function paragraphsOf(blocks: Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.cells.flatMap((cell) => [...cell.paragraphs, ...paragraphsOf(cell.tables)]),
  );
}

/** The words of these blocks, a line for each paragraph. */
export function wordsOf(blocks: Block[]): string {
  return paragraphsOf(blocks)
    .map((paragraph) => paragraph.text)
    .join('\n');
}

import { describe, expect, it } from 'vitest';
import { paragraph, table } from '../../read/made-blocks.ts';
import type { Block } from '../block.ts';
import { setHeadings } from './pdf-headings.ts';

const sized = (size: number, text: string) => ({ ...paragraph(text), size });

/** A table whose words are all of one size. */
function small(size: number): Block {
  const made = table([
    ['Action', 'Lead'],
    ['Ask at every clinic and in both libraries, and write down what is said', 'Otterby Council'],
    ['Raise the grant again, and tell the board what became of the last one', 'Otterby Council'],
  ]);
  for (const cell of made.cells) for (const one of cell.paragraphs) one.size = size;
  return made;
}

describe('headings of a PDF by the size of their letters', () => {
  it('are larger than the sentences between tables that are set small', () => {
    const intro = sized(11, 'We want everybody in the valley to have somebody to talk to.');
    const blocks = [sized(20, 'Our plan'), sized(14, 'Homes'), intro, small(9)];
    setHeadings(blocks);
    const found = blocks.map((block) => (block.kind === 'paragraph' ? block.heading : 'table'));
    expect(found).toEqual([0, 1, null, 'table']);
  });

  it('are larger than the tables where no sentence stands between them', () => {
    const blocks = [sized(14, 'Homes'), small(9), sized(14, 'Work'), small(9)];
    setHeadings(blocks);
    const found = blocks.map((block) => (block.kind === 'paragraph' ? block.heading : 'table'));
    expect(found).toEqual([1, 'table', 1, 'table']);
  });
});

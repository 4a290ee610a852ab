/**
 * Text cut into rows by commas, semicolons, tabs or bars (.csv, .tsv). Quotes hold cells with delimiters and line
 * breaks in them; every row of the file becomes a row of cells, and the sheet rules find the tables.
 */
import Papa from 'papaparse';
import type { SourceDocument } from './block.ts';
import { bestCut } from './delimiters.ts';
import { fault } from './fault.ts';
import { newRoom } from './grid.ts';
import { MAX_CELLS, MAX_ROWS } from './limits.ts';
import { plainParagraph } from './paragraph.ts';
import { place } from './place.ts';
import { withoutMarks } from './row-marks.ts';
import { type SheetCell, sheetBlocks } from './sheet-blocks.ts';

/** Opens delimited text. Throws faults. */
export function openDelimited(text: string): SourceDocument {
  const delimiter = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const body = delimiter === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const cells: SheetCell[] = [];
  let row = 0;
  let places = 0;
  Papa.parse<string[]>(body, {
    delimiter: delimiter ?? bestCut(text)?.delimiter ?? ',',
    step: ({ data }) => {
      places += data.length;
      if (row >= MAX_ROWS || places > MAX_CELLS) throw fault('tooManyRows');
      for (const [column, words] of data.entries()) addCell(cells, words, { row, column });
      row += 1;
    },
  });
  const blocks = place(sheetBlocks(withoutMarks(cells), { sheet: null, room: newRoom() }));
  return { format: 'csv', title: null, modified: null, blocks, furniture: [], notes: [], remarks: [] };
}

/** An apostrophe before what a spreadsheet would take for a formula is the mark for text, and no part of the cell. */
const TEXT_MARK = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

function addCell(cells: SheetCell[], marked: string, at: { row: number; column: number }): void {
  const words = marked.replace(TEXT_MARK, '');
  const paragraphs = words.split(/\r?\n[ \t]*\r?\n/).map((one) => plainParagraph(one));
  const written = paragraphs.filter((one) => one !== null);
  if (written.length > 0)
    cells.push({
      ...at,
      rowSpan: 1,
      columnSpan: 1,
      paragraphs: written,
      colour: null,
      tables: [],
      date: null,
    });
}

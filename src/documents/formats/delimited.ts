/**
 * Text cut into rows by commas, semicolons, tabs or bars (.csv, .tsv). Quotes hold cells with delimiters and line
 * breaks in them; every row of the file becomes a row of cells, and the sheet rules find the tables.
 */
import Papa from 'papaparse';
import type { SourceDocument } from './block.ts';
import { fault } from './fault.ts';
import { newRoom } from './grid.ts';
import { MAX_CELLS, MAX_ROWS } from './limits.ts';
import { plainParagraph } from './paragraph.ts';
import { place } from './place.ts';
import { type SheetCell, sheetBlocks } from './sheet-blocks.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Rows looked at to find out how a file is cut. */
const SAMPLE_ROWS = 60;

type Cut = { delimiter: string; share: number; width: number; rows: number };

function cutBy(sample: string, delimiter: string): Cut {
  const rows = Papa.parse<string[]>(sample, {
    delimiter,
    preview: SAMPLE_ROWS,
    skipEmptyLines: 'greedy',
  }).data;
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  widths.delete(1);
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { delimiter, share: rows.length === 0 ? 0 : count / rows.length, width, rows: rows.length };
}

function bestCut(text: string): Cut | null {
  const sample = text.slice(0, 200_000);
  const cuts = DELIMITERS.map((delimiter) => cutBy(sample, delimiter)).filter((cut) => cut.width > 1);
  return cuts.sort((a, b) => b.share * Math.min(b.width, 8) - a.share * Math.min(a.width, 8))[0] ?? null;
}

/** Whether text is cut into rows of cells: 'surely' where nearly all rows have the same three or more cells. */
export function looksDelimited(text: string): 'surely' | 'maybe' | 'no' {
  const cut = bestCut(text);
  if (!cut || cut.rows < 2) return 'no';
  if (cut.width >= 3 && cut.share >= 0.8 && cut.rows >= 3 && cut.delimiter !== '|') return 'surely';
  return cut.share >= 0.4 ? 'maybe' : 'no';
}

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
  const blocks = place(sheetBlocks(cells, { sheet: null, room: newRoom() }));
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

/**
 * Spreadsheets (.xlsx, .xlsm, .xlsb, .xls): the text that each cell shows, sheet by sheet. Formulas are
 * never worked out and macros never run; what a formula last showed is what is read.
 */
import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Day } from '../../domain/day.ts';
import type { Archive } from './archive.ts';
import type { Block, Note, Remark, SourceDocument } from './block.ts';
import { cleanText } from './clean-text.ts';
import { fault } from './fault.ts';
import { newRoom, type Room } from './grid.ts';
import { leanWorkbook } from './lean-workbook.ts';
import { MAX_CELLS, MAX_ROWS } from './limits.ts';
import { plainParagraph } from './paragraph.ts';
import { place } from './place.ts';
import { titleOf } from './properties.ts';
import { withoutMarks } from './row-marks.ts';
import { type SheetCell, sheetBlocks } from './sheet-blocks.ts';
import { cellDate, cellText, fillColour, isErrorValue, isUncached, placeOf } from './sheet-cell.ts';
import { formulaRemarks, hiddenRemarks } from './sheet-remarks.ts';
import { boxParagraphs, pageFurniture } from './workbook-extras.ts';
import { gatherNotes, placeNotes } from './workbook-notes.ts';

type Gathering = {
  room: Room;
  notes: Note[];
  remarks: Remark[];
  date1904: boolean;
  uncached: number;
  errors: number;
};

/** Opens a workbook. `archive` is null for the old binary kind. Throws faults. */
export function openWorkbook(bytes: Uint8Array, archive: Archive | null): SourceDocument {
  const book = parse((archive && leanWorkbook(partsWithinLimits(archive))) ?? bytes);
  const properties = book.Workbook?.WBProps as { date1904?: boolean } | undefined;
  const gathering: Gathering = {
    room: newRoom(),
    notes: [],
    remarks: [],
    date1904: properties?.date1904 === true,
    uncached: 0,
    errors: 0,
  };
  const sheets = book.SheetNames.flatMap((name, i) => readSheet(name, { book, i }, gathering));
  const blocks = place([...sheets, ...(archive ? boxParagraphs(archive) : [])]);
  const macros = book.vbaraw !== undefined || archive?.has('xl/vbaProject.bin') === true;
  gathering.remarks.push(...formulaRemarks({ ...gathering, macros }));
  const modified = book.Props?.ModifiedDate;
  return {
    format: 'xlsx',
    title: titleOf(book.Props?.Title ?? ''),
    modified:
      modified instanceof Date && !Number.isNaN(modified.getTime())
        ? (modified.toISOString().slice(0, 10) as Day)
        : null,
    blocks,
    furniture: archive ? pageFurniture(archive) : [],
    notes: placeNotes(gathering.notes, blocks),
    remarks: gathering.remarks,
  };
}

/** Every part that is read, unpacked within limits before it is parsed; a sheet of a million values is refused. */
function partsWithinLimits(archive: Archive): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let values = 0;
  for (const name of archive.names) {
    if (!/\.(xml|bin|rels|vml)$/i.test(name)) continue;
    const part = archive.bytes(name);
    if (!part) continue;
    parts.set(name, part);
    if (/sheet/i.test(name)) values += countMarks(part, '</c>');
    if (values > MAX_CELLS) throw fault('tooManyRows');
  }
  return parts;
}

function countMarks(part: Uint8Array, mark: string): number {
  const buffer = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let found = 0;
  for (
    let at = buffer.indexOf(mark);
    at >= 0 && found <= MAX_CELLS;
    at = buffer.indexOf(mark, at + mark.length)
  )
    found++;
  return found;
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      dateNF: 'dd/mm/yyyy',
      bookVBA: false,
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    throw /password|encrypt/i.test(words) ? fault('encrypted') : fault('damaged');
  }
}

type At = { book: WorkBook; i: number };

function readSheet(name: string, { book, i }: At, gathering: Gathering): Block[] {
  const sheet = book.Sheets[name];
  if (!sheet) return [];
  const cells = withoutMarks(sheetCells(sheet, gathering));
  const shown = cleanText(name) || `Sheet ${i + 1}`;
  sayHidden(shown, { sheet, cells, hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0 }, gathering);
  if (cells.length === 0) return [];
  gatherNotes(sheet, shown, gathering.notes);
  const heading = plainParagraph(shown, { heading: 1, list: null });
  if (heading) heading.where.sheet = shown;
  return [...(heading ? [heading] : []), ...sheetBlocks(cells, { sheet: shown, room: gathering.room })];
}

type Spans = Map<string, { rowSpan: number; columnSpan: number }>;

function spansOf(sheet: WorkSheet): Spans {
  const spans: Spans = new Map();
  for (const { s, e } of sheet['!merges'] ?? [])
    spans.set(`${s.r} ${s.c}`, { rowSpan: e.r - s.r + 1, columnSpan: e.c - s.c + 1 });
  return spans;
}

/** The filled cells, in row order. */
function sheetCells(sheet: WorkSheet, gathering: Gathering): SheetCell[] {
  const spans = spansOf(sheet);
  const cells: SheetCell[] = [];
  const rows = new Set<number>();
  for (const [address, value] of Object.entries(sheet)) {
    const at = placeOf(address);
    if (!at) continue;
    const cell = readCell(value as CellObject, at, gathering);
    if (!cell) continue;
    cells.push({ ...cell, ...spans.get(`${at.row} ${at.column}`) });
    rows.add(at.row);
    if (rows.size > MAX_ROWS) throw fault('tooManyRows');
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function readCell(
  value: CellObject,
  at: { row: number; column: number },
  gathering: Gathering,
): SheetCell | null {
  if (isUncached(value)) gathering.uncached += 1;
  else if (isErrorValue(value)) gathering.errors += 1;
  const paragraphs = cellText(value)
    .map((one) => plainParagraph(one))
    .filter((one) => one !== null);
  if (paragraphs.length === 0) return null;
  const date = cellDate(value, gathering.date1904, SSF);
  return { ...at, rowSpan: 1, columnSpan: 1, paragraphs, tables: [], colour: fillColour(value), date };
}

type Seen = { sheet: WorkSheet; cells: SheetCell[]; hidden: boolean };

function sayHidden(name: string, { sheet, cells, hidden }: Seen, gathering: Gathering): void {
  const filled = (
    at: (cell: SheetCell) => number,
    list: ({ hidden?: boolean } | undefined)[] | undefined,
  ): number => new Set(cells.map(at).filter((i) => list?.[i]?.hidden === true)).size;
  const rows = filled((cell) => cell.row, sheet['!rows']);
  const columns = filled((cell) => cell.column, sheet['!cols']);
  gathering.remarks.push(...hiddenRemarks(name, { filled: cells.length > 0, sheet: hidden, rows, columns }));
}

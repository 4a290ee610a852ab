import { utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { bytes } from '../../../tests/documents/make-documents.ts';
import { opened, shown } from '../../../tests/documents/shown.ts';
import { leanWorkbook } from './lean-workbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const FILLED = '<row r="3"><c r="A3" t="str"><v>Mend</v></c><c r="B3" t="str"><v>Ned</v></c></row>';

/** The parts of a workbook of two filled rows, with these rows between its head and `Mend`. */
function partsWith(between: string): Map<string, Uint8Array> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Action', 'Lead']]), 'S');
  const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
  const sheet = strFromU8(parts[SHEET] ?? new Uint8Array());
  expect(sheet).toContain('</sheetData>');
  const filled = bytes(sheet.replace('</sheetData>', `${between}${FILLED}</sheetData>`));
  return new Map<string, Uint8Array>(Object.entries({ ...parts, [SHEET]: filled }));
}

/** 3,000 blank cells, as borders drawn down a sheet leave them. */
const rows = (row: (place: number) => string): string =>
  Array.from({ length: 3_000 }, (_, i) => row(i + 9)).join('');
const sheetOf = (packed: Uint8Array): string => strFromU8(unzipSync(packed)[SHEET] ?? new Uint8Array());
const isFilled = /<c r="A3" t="str"><v>Mend<\/v><\/c>/;

it.each<[string, string]>([
  ['closed at once', rows((at) => `<row r="${at}" spans="1:2"><c r="A${at}" s="1"/></row>`)],
  ['closed after', rows((at) => `<row r="${at}"><c s="1" r="A${at}" t="s"></c></row>`)],
  ['in rows that have their height', rows((at) => `<row r="${at}" ht="15"><c r="A${at}" s="1" /></row>`)],
])('leaves out blank cells %s, and reads the same', async (_, blanks) => {
  const parts = partsWith(blanks);
  const lean = leanWorkbook(parts);
  expect(lean && sheetOf(lean)).toMatch(isFilled);
  expect(lean && sheetOf(lean).length).toBeLessThan(1_500);
  const read = await shown(zipSync(Object.fromEntries(parts)), 'plan.xlsx');
  expect(read).toEqual(await shown(zipSync(Object.fromEntries(partsWith(''))), 'plan.xlsx'));
  expect(read).toContain('2,0 Mend');
});

it.each<[string, string]>([
  ['few', '<row r="2"><c r="A2" s="1"/></row>'],
  ['cells that say no place', rows(() => '<row r="2"><c s="1"/><c r="B2"/></row>')],
  ['rows that say no place', rows((at) => `<row><c r="A${at}" s="1"/></row>`)],
  [
    'formulas and values',
    rows((at) => `<row r="${at}"><c r="A${at}"><f>1</f></c><c r="B${at}"><v>1</v></c></row>`),
  ],
])('leaves the workbook as it came where it has %s', (_, between) => {
  expect(leanWorkbook(partsWith(between))).toBeNull();
});

it('opens a sheet of two rows that is bordered far down', async () => {
  const wide = 'ABCDEFGHIJKLMN';
  const blanks = Array.from(
    { length: 20_000 },
    (_, i) => `<row r="${i + 9}">${[...wide].map((c) => `<c r="${c}${i + 9}" s="1"/>`).join('')}</row>`,
  ).join('');
  const parts = partsWith(blanks);
  expect(leanWorkbook(parts)?.length).toBeLessThan(20_000);
  const document = await opened(zipSync(Object.fromEntries(parts), { level: 1 }));
  expect(document.blocks).toHaveLength(2);
}, 20_000);

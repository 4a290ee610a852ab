/** The workbook, the CSV and the JSON: what a spreadsheet and another system find in them. */
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/documents/write/csv.ts';
import { writeJson } from '../../../src/documents/write/json.ts';
import { writeWorkbook } from '../../../src/documents/write/workbook.ts';
import { planReadingSchema } from '../../../src/domain/reading/plan-reading.ts';
import { action, bookOf, reading, withStatuses } from './made-plan.ts';

const rowsOf = (csv: string): string[][] => Papa.parse<string[]>(csv.slice(1).trim()).data;

describe('a CSV', () => {
  it('has every column of the plan and what the live plan knows', () => {
    const [head, first] = rowsOf(writeCsv(withStatuses(bookOf(reading())), { update: true }));
    expect(head).toEqual([
      'Theme',
      'Initiative',
      'Action',
      'Lead',
      'Supported by',
      'Timescale',
      'Status',
      'RAG',
      'Last update',
      'Answerable',
      'First day',
      'Last day',
      'Weft code',
    ]);
    expect(first?.[0]).toBe('1 Homes that are warm and safe');
    expect(first?.[2]).toContain('\n- Ask each tenant what leaks');
    expect(first?.slice(-4)).toEqual(['Brackwater Council', '', '2027-04-30', '1.1.1']);
  });

  it('begins with a byte order mark and ends its lines as the standard says', () => {
    const csv = writeCsv(bookOf(reading()));
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each(['=1+1', '+44', '-5', '@home', '\tx', '＝1', '=HYPERLINK("http://a.example")'])(
    'lets no cell open a formula: %j',
    (text) => {
      const [, row] = rowsOf(writeCsv(bookOf(reading([action({ text, fields: { [text]: text } })]))));
      for (const cell of row ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
    },
  );
});

describe('a workbook', () => {
  const parts = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(unzipSync(await writeWorkbook(bookOf(reading())))).map(([name, bytes]) => [
        name,
        strFromU8(bytes),
      ]),
    );

  it('has a sheet of actions with its heading row held still, and a sheet of prose', async () => {
    const all = await parts();
    expect(all['xl/workbook.xml']).toMatch(/name="Actions".*name="About the plan"/s);
    expect(all['xl/worksheets/sheet1.xml']).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it('holds text and no formula', async () => {
    const book = bookOf(reading([action({ text: '=1+1' })]));
    const sheet = strFromU8(
      unzipSync(await writeWorkbook(book))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    expect(sheet).not.toContain('<f>');
  });

  it('cuts no cell that Excel can hold, and writes one that it cannot', async () => {
    const bytes = await writeWorkbook(bookOf(reading([action({ text: 'x'.repeat(40_000) })])));
    const strings = strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array());
    const longest = Math.max(...(strings.match(/x+/g) ?? ['']).map((run) => run.length));
    expect(longest).toBe(32_767);
  });
});

describe('JSON', () => {
  it('carries what is known of an action', () => {
    const book = bookOf(reading());
    const [first] = book.actions;
    if (!first) throw new Error('The plan has no action.');
    const facts = { ...first.facts, areas: ['North'] };
    const [kept] = JSON.parse(writeJson({ ...book, actions: [{ ...first, facts }] })).book.actions;
    expect(kept.facts.areas).toEqual(['North']);
  });

  it('holds the whole plan, and the same as the published contract has it', () => {
    const book = withStatuses(bookOf(reading()));
    const file = JSON.parse(writeJson(book));
    expect(file).toMatchObject({ format: 'weft-plan', schema: 1 });
    expect(file.book).toEqual(JSON.parse(JSON.stringify(book)));
    expect(planReadingSchema.safeParse(file.reading).success).toBe(true);
  });
});

/** Sheets of any carrier: delimited text, Excel and OpenDocument give the same tables by the same rules. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytes } from '../../../tests/documents/make-documents.ts';
import { lines, opened, shown } from '../../../tests/documents/shown.ts';

const csv = (words: string): Promise<string[]> => shown(bytes(words), 'plan.csv');
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../tests/documents/fixtures', name)));

describe('delimited text', () => {
  const table = [
    'table 2x3',
    '0,0 Ref',
    '0,1 Action',
    '0,2 Lead',
    '1,0 1',
    '1,1 Paint, then mend',
    '1,2 Ann',
  ];
  it.each<[string, string, string[]]>([
    ['commas', 'Ref,Action,Lead\n1,"Paint, then mend",Ann\n', table],
    ['semicolons', 'Ref;Action;Lead\n1;Paint, then mend;Ann\n', table],
    [
      'a title over labels that have no values yet',
      'Homes\nLead:,Ann\nRef,Action,RAG\n1,Paint,G\nWork\nLead:,,\nRef,Action,RAG\n2,Mend,A\n',
      [
        'Homes',
        'Lead: Ann',
        'table 2x3',
        ...['0,0 Ref', '0,1 Action', '0,2 RAG', '1,0 1', '1,1 Paint', '1,2 G'],
        'Work',
        'Lead:',
        'table 2x3',
        ...['0,0 Ref', '0,1 Action', '0,2 RAG', '1,0 2', '1,1 Mend', '1,2 A'],
      ],
    ],
    [
      'rows of labels and values between tables',
      'Theme:,Homes,\nRef,Action,Lead\n1,Paint,Ann\n\nTheme:,Work,\nRef,Action,Lead\n2,Mend,Ned\n',
      [
        'Theme: Homes',
        ...['table 2x3', '0,0 Ref', '0,1 Action', '0,2 Lead', '1,0 1', '1,1 Paint', '1,2 Ann'],
        'Theme: Work',
        ...['table 2x3', '0,0 Ref', '0,1 Action', '0,2 Lead', '1,0 2', '1,1 Mend', '1,2 Ned'],
      ],
    ],
    [
      'cards of labels and values, which are the table',
      'Action:,Paint\nLead:,Ann\nAction:,Mend\nLead:,Ned\n',
      [
        'table 4x2',
        ...['0,0 Action:', '0,1 Paint', '1,0 Lead:', '1,1 Ann'],
        ...['2,0 Action:', '2,1 Mend', '3,0 Lead:', '3,1 Ned'],
      ],
    ],
    ['tabs', 'Ref\tAction\tLead\n1\tPaint, then mend\tAnn\n', table],
    ['a mark and carriage returns', '\ufeffRef,Action,Lead\r\n1,"Paint, then mend",Ann\r\n', table],
    ['Excel’s own first line', 'sep=;\nRef;Action;Lead\n1;Paint, then mend;Ann\n', table],
    [
      'line breaks in a cell',
      'Ref,Action,Lead\n1,"Paint\nthe hall\n\nTwice","say ""hi"""\n',
      [
        'table 2x3',
        '0,0 Ref',
        '0,1 Action',
        '0,2 Lead',
        '1,0 1',
        '1,1 Paint\nthe hall | Twice',
        '1,2 say "hi"',
      ],
    ],
    [
      'titles above the headings',
      'Our plan,,\n,,\nRef,Action,Lead\n1,Paint,Ann\n',
      ['Our plan', 'table 2x3', '0,0 Ref', '0,1 Action', '0,2 Lead', '1,0 1', '1,1 Paint', '1,2 Ann'],
    ],
    [
      'a stray blank row',
      'Ref,Action,Lead\n1,Paint,Ann\n,,\n2,Mend,Bob\n',
      [
        'table 4x3',
        '0,0 Ref',
        '0,1 Action',
        '0,2 Lead',
        '1,0 1',
        '1,1 Paint',
        '1,2 Ann',
        '2,0',
        '2,1',
        '2,2',
        '3,0 2',
        '3,1 Mend',
        '3,2 Bob',
      ],
    ],
    [
      'labels and values below a wider table',
      'No,Title,Page\n1,Homes,2\n,,\nHomes,,\n,,\nLead,Ann,\nBy,May,\nPurse,None,\n',
      [
        ...['table 2x3', '0,0 No', '0,1 Title', '0,2 Page', '1,0 1', '1,1 Homes', '1,2 2'],
        'Homes',
        ...['table 3x2', '0,0 Lead', '0,1 Ann', '1,0 By', '1,1 May', '2,0 Purse', '2,1 None'],
      ],
    ],
    [
      'other headings after two blank rows',
      'Area,Then,Now\nNorth,4,3\n,,\n,,\nAction,Lead,Cost\nPaint,Ann,3\n',
      [
        ...['table 2x3', '0,0 Area', '0,1 Then', '0,2 Now', '1,0 North', '1,1 4', '1,2 3'],
        ...['table 2x3', '0,0 Action', '0,1 Lead', '0,2 Cost', '1,0 Paint', '1,1 Ann', '1,2 3'],
      ],
    ],
    [
      'a key far below',
      'Ref,Action,Lead,When,Cost\n1,Paint,Ann,May,3\n,,,,\n,,,,\n,,,,\nQF,Quay Forum,,,\nAR,Ann Reed,,,\n',
      [
        'table 2x5',
        '0,0 Ref',
        '0,1 Action',
        '0,2 Lead',
        '0,3 When',
        '0,4 Cost',
        '1,0 1',
        '1,1 Paint',
        '1,2 Ann',
        '1,3 May',
        '1,4 3',
        'table 2x2',
        '0,0 QF',
        '0,1 Quay Forum',
        '1,0 AR',
        '1,1 Ann Reed',
      ],
    ],
  ])('%s', async (_, words, expected) => {
    expect(await csv(words)).toEqual(expected);
  });
});

describe('workbooks', () => {
  it.each(['harbour.xlsx', 'harbour.ods'])(
    '%s: sheets, titles, dates, hidden parts, comments',
    async (name) => {
      const document = await opened(fixture(name));
      expect(lines(document.blocks)).toEqual([
        'H1 Tracker',
        'Harbour plan tracker',
        'Owner: Quay Forum',
        'table 6x6',
        '0,0 Ref',
        '0,1 Action',
        '0,2 Lead',
        '0,3 Due',
        '0,4 Month',
        '0,5 Cost',
        '1,0 H1',
        '1,1 Paint the bollards',
        '1,2 Ann',
        '1,3 15/03/2023',
        '1,4 Mar-23',
        '1,5 3',
        '2,0 H2',
        '2,1 Mend the steps',
        '2,2 Quay Forum',
        '2,3 TBC',
        '2,4',
        '2,5 6',
        '3,0',
        '3,1',
        '3,2',
        '3,3',
        '3,4',
        '3,5',
        '4,0',
        '4,1 Sea wall',
        '4,2',
        '4,3',
        '4,4',
        '4,5',
        '5,0 H3',
        '5,1 Count the gulls',
        '5,2',
        '5,3 18/04/2024',
        '5,4',
        '5,5',
        'H1 Key',
        'table 2x2',
        '0,0 Word',
        '0,1 Meaning',
        '1,0 QF',
        '1,1 Quay Forum',
      ]);
      const table = document.blocks[3];
      const dates =
        table?.kind === 'table' ? table.cells.map((cell) => cell.date).filter((date) => date !== null) : [];
      expect(dates).toEqual([
        { day: '2023-03-15', shows: 'day' },
        { day: '2023-03-15', shows: 'month' },
        { day: '2024-04-18', shows: 'day' },
      ]);
      expect(document.remarks.map((remark) => remark.code)).toEqual([
        'hiddenRows',
        'hiddenColumns',
        'hiddenSheet',
      ]);
      expect(document.notes).toMatchObject([
        { kind: 'comment', text: 'Which ones?', about: 'Paint the bollards' },
      ]);
      expect(table?.where).toMatchObject({ block: 3, table: 0, sheet: 'Tracker' });
    },
  );

  it.each<[string, string, string[]]>([
    ['nothing', '<c r="C2"><f>1+1</f></c>', ['formulas']],
    ['a number and nothing', '<c r="C2" t="n"><f>1+1</f></c>', ['formulas']],
    ['an empty value', '<c r="C2"><f>1+1</f><v></v></c>', ['formulas']],
    ['an empty value in short', '<c r="C2"><f>1+1</f><v /></c>', ['formulas']],
    ['no words, which is a value', '<c r="C2" t="str"><f>""</f><v></v></c>', []],
    ['no formula', '<c r="C2" s="0"/>', []],
  ])('never works a formula out, and says where no value was kept: %s', async (_, cell, remarks) => {
    const sheet = utils.aoa_to_sheet([
      ['Ref', 'Action'],
      ['1', 'Paint', 'x'],
    ]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'S');
    const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
    const name = 'xl/worksheets/sheet1.xml';
    const written = strFromU8(parts[name] ?? new Uint8Array()).replace(/<c r="C2".*?<\/c>/, cell);
    expect(written).toContain(cell);
    const document = await opened(zipSync({ ...parts, [name]: bytes(written) }));
    expect(lines(document.blocks)).toEqual([
      'H1 S',
      'table 2x2',
      '0,0 Ref',
      '0,1 Action',
      '1,0 1',
      '1,1 Paint',
    ]);
    expect(document.remarks.map((remark) => remark.code)).toEqual(remarks);
  });
});

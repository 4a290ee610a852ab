import { describe, expect, it } from 'vitest';
import { bytes } from '../../../tests/documents/make-documents.ts';
import { opened, shown } from '../../../tests/documents/shown.ts';

const text = (words: string): Promise<string[]> => shown(bytes(words), 'plan.txt');

describe('lines set under the words of a numbered item', () => {
  it.each([
    ['1. Open the hall on\n   Sundays\n   (Quay Forum)', ['1. Open the hall on Sundays (Quay Forum)']],
    ['1. Open the hall\n   Lead: Quay Forum', ['1. Open the hall', 'Lead: Quay Forum']],
    ['1. Open the hall\n   a) on Sundays', ['1. Open the hall', 'a) on Sundays']],
    ['1. Open the hall\nAll were glad', ['1. Open the hall', 'All were glad']],
  ])('%j', async (words, expected) => {
    expect(await text(words)).toEqual(expected);
  });
});

describe('a Word table flattened to tabs and newlines', () => {
  it.each<[string, string, string[]]>([
    [
      'rows and cells',
      '\tAim\n\tAction\n\n\ta\n\tb\n\n\tc\n\td\n',
      ['table 3x2', '0,0 Aim', '0,1 Action', '1,0 a', '1,1 b', '2,0 c', '2,1 d'],
    ],
    [
      'paragraphs in cells',
      '\tAim\n\tAction\n\n\ta\n\n a2\n\tb\n',
      ['table 2x2', '0,0 Aim', '0,1 Action', '1,0 a | a2', '1,1 b'],
    ],
    [
      'a line break in a cell',
      '\tLead\norganisation\n\tWhen\n\n\ta\n\tb\n',
      ['table 2x2', '0,0 Lead\norganisation', '0,1 When', '1,0 a', '1,1 b'],
    ],
    [
      'blank cells',
      '\tAim\n\tAction\n\n\ta\n\tb\n\n\t\n\tc\n',
      ['table 3x2', '0,0 Aim', '0,1 Action', '1,0 a', '1,1 b', '2,0', '2,1 c'],
    ],
    [
      'a row cut by an empty last paragraph',
      '\tAim\n\tAction\n\tWho\n\n\ta\n\n\n\tb\n\tc\n\n\td\n\te\n\tf\n',
      ['table 3x3', '0,0 Aim', '0,1 Action', '0,2 Who', '1,0 a', '1,1 b', '1,2 c', '2,0 d', '2,1 e', '2,2 f'],
    ],
    [
      'a band over the table',
      '\tTheme\n\n\tAim\n\tAction\n\n\ta\n\tb\n\n\tc\n\td\n',
      ['table 4x2', '0,0 1x2 Theme', '1,0 Aim', '1,1 Action', '2,0 a', '2,1 b', '3,0 c', '3,1 d'],
    ],
    [
      'words after a table',
      'Before\n\n\tAim\n\tAction\n\n\ta\n\tb\n\n\nAfter\n',
      ['Before', 'table 2x2', '0,0 Aim', '0,1 Action', '1,0 a', '1,1 b', 'After'],
    ],
    [
      'the same headings begin another table',
      '\tOne\n\n\tAim\n\tAction\n\n\ta\n\tb\n\n\tTwo\n\n\tAim\n\tAction\n\n\tc\n\td\n',
      [
        'table 3x2',
        '0,0 1x2 One',
        '1,0 Aim',
        '1,1 Action',
        '2,0 a',
        '2,1 b',
        'table 3x2',
        '0,0 1x2 Two',
        '1,0 Aim',
        '1,1 Action',
        '2,0 c',
        '2,1 d',
      ],
    ],
    [
      'a title between tables with the same headings',
      '1. Home\n\n\tAim\n\tWhen\n\n\ta\n\tMay\n\n2. Away\n\n\tAim\n\tWhen\n\n\tb\n\tJune\n',
      [
        ...['1. Home', 'table 2x2', '0,0 Aim', '0,1 When', '1,0 a', '1,1 May'],
        ...['2. Away', 'table 2x2', '0,0 Aim', '0,1 When', '1,0 b', '1,1 June'],
      ],
    ],
    [
      'items of a last cell above the same headings',
      '\tAim\n\tHow\n\n\ta\n\t1. Walk\n\n2. Ride\n\n\tAim\n\tHow\n\n\tb\n\tRow\n',
      [
        ...['table 2x2', '0,0 Aim', '0,1 How', '1,0 a', '1,1 1. Walk | 2. Ride'],
        ...['table 2x2', '0,0 Aim', '0,1 How', '1,0 b', '1,1 Row'],
      ],
    ],
  ])('%s', async (_, words, expected) => {
    expect(await text(words)).toEqual(expected);
  });
});

describe('rows in lines cut by tabs, as a table is pasted', () => {
  it.each<[string, string, string[]]>([
    [
      'a first cell left empty',
      'Aim\tAction\tWho\na\tb\tc\n\td\te\n',
      ['table 3x3', '0,0 Aim', '0,1 Action', '0,2 Who', '1,0 a', '1,1 b', '1,2 c', '2,0', '2,1 d', '2,2 e'],
    ],
    [
      'a cell of two lines',
      'Aim\tAction\tWho\na\tb\nb2\tc\n\td\te\nf\tg\th\n',
      [
        'table 4x3',
        ...['0,0 Aim', '0,1 Action', '0,2 Who', '1,0 a', '1,1 b\nb2', '1,2 c'],
        ...['2,0', '2,1 d', '2,2 e', '3,0 f', '3,1 g', '3,2 h'],
      ],
    ],
    [
      'last cells left out',
      'Aim\tAction\tWho\na\tb\n\td\te\nf\tg\th\ni\tj\n',
      [
        'table 5x3',
        ...['0,0 Aim', '0,1 Action', '0,2 Who', '1,0 a', '1,1 b', '1,2', '2,0', '2,1 d', '2,2 e'],
        ...['3,0 f', '3,1 g', '3,2 h', '4,0 i', '4,1 j', '4,2'],
      ],
    ],
  ])('keeps %s', async (_what, words, want) => expect(await text(words)).toEqual(want));
});

describe('other text', () => {
  it.each<[string, string, string[]]>([
    [
      'lines are paragraphs',
      'Aims\nPaint the hall\n\nMend the roof\n',
      ['Aims', 'Paint the hall', 'Mend the roof'],
    ],
    [
      'lines cut by tabs',
      'Ref\tAction\n1\tPaint\n2\tMend\n',
      ['table 3x2', '0,0 Ref', '0,1 Action', '1,0 1', '1,1 Paint', '2,0 2', '2,1 Mend'],
    ],
    [
      'lines cut by bars',
      '| Ref | Action |\n|---|---|\n| 1 | Paint |\n',
      ['table 2x2', '0,0 Ref', '0,1 Action', '1,0 1', '1,1 Paint'],
    ],
    ['one indented line', '\tIndented\nNot\n', ['Indented', 'Not']],
    [
      'one line with a double space',
      'A  sentence typed  with two spaces.\n',
      ['A sentence typed with two spaces.'],
    ],
  ])('%s', async (_, words, expected) => {
    expect(await text(words)).toEqual(expected);
  });

  it('puts wrapped lines together', async () => {
    const wrapped = [
      'The partnership meets each month in the old school and writes down',
      'what it heard from people, what it did about that, and what is left',
      'to do. Anyone may come, and those who cannot may send their words by',
      'post or by a friend, as long as they say whose words they are, which',
      'is only fair.',
    ];
    expect(await text(`${wrapped.join('\n')}\n1. First\n`)).toEqual([wrapped.join(' '), '1. First']);
  });

  it('sets the page number’s field at the end aside', async () => {
    const document = await opened(bytes('Paint the hall\n\nPAGE\n12\n'), 'plan.txt');
    expect(document.furniture).toEqual(['PAGE', '12']);
  });
});

describe('encodings', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', bytes('café – “yes”\n')],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from('\ufeffcafé – “yes”\n', 'utf16le'))],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('café – “yes”\n', 'utf16le'))],
    ['Windows-1252', Uint8Array.from([...Buffer.from('caf\xe9 \x96 \x93yes\x94\n', 'latin1')])],
  ])('%s', async (_, document) => {
    expect(await shown(document, 'plan.txt')).toEqual(['café – “yes”']);
  });
});

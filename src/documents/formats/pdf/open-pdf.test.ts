import { describe, expect, it } from 'vitest';
import { line, pdf, text } from '../../../../tests/documents/made-pdf.ts';
import { opened, shown } from '../../../../tests/documents/shown.ts';
import { openDocument } from '../open.ts';

/** A ruled table with rows of two cells, its top at `top`. */
function ruled(rows: [string, string][], top: number): string {
  const bottom = top - rows.length * 20;
  const edges =
    rows.map((_, i) => line(50, top - i * 20, 350, top - i * 20)).join('') + line(50, bottom, 350, bottom);
  const sides = [50, 200, 350].map((x) => line(x, top, x, bottom)).join('');
  return (
    edges +
    sides +
    rows.map(([a, b], i) => text(a, 55, top - 14 - i * 20) + text(b, 205, top - 14 - i * 20)).join('')
  );
}

describe('pages', () => {
  it('reads headings, paragraphs and ruled tables in order', async () => {
    const page =
      text('Quay plan', 50, 360, '/F2 20') +
      text('Words before.', 50, 330) +
      ruled(
        [
          ['Aim', 'Action'],
          ['Safe steps', 'Mend them'],
        ],
        300,
      ) +
      text('Words after.', 50, 200);
    expect(await shown(pdf([page]))).toEqual([
      'H1 Quay plan',
      'Words before.',
      'table 2x2',
      '0,0 Aim',
      '0,1 Action',
      '1,0 Safe steps',
      '1,1 Mend them',
      'Words after.',
    ]);
  });

  it('joins a table over pages, drops the headings it repeats and sets page furniture aside', async () => {
    const page = (rows: [string, string][], number: number): string =>
      text('Quay Forum', 50, 385) + ruled([['Aim', 'Action'], ...rows], 340) + text(`Page ${number}`, 50, 15);
    const document = await opened(pdf([page([['a', 'b']], 1), page([['c', 'd']], 2)]));
    expect(document.blocks).toHaveLength(1);
    expect(document.blocks[0]).toMatchObject({ rowCount: 3, headerRows: 1, where: { page: 1, table: 0 } });
    expect(document.furniture).toEqual(['Quay Forum', 'Page 1', 'Page 2']);
  });

  it('finds columns that no lines are ruled between', async () => {
    const rows = [
      ['Ref', 'Action', 'Lead'],
      ['1', 'Mend the steps', 'Ann'],
      ['2', 'Paint the rails', 'Bob'],
      ['3', 'Count the gulls', 'Cy'],
    ];
    const page = rows
      .map((row, i) => row.map((words, j) => text(words, 50 + j * 110, 350 - i * 18)).join(''))
      .join('');
    expect(await shown(pdf([page]))).toEqual([
      'table 4x3',
      ...rows.flatMap((row, i) => row.map((words, j) => `${i},${j} ${words}`)),
    ]);
  });

  it('finds rows whose words stand in the middle of their height, and columns that words nearly touch', async () => {
    const cells: [string, number, number, string?][] = [
      ['These words fill the whole of a line before the', 50, 392],
      ['table so that the usual pitch is known to all.', 50, 380],
      ['Action', 50, 350, '/F2 10'],
      ['Lead', 150, 350, '/F2 10'],
      ['When', 250, 350, '/F2 10'],
      ['Mend the steps', 50, 330],
      ['by the quay', 50, 318],
      ['Ann Bell', 150, 324],
      ['May 2027', 250, 324],
      ['Paint the long rails', 50, 290],
      ['Quay Forum', 150, 290],
      ['June 2027', 250, 290],
      ['Count the gulls', 50, 260],
      ['Bird club and the', 150, 266],
      ['harbour office', 150, 254],
      ['July 2027', 250, 260],
    ];
    const page = cells.map(([words, x, y, font]) => text(words, x, y, font)).join('');
    expect((await shown(pdf([page]))).slice(2)).toEqual([
      'table 4x3',
      ...['0,0 Action', '0,1 Lead', '0,2 When'],
      ...['1,0 Mend the steps by the quay', '1,1 Ann Bell', '1,2 May 2027'],
      ...['2,0 Paint the long rails', '2,1 Quay Forum', '2,2 June 2027'],
      ...['3,0 Count the gulls', '3,1 Bird club and the harbour office', '3,2 July 2027'],
    ]);
  });

  it('takes all that stands over a level line for the names of the columns, and words set apart for no row', async () => {
    const cells: [string, number, number][] = [
      ['What we', 50, 350],
      ['have said', 50, 338],
      ['we will do', 50, 326],
      ['Who', 170, 326],
      ['When', 270, 326],
      ['1. Mend the', 50, 308],
      ['Quay Forum', 170, 308],
      ['May 2027', 270, 308],
      ['steps', 50, 296],
      ['2. Paint rails', 50, 272],
      ['Ann Bell', 170, 272],
      ['June 2027', 270, 272],
      ['and gates', 50, 260],
      ['3. Count gulls', 50, 236],
      ['Bird club', 170, 236],
      ['July 2027', 270, 236],
      ['This plan was last looked at in the spring of 2026', 50, 200],
    ];
    const page = cells.map(([words, x, y]) => text(words, x, y)).join('') + line(50, 319, 330, 319);
    expect(await shown(pdf([page]))).toEqual([
      'table 4x3',
      ...['0,0 What we have said we will do', '0,1 Who', '0,2 When'],
      ...['1,0 1. Mend the steps', '1,1 Quay Forum', '1,2 May 2027'],
      ...['2,0 2. Paint rails and gates', '2,1 Ann Bell', '2,2 June 2027'],
      ...['3,0 3. Count gulls', '3,1 Bird club', '3,2 July 2027'],
      'This plan was last looked at in the spring of 2026',
    ]);
  });

  it('goes on with an unruled table over the page, and mends a year that a narrow cell broke', async () => {
    const head = ['Action', 'Lead', 'When'];
    const row = (words: string[], y: number, font?: string): string =>
      words.map((one, i) => text(one, 50 + i * 110, y, font)).join('');
    const first =
      row(head, 118, '/F2 10') +
      ['Mend the steps', 'Paint the rails', 'Count the gulls']
        .map((action, i) => row([action, 'Quay Forum', 'May 2027'], 100 - i * 18))
        .join('');
    const second =
      row(['Ring the harbour', 'Ann Bell', '31/12/202'], 370) +
      row(['office again', '', '8'], 358) +
      row(['Lock the gate', 'Bob', 'June 2027'], 340);
    expect(await shown(pdf([first, second]))).toEqual([
      'table 6x3',
      ...['0,0 Action', '0,1 Lead', '0,2 When', '1,0 Mend the steps', '1,1 Quay Forum', '1,2 May 2027'],
      ...['2,0 Paint the rails', '2,1 Quay Forum', '2,2 May 2027'],
      ...['3,0 Count the gulls', '3,1 Quay Forum', '3,2 May 2027'],
      ...['4,0 Ring the harbour office again', '4,1 Ann Bell', '4,2 31/12/2028'],
      ...['5,0 Lock the gate', '5,1 Bob', '5,2 June 2027'],
    ]);
  });

  it('goes on with the row that a page cut where the first column, which every row has, is blank', async () => {
    const row = (words: string[], y: number, font?: string): string =>
      words.map((one, i) => (one === '' ? '' : text(one, 50 + i * 110, y, font))).join('');
    const first =
      row(['Ref', 'Action', 'Lead'], 118, '/F2 10') +
      row(['Q1', 'Mend the steps', 'Quay Forum'], 100) +
      row(['Q2', 'Paint the rails', 'Bird Club of'], 82);
    const second = row(['', '200 yards long', 'North Quay'], 370) + row(['Q3', 'Lock the gate', 'Bob'], 352);
    expect(await shown(pdf([first, second]))).toEqual([
      'table 4x3',
      ...['0,0 Ref', '0,1 Action', '0,2 Lead', '1,0 Q1', '1,1 Mend the steps', '1,2 Quay Forum'],
      ...['2,0 Q2', '2,1 Paint the rails 200 yards long', '2,2 Bird Club of North Quay'],
      ...['3,0 Q3', '3,1 Lock the gate', '3,2 Bob'],
    ]);
  });

  it('takes columns of words at no common height for no table', async () => {
    const columns: [number, number, string[]][] = [
      [50, 16, ['Action', 'Grit the paths', 'Lend boots', 'Make soup', 'Ring round']],
      [160, 21, ['Lead', 'Highways', 'Church', 'Red Door']],
      [260, 19, ['When', 'May', 'June', 'July', 'weekly']],
    ];
    const page = columns
      .flatMap(([x, gap, words]) => words.map((one, i) => text(one, x, 350 - i * gap)))
      .join('');
    expect((await shown(pdf([page]))).filter((one) => one.startsWith('table'))).toEqual([]);
  });

  it('parts ruled tables that touch where no edge between columns goes on', async () => {
    const across = [300, 280, 260, 240, 220].map((y) => line(50, y, 350, y)).join('');
    const sides = [50, 350].map((x) => line(x, 300, x, 220)).join('');
    const first = line(120, 300, 120, 260);
    const second = line(200, 260, 200, 220) + line(280, 260, 280, 220);
    const words = [
      ...[text('Lead', 55, 286), text('Ann Bell', 125, 286), text('Due', 55, 266), text('May', 125, 266)],
      ...[text('Action', 55, 246), text('Who', 205, 246), text('When', 285, 246)],
      ...[text('Mend steps', 55, 226), text('Forum', 205, 226), text('June', 285, 226)],
    ];
    expect(await shown(pdf([across + sides + first + second + words.join('')]))).toEqual([
      ...['table 2x2', '0,0 Lead', '0,1 Ann Bell', '1,0 Due', '1,1 May'],
      ...['table 2x3', '0,0 Action', '0,1 Who', '0,2 When', '1,0 Mend steps', '1,1 Forum', '1,2 June'],
    ]);
  });

  it('takes a frame with level lines alone for no table of one column', async () => {
    const rows = [
      ['Ref', 'Action', 'Lead'],
      ['Q1', 'Mend the steps', 'Ann'],
      ['Q2', 'Paint the rails', 'Bob'],
      ['Q3', 'Count the gulls', 'Cy'],
    ];
    const across = [0, 1, 2, 3, 4].map((i) => line(40, 300 - i * 20, 360, 300 - i * 20)).join('');
    const sides = [40, 360].map((x) => line(x, 300, x, 220)).join('');
    const words = rows
      .flatMap((row, i) => row.map((one, j) => text(one, 50 + j * 110, 286 - i * 20)))
      .join('');
    expect((await shown(pdf([across + sides + words])))[0]).toBe('table 4x3');
  });

  it('says that a page held no text', async () => {
    const document = await opened(pdf([text('Words.', 50, 300), line(0, 0, 9, 9)]));
    expect(document.remarks).toMatchObject([{ code: 'pagesWithoutText' }]);
  });
});

it.each([
  ['/Subtype /Image', 'scan'],
  ['/Nothing', 'noText'],
])('a PDF without text that holds %s is “%s”', async (mark, why) => {
  const bare = Buffer.concat([pdf([line(0, 0, 9, 9)]), Buffer.from(`\n%${mark}`)]);
  expect(await openDocument(new Uint8Array(bare))).toMatchObject({ ok: false, problem: { why } });
});

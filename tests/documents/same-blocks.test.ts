/** One plan in many formats gives the same blocks: an invented one, and the shared samples where they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../src/documents/formats/block.ts';
import { opened } from './shown.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const SHARED = join(import.meta.dirname, '../../../shared/plans');

/** Marks of lists are drawn or written differently by each format: bullets count as one. */
const words = (text: string): string => text.replace(/^[·•▪◦–-]\s+/, '• ').replace(/\s+/g, ' ');

const paragraphs = (block: Pick<Table['cells'][number], 'paragraphs'>): string =>
  block.paragraphs.map(({ list, text }) => words(list ? `${list.mark} ${text}` : text)).join(' | ');

/** Words and tables, without what only some formats can tell: headings, colours, and how a parent cell is merged. */
function essence(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [paragraphs({ paragraphs: [block] })];
    const filled = block.cells.filter((cell) => cell.paragraphs.length > 0);
    return [
      `table ${block.rowCount}x${block.columnCount}`,
      ...filled.map((cell) => `${cell.row},${cell.column} ${paragraphs(cell)}`),
    ];
  });
}

const read = async (folder: string, name: string): Promise<Block[]> =>
  (await opened(new Uint8Array(readFileSync(join(folder, name))), name)).blocks;

/** A browser's page shows every list by its own rules, so that `(a)` stands there as `a.`. */
const listless = (lines: string[]): string[] => lines.map((line) => line.replace(/^\(?([a-z])[.)] /, '$1 '));

describe('an invented plan, written by LibreOffice', () => {
  it.each(['docx', 'odt', 'doc', 'rtf', 'html', 'pdf'])('%s', async (format) => {
    const [expected, found] = await Promise.all([
      read(FIXTURES, 'marsh.fodt'),
      read(FIXTURES, `marsh.${format}`),
    ]);
    const broken = (lines: string[]): string[] =>
      lines.flatMap((line) => line.replace('. LHT is', '.\nLHT is').split('\n'));
    expect(broken(listless(essence(found)))).toEqual(broken(listless(essence(expected))));
  });

  it('keeps the merged cell over its rows in every format that has cells', async () => {
    for (const format of ['docx', 'odt', 'doc', 'rtf', 'html', 'pdf']) {
      const table = (await read(FIXTURES, `marsh.${format}`)).find((block) => block.kind === 'table');
      expect([format, table?.cells.find((cell) => cell.row === 1 && cell.column === 0)?.rowSpan]).toEqual([
        format,
        3,
      ]);
    }
  });
});

const names = existsSync(SHARED)
  ? [
      ...new Set(
        readdirSync(SHARED)
          .filter((file) => file.endsWith('.truth.json'))
          .map((file) => file.replace('.truth.json', '')),
      ),
    ]
  : [];

describe.skipIf(names.length === 0)('the shared samples (skipped where they are absent)', () => {
  it.each(names)('%s', async (name) => {
    const files = readdirSync(SHARED).filter(
      (file) => /\.(docx|doc|odt|pdf|txt|xlsx|csv)$/.test(file) && file.startsWith(`${name}.`),
    );
    const all = await Promise.all(
      files.map(async (file) => ({ file, lines: essence(await read(SHARED, file)) })),
    );
    // What a sheet is called stands in the workbook only; a field's name at the end, in a text only.
    const kept = all.map(({ file, lines }) => ({
      file,
      lines: file.endsWith('.xlsx') ? lines.slice(1) : lines,
    }));
    for (const { file, lines } of kept) expect([file, lines]).toEqual([file, kept[0]?.lines]);
  });
});

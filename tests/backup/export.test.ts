/** One partnership as open files: whole, its own and no other's, readable without Weft. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportPartnership, safeName } from '../../src/commands/partnership/export-partnership.ts';
import { onItsOwn } from '../../src/domain/access/on-its-own.ts';
import { describeColumn, meaningOfTable } from '../../src/domain/export/dictionary.ts';
import type { PartnershipId } from '../../src/domain/ids.ts';
import { newId } from '../../src/services/new-id.ts';
import { write } from '../../src/store/connection.ts';
import { insertImport } from '../../src/store/import/imports.ts';
import { ensurePartnership } from '../../src/store/partnership/partnerships.ts';
import { listWholeTables } from '../../src/store/whole/catalogue.ts';
import { connectOwner } from '../../src/store/whole/owner.ts';
import { ofPartnership } from '../../src/store/whole/read-partnership.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { PERSON, serversHere } from '../servers.ts';
import { behind } from '../store/behind.ts';
import { fillOddly, folder } from './whole.ts';

const OTHER = '00000000-0000-7000-8000-0000000000bb' as PartnershipId;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function addOther(made: Made): Promise<void> {
  const scope = onItsOwn({ partnershipId: OTHER, personId: PERSON }, 'fill');
  await write(made.database, scope, (transaction) =>
    ensurePartnership(transaction, {
      ...{ id: OTHER, name: 'Next Valley', slug: 'next-valley', locale: 'en-GB', isExample: false },
    }),
  );
  const theirs = { database: made.database, scope: (deed: string) => ({ ...scope, deed }) };
  await makePlan(theirs, { actions: 4, title: 'Secret of Next Valley' });
}

describe.each(serversHere())('an export from the %s server', (server) => {
  let made: Made;
  const taken = join(folder, `open-${server}`);
  const isFile = (name: string): boolean => statSync(join(taken, name)).isFile();
  const json = (name: string): unknown => JSON.parse(readFileSync(join(taken, name), 'utf8'));
  beforeAll(async () => {
    made = await makeDatabase({ server });
    await fillOddly(made);
    await write(made.database, made.scope('fill'), (transaction) =>
      insertImport(transaction, {
        ...{
          id: newId<'import'>(),
          fileName: '../../..\\plan: "final".docx',
          format: 'docx',
          locale: 'en-GB',
        },
        ...{ createdBy: PERSON, bytes: new Uint8Array([7, 8, 9]) },
      }),
    );
    await makePlan(made, {
      ...{ actions: 2, slug: 'sums', title: 'Sums' },
      change: () => ({
        text: '=HYPERLINK("http://a.example","x")',
        status: { raw: '-1+2', lifecycle: null, rag: null, note: null, on: null },
      }),
    });
    await addOther(made);
    const wish = { path: taken, slug: 'three-rivers' };
    await exportPartnership(made.connection, wish, {
      clock: made.context.clock,
      onProgress: () => undefined,
    });
  });
  afterAll(() => made.close());

  it('has every row of the partnership in JSON and CSV alike, and none of another', async () => {
    const owner = await connectOwner(made.connection);
    const tables = ofPartnership(await listWholeTables(owner));
    await owner.end();
    for (const { name } of tables) {
      const column = name === 'partnership' ? 'id' : 'partnership_id';
      const [count] = await behind(made.connection, (ask) =>
        ask(`select count(*)::integer as rows from ${name} where ${column} <> $1`, [OTHER]),
      );
      const rows = json(`tables/${name}.json`) as Record<string, unknown>[];
      expect(rows, name).toHaveLength(count?.rows as number);
      const text = readFileSync(join(taken, `tables/${name}.csv`), 'utf8');
      const parsed = Papa.parse<Record<string, string>>(text.slice(1), {
        header: true,
        skipEmptyLines: true,
      });
      expect(parsed.errors, name).toEqual([]);
      expect(parsed.data, name).toHaveLength(rows.length);
      if (rows[0]) expect(Object.keys(parsed.data[0] ?? {}), name).toEqual(Object.keys(rows[0]));
    }
    const all = readdirSync(taken, { recursive: true, encoding: 'utf8' }).filter(isFile);
    for (const name of all)
      expect(readFileSync(join(taken, name), 'utf8')).not.toContain('Secret of Next Valley');
  });

  it('lets no cell be run by a spreadsheet', () => {
    const text = readFileSync(join(taken, 'tables/action.csv'), 'utf8');
    const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
    const formulas = data.flat().filter((cell) => /^[=+@\t\r]/.test(cell) || /^-(?![\d.]+$)/.test(cell));
    expect(formulas).toEqual([]);
    expect(text).toContain(`'=HYPERLINK`);
  });

  it('has the plans in the published form, documents under safe names, a dictionary and a word to begin with', () => {
    expect(json('plans/living-well.json')).toMatchObject({
      format: 'weft-plan',
      book: { plan: { slug: 'living-well' } },
    });
    const documents = readdirSync(join(taken, 'files/plan_import'));
    expect(documents).toHaveLength(4);
    const odd = documents.find((name) => name.endsWith('final_.docx')) ?? '';
    expect([...readFileSync(join(taken, 'files/plan_import', odd))]).toEqual([7, 8, 9]);
    expect(readFileSync(join(taken, 'README.md'), 'utf8')).toContain(
      '| action | 71 | The actions of the plans',
    );
    const dictionary = json('data-dictionary.json') as { table: string; column: string; unit: string }[];
    expect(dictionary).toContainEqual(
      expect.objectContaining({ table: 'plan_import', column: 'size', unit: 'bytes' }),
    );
  });

  it('is the same as a .zip', async () => {
    const path = join(folder, `open-${server}.zip`);
    const context = { clock: made.context.clock, onProgress: () => undefined };
    await exportPartnership(made.connection, { path, slug: 'three-rivers' }, context);
    const files = unzipSync(readFileSync(path));
    const names = readdirSync(taken, { recursive: true, encoding: 'utf8' }).filter(isFile);
    expect(Object.keys(files).sort()).toEqual(names.sort());
    for (const name of names)
      expect(Buffer.from(files[name] ?? []).equals(readFileSync(join(taken, name))), name).toBe(true);
    await expect(exportPartnership(made.connection, { path, slug: 'three-rivers' }, context)).rejects.toThrow(
      /already/,
    );
  });

  it.each([
    [
      null,
      'There are several partnerships here. Say which one with --partnership: next-valley, three-rivers.',
    ],
    ['no-such', 'There is no partnership “no-such” here. There is: next-valley, three-rivers.'],
  ])('of %s is refused with what there is', async (slug, sentence) => {
    const wish = { path: join(folder, 'never'), slug };
    const context = { clock: made.context.clock, onProgress: () => undefined };
    await expect(exportPartnership(made.connection, wish, context)).rejects.toThrow(sentence);
    expect(existsSync(wish.path)).toBe(false);
  });

  it('goes into no folder that has something in it', async () => {
    const path = join(folder, `full-${server}`);
    mkdirSync(path);
    writeFileSync(join(path, 'mine.txt'), 'mine');
    const context = { clock: made.context.clock, onProgress: () => undefined };
    await expect(exportPartnership(made.connection, { path, slug: 'three-rivers' }, context)).rejects.toThrow(
      /something in/,
    );
    expect(readdirSync(path)).toEqual(['mine.txt']);
  });

  it('has a meaning written for every table and every column', async () => {
    const owner = await connectOwner(made.connection);
    const tables = ofPartnership(await listWholeTables(owner));
    await owner.end();
    expect(tables.filter((table) => meaningOfTable(table.name) === null).map((table) => table.name)).toEqual(
      [],
    );
    const lines = tables.flatMap((table) =>
      table.columns.map((column) => describeColumn(table.name, column)),
    );
    expect(lines.filter((line) => !line.meant).map((line) => `${line.table}.${line.column}`)).toEqual([]);
  });
});

it.each([
  ['../../etc/passwd', '_.._etc_passwd'],
  ['plan\u202Excod.exe', 'plan_xcod.exe'],
  ['...', 'file'],
  ['', 'file'],
  ['Pläne 2026 (final).docx', 'Pläne 2026 _final_.docx'],
])('a file named %j is written as %j', (given, written) => {
  expect(safeName(given)).toBe(written);
});

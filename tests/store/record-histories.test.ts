/**
 * Every record has a way to its history: a page links to it, or to that of all of its kind, or it is told with the
 * record that it hangs on. The tables come from the catalogue, the links from the pages themselves.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HANGS_ON } from '../../src/domain/history/history-filter.ts';
import { sourceFiles } from '../budgets.ts';
import { type Made, makeDatabase } from '../make.ts';
import { APPENDED, behind, FORGETTABLE, MADE, tableNames } from './behind.ts';

const PAGES = join(import.meta.dirname, '../../src/web/pages');
/** Told with the partnership itself: nobody looks at such a row by itself. */
const WITH_THE_WHOLE = ['attachment_file', 'mail_refusal', 'partnership'];

let made: Made;
beforeAll(async () => {
  made = await makeDatabase();
});
afterAll(() => made.close());

it('leaves no kind of record without one', async () => {
  const text = sourceFiles(PAGES)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const links = [...text.matchAll(/<History(?:Link|Deed|OfKind)\s+(?:table|noun)="(\w+)"/g)];
  const linked = new Set(links.map(([, table]) => table ?? ''));
  const hanging = Object.entries(HANGS_ON).flatMap(([table, on]) =>
    linked.has(table) ? Object.keys(on) : [],
  );
  const { all, ofPlans } = await behind(made.connection, async (ask) => ({
    all: await tableNames(ask),
    ofPlans: await ask<{ name: string }>(`select c.relname as name from pg_class c join pg_attribute a
      on a.attrelid = c.oid and a.attname = 'plan_id' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`),
  }));
  // A plan and everything in it is told on the plan's own page of history.
  const known = [...linked, ...hanging, ...ofPlans.map(({ name }) => name), 'plan', ...WITH_THE_WHOLE];
  const kept = all.filter((name) => ![...MADE, ...APPENDED, ...FORGETTABLE].includes(name));
  expect(kept.length).toBeGreaterThan(30);
  expect(kept.filter((name) => !known.includes(name))).toEqual([]);
  expect([...linked].filter((name) => !all.includes(name))).toEqual([]);
});

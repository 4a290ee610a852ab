import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepSecretMark } from '../../src/store/secret-mark.ts';
import { type Made, makeDatabase } from '../make.ts';
import { behind } from './behind.ts';

let made: Made;
beforeAll(async () => {
  made = await makeDatabase();
});
afterAll(() => made.close());

it('knows its secret again, tells another from it, and keeps neither', async () => {
  const [old, next] = ['the heron stands where the river bends', 'a different bird by a different river'];
  const third = 'no bird at all, and a river that is dry';
  const mark = (now: string, before: string | null = null) => keepSecretMark(made.database, { now, before });
  expect(await mark(old)).toBe('first');
  expect(await mark(old)).toBe('same');
  expect(await mark(next)).toBe('another');
  expect(await mark(next)).toBe('same');
  expect(await mark(third, old)).toBe('another');
  expect(await mark(old, third)).toBe('gone over');
  expect(await mark(old, third)).toBe('same');
  const rows = await behind(made.connection, (ask) => ask('select * from machine.secret_mark'));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/heron|river/);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createReadingProcess, type ReadingProcess } from './reading-process.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PLAN = bytes('Action,Lead,When\nPaint the hall,Ann,May 2030\nMend the roof,Bob,June 2030\n');

let reading: ReadingProcess | null = null;
afterEach(() => reading?.stop());

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'weft-reading-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A child that does as its code says when a document comes. */
function child(code: string): ReadingProcess {
  const entry = join(folder, `child-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(entry, `process.on('message', (question) => { ${code} }); process.send({ kind: 'ready' });`);
  reading = createReadingProcess(entry);
  return reading;
}

it('reads a document in a process of its own and tells how far it is', async () => {
  reading = createReadingProcess();
  const told: string[] = [];
  const result = await reading.read(PLAN, { name: 'plan.csv', onProgress: (_, what) => told.push(what) });
  expect(result.ok && result.value.format).toBe('csv');
  expect(told.length).toBeGreaterThan(1);
});

it('keeps a process warm, so that the second document is quicker', async () => {
  reading = createReadingProcess();
  await reading.read(PLAN, { name: 'plan.csv' });
  const begun = performance.now();
  const result = await reading.read(PLAN, { name: 'plan.csv' });
  expect(result.ok).toBe(true);
  expect(performance.now() - begun).toBeLessThan(1_000);
});

it('reads several at once', async () => {
  reading = createReadingProcess();
  const results = await Promise.all(
    [PLAN, PLAN, PLAN].map((one) => reading?.read(one, { name: 'plan.csv' })),
  );
  expect(results.map((one) => one?.ok)).toEqual([true, true, true]);
});

it('ends a reading that never comes to an end, within five seconds', async () => {
  const result = `process.send({ kind: 'result', result: { ok: true, value: 'read' } })`;
  const warm = child(`if (process.asked) for (;;); process.asked = true; ${result};`);
  expect(await warm.read(PLAN)).toEqual({ ok: true, value: 'read' });
  const begun = performance.now();
  expect(await warm.read(PLAN)).toMatchObject({
    problem: { code: 'documentUnreadable', why: 'tookTooLong' },
  });
  expect(performance.now() - begun).toBeLessThan(5_000);
});

it.each([
  ['on the heap', 'const kept = []; for (;;) kept.push(new Array(1_000_000).fill(1.5));'],
  ['outside the heap', 'const kept = []; setInterval(() => kept.push(Buffer.alloc(50_000_000, 1)), 5);'],
])('ends a reading that takes too much memory %s', async (_, code) => {
  const result = await child(code).read(PLAN);
  expect(result).toMatchObject({ ok: false, problem: { why: 'tookTooMuchMemory' } });
});

it('reads by itself what has no room beside another', async () => {
  const grow = 'const kept = Buffer.alloc(120_000_000, 1);';
  const told = `process.send({ kind: 'result', result: { ok: true, value: kept.length } })`;
  const two = child(`${grow} setTimeout(() => ${told}, 700);`);
  const results = await Promise.all([two.read(PLAN), two.read(PLAN)]);
  expect(results).toEqual([1, 2].map(() => ({ ok: true, value: 120_000_000 })));
});

it('says so when the process falls over', async () => {
  const result = await child('process.exit(3);').read(PLAN);
  expect(result).toMatchObject({ ok: false, problem: { why: 'damaged' } });
});

it('stops when it is told to', async () => {
  const stopping = new AbortController();
  setTimeout(() => stopping.abort(), 100);
  const result = await child('for (;;);').read(PLAN, { signal: stopping.signal });
  expect(result).toMatchObject({ ok: false, problem: { code: 'unavailable' } });
});

it('reads the next document after one that fell over', async () => {
  reading = createReadingProcess();
  const broken = await reading.read(bytes('PK\x03\x04 nothing behind'));
  const next = await reading.read(PLAN, { name: 'plan.csv' });
  expect([broken.ok, next.ok]).toEqual([false, true]);
});

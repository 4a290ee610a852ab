import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import { roomForReadings, TREE_LIMIT_MB, watchReading } from './reading-watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'weft-watch-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['a small app leaves', 80, 372],
  ['a large app leaves less', 200, 252],
  ['an app beyond measure still lets an ordinary plan be read', 900, 200],
])('%s', (_, own, room) => expect(roomForReadings(own)).toBe(room));

describe('the clock', () => {
  afterEach(() => vi.useRealTimers());

  it.each([
    ['from the start of a warm process', { readyAt: 0, passed: 4_500 }, 'tookTooLong'],
    ['from when a cold one is ready', { readyAt: 3_000, passed: 7_500 }, 'tookTooLong'],
    ['and not before', { readyAt: 3_000, passed: 7_000 }, null],
    ['and ends a start that never comes', { readyAt: Infinity, passed: 15_100 }, 'unavailable'],
  ])('runs %s', (_, { readyAt, passed }, expected) => {
    vi.useFakeTimers();
    const begun = performance.now();
    const problems: Problem[] = [];
    const stop = watchReading({
      child: { pid: 0 } as ChildProcess,
      readings: new Set(),
      isReady: () => performance.now() - begun >= readyAt,
      onCrowd: () => undefined,
      onProblem: (problem) => {
        stop();
        problems.push(problem);
      },
    });
    vi.advanceTimersByTime(passed);
    stop();
    const told = problems.map((problem) => ('why' in problem ? problem.why : problem.code));
    expect(told).toEqual(expected === null ? [] : [expected]);
  });
});

/** What a document can do to its process: it grows by some hundreds of megabytes a second, on the heap or beside it. */
const ON_THE_HEAP = 'const kept = []; for (;;) kept.push(new Array(1_000_000).fill(1.5));';
const BESIDE_IT = 'const kept = []; setInterval(() => kept.push(Buffer.alloc(4_000_000, 1)), 10);';

/** An app that holds a hundred megabytes and has `times` documents read by children that do as `code` says. */
function startApp(code: string, times: number): ChildProcess {
  const entry = join(folder, `child-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(entry, `process.on('message', () => { ${code} }); process.send({ kind: 'ready' });`);
  const app = `${entry}.app.mjs`;
  const module = join(import.meta.dirname, 'reading-process.ts');
  writeFileSync(
    app,
    `import { createReadingProcess } from ${JSON.stringify(module)};
    const reading = createReadingProcess(${JSON.stringify(entry)});
    const held = [];
    while (process.memoryUsage.rss() < 100e6) held.push(Buffer.alloc(1e6, 1));
    const results = await Promise.all(Array.from({ length: ${times} }, () => reading.read(new Uint8Array(9))));
    process.send(results.map((one) => one.problem));`,
  );
  return fork(app, [], { execArgv: ['--no-warnings'] });
}

const residentOf = (pid: number): number => {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096) / 1_000_000;
  } catch {
    return 0;
  }
};

/** The process and what it started, in megabytes. */
function treeOf(pid: number): number {
  const path = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(path) ? readFileSync(path, 'latin1').split(' ').filter(Boolean) : [];
  return [pid, ...children.map(Number)].reduce((sum, one) => sum + residentOf(one), 0);
}

async function runAndWeigh(code: string, times: number): Promise<{ problems: Problem[]; peak: number }> {
  const app = startApp(code, times);
  let peak = 0;
  const scales = setInterval(() => {
    peak = Math.max(peak, treeOf(app.pid ?? 0));
  }, 5);
  try {
    const problems = await new Promise<Problem[]>((resolve, reject) => {
      app.on('message', (told) => resolve(told as Problem[]));
      app.on('exit', () => reject(new Error('The app fell over.')));
    });
    return { problems, peak };
  } finally {
    clearInterval(scales);
    app.kill();
  }
}

// Only Linux tells a process's memory so cheaply; elsewhere the heap's limit stands alone, and there is nothing to weigh.
describe.skipIf(!existsSync('/proc/self/statm'))('the app and its readings stay within 512 megabytes', () => {
  it.each([
    ['one that piles up objects', ON_THE_HEAP, 1],
    ['one that grows beside the heap', BESIDE_IT, 1],
    ['two at once', BESIDE_IT, 2],
  ])('%s', async (_, code, times) => {
    const { problems, peak } = await runAndWeigh(code, times);
    expect(problems).toHaveLength(times);
    for (const problem of problems) expect(problem.message).toMatch(/too (?:much memory|long)/);
    expect(peak).toBeGreaterThan(150);
    expect(peak).toBeLessThan(TREE_LIMIT_MB);
  });
});

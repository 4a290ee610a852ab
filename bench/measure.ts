/** Ways of measuring: each number is the middle of several runs, and stands beside a floor from the same run. */
import { performance } from 'node:perf_hooks';

export type Row = {
  what: string;
  weft: string;
  floor: string;
  ratio: string;
  target: string;
  met: boolean | null;
};

export function middle(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The middle of the milliseconds that `work` takes, after warming up. */
export async function milliseconds(work: () => unknown, runs = 15): Promise<number> {
  for (let i = 0; i < Math.min(5, runs); i += 1) await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return middle(times);
}

/**
 * The middles of two works that take turns once both are warm, in milliseconds: whatever else the machine does slows
 * both alike.
 */
export async function inTurns(
  one: () => unknown,
  other: () => unknown,
  runs = { warm: 20, counted: 31 },
): Promise<[number, number]> {
  const taken: [number[], number[]] = [[], []];
  for (let i = 0; i < runs.warm + runs.counted; i += 1) {
    for (const [at, work] of [one, other].entries()) {
      const start = performance.now();
      await work();
      if (i >= runs.warm) taken[at]?.push(performance.now() - start);
    }
  }
  return [middle(taken[0]), middle(taken[1])];
}

export const ms = (n: number): string => `${n < 10 ? n.toFixed(2) : n.toFixed(0)} ms`;
export const times = (n: number): string => `${n.toFixed(2)}×`;

export function print(rows: Row[]): void {
  const head: Row = {
    what: 'what',
    weft: 'Weft',
    floor: 'floor',
    ratio: 'ratio',
    target: 'target',
    met: null,
  };
  const width = (key: 'what' | 'weft' | 'floor' | 'ratio' | 'target'): number =>
    Math.max(...[head, ...rows].map((row) => row[key].length));
  const widths = {
    what: width('what'),
    weft: width('weft'),
    floor: width('floor'),
    ratio: width('ratio'),
    target: width('target'),
  };
  const line = (row: Row, mark: string): string =>
    [
      row.what.padEnd(widths.what),
      row.weft.padStart(widths.weft),
      row.floor.padStart(widths.floor),
      row.ratio.padStart(widths.ratio),
      row.target.padEnd(widths.target),
      mark,
    ].join('  ');
  console.log(line(head, ''));
  for (const row of rows) console.log(line(row, row.met === null ? '' : row.met ? 'met' : 'MISSED'));
}

/** Milliseconds until the whole answer is there. */
export async function timeOf(url: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return performance.now() - began;
}

/** The value that so large a share of them does not pass. */
export const percentile = (all: readonly number[], share: number): number =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.ceil(all.length * share) - 1)] ?? 0;

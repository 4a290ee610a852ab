/**
 * Serving and saving, start-up and memory, with the built program on its own database: a plan of 120 actions. The
 * floor is a bare `node:http` and `pg` program on the same database in the same run, loaded in turns.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { addressOf, furnish, startFloor, startWeft } from './built-weft.ts';
import { load } from './load.ts';
import { middle, type Row, times } from './measure.ts';
import { endProgram, memoryOf, type Program, startProgram } from './programs.ts';
import { savesPerSecond } from './saving.ts';

const SLUG = 'living-well';
const TURNS = 3;

async function firstPage(weft: Program, path: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(addressOf(weft) + path);
  await answer.text();
  if (!answer.ok) throw new Error(`The first page answered ${answer.status}.`);
  return weft.afterMs + performance.now() - began;
}

async function benchStart(dataFolder: string): Promise<Row[]> {
  const fresh = mkdtempSync(join(tmpdir(), 'weft-bench-fresh-'));
  const first = await startWeft(fresh);
  const cold = await firstPage(first, '/plans');
  await endProgram(first);
  rmSync(fresh, { recursive: true, force: true });
  const bare: number[] = [];
  const again: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const weft = await startWeft(dataFolder, { WEFT_EXAMPLE: 'no' });
    again.push(await firstPage(weft, `/plans/${SLUG}/table`));
    await endProgram(weft);
    const floor = await startProgram([join('bench', 'floor-server.ts')], {}, /^\d+$/);
    bare.push(floor.afterMs);
    await endProgram(floor);
  }
  const seconds = (n: number): string => `${(n / 1000).toFixed(2)} s`;
  return [
    {
      what: 'First start of all to its first page (makes the database and the example)',
      weft: seconds(cold),
      floor: seconds(middle(bare)),
      ratio: '',
      target: '',
      met: null,
    },
    {
      what: 'Start to first page (a bare node:http program)',
      weft: seconds(middle(again)),
      floor: seconds(middle(bare)),
      ratio: times(middle(again) / middle(bare)),
      target: '< 3 s',
      met: middle(again) < 3000,
    },
  ];
}

async function benchLoad(weft: Program, floor: Program, codes: string[]): Promise<Row[]> {
  const bare = `http://127.0.0.1:${floor.line}`;
  const pages: number[] = [];
  const barePages: number[] = [];
  const saves: number[] = [];
  const bareSaves: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    pages.push((await load(`${addressOf(weft)}/plans/${SLUG}/table`)).perSecond);
    barePages.push((await load(bare)).perSecond);
    saves.push(
      await savesPerSecond(addressOf(weft), `/plans/${SLUG}/actions`, codes.slice(turn * 8, turn * 8 + 8)),
    );
    bareSaves.push(await savesPerSecond(bare, '', codes.slice(0, 8)));
  }
  const page = middle(pages) / middle(barePages);
  const save = middle(saves) / middle(bareSaves);
  const rate = (n: number): string => `${n.toFixed(0)}/s`;
  return [
    {
      what: 'Plan page of 120 actions, read fresh',
      weft: rate(middle(pages)),
      floor: rate(middle(barePages)),
      ratio: times(page),
      target: '≥ 0.5×',
      met: page >= 0.5,
    },
    {
      what: 'Saving a status (with history and version)',
      weft: rate(middle(saves)),
      floor: rate(middle(bareSaves)),
      ratio: times(save),
      target: '',
      met: null,
    },
  ];
}

export async function benchServing(): Promise<Row[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'weft-bench-'));
  const codes = await furnish(dataFolder, { slug: SLUG, actions: 120 });
  const rows = await benchStart(dataFolder);
  const weft = await startWeft(dataFolder, { WEFT_EXAMPLE: 'no' });
  const floor = await startFloor(dataFolder, SLUG);
  try {
    rows.push(...(await benchLoad(weft, floor, codes)));
    const bare = memoryOf(floor.child.pid ?? 0);
    // The floor's own connections to the database are no part of what Weft takes.
    await endProgram(floor);
    await pause(1000);
    const memory = memoryOf(weft.child.pid ?? 0);
    if (memory > 0)
      rows.push({
        what: 'Memory of the app and its database after the load',
        weft: `${memory.toFixed(0)} MB`,
        floor: `${bare.toFixed(0)} MB`,
        ratio: '',
        target: '< 250 MB',
        met: memory < 250,
      });
  } finally {
    await endProgram(floor);
    await endProgram(weft);
    rmSync(dataFolder, { recursive: true, force: true });
  }
  return rows;
}

/**
 * A long list: the table of a plan of a thousand actions, served by the built program and looked at in a real
 * Chromium. The floor is the same thousand rows as bare HTML without a style, served from the same database.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { hasBrowser, openBrowser } from '../tests/journeys/chromium.ts';
import { addressOf, furnish, startFloor, startWeft } from './built-weft.ts';
import { type Frames, filterTime, keyTimes, replaceTime, scrollFrames } from './frames.ts';
import { inTurns, middle, ms, type Row, times } from './measure.ts';
import { endProgram } from './programs.ts';

const SLUG = 'long';
const ACTIONS = 1000;
const TURNS = 5;
const RUNS = { warm: 5, counted: 15 };

const get = (url: string) => async (): Promise<void> => {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
};

type Measured = { what: string; weft: number; floor: number; target: string; met: boolean | null };

const row = ({ what, weft, floor, target, met }: Measured): Row => ({
  what,
  weft: ms(weft),
  floor: ms(floor),
  ratio: times(weft / floor),
  target,
  met,
});

/** Each page in turns with the floor, so that whatever else the machine does slows both. */
async function benchServed(table: string, bare: string): Promise<Row[]> {
  const rows: Row[] = [];
  // Words are looked for in all that an action holds, which the bare page does not even read.
  for (const [what, query, share] of [
    [`Table of ${ACTIONS} actions, one request`, '', 2],
    ['… narrowed by how they stand', '?standing=datePassed', 2],
    ['… narrowed by words', '?words=arts+sport', 5],
  ] as const) {
    const [weft, floor] = await inTurns(get(table + query), get(bare), RUNS);
    rows.push(row({ what, weft, floor, target: `≤ ${share.toFixed(1)}×`, met: weft <= share * floor }));
  }
  return rows;
}

type Looked = { frames: Frames[]; narrow: number[]; whole: number[]; keys: number[] };
type Bare = { frames: Frames[]; replaced: number[]; keys: number[] };

async function look(page: Page, seen: Looked): Promise<void> {
  await page.bringToFront();
  seen.frames.push(await scrollFrames(page));
  await page.evaluate(() => window.scrollTo(0, 0));
  seen.narrow.push(await filterTime(page, { name: 'standing', value: 'datePassed' }));
  seen.whole.push(await filterTime(page, { name: 'standing', value: '' }));
  seen.keys.push(...(await keyTimes(page)));
}

async function lookBare(page: Page, seen: Bare): Promise<void> {
  await page.bringToFront();
  seen.frames.push(await scrollFrames(page));
  seen.replaced.push(await replaceTime(page));
  seen.keys.push(...(await keyTimes(page)));
}

async function benchLooked(table: string, bare: string): Promise<Row[]> {
  const browser = await openBrowser();
  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url);
    return page;
  };
  try {
    const [page, floor] = [await open(table), await open(bare)];
    const weft: Looked = { frames: [], narrow: [], whole: [], keys: [] };
    const least: Bare = { frames: [], replaced: [], keys: [] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      await look(page, weft);
      await lookBare(floor, least);
    }
    return rowsOf(weft, least);
  } finally {
    await browser.close();
  }
}

const usual = ({ frames }: { frames: Frames[] }): number => middle(frames.map((one) => one.usual));
const longest = ({ frames }: { frames: Frames[] }): number => middle(frames.map((one) => one.longest));

/** `enough` milliseconds are quick for anybody; a busy machine may take as many times the floor's as is said. */
function within(what: string, [weft, floor]: [number, number], [enough, share]: [number, number]): Row {
  const target = `≤ ${enough} ms or ${share.toFixed(1)}×`;
  return row({ what, weft, floor, target, met: weft <= enough || weft <= share * floor });
}

function rowsOf(weft: Looked, bare: Bare): Row[] {
  const again = middle(bare.replaced);
  return [
    within(`Scrolling ${ACTIONS} rows: 95 of 100 frames within`, [usual(weft), usual(bare)], [34, 1.5]),
    within('… the longest frame', [longest(weft), longest(bare)], [100, 2]),
    within('Narrowing them until painted', [middle(weft.narrow), again], [100, 2]),
    within('All of them again until painted', [middle(weft.whole), again], [100, 2]),
    within(
      'A key to the next row until painted (a key that does nothing)',
      [middle(weft.keys), middle(bare.keys)],
      [50, 2],
    ),
  ];
}

export async function benchLists(): Promise<Row[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'weft-bench-lists-'));
  await furnish(dataFolder, { slug: SLUG, actions: ACTIONS, themes: 10 });
  const weft = await startWeft(dataFolder, { WEFT_EXAMPLE: 'no' });
  const floor = await startFloor(dataFolder, SLUG);
  const table = `${addressOf(weft)}/plans/${SLUG}/table`;
  const bare = `http://127.0.0.1:${floor.line}/`;
  try {
    const rows = await benchServed(table, bare);
    if (hasBrowser()) return [...rows, ...(await benchLooked(table, bare))];
    process.stderr.write(
      'There is no Chromium here, so scrolling is not measured (WEFT_CHROMIUM names one).\n',
    );
    return rows;
  } finally {
    await endProgram(floor);
    await endProgram(weft);
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

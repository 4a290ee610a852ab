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
import { type Frames, filterTime, keyTime, replaceTime, scrollFrames } from './frames.ts';
import { inTurns, middle, ms, type Row, times } from './measure.ts';
import { endProgram } from './programs.ts';

const SLUG = 'long';
const ACTIONS = 1000;
const TURNS = 5;
const RUNS = { warm: 5, counted: 15 };

const get = (url: string) => async (): Promise<void> => {
  const answer = await fetch(url);
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

async function benchServed(table: string, bare: string): Promise<Row[]> {
  const [page, barePage] = await inTurns(get(table), get(bare), RUNS);
  const [narrow] = await inTurns(get(`${table}?standing=datePassed`), get(bare), RUNS);
  const [words, barest] = await inTurns(get(`${table}?words=arts+sport`), get(bare), RUNS);
  return [
    row({
      what: `Table of ${ACTIONS} actions, one request`,
      weft: page,
      floor: barePage,
      target: '≤ 2.0×',
      met: page <= 2 * barePage,
    }),
    row({
      what: '… narrowed by how they stand',
      weft: narrow,
      floor: barePage,
      target: '≤ 2.0×',
      met: narrow <= 2 * barePage,
    }),
    row({ what: '… narrowed by words', weft: words, floor: barest, target: '', met: null }),
  ];
}

type Looked = { frames: Frames[]; narrow: number[]; whole: number[] };

async function look(page: Page, times: number): Promise<Looked> {
  const looked: Looked = { frames: [], narrow: [], whole: [] };
  for (let turn = 0; turn < times; turn += 1) {
    looked.frames.push(await scrollFrames(page));
    await page.evaluate(() => window.scrollTo(0, 0));
    looked.narrow.push(await filterTime(page, { name: 'standing', value: 'datePassed' }));
    looked.whole.push(await filterTime(page, { name: 'standing', value: '' }));
  }
  return looked;
}

const usual = (frames: readonly Frames[]): number => middle(frames.map((one) => one.usual));
const longest = (frames: readonly Frames[]): number => middle(frames.map((one) => one.longest));

async function benchLooked(table: string, bare: string): Promise<Row[]> {
  const browser = await openBrowser();
  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url);
    return page;
  };
  try {
    const floor = await open(bare);
    const bareFrames: Frames[] = [];
    const replaced: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      bareFrames.push(await scrollFrames(floor));
      replaced.push(await replaceTime(floor));
    }
    await floor.close();
    const page = await open(table);
    const { frames, narrow, whole } = await look(page, TURNS);
    const key = await keyTime(page);
    return rowsOf({ frames, bareFrames, narrow, whole, replaced, key });
  } finally {
    await browser.close();
  }
}

type Seen = Looked & { bareFrames: Frames[]; replaced: number[]; key: number };

function rowsOf({ frames, bareFrames, narrow, whole, replaced, key }: Seen): Row[] {
  const [scroll, bareScroll] = [usual(frames), usual(bareFrames)];
  const [worst, bareWorst] = [longest(frames), longest(bareFrames)];
  const floor = middle(replaced);
  return [
    row({
      what: `Scrolling ${ACTIONS} rows: 95 of 100 frames within`,
      weft: scroll,
      floor: bareScroll,
      target: '≤ 34 ms or 1.5×',
      met: scroll <= 34 || scroll <= 1.5 * bareScroll,
    }),
    row({
      what: '… the longest frame',
      weft: worst,
      floor: bareWorst,
      target: '≤ 100 ms or 2.0×',
      met: worst <= 100 || worst <= 2 * bareWorst,
    }),
    row({
      what: 'Narrowing them until painted',
      weft: middle(narrow),
      floor,
      target: '≤ 1.5×',
      met: middle(narrow) <= 1.5 * floor,
    }),
    row({ what: 'All of them again until painted', weft: middle(whole), floor, target: '', met: null }),
    row({
      what: 'A key to the next row until painted',
      weft: key,
      floor: 16.7,
      target: '≤ 50 ms',
      met: key <= 50,
    }),
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

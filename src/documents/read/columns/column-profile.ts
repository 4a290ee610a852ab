/** What the cells of a column look like, whatever its heading says. */
import { kindOf } from '../../../domain/partnership/name-words.ts';
import { remembered } from '../../../domain/reading/remember.ts';
import { plainWords, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { holdsSeveral } from '../cells/action-text.ts';
import { looksCoded, looksLikeNames, looksLikeRank, looksLikeState, looksTimed } from '../cells/evidence.ts';
import { linesOf } from '../prose/line.ts';
import { readHeading } from '../prose/numbering.ts';
import type { GridRow, Place } from '../tables/grid.ts';

/** Shares (0 to 1) over the filled cells of a column; `fill` is over all rows; `words` is the mean per cell. */
export type Profile = {
  fill: number;
  /** The first row has a cell of its own here. */
  opens: boolean;
  merged: number;
  words: number;
  timed: number;
  coded: number;
  state: number;
  rank: number;
  names: number;
  /** Cells that are bodies or posts by their words. */
  bodies: number;
  /** Cells that are plainly work to do: marked as items, or worded as no name is. */
  deeds: number;
  /** Cells that open with a number and go on with a title. */
  numbered: number;
  /** Cells that are addresses of mail. */
  mails: number;
  /** Cells that are lists of several things to do. */
  several: number;
  /** Runs of one value, counted against distinct values: 1 where no value comes back after another. */
  recurring: number;
  /** Cells that say again what the one above says. */
  repeated: number;
};

/** What one cell looks like to every column. Every table asks this of its cells up to three times over. */
type CellLook = { key: string; says: boolean; words: number; timed: boolean };

const lookOf: (text: string) => CellLook = remembered((text) => ({
  key: plainWords(text),
  says: saysSomething(text),
  words: wordsOf(text).length,
  timed: text.split('\n').every(isTimedLine),
}));

function isTimedLine(line: string): boolean {
  return !saysSomething(line) || looksTimed(line.replace(/^\(?\w{1,2}[.)]\s/, ''));
}

const isNumbered = (text: string): boolean => readHeading(text).number !== null;
const isMail = (text: string): boolean => text.includes('@') && /^\S+@\S+\.\S+$/.test(text.trim());

const ITEM = /^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[•·▪–-])\s+\p{L}/iu;
/** Small words that stand within a sentence and hardly ever within a name. */
const SENTENCE =
  /\p{L}\s+(?:a|an|the|to|with|at|each|every|all|our|their|its|that|which|who|how|from|by|into)\s/iu;
const FEWEST_WORDS = 3;

const isDeed = (text: string): boolean =>
  ITEM.test(text) || SENTENCE.test(text) || (wordsOf(text).length >= FEWEST_WORDS && !looksLikeNames(text));

/** Most of the lines are bodies or posts by their words. */
function isBody(text: string): boolean {
  const lines = text.split('\n').filter(saysSomething);
  const told = lines.filter((line) => kindOf(line, '') !== 'unknown').length;
  return told > 0 && told >= lines.length / 2;
}

/** What the cells of one column look like, over rows that are not headings or bands. */
export function profileOf(rows: readonly GridRow[], column: number): Profile {
  const { first, told, words, timed, merged, keys, runs, values } = counted(rows, column);
  const mean = (sum: number): number => (told.length === 0 ? 0 : sum / told.length);
  const shares = new Map<(text: string) => boolean, number>();
  const share = (holds: (text: string) => boolean): number => {
    const known = shares.get(holds) ?? mean(told.filter(({ text }) => holds(text)).length);
    shares.set(holds, known);
    return known;
  };
  return {
    fill: rows.length === 0 ? 0 : told.length / rows.length,
    opens: first?.own === true && saysSomething(first.text),
    merged: rows.length === 0 ? 0 : merged / rows.length,
    words: mean(words),
    timed: mean(timed),
    recurring: runs === 0 ? 1 : values.size / runs,
    repeated: keys === 0 ? 0 : 1 - runs / keys,
    // Asked of few columns, and there several times, so worked out only there and once.
    get coded() {
      return share(looksCoded);
    },
    get state() {
      return share(looksLikeState);
    },
    get rank() {
      return share(looksLikeRank);
    },
    get names() {
      return share(looksLikeNames);
    },
    get bodies() {
      return share(isBody);
    },
    get deeds() {
      return share(isDeed);
    },
    get mails() {
      return share(isMail);
    },
    get several() {
      return mean(told.filter(({ cell }) => holdsSeveral(linesOf(cell?.paragraphs ?? []))).length);
    },
    get numbered() {
      return share(isNumbered);
    },
  };
}

type Counted = {
  first: Place | null;
  /** The column's own cells that say something, their words, and how many say when. */
  told: Place[];
  words: number;
  timed: number;
  merged: number;
  /** Cells that say something, how often the next says something else, and what they say. */
  keys: number;
  runs: number;
  values: Set<string>;
};

function counted(rows: readonly GridRow[], column: number): Counted {
  const all: Counted = {
    first: null,
    told: [],
    words: 0,
    timed: 0,
    merged: 0,
    keys: 0,
    runs: 0,
    values: new Set(),
  };
  let above = '';
  for (const row of rows) {
    const place = row.places[column];
    if (place === undefined) continue;
    all.first ??= place;
    if (place.fromAbove) all.merged += 1;
    const look = lookOf(place.text);
    if (look.key !== '') {
      all.keys += 1;
      if (look.key !== above) all.runs += 1;
      all.values.add(look.key);
      above = look.key;
    }
    if (!place.own || !look.says) continue;
    all.told.push(place);
    all.words += look.words;
    if (look.timed) all.timed += 1;
  }
  return all;
}

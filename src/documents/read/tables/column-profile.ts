/** What the cells of a column look like, whatever its heading says. */
import { remembered } from '../../../domain/reading/remember.ts';
import { plainWords, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { holdsSeveral } from '../cells/action-text.ts';
import { looksCoded, looksLikeNames, looksLikeRank, looksLikeState, looksTimed } from '../cells/evidence.ts';
import { linesOf } from '../prose/line.ts';
import { readHeading } from '../prose/numbering.ts';
import type { GridRow } from './grid.ts';

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

/** What one cell looks like. Every table asks this of its cells up to three times over. */
type CellLook = {
  key: string;
  says: boolean;
  words: number;
  timed: boolean;
  coded: boolean;
  state: boolean;
  rank: boolean;
};

const lookOf: (text: string) => CellLook = remembered((text) => ({
  key: plainWords(text),
  says: saysSomething(text),
  words: wordsOf(text).length,
  timed: text.split('\n').every(isTimedLine),
  coded: looksCoded(text),
  state: looksLikeState(text),
  rank: looksLikeRank(text),
}));

function isTimedLine(line: string): boolean {
  return !saysSomething(line) || looksTimed(line.replace(/^\(?\w{1,2}[.)]\s/, ''));
}

const isNumbered = (text: string): boolean => readHeading(text).number !== null;

/** What the cells of one column look like, over rows that are not headings or bands. */
export function profileOf(rows: readonly GridRow[], column: number): Profile {
  const places = rows.map((row) => row.places[column]).filter((p) => p !== undefined);
  const looks = places.map((p) => lookOf(p.text));
  const told = looks.filter((look, i) => places[i]?.own && look.says);
  const texts = (): string[] => places.filter((p, i) => p.own && looks[i]?.says).map((p) => p.text);
  const keys = looks.map((look) => look.key).filter((key) => key !== '');
  const runs = keys.filter((key, i) => key !== keys[i - 1]).length;
  const mean = (sum: number): number => (told.length === 0 ? 0 : sum / told.length);
  const share = (what: 'timed' | 'coded' | 'state' | 'rank'): number =>
    mean(told.filter((look) => look[what]).length);
  return {
    fill: rows.length === 0 ? 0 : told.length / rows.length,
    opens: places[0]?.own === true && looks[0]?.says === true,
    merged: rows.length === 0 ? 0 : places.filter((p) => p.fromAbove).length / rows.length,
    words: mean(told.reduce((sum, look) => sum + look.words, 0)),
    timed: share('timed'),
    coded: share('coded'),
    state: share('state'),
    rank: share('rank'),
    recurring: runs === 0 ? 1 : new Set(keys).size / runs,
    repeated: keys.length === 0 ? 0 : 1 - runs / keys.length,
    // Asked of few columns, so worked out only there.
    get names() {
      return mean(texts().filter(looksLikeNames).length);
    },
    get mails() {
      return mean(texts().filter((text) => /^\S+@\S+\.\S+$/.test(text.trim())).length);
    },
    get several() {
      const own = places.filter((p, i) => p.own && looks[i]?.says);
      return mean(own.filter((p) => holdsSeveral(linesOf(p.cell?.paragraphs ?? []))).length);
    },
    get numbered() {
      return mean(texts().filter(isNumbered).length);
    },
  };
}

/** What the cells of a column look like, whatever its heading says. */
import { plainWords, saysSomething, wordsOf } from '../../domain/reading/wording.ts';
import {
  looksCoded,
  looksLikeNames,
  looksLikeRank,
  looksLikeState,
  looksTicked,
  looksTimed,
} from './evidence.ts';
import type { GridRow } from './grid.ts';
import { readHeading } from './numbering.ts';

/** Shares (0 to 1) over the filled cells of a column; `fill` is over all rows; `words` is the mean per cell. */
export type Profile = {
  fill: number;
  merged: number;
  words: number;
  timed: number;
  coded: number;
  state: number;
  ticked: number;
  names: number;
  rank: number;
  /** Cells that open with a number and go on with a title. */
  numbered: number;
  /** Runs of one value, counted against distinct values: 1 where no value comes back after another. */
  recurring: number;
};

const share = (texts: readonly string[], test: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(test).length / texts.length;

/** What the cells of one column look like, over rows that are not headings or bands. */
export function profileOf(rows: readonly GridRow[], column: number): Profile {
  const places = rows.map((row) => row.places[column]).filter((p) => p !== undefined);
  const own = places.filter((p) => p.own);
  const texts = own.map((p) => p.text).filter(saysSomething);
  const keys = places.map((p) => plainWords(p.text)).filter((key) => key !== '');
  const runs = keys.filter((key, i) => key !== keys[i - 1]).length;
  return {
    fill: rows.length === 0 ? 0 : texts.length / rows.length,
    merged: rows.length === 0 ? 0 : places.filter((p) => p.fromAbove).length / rows.length,
    words: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + wordsOf(text).length, 0) / texts.length,
    timed: share(texts, (t) =>
      t
        .split('\n')
        .every((line) => !saysSomething(line) || looksTimed(line.replace(/^\(?\w{1,2}[.)]\s/, ''))),
    ),
    coded: share(texts, looksCoded),
    state: share(texts, looksLikeState),
    ticked: share(texts, looksTicked),
    names: share(texts, looksLikeNames),
    rank: share(texts, looksLikeRank),
    numbered: share(texts, (t) => readHeading(t).number !== null),
    recurring: runs === 0 ? 1 : new Set(keys).size / runs,
  };
}

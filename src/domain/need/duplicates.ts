/**
 * Actions that may be one action written twice (R23): offered, never merged. Two texts are alike by the words that
 * carry meaning, weighed by how rare they are in the plan, so that words every row has ('mental health') count for
 * little. A pair is offered where at least three such words are shared and make up most of both texts.
 */
const STOP = new Set(
  `a an and are as at be by for from in into is it its may of on or our so such that the their this to via we where
  which who will with within all any each more including eg ie etc`.split(/\s+/),
);
const ALIKE = 0.6;
const SHARED_AT_LEAST = 3;

export type Comparable = { id: string; text: string };
export type LikelyDuplicate = {
  first: string;
  second: string;
  /** 0 to 1. */
  likeness: number;
  /** The words both have, rarest first. */
  shared: string[];
};

/** The words of a text that carry meaning, without their commonest endings. */
export function meaningWords(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((w) => w.length > 1 && !STOP.has(w)).map(stem))];
}

const stem = (word: string): string =>
  word.length > 5 ? word.replace(/(?:ies|ing|ed|es|s)$/, '') : word.replace(/s$/, '');

/** Every likely pair, the likest first. */
export function likelyDuplicates(rows: readonly Comparable[]): LikelyDuplicate[] {
  const texts = rows.map((row) => ({ id: row.id, words: meaningWords(row.text) }));
  const rowsWith = postings(texts);
  const weigh = (word: string): number => Math.log(1 + texts.length / (rowsWith.get(word)?.length ?? 1));
  const weight = texts.map((t) => t.words.reduce((sum, w) => sum + weigh(w), 0));
  const found: LikelyDuplicate[] = [];
  for (const [i, a] of texts.entries()) {
    for (const [j, shared] of sharedWith(i, a.words, rowsWith)) {
      const b = texts[j];
      if (b === undefined || shared.length < SHARED_AT_LEAST) continue;
      const common = shared.reduce((sum, w) => sum + weigh(w), 0);
      const likeness = (2 * common) / ((weight[i] ?? 0) + (weight[j] ?? 0));
      if (likeness < ALIKE) continue;
      found.push({ first: a.id, second: b.id, likeness, shared: shared.sort((x, y) => weigh(y) - weigh(x)) });
    }
  }
  return found.sort((x, y) => y.likeness - x.likeness);
}

type Words = { id: string; words: string[] };

function postings(texts: readonly Words[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [i, t] of texts.entries()) {
    for (const word of t.words) rows.set(word, [...(rows.get(word) ?? []), i]);
  }
  return rows;
}

/** The later rows that share words with row `i`, with the words. */
function sharedWith(i: number, words: readonly string[], rows: Map<string, number[]>): Map<number, string[]> {
  const shared = new Map<number, string[]>();
  for (const word of words) {
    for (const j of rows.get(word) ?? []) {
      if (j <= i) continue;
      const soFar = shared.get(j);
      if (soFar === undefined) shared.set(j, [word]);
      else soFar.push(word);
    }
  }
  return shared;
}

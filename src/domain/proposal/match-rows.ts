/**
 * Which row of an edited copy is which row of what it was copied from. Surest first, each row once:
 *
 * 1. By the mark that Weft set in the row: it stays with the row whatever is typed over or moved. Where a row was
 *    copied and pasted, the mark stands twice: the row whose words are most alike keeps it, the other is a new row.
 * 2. By the same words, where only one row on each side has them, under the same heading first.
 * 3. By the same code, where only one row on each side has it and the words are not wholly different.
 * 4. By likeness of the words, counting a little for the same heading and the same code; all pairs together are to be
 *    as alike as they can be.
 */
import { codeKey } from '../plan/codes.ts';
import { plainWords, wordsOf } from '../reading/wording.ts';
import { assign, type Candidate } from './assign.ts';
import { likeness } from './likeness.ts';

export type MatchRow = {
  marks: readonly string[];
  code: string | null;
  text: string;
  /** The headings over it, as one text. */
  trail: string;
};
export type RowPair = { before: number; after: number; by: 'mark' | 'words' | 'code' | 'likeness' };
export type MatchedRows = { pairs: RowPair[]; gone: number[]; added: number[] };

/** Less alike than this, two rows with one code are two actions: a number is easily given away again. */
const LEAST_WITH_CODE = 0.25;
const LEAST = 0.5;
const SAME_HEADING = 0.08;
const SAME_CODE = 0.15;

type Matching = {
  before: readonly MatchRow[];
  after: readonly MatchRow[];
  left: Set<number>;
  right: Set<number>;
  pairs: RowPair[];
};

export function matchRows(before: readonly MatchRow[], after: readonly MatchRow[]): MatchedRows {
  const matching: Matching = {
    before,
    after,
    left: new Set(before.keys()),
    right: new Set(after.keys()),
    pairs: [],
  };
  byMark(matching);
  // A second row with a mark that is taken was pasted: it is new, however like another it looks.
  const taken = new Set(matching.pairs.flatMap((p) => before[p.before]?.marks ?? []));
  const pasted = [...matching.right].filter((i) => after[i]?.marks.some((mark) => taken.has(mark)));
  for (const i of pasted) matching.right.delete(i);
  byKey(matching, 'words', (row) => wordsAnd(row, row.trail));
  byKey(matching, 'words', (row) => wordsAnd(row, ''));
  byKey(matching, 'code', (row) => (row.code === null ? null : codeKey(row.code)));
  byLikeness(matching);
  const gone = [...matching.left].sort((a, b) => a - b);
  const added = [...matching.right, ...pasted].sort((a, b) => a - b);
  return { pairs: matching.pairs.sort((a, b) => a.after - b.after), gone, added };
}

const wordsAnd = (row: MatchRow, more: string): string | null => {
  const words = plainWords(row.text);
  return words === '' ? null : `${words}\n${plainWords(more)}`;
};

function pair(matching: Matching, { before, after, by }: RowPair): void {
  matching.left.delete(before);
  matching.right.delete(after);
  matching.pairs.push({ before, after, by });
}

const alike = ({ before, after }: Matching, i: number, j: number): number =>
  likeness(before[i]?.text ?? '', after[j]?.text ?? '');

function byMark(matching: Matching): void {
  const holders = new Map<string, number[]>();
  for (const [j, row] of matching.after.entries())
    for (const mark of new Set(row.marks)) holders.set(mark, [...(holders.get(mark) ?? []), j]);
  for (const [i, row] of matching.before.entries()) {
    const held = row.marks.flatMap((mark) => holders.get(mark) ?? []);
    const free = [...new Set(held)].filter((j) => matching.right.has(j));
    const best = free.sort((a, b) => alike(matching, i, b) - alike(matching, i, a) || a - b)[0];
    if (best !== undefined) pair(matching, { before: i, after: best, by: 'mark' });
  }
}

function byKey(matching: Matching, by: 'words' | 'code', key: (row: MatchRow) => string | null): void {
  const once = (rows: readonly MatchRow[], open: ReadonlySet<number>): Map<string, number> => {
    const found = new Map<string, number>();
    const twice = new Set<string>();
    for (const i of open) {
      const row = rows[i];
      const of = row ? key(row) : null;
      if (of === null) continue;
      if (found.has(of)) twice.add(of);
      found.set(of, i);
    }
    for (const of of twice) found.delete(of);
    return found;
  };
  const right = once(matching.after, matching.right);
  for (const [of, i] of once(matching.before, matching.left)) {
    const j = right.get(of);
    if (j === undefined) continue;
    if (by === 'code' && alike(matching, i, j) < LEAST_WITH_CODE) continue;
    pair(matching, { before: i, after: j, by });
  }
}

/** A word that more rows have than this tells none of them apart. */
const COMMON = 60;

function byLikeness(matching: Matching): void {
  const { before, after, left, right } = matching;
  const holders = holdersOf(after, right);
  const candidates: Candidate[] = [];
  for (const i of left) {
    const lists = wordsOf(before[i]?.text ?? '').map((word) => holders.get(word) ?? []);
    const telling = lists.filter((list) => list.length <= COMMON);
    for (const j of new Set((telling.some((list) => list.length > 0) ? telling : lists).flat())) {
      const weight = alike(matching, i, j) + extra(before[i], after[j]);
      if (weight >= LEAST) candidates.push({ left: i, right: j, weight });
    }
  }
  for (const { left: i, right: j } of assign(candidates))
    pair(matching, { before: i, after: j, by: 'likeness' });
}

function holdersOf(rows: readonly MatchRow[], open: ReadonlySet<number>): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const j of open)
    for (const word of new Set(wordsOf(rows[j]?.text ?? ''))) {
      const list = holders.get(word);
      if (list) list.push(j);
      else holders.set(word, [j]);
    }
  return holders;
}

function extra(a: MatchRow | undefined, b: MatchRow | undefined): number {
  if (!a || !b) return 0;
  const sameCode = a.code !== null && b.code !== null && codeKey(a.code) === codeKey(b.code);
  return (plainWords(a.trail) === plainWords(b.trail) ? SAME_HEADING : 0) + (sameCode ? SAME_CODE : 0);
}

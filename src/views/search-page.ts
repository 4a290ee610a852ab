/**
 * The search: the best first, each in its sentence. Where nothing holds all the words, the ones that occur nowhere
 * are taken for what they are most like, and the page says so.
 */
import { may } from '../domain/access/may.ts';
import { done, type Result } from '../domain/problem.ts';
import { readQuery, SEARCH_KINDS, type SearchKind, withWords } from '../domain/search/query.ts';
import { type Marked, markFound } from '../domain/search/show.ts';
import { read, type Transaction } from '../store/connection.ts';
import { findHits, type Hit, nearestWord } from '../store/search.ts';
import type { ViewContext } from './context.ts';

export type FoundRow = Pick<Hit, 'kind' | 'id' | 'plan' | 'code'> & { title: Marked[]; sentence: Marked[] };
export type SearchPage = {
  typed: string;
  kind: SearchKind | null;
  /** What was looked for instead of what was typed; null where nothing was put right. */
  instead: string | null;
  rows: FoundRow[];
  counts: { kind: SearchKind; count: number }[];
  total: number;
};
export type SearchWish = { typed: string; kind: SearchKind | null; most: number };

export const PAGE_OF_HITS = 50;

export async function viewSearch(context: ViewContext, wish: SearchWish): Promise<Result<SearchPage>> {
  const allowed = may(context.person, 'seeDirectory');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    const first = await lookFor(transaction, wish, wish.typed);
    if (first.total > 0 || first.rows.length > 0) return done(shape(wish, first));
    const instead = await putRight(transaction, wish.typed);
    if (instead === null) return done(shape(wish, first));
    return done(shape(wish, await lookFor(transaction, wish, instead), instead));
  });
}

type Looked = { words: string[]; rows: Hit[]; counts: SearchPage['counts']; total: number };

async function lookFor(transaction: Transaction, { kind, most }: SearchWish, typed: string): Promise<Looked> {
  const { asked, words, code } = readQuery(typed);
  if (asked === '') return { words, rows: [], counts: [], total: 0 };
  const { hits, counts: of } = await findHits(transaction, { asked, code, kind, most });
  const counts = SEARCH_KINDS.flatMap((one) => (of[one] ? [{ kind: one, count: of[one] }] : []));
  return { words, rows: hits, counts, total: counts.reduce((sum, { count }) => sum + count, 0) };
}

/** Each word as the partnership's own word that is most like it; null where that changes nothing. */
async function putRight(transaction: Transaction, typed: string): Promise<string | null> {
  const { words } = readQuery(typed);
  const near = await Promise.all(words.map((word) => nearestWord(transaction, word)));
  const meant = new Map(words.flatMap((word, n) => (near[n] ? [[word, near[n]] as const] : [])));
  const instead = withWords(typed, meant);
  return meant.size > 0 && instead.toLowerCase() !== typed.toLowerCase() ? instead : null;
}

function shape(wish: SearchWish, looked: Looked, instead: string | null = null): SearchPage {
  const found = looked.rows.length > 0;
  return {
    typed: wish.typed,
    kind: wish.kind,
    instead: found ? instead : null,
    rows: looked.rows.map(({ kind, id, plan, code, title, body }) => ({
      kind,
      id,
      plan,
      code,
      title: markFound(title, looked.words),
      sentence: markFound(body, looked.words),
    })),
    counts: looked.counts,
    total: looked.total,
  };
}

/** Looking for words in everything that a partnership keeps; see `migrations/0015-search.ts` for how it is fenced. */
import { CompiledQuery } from 'kysely';
import type { SearchKind } from '../domain/search/query.ts';
import type { Transaction } from './connection.ts';

export type Hit = {
  kind: SearchKind;
  id: string;
  title: string;
  body: string;
  plan: { slug: string; title: string } | null;
  /** Of an action. */
  code: string | null;
};
/** `asked` as `readQuery` gives it; `kind` null for all. */
export type Search = { asked: string; code: string | null; kind: SearchKind | null; most: number };

/** `counts`: how many entries of each kind hold the words, whatever kind was asked for. */
export type Found = { hits: Hit[]; counts: Partial<Record<SearchKind, number>> };

type Row = Omit<Hit, 'plan' | 'id'> & {
  id: string | null;
  slug: string | null;
  plan_title: string | null;
  /** In the rows without an id: how many there are of the kind. */
  found: number | null;
};

/** A code is looked up for each of the few hits: joined, PostgreSQL would read every action for them. */
const FIND = `select hit.kind, hit.id, hit.title, hit.body, hit.found, plan.slug, plan.title as plan_title,
    case when hit.kind = 'action' then (select code from action where action.id = hit.id) end as code
  from search_find($1, $2, $3) as hit left join plan on plan.id = hit.plan_id
  order by hit.rank desc, hit.title, hit.id`;
const BY_CODE = `select 'action' as kind, action.id, action.text as title, '' as body, null as found, plan.slug,
    plan.title as plan_title, action.code
  from action join plan on plan.id = action.plan_id
  where action.code = $1 and action.joined_into is null order by plan.title limit 10`;

async function ask<Row>(transaction: Transaction, text: string, values: unknown[]): Promise<Row[]> {
  return (await transaction.executeQuery<Row>(CompiledQuery.raw(text, values))).rows;
}

const toHits = (rows: readonly Row[]): Hit[] =>
  rows.flatMap(({ id, slug, plan_title, found: _, ...same }) =>
    id === null ? [] : [{ ...same, id, plan: slug === null ? null : { slug, title: plan_title ?? '' } }],
  );

/** The best first; an action whose code was typed stands before all. */
export async function findHits(transaction: Transaction, search: Search): Promise<Found> {
  const { asked, code, kind, most } = search;
  const wantsActions = kind === null || kind === 'action';
  const [byCode, byWords] = await Promise.all([
    code !== null && wantsActions ? ask<Row>(transaction, BY_CODE, [code]) : [],
    asked === '' ? [] : ask<Row>(transaction, FIND, [asked, kind, most]),
  ]);
  const known = new Set(byCode.map((row) => row.id));
  const hits = toHits([...byCode, ...byWords.filter((row) => !known.has(row.id))]);
  const counted = byWords.filter((row) => row.id === null);
  return {
    hits: hits.slice(0, most),
    counts: Object.fromEntries(counted.map((row) => [row.kind, row.found ?? 0])),
  };
}

/** The word of the partnership's own that is most like this one; null where none is. */
export async function nearestWord(transaction: Transaction, word: string): Promise<string | null> {
  const [near] = await ask<{ word: string }>(transaction, 'select word from search_near($1)', [word]);
  return near?.word ?? null;
}

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

type Row = Omit<Hit, 'plan'> & { slug: string | null; plan_title: string | null };

const JOINED = `left join plan on plan.id = hit.plan_id left join action on hit.kind = 'action' and action.id = hit.id`;
const SHOWN = 'hit.kind, hit.id, hit.title, hit.body, plan.slug, plan.title as plan_title, action.code';
const FIND = `select ${SHOWN} from search_find($1, $2, $3) as hit ${JOINED} order by hit.rank desc, hit.title, hit.id`;
const BY_CODE = `select 'action' as kind, action.id, action.text as title, '' as body, plan.slug,
    plan.title as plan_title, action.code
  from action join plan on plan.id = action.plan_id
  where action.code = $1 and action.joined_into is null order by plan.title limit 10`;

async function ask<Row>(transaction: Transaction, text: string, values: unknown[]): Promise<Row[]> {
  return (await transaction.executeQuery<Row>(CompiledQuery.raw(text, values))).rows;
}

const toHit = ({ slug, plan_title, ...same }: Row): Hit => ({
  ...same,
  plan: slug === null ? null : { slug, title: plan_title ?? '' },
});

/** The best first; an action whose code was typed stands before all. */
export async function findHits(transaction: Transaction, search: Search): Promise<Hit[]> {
  const { asked, code, kind, most } = search;
  const wantsActions = kind === null || kind === 'action';
  const [byCode, byWords] = await Promise.all([
    code !== null && wantsActions ? ask<Row>(transaction, BY_CODE, [code]) : [],
    asked === '' ? [] : ask<Row>(transaction, FIND, [asked, kind, most]),
  ]);
  const known = new Set(byCode.map((row) => row.id));
  return [...byCode, ...byWords.filter((row) => !known.has(row.id))].slice(0, most).map(toHit);
}

/** How many entries of each kind hold the words. */
export async function countHits(
  transaction: Transaction,
  asked: string,
): Promise<Partial<Record<SearchKind, number>>> {
  const rows = await ask<{ kind: SearchKind; found: number }>(
    transaction,
    'select kind, found from search_counts($1)',
    [asked],
  );
  return Object.fromEntries(rows.map(({ kind, found }) => [kind, found]));
}

/** The word of the partnership's own that is most like this one; null where none is. */
export async function nearestWord(transaction: Transaction, word: string): Promise<string | null> {
  const [near] = await ask<{ word: string }>(transaction, 'select word from search_near($1)', [word]);
  return near?.word ?? null;
}

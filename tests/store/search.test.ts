/** The search over a real plan: found in every kind, kept true by triggers, fenced, and forgiving of a slip. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editAction } from '../../src/commands/action/edit-action.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { read } from '../../src/store/connection.ts';
import { findHits, nearestWord } from '../../src/store/search.ts';
import { type SearchWish, viewSearch } from '../../src/views/search-page.ts';
import { fillEveryTable, OTHER } from '../fill-every-table.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { serversHere } from '../servers.ts';
import { asApp, behind } from './behind.ts';

describe.each(serversHere())('the search on the %s server', (server) => {
  let made: Made;
  let book: PlanBook;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    book = await makePlan(made, { actions: 40 });
    const first = book.actions[0];
    if (!first) throw new Error('No action.');
    const saved = await editAction(made.context, {
      actionId: first.id,
      version: first.version,
      text: 'Ask the bus company for a Gold card that carers can use',
    });
    if (!saved.ok) throw new Error(saved.problem.message);
  });
  afterAll(() => made.close());

  const search = async (typed: string, more: Partial<SearchWish> = {}) => {
    const page = await viewSearch(made.context, { typed, kind: null, most: 50, ...more });
    if (!page.ok) throw new Error(page.problem.message);
    return page.value;
  };
  const found = async (typed: string): Promise<string[]> =>
    (await search(typed)).rows.map((row) => row.title.map((piece) => piece.text).join(''));

  it.each(['gold card', 'Gold', 'carer gold', '"gold card"', 'compan', 'buses'])(
    'finds the one line about the Gold card by %s',
    async (typed) => {
      expect((await found(typed))[0]).toContain('Gold card');
    },
  );

  it.each([
    ['gold crad', 'gold card'],
    ['goold card', 'gold card'],
    ['compnay', 'company'],
  ])('takes %s for %s, and says so', async (typed, meant) => {
    const page = await search(typed);
    expect(page.instead).toBe(meant);
    expect(page.rows[0]?.title.map((piece) => piece.text).join('')).toContain('Gold card');
  });

  it('marks the words in their sentence', async () => {
    const [row] = (await search('gold card')).rows;
    expect(row?.title.filter((piece) => piece.found).map((piece) => piece.text)).toEqual(['Gold', 'card']);
  });

  it('goes to the action whose number is typed', async () => {
    const code = book.actions[7]?.code ?? '';
    const [row] = (await search(code)).rows;
    expect([row?.kind, row?.code]).toEqual(['action', code]);
  });

  it('finds headings, leads and the plan too, counts each kind, and can be narrowed', async () => {
    const page = await search('council');
    expect(page.counts.map((one) => one.kind)).toEqual(expect.arrayContaining(['action', 'party']));
    const parties = await search('council', { kind: 'party' });
    expect(new Set(parties.rows.map((row) => row.kind))).toEqual(new Set(['party']));
    expect(parties.total).toBe(page.total);
  });

  it.each(['', '   ', '!!!', 'the', 'zzzzqqqq', "'; drop table plan; --", 'a & | ! ( ) <-> :*', '\\', '%_'])(
    'has nothing to say to %j, and does not break',
    async (typed) => {
      expect(Array.isArray((await search(typed)).rows)).toBe(true);
    },
  );

  it('forgets what was changed or removed', async () => {
    const second = book.actions[1];
    if (!second) throw new Error('No action.');
    const edit = (version: number, text: string) =>
      editAction(made.context, { actionId: second.id, version, text });
    expect((await edit(second.version, 'Plant a xylophone')).ok).toBe(true);
    expect(await found('xylophone')).toHaveLength(1);
    expect((await edit(second.version + 1, 'Plant a tree')).ok).toBe(true);
    expect(await found('xylophone')).toEqual([]);
    expect((await search('xylophone')).total).toBe(0);
  });

  it('holds exactly what the sources hold, however it came to be', async () => {
    const [differs] = await behind(made.connection, (ask) =>
      ask(`select set_config('weft.whole', 'yes', true), (select count(*)::integer from (
        (select kind, id, title, body from search_entry except select kind, id, title, body from search_source)
        union all
        (select kind, id, title, body from search_source except select kind, id, title, body from search_entry)
      ) as differing) as rows`),
    );
    expect(differs?.rows).toBe(0);
  });
});

describe.each(serversHere())('another partnership on the %s server', (server) => {
  it('finds nothing of ours: not by words, not by a slip, not by a number', async () => {
    const made = await makeDatabase({ server });
    try {
      await fillEveryTable(made);
      const { actions } = await makePlan(made, { actions: 10, slug: 'another' });
      const ours = await read(made.database, made.scope('look'), (t) =>
        findHits(t, { asked: 'council:*', code: null, kind: null, most: 10 }),
      );
      expect(ours.hits.length).toBeGreaterThan(0);
      const scope = { ...made.scope('look'), partnershipId: OTHER as never };
      await read(made.database, scope, async (t) => {
        const code = actions[0]?.code ?? '';
        const theirs = await findHits(t, { asked: 'council:*', code, kind: null, most: 10 });
        expect(theirs).toEqual({ hits: [], counts: {} });
        expect(await nearestWord(t, 'counsil')).toBeNull();
      });
      const refresh = asApp(made.connection, OTHER, (ask) => ask(`select search_refresh('action', '{}')`));
      await expect(refresh).rejects.toThrow('permission denied');
    } finally {
      await made.close();
    }
  });
});

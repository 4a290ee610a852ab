/** One change to many actions, against a real database. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type ChangeManyInput, changeManyActions } from '../../src/commands/action/change-many-actions.ts';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { dropAction } from '../../src/commands/action/drop-action.ts';
import { undoDeed } from '../../src/commands/history/undo-deed.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import type { Action, PlanBook } from '../../src/domain/plan/plan.ts';
import { read } from '../../src/store/connection.ts';
import { listPlanHistory } from '../../src/store/history/history.ts';
import { listParties } from '../../src/store/partnership/parties.ts';
import { findByCode } from '../../src/store/plan/action-codes.ts';
import { viewManyPage } from '../../src/views/plan/many-page.ts';
import { type Made, makeDatabase, makePlan, planNow, TODAY } from '../make.ts';
import { kept, refused } from '../outcomes.ts';

const made: Made = await makeDatabase();
afterAll(() => made.close());
const { context } = made;
let book: PlanBook;
let n = 0;
beforeEach(async () => {
  n += 1;
  book = await makePlan(made, { actions: 12, slug: `plan-${n}` });
});
const look = (): Promise<PlanBook> => planNow(made, book.plan.slug);
const chosen = (...places: number[]) =>
  places.map((place) => {
    const { id, version } = book.actions[place] as Action;
    return { id, version };
  });
const change = (given: Partial<ChangeManyInput>) =>
  changeManyActions(context, { planId: book.plan.id, actions: chosen(0, 1, 2), ...given });

it('changes status, leads and timescale of all that were chosen, and of no other', async () => {
  const done = await change({
    status: { choice: 'someRisk', note: ' All wait for the budget. ' },
    leads: { how: 'accountable', names: ['carers together'] },
    timescale: { raw: 'by end of March 2027' },
  });
  expect(kept(done)).toEqual({ changed: 3 });
  const after = await look();
  for (const action of after.actions.slice(0, 3)) {
    expect(action.status).toMatchObject({
      lifecycle: 'inProgress',
      rag: 'amber',
      note: 'All wait for the budget.',
      on: TODAY,
    });
    expect(action.timescale).toMatchObject({ raw: 'by end of March 2027', due: '2027-03-31' });
    expect(action.leads.filter((lead) => lead.accountable).map((lead) => lead.name.toLowerCase())).toEqual([
      'carers together',
    ]);
  }
  expect(after.actions.slice(3)).toEqual(book.actions.slice(3));
});

it('is one deed in the history, whatever it wrote', async () => {
  kept(await change({ status: { choice: 'onTrack' }, leads: { how: 'add', names: ['Riverside School'] } }));
  const entries = await read(made.database, made.scope('look'), (transaction) =>
    listPlanHistory(transaction, book.plan.id, { size: 100 }),
  );
  const own = entries.filter((entry) => entry.deed === 'changeManyActions');
  expect(own.filter((entry) => entry.table === 'action')).toHaveLength(3);
  expect(own.some((entry) => entry.table === 'action_lead')).toBe(true);
  expect(new Set(own.map((entry) => entry.deedId)).size).toBe(1);
});

it('is undone at once, whole', async () => {
  const wish = {
    status: { choice: 'dropped' as const },
    leads: { how: 'replace' as const, names: ['Trust'] },
  };
  kept(await change({ ...wish, timescale: { raw: 'May 2028' } }));
  const entries = await read(made.database, made.scope('look'), (transaction) =>
    listPlanHistory(transaction, book.plan.id, { size: 100 }),
  );
  const deedId = entries.find((entry) => entry.deed === 'changeManyActions')?.deedId ?? '';
  kept(await undoDeed(context, { deedId, upTo: entries[0]?.id ?? 0 }));
  const plainly = ({ version, leads, ...same }: Action) => ({
    ...same,
    leads: leads.map(({ name }) => name),
  });
  expect((await look()).actions.map(plainly)).toEqual(book.actions.map(plainly));
});

it('leaves the version of what it does not change', async () => {
  kept(await change({ actions: chosen(0), timescale: { raw: 'May 2028' } }));
  const first = (await look()).actions[0] as Action;
  const [, , ...rest] = chosen(0, 1, 2);
  const again = await change({
    actions: [{ id: first.id, version: first.version }, ...chosen(1), ...rest],
    timescale: { raw: 'May 2028' },
  });
  expect(kept(again)).toEqual({ changed: 2 });
  expect((await look()).actions[0]?.version).toBe(first.version);
});

describe('when somebody changed one of them meanwhile', () => {
  beforeEach(async () => {
    const second = book.actions[1] as Action;
    const said = { actionId: second.id, version: second.version, note: 'Begun at last.' };
    kept(await changeStatus(context, { ...said, lifecycle: 'inProgress', rag: 'green' }));
  });

  it('changes nothing at all', async () => {
    const before = await look();
    expect(refused(await change({ timescale: { raw: 'May 2028' } }))).toMatchObject({ code: 'stale' });
    expect((await look()).actions).toEqual(before.actions);
  });

  it('the preview tells what they changed, field by field, of that one alone', async () => {
    const wish = { status: null, leads: null, timescale: { raw: 'May 2028' }, place: null };
    const page = kept(await viewManyPage(context, book.plan.slug, { chosen: chosen(0, 1, 2), wish }));
    expect(page.rows.map((row) => row.meanwhile === null)).toEqual([true, false, true]);
    expect(page.rows[1]?.meanwhile).toMatchObject({
      who: 'Asha Bright',
      lines: expect.arrayContaining([
        { kind: 'changed', label: 'Rating', before: 'nothing', after: 'Green, on track' },
        { kind: 'changed', label: 'In a sentence', before: expect.anything(), after: 'Begun at last.' },
      ]),
    });
  });

  it('changes the others, or all once its person has seen it', async () => {
    expect(kept(await change({ actions: chosen(0, 2), timescale: { raw: 'May 2028' } })).changed).toBe(2);
    book = await look();
    expect(kept(await change({ timescale: { raw: 'June 2028' } })).changed).toBe(3);
  });
});

it('passes over what has left the plan', async () => {
  const first = book.actions[0] as Action;
  kept(await dropAction(context, { actionId: first.id, version: first.version, reason: 'No money.' }));
  book = await look();
  expect(kept(await change({ status: { choice: 'onTrack' } }))).toEqual({ changed: 2 });
  expect((await look()).actions[0]?.status).toMatchObject({ lifecycle: 'dropped', note: 'No money.' });
});

it('moves all under another heading, where each gets a number, and the old ones lead there', async () => {
  const headingId = book.actions.at(-1)?.headingId ?? null;
  const before = book.actions.slice(0, 3);
  kept(await change({ place: { headingId }, timescale: { raw: 'May 2028' } }));
  const after = (await look()).actions;
  const now = before.map(({ id }) => after.find((action) => action.id === id));
  expect(now.map((action) => action?.headingId)).toEqual([headingId, headingId, headingId]);
  expect(now.map((action) => action?.timescale.raw)).toEqual(['May 2028', 'May 2028', 'May 2028']);
  expect(new Set(after.map((action) => action.code)).size).toBe(after.length);
  const old = await read(made.database, made.scope('look'), (transaction) =>
    findByCode(transaction, book.plan.id, before[0]?.code ?? ''),
  );
  expect(old?.actionId).toBe(before[0]?.id);
});

it('moves none where the heading is of another plan', async () => {
  const other = await makePlan(made, { slug: `elsewhere-${n}` });
  const headingId = other.headings[0]?.id ?? null;
  const problem = refused(await change({ place: { headingId }, timescale: { raw: 'May 2028' } }));
  expect(problem.code).toBe('notFound');
  expect((await look()).actions).toEqual(book.actions);
});

it('makes nobody known by taking them out', async () => {
  kept(await change({ leads: { how: 'remove', names: ['Nobody Ever Heard Of'] } }));
  const parties = await read(made.database, made.scope('look'), listParties);
  expect(parties.map((party) => party.name)).not.toContain('Nobody Ever Heard Of');
});

it.each<[string, object, string, RegExp]>([
  ['no action', { actions: [], timescale: { raw: 'May' } }, 'actions', /Choose at least one/],
  ['no change', {}, 'change', /Say what should change/],
  ['no name', { leads: { how: 'add', names: [] } }, 'leads.names', /Name who/],
  ['an empty name', { leads: { how: 'add', names: [' '] } }, 'leads.names.0', /Name who/],
  ['no words for a time', { timescale: { raw: '  ' } }, 'timescale.raw', /by when/],
  ['a status there is not', { status: { choice: 'almost' } }, 'status.choice', /answers offered/],
])('refuses %s, and says where', async (_title, given, field, says) => {
  const problem = refused(await change(given as never));
  expect(problem).toMatchObject({ code: 'invalid', field });
  expect(problem.message).toMatch(says);
});

it('refuses a reader, a plan that is not there and an action of another plan', async () => {
  const reader = { ...context, person: { ...context.person, grants: [everywhere('reader')] } };
  const given = { planId: book.plan.id, actions: chosen(0), timescale: { raw: 'May' } };
  expect(refused(await changeManyActions(reader, given)).code).toBe('notAllowed');
  expect(
    refused(await change({ planId: '00000000-0000-7000-8000-000000000000', timescale: { raw: 'May' } })).code,
  ).toBe('notFound');
  const other = await makePlan(made, { slug: `other-${n}` });
  const foreign = other.actions.slice(0, 1).map(({ id, version }) => ({ id, version }));
  expect(refused(await change({ actions: foreign, timescale: { raw: 'May' } })).code).toBe('stale');
});

it('changes a thousand in one go', async () => {
  book = await makePlan(made, { actions: 1000, slug: `long-${n}` });
  const actions = book.actions.map(({ id, version }) => ({ id, version }));
  const began = performance.now();
  expect(kept(await change({ actions, timescale: { raw: 'by 31 March 2030' } })).changed).toBe(1000);
  expect(performance.now() - began).toBeLessThan(15_000);
});

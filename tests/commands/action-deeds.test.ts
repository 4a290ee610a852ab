/** Moving, splitting, joining, carrying forward, dropping and linking actions, against a real database. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { bringBackAction } from '../../src/commands/action/bring-back-action.ts';
import { carryForward } from '../../src/commands/action/carry-forward.ts';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { createAction } from '../../src/commands/action/create-action.ts';
import { dropAction } from '../../src/commands/action/drop-action.ts';
import { joinActions } from '../../src/commands/action/join-actions.ts';
import { linkActions, unlinkActions } from '../../src/commands/action/link-actions.ts';
import { moveAction } from '../../src/commands/action/move-action.ts';
import { reorderAction } from '../../src/commands/action/reorder-action.ts';
import { splitAction } from '../../src/commands/action/split-action.ts';
import type { ActionId } from '../../src/domain/ids.ts';
import type { Action, PlanBook } from '../../src/domain/plan/plan.ts';
import { read, type Transaction } from '../../src/store/connection.ts';
import { findByCode } from '../../src/store/plan/action-codes.ts';
import { findDrop, listLinksOf } from '../../src/store/plan/action-links.ts';
import { viewPlan } from '../../src/views/plan/plan-page.ts';
import { type Made, makeDatabase, makePlan, planNow, TODAY } from '../make.ts';
import { kept, refused } from '../outcomes.ts';

const made: Made = await makeDatabase();
afterAll(() => made.close());
const { context } = made;
let book: PlanBook;
let first: Action;
let second: Action;
let n = 0;
beforeEach(async () => {
  n += 1;
  book = await makePlan(made, { actions: 12, slug: `deeds-${n}` });
  [first, second] = book.actions as [Action, Action];
});
const look = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  read(made.database, made.scope('look'), work);
const bookOf = (slug: string): Promise<PlanBook> => planNow(made, slug);
const now = (): Promise<PlanBook> => bookOf(book.plan.slug);
const codes = async (): Promise<string[]> => (await now()).actions.map(({ code }) => code);
const leadsTo = (code: string, plan = book.plan.id) =>
  look((transaction) => findByCode(transaction, plan, code));
const seen = (action: Action) => ({ actionId: action.id, version: action.version });
const inside = async (parent: Action, text: string): Promise<Action> =>
  kept(
    await createAction(context, {
      planId: book.plan.id,
      headingId: parent.headingId,
      insideId: parent.id,
      text,
    }),
  );

describe('actions inside actions', () => {
  it('are counted behind the one they stand in, and stand right behind it', async () => {
    const one = await inside(first, 'Ask the landlords');
    const two = await inside(first, 'Ask the tenants');
    const deep = await inside(one, 'Find their addresses');
    expect([one.code, two.code, deep.code]).toEqual(['1.1.1.1', '1.1.1.2', '1.1.1.1.1']);
    const order = ['1.1.1', '1.1.1.1', '1.1.1.1.1', '1.1.1.2', '1.1.2'];
    expect((await codes()).slice(0, 5)).toEqual(order);
    const added = { planId: book.plan.id, headingId: first.headingId, text: 'Another' };
    expect(kept(await createAction(context, added)).code).toBe('1.1.3');
    const tooDeep = await createAction(context, { ...added, insideId: deep.id });
    expect(refused(tooDeep)).toMatchObject({ code: 'invalid', field: 'insideId' });
  });

  it('move with it, and their old codes lead to them', async () => {
    const inner = await inside(first, 'Ask the landlords');
    const headingId = book.headings.at(-1)?.id ?? null;
    const moved = kept(await moveAction(context, { ...seen(first), headingId }));
    expect(moved.code).toBe('3.2.3');
    expect(await leadsTo(inner.code)).toMatchObject({ actionId: inner.id, code: '3.2.3.1' });
    expect((await codes()).slice(-2)).toEqual(['3.2.3', '3.2.3.1']);
    const back = kept(await moveAction(context, { ...seen(moved), headingId: first.headingId }));
    expect(back.code).toBe(first.code);
    expect(await leadsTo('3.2.3.1')).toMatchObject({ code: inner.code });
  });

  it('never close a circle', async () => {
    const inner = await inside(first, 'Ask the landlords');
    const given = { ...seen(first), headingId: first.headingId, insideId: inner.id };
    expect(refused(await moveAction(context, given)).message).toContain('inside this one');
  });
});

describe('moveAction', () => {
  it('takes an action to another plan with its leads and history; the old code leads there', async () => {
    const other = await makePlan(made, { actions: 3, slug: `other-${n}`, title: 'Warm homes' });
    const inner = await inside(first, 'Ask the landlords');
    const headingId = other.headings[1]?.id ?? null;
    const moved = kept(await moveAction(context, { ...seen(first), planId: other.plan.id, headingId }));
    expect(moved).toMatchObject({ planId: other.plan.id, headingId, leads: first.leads, text: first.text });
    expect(await leadsTo(first.code)).toEqual({ actionId: first.id, code: moved.code, slug: `other-${n}` });
    expect(await leadsTo(inner.code)).toMatchObject({ actionId: inner.id, slug: `other-${n}` });
    expect(await codes()).toHaveLength(11);
    const there = (await bookOf(`other-${n}`)).actions;
    expect(there.filter(({ id }) => [first.id, inner.id].includes(id))).toHaveLength(2);
    const added = { planId: book.plan.id, headingId: first.headingId, text: 'Another' };
    expect(kept(await createAction(context, added)).code).not.toBe(first.code);
    const front = kept(await viewPlan(context, book.plan.slug));
    expect(front.keyActions[0]?.actions.map(({ elsewhere }) => elsewhere?.title)).toEqual([
      'Warm homes',
      undefined,
    ]);
  });

  it('refuses a heading of another plan', async () => {
    const other = await makePlan(made, { actions: 3, slug: `other-${n}` });
    const headingId = other.headings[1]?.id ?? null;
    expect(refused(await moveAction(context, { ...seen(first), headingId })).code).toBe('notFound');
  });
});

it.each<['up' | 'down' | 'first' | 'last' | number, string[]]>([
  ['down', ['1.1.2', '1.1.1']],
  ['last', ['1.1.2', '1.1.1']],
  ['up', ['1.1.1', '1.1.2']],
  [1, ['1.1.2', '1.1.1']],
])('reorderAction: the first goes %s', async (to, order) => {
  const moved = kept(await reorderAction(context, { ...seen(first), to }));
  expect(moved.code).toBe(first.code);
  expect((await codes()).slice(0, 2)).toEqual(order);
});

describe('splitAction', () => {
  const parts = [
    { text: 'Set up a group', subActions: [0], leads: [0, 1] },
    { text: 'Let it meet', subActions: [1], leads: [1] },
  ];

  it('leaves the first part its code, and gives the others new ones behind it', async () => {
    const [one, two] = kept(await splitAction(context, { ...seen(first), parts })) as [Action, Action];
    expect(one).toMatchObject({ id: first.id, code: first.code, text: 'Set up a group' });
    expect(one.subActions).toEqual(first.subActions.slice(0, 1));
    expect(two).toMatchObject({ code: '1.1.3', text: 'Let it meet', timescale: first.timescale });
    expect(two.subActions).toEqual(first.subActions.slice(1));
    expect(two.leads.map(({ name }) => name)).toEqual([first.leads[1]?.name]);
    expect((await codes()).slice(0, 3)).toEqual(['1.1.1', '1.1.3', '1.1.2']);
    const links = await look((transaction) => listLinksOf(transaction, [two.id]));
    expect(links).toMatchObject([{ from: two.id, kind: 'splitFrom', to: first.id }]);
    expect((await now()).keyActions[0]?.actionIds).toEqual([first.id, two.id, second.id]);
  });

  it('hands an inner action to the part it is told to', async () => {
    const inner = await inside(first, 'Ask the landlords');
    const wish = [parts[0], { ...parts[1], inner: [inner.id] }] as typeof parts;
    const [, two] = kept(await splitAction(context, { ...seen(first), parts: wish })) as [Action, Action];
    const after = (await now()).actions.find(({ id }) => id === inner.id);
    expect(after).toMatchObject({ parentId: two.id, code: `${two.code}.1` });
  });

  it('needs two parts that each say something', async () => {
    const alone = await splitAction(context, { ...seen(first), parts: parts.slice(0, 1) });
    expect(refused(alone).message).toContain('at least two parts');
    const empty = [{ text: 'One' }, { text: ' ' }];
    expect(refused(await splitAction(context, { ...seen(first), parts: empty }))).toMatchObject({
      code: 'invalid',
      field: 'parts.1.text',
    });
    expect(await codes()).toHaveLength(12);
  });
});

describe('joinActions', () => {
  const join = (others: Action[], more: object = {}) =>
    joinActions(context, {
      ...seen(first),
      others: others.map(({ id, version }) => ({ id, version })),
      text: 'Both together',
      timescale: first.id,
      ...more,
    });

  it('keeps what each said, and lets the codes of the others lead to the one that stays', async () => {
    const inner = await inside(second, 'Ask the landlords');
    const linked = book.actions[5] as Action;
    kept(await linkActions(context, { actionId: linked.id, kind: 'dependsOn', toId: second.id }));
    const accountable = second.leads[0]?.partyId ?? null;
    const joined = kept(await join([second], { accountable }));
    expect(joined).toMatchObject({ code: first.code, text: 'Both together' });
    expect(joined.leads.filter((lead) => lead.accountable).map(({ partyId }) => partyId)).toEqual([
      accountable,
    ]);
    const led = new Set([...first.leads, ...second.leads].map(({ partyId }) => partyId));
    expect(new Set(joined.leads.map(({ partyId }) => partyId))).toEqual(led);
    expect(await leadsTo(second.code)).toMatchObject({ actionId: first.id, code: first.code });
    const book2 = await now();
    expect(book2.actions.map(({ id }) => id)).not.toContain(second.id);
    expect(book2.actions.find(({ id }) => id === inner.id)).toMatchObject({ parentId: first.id });
    expect(book2.keyActions[0]?.actionIds).toEqual([first.id]);
    const links = await look((transaction) => listLinksOf(transaction, [first.id]));
    expect(links).toMatchObject([{ from: linked.id, kind: 'dependsOn', to: first.id }]);
  });

  it('leaves no place behind: what is added under an earlier heading stands there', async () => {
    const [last, another] = book.actions.slice(-2) as [Action, Action];
    const others = [{ id: another.id, version: another.version }];
    kept(await joinActions(context, { ...seen(last), others, text: 'x', timescale: last.id }));
    const added = { planId: book.plan.id, headingId: first.headingId, text: 'Another' };
    kept(await createAction(context, added));
    expect((await codes()).slice(0, 4)).toEqual(['1.1.1', '1.1.2', '1.1.3', '1.2.1']);
  });

  it('refuses where one of them was changed meanwhile, and tells what', async () => {
    kept(await changeStatus(context, { ...seen(second), lifecycle: 'complete', note: 'Done.' }));
    expect(refused(await join([second]))).toMatchObject({ code: 'stale' });
    expect(await codes()).toHaveLength(12);
  });

  it('refuses to join with nothing, or into what stands inside', async () => {
    expect(refused(await join([])).message).toContain('at least one other');
    const inner = await inside(first, 'Ask the landlords');
    const others = [{ id: first.id, version: first.version }];
    const given = { ...seen(inner), others, text: 'x', timescale: inner.id };
    expect(refused(await joinActions(context, given)).message).toContain('the other way round');
  });
});

describe('what is ended and brought back', () => {
  it('carries an action forward to another plan; the old one says so and can be brought back', async () => {
    const other = await makePlan(made, { actions: 3, slug: `other-${n}`, title: 'Warm homes' });
    const open = await inside(first, 'Ask the landlords');
    const given = {
      ...seen(first),
      planId: other.plan.id,
      headingId: null,
      timescale: { raw: 'March 2028' },
    };
    const carried = kept(await carryForward(context, { ...given, note: 'The money came late.' }));
    expect(carried).toMatchObject({ planId: other.plan.id, text: first.text });
    expect(carried.timescale).toMatchObject({ state: 'dated', due: '2028-03-31' });
    expect(carried.status.lifecycle).toBeNull();
    const old = (await now()).actions.filter(({ id }) => [first.id, open.id].includes(id));
    expect(old.map(({ status }) => status.lifecycle)).toEqual(['transferred', 'transferred']);
    expect(old[0]?.status.note).toContain(
      `Carried forward to ${carried.code} in ‘Warm homes’. The money came late.`,
    );
    const links = await look((transaction) => listLinksOf(transaction, [carried.id]));
    expect(links).toMatchObject([{ kind: 'carriedForwardFrom', from: carried.id, to: first.id }]);
    expect(
      (await bookOf(`other-${n}`)).actions.filter(({ parentId }) => parentId === carried.id),
    ).toHaveLength(1);
    const again = await carryForward(context, { ...given, version: old[0]?.version ?? 0 });
    expect(refused(again).code).toBe('conflict');
    const back = kept(await bringBackAction(context, seen(old[0] as Action)));
    expect(back.status).toMatchObject({ lifecycle: first.status.lifecycle, note: null, on: TODAY });
  });

  it('drops with a cause, who decided and when, and all that is open inside where asked', async () => {
    const inner = await inside(first, 'Ask the landlords');
    const dropped = kept(
      await dropAction(context, {
        ...seen(first),
        cause: 'fundingEnded',
        decidedBy: 'The board',
        reason: 'No money.',
        withInner: true,
      }),
    );
    expect(dropped.status).toMatchObject({ lifecycle: 'dropped', note: 'No money.' });
    const drop = await look((transaction) => findDrop(transaction, first.id));
    expect(drop).toEqual({ cause: 'fundingEnded', decidedBy: 'The board', decidedOn: TODAY });
    expect((await now()).actions.find(({ id }) => id === inner.id)?.status.lifecycle).toBe('dropped');
    kept(await bringBackAction(context, seen(dropped)));
    expect(await look((transaction) => findDrop(transaction, first.id))).toBeNull();
    expect(refused(await bringBackAction(context, seen(second))).code).toBe('conflict');
  });
});

it('links two actions once, in no circle, and takes the link out', async () => {
  const link = { actionId: first.id, kind: 'dependsOn', toId: second.id } as const;
  const linkId = kept(await linkActions(context, link));
  const problems = await Promise.all([
    linkActions(context, link),
    linkActions(context, { ...link, toId: first.id }),
    linkActions(context, { ...link, actionId: second.id, toId: first.id }),
    linkActions(context, { ...link, toId: '00000000-0000-7000-8000-00000000dead' as ActionId }),
  ]);
  expect(problems.map((one) => refused(one).code)).toEqual(['invalid', 'invalid', 'invalid', 'notFound']);
  kept(await unlinkActions(context, { linkId }));
  expect(refused(await unlinkActions(context, { linkId })).code).toBe('notFound');
});

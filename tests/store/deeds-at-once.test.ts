/** Two people who do something with the same action at once: nothing is lost, and one of them is told. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carryForward } from '../../src/commands/action/carry-forward.ts';
import { dropAction } from '../../src/commands/action/drop-action.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import { joinActions } from '../../src/commands/action/join-actions.ts';
import { moveAction } from '../../src/commands/action/move-action.ts';
import { reorderAction } from '../../src/commands/action/reorder-action.ts';
import { splitAction } from '../../src/commands/action/split-action.ts';
import type { Action, PlanBook } from '../../src/domain/plan/plan.ts';
import type { Result } from '../../src/domain/problem.ts';
import { read } from '../../src/store/connection.ts';
import { readPlanBook } from '../../src/store/plan/plan-books.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { serversHere } from '../servers.ts';
import { behind } from './behind.ts';

describe.each(serversHere())('two deeds at once on the %s server', (server) => {
  let made: Made;
  let book: PlanBook;
  let other: PlanBook;
  beforeEach(async () => {
    made = await makeDatabase({ server });
    book = await makePlan(made, { actions: 8 });
    other = await makePlan(made, { actions: 3, slug: 'warm-homes' });
  });
  afterEach(() => made.close());
  const at = (place: number): Action => book.actions[place] as Action;
  const seen = (place: number) => ({ actionId: at(place).id, version: at(place).version });
  const bookOf = (slug: string) =>
    read(made.database, made.scope('look'), (transaction) => readPlanBook(transaction, slug));

  const deeds = {
    move: () => moveAction(made.context, { ...seen(0), planId: other.plan.id, headingId: null }),
    split: () =>
      splitAction(made.context, { ...seen(0), parts: [{ text: 'One' }, { text: 'Two', leads: [0] }] }),
    join: () =>
      joinActions(made.context, {
        ...seen(1),
        others: [{ id: at(0).id, version: at(0).version }],
        text: 'Both',
        timescale: at(1).id,
      }),
    drop: () => dropAction(made.context, { ...seen(0), cause: 'capacity' }),
    carry: () =>
      carryForward(made.context, {
        ...seen(0),
        planId: other.plan.id,
        headingId: null,
        timescale: { raw: '2029' },
      }),
    edit: () => editAction(made.context, { ...seen(0), text: 'Other words' }),
    reorder: () => reorderAction(made.context, { ...seen(0), to: 'down' }),
  } satisfies Record<string, () => Promise<Result<unknown>>>;
  type Name = keyof typeof deeds;

  it.each<[Name, Name]>([
    ['move', 'split'],
    ['move', 'join'],
    ['split', 'join'],
    ['join', 'drop'],
    ['carry', 'move'],
    ['split', 'edit'],
    ['reorder', 'join'],
    ['move', 'move'],
  ])('%s and %s: one is done, the other told', async (one, two) => {
    const results = await Promise.all([deeds[one](), deeds[two]()]);
    const problems = results.flatMap((result) => (result.ok ? [] : [result.problem]));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.code).toBe('stale');
    expect(problems[0]?.message).toContain('Asha Bright changed this action');
    await expectWhole();
  });

  /** Every action stands in one plan with its code and leads, and nothing was written twice. */
  async function expectWhole(): Promise<void> {
    const books = [await bookOf(book.plan.slug), await bookOf('warm-homes')];
    const all = books.flatMap((one) => one?.actions ?? []);
    const kept = new Set<string>(all.map(({ id }) => id));
    const [joined] = await behind(made.connection, (ask) =>
      ask<{ ids: string[] }>(
        `select coalesce(array_agg(id::text), '{}') as ids from action where joined_into is not null`,
      ),
    );
    for (const { id } of [...book.actions, ...other.actions])
      expect(kept.has(id) || joined?.ids.includes(id), id).toBe(true);
    const broken = await behind(made.connection, (ask) =>
      ask(`select a.code from action a left join action_code c on c.partnership_id = a.partnership_id
        and c.action_id = a.id and c.plan_id = a.plan_id and c.code = a.code and c.current
        where c.code is null
        union all select l.name from action_lead l join action a on a.id = l.action_id and a.plan_id <> l.plan_id`),
    );
    expect(broken).toEqual([]);
  }

  it('keeps the order whole when sixteen people move actions about at once', {
    timeout: 60_000,
  }, async () => {
    const move = async (n: number): Promise<void> => {
      for (;;) {
        const now = await bookOf(book.plan.slug);
        const action = now?.actions.find(({ id }) => id === at(n % 8).id);
        if (!action) throw new Error('gone');
        const to = n % 2 === 0 ? 'up' : 'last';
        const done = await reorderAction(made.context, { actionId: action.id, version: action.version, to });
        if (done.ok) return;
        expect(done.problem.code).toBe('stale');
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, n) => move(n)));
    const now = await bookOf(book.plan.slug);
    expect(now?.actions.map(({ id }) => id).sort()).toEqual(book.actions.map(({ id }) => id).sort());
    expect(new Set(now?.actions.map(({ position }) => position)).size).toBe(8);
    await expectWhole();
  });
});

/** A plan's table is made anew when anything in it has changed, and only then. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import { editHeading } from '../../src/commands/heading/edit-heading.ts';
import { editPlan } from '../../src/commands/plan/edit-plan.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { read, write } from '../../src/store/connection.ts';
import { type PlanBody, readPlanBody } from '../../src/store/plan/plan-bodies.ts';
import { type Made, makeDatabase, makePlan, planNow } from '../make.ts';
import { kept } from '../outcomes.ts';

let made: Made;
let book: PlanBook;
beforeAll(async () => {
  made = await makeDatabase();
  book = await makePlan(made, { actions: 6, slug: 'shared-slug' });
});
afterAll(() => made.close());

async function bodyNow(from: Made = made): Promise<PlanBody> {
  const body = await read(from.database, from.scope('look'), (t) => readPlanBody(t, 'shared-slug'));
  if (!body) throw new Error('There should be a plan.');
  return body;
}

const action = async () => (await planNow(made, 'shared-slug')).actions[0] as PlanBook['actions'][number];

it('gives what it gave before while nothing has changed', async () => {
  const before = await bodyNow();
  expect(before.actions.length).toBe(6);
  expect(await bodyNow()).toBe(before);
});

const CHANGES: [
  what: string,
  change: () => Promise<unknown>,
  seen: (body: PlanBody) => unknown,
  as: unknown,
][] = [
  [
    'a status',
    async () => {
      const { id, version } = await action();
      kept(await changeStatus(made.context, { actionId: id, version, lifecycle: 'complete', note: 'Done.' }));
    },
    (body) => body.actions[0]?.status?.lifecycle,
    'complete',
  ],
  [
    'a lead taken out',
    async () => {
      const { id, version } = await action();
      kept(await editAction(made.context, { actionId: id, version, leads: [] }));
    },
    (body) => body.actions[0]?.leads.length,
    0,
  ],
  [
    'a heading',
    async () => {
      const { id, version } = book.headings[0] as PlanBook['headings'][number];
      kept(await editHeading(made.context, { headingId: id, version, number: '1', title: 'Work and study' }));
    },
    (body) => body.headings[0]?.title,
    'Work and study',
  ],
  [
    'the title',
    async () => {
      const { id, version } = (await bodyNow()).plan;
      kept(await editPlan(made.context, { planId: id, version, title: 'Better days' }));
    },
    (body) => body.plan.title,
    'Better days',
  ],
];

it.each(CHANGES)('sees %s at once', async (_, change, seen, as) => {
  const before = await bodyNow();
  expect(seen(before)).not.toEqual(as);
  await change();
  expect(seen(await bodyNow())).toEqual(as);
});

it('remembers nothing of what was taken back', async () => {
  const before = await bodyNow();
  const unmade = write(made.database, made.scope('try'), async (transaction) => {
    await sql`update plan set title = 'Never said' where id = ${book.plan.id}`.execute(transaction);
    expect((await readPlanBody(transaction, 'shared-slug'))?.plan.title).toBe('Never said');
    throw new Error('taken back');
  });
  await expect(unmade).rejects.toThrow('taken back');
  const { id, version } = before.plan;
  kept(await editPlan(made.context, { planId: id, version, title: 'Said after all' }));
  expect((await bodyNow()).plan.title).toBe('Said after all');
});

it('gives each partnership its own plan of the same address', async () => {
  const other = await makeDatabase();
  try {
    await makePlan(other, { actions: 2, slug: 'shared-slug' });
    expect([(await bodyNow(other)).actions.length, (await bodyNow()).actions.length]).toEqual([2, 6]);
  } finally {
    await other.close();
  }
});

it('reads from no table whose changes leave the revision as it was', async () => {
  const { rows } = await made.database.pool.query<{ noun: string }>(
    `select distinct tgrelid::regclass::text as noun from pg_trigger where tgname like 'raise_revision%'`,
  );
  const counted = rows.map(({ noun }) => noun);
  expect(counted).toEqual(expect.arrayContaining(['plan', 'heading', 'action', 'action_lead']));
});

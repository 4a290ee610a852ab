/**
 * What a permit does not reach is not there: tried in SQL as the role that the app works as, on every table that the
 * catalogue says belongs to a plan, so that a new table is tried by itself.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { fillEveryTable } from '../fill-every-table.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { PARTNERSHIP, serversHere } from '../servers.ts';
import { type Ask, asApp, behind, MADE, type Told } from './behind.ts';

const UNWRITTEN = ['history'];

describe.each(serversHere())('the reach of a permit on the %s server', (server) => {
  let made: Made;
  let other: PlanBook;
  let tables: string[];
  const planOf = (table: string): string => (table === 'plan' ? 'id' : 'plan_id');
  const reaching = <T>(told: Partial<Told>, attempt: (ask: Ask) => Promise<T>): Promise<T> =>
    asApp(made.connection, { partnership: PARTNERSHIP, told }, attempt);

  beforeAll(async () => {
    made = await makeDatabase({ server });
    await fillEveryTable(made);
    other = await makePlan(made, { actions: 4, title: 'Another plan', slug: 'another' });
    const rows = await behind(made.connection, (ask) =>
      ask<{
        name: string;
      }>(`select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
          and (a.attname = 'plan_id' or c.relname = 'plan') order by 1`),
    );
    tables = rows.map((row) => row.name).filter((name) => !MADE.includes(name));
  });
  afterAll(() => made.close());

  it('is asked of every table of a plan', () => {
    expect(tables).toContain('plan');
    expect(tables).toContain('action');
    expect(tables).toContain('history');
    expect(tables.length).toBeGreaterThan(12);
  });

  it('shows no row of another plan, and none at all where nothing was said', async () => {
    for (const table of tables)
      for (const told of [{}, { plans: '{}' }, { plans: `{${other.plan.id}}` }]) {
        const seen = await reaching(told, (ask) =>
          ask(`select 1 from ${table} where ${planOf(table)} <> $1`, [other.plan.id]),
        );
        expect(seen, `${table} ${JSON.stringify(told)}`).toEqual([]);
      }
  });

  it('shows the plan that it reaches', async () => {
    const seen = await reaching({ plans: `{${other.plan.id}}` }, (ask) => ask('select id from action'));
    expect(seen).toHaveLength(other.actions.length);
  });

  it('changes and removes nothing of a plan that it only sees', async () => {
    for (const table of tables.filter((name) => !UNWRITTEN.includes(name))) {
      const column = planOf(table);
      const told = { plans: '*', whole_plans: `{${other.plan.id}}` };
      for (const sql of [
        `update ${table} set ${column} = ${column} where ${column} <> $1 returning 1`,
        `delete from ${table} where ${column} <> $1 returning 1`,
      ])
        expect(await reaching(told, (ask) => ask(sql, [other.plan.id])), `${table}: ${sql}`).toEqual([]);
    }
  });

  it('writes down the meetings of a group that it speaks for, where it sees the plan', async () => {
    const [meeting] = await behind(made.connection, (ask) =>
      ask<{
        plan_id: string;
        group_id: string;
      }>(`with given as (insert into meeting (partnership_id, id, plan_id,
        group_id, title, on_day) select partnership_id, gen_random_uuid(), '${other.plan.id}', id, 'Board', '2026-03-02'
        from party where partnership_id = '${PARTNERSHIP}' limit 1 returning plan_id, group_id) select * from given`),
    );
    const parties = `{${meeting?.group_id}}`;
    const plans = `{${other.plan.id}}`;
    const minute = (told: Partial<Told>, set: string): Promise<unknown[]> =>
      reaching(told, (ask) =>
        ask(`update meeting set ${set} where plan_id = '${other.plan.id}' returning 1`),
      );
    expect(await minute({ plans, parties }, `title = 'Minuted'`)).toHaveLength(1);
    expect(await minute({ plans }, `title = 'Minuted'`)).toEqual([]);
    const [unseen] = await behind(made.connection, (ask) =>
      ask<{ id: string }>(
        `select id from plan where id <> '${other.plan.id}' and partnership_id = '${PARTNERSHIP}'`,
      ),
    );
    await expect(minute({ plans, parties }, `plan_id = '${unseen?.id}'`)).rejects.toThrow(
      /row-level security/,
    );
    const gone = reaching({ plans, parties }, (ask) => ask('delete from meeting returning 1'));
    expect(await gone).toEqual([]);
  });

  it('plants nothing in a plan that it only sees, nor moves anything there', async () => {
    const told = { plans: '*', whole_plans: `{${other.plan.id}}` };
    const one = await behind(made.connection, (ask) =>
      ask<{ id: string }>('select id from plan where id <> $1 and partnership_id = $2', [
        other.plan.id,
        PARTNERSHIP,
      ]),
    );
    const add = reaching(told, (ask) =>
      ask(
        `insert into section (id, plan_id, kind, text, position) values (gen_random_uuid(), $1, 'note', 'x', 1)`,
        [one[0]?.id],
      ),
    );
    await expect(add).rejects.toThrow('row-level security');
    const move = reaching(told, (ask) =>
      ask('update section set plan_id = $1 where plan_id = $2', [one[0]?.id, other.plan.id]),
    );
    await expect(move).rejects.toThrow('row-level security');
  });

  it('writes the actions of the parties that it names, and no other', async () => {
    const [led] = other.actions.filter((action) => action.leads.length > 0);
    const lead = led?.leads[0];
    if (!led || !lead) throw new Error('The plan made has no leads.');
    const mine = other.actions.filter((action) => action.leads.some((one) => one.partyId === lead.partyId));
    const told = { plans: '*', whole_plans: '{}', parties: `{${lead.partyId}}` };
    const changed = await reaching(told, (ask) =>
      ask<{ id: string }>(`update action set text = text || '.' where plan_id = $1 returning id`, [
        other.plan.id,
      ]),
    );
    expect(changed.map((row) => row.id).toSorted()).toEqual(mine.map((action) => action.id).toSorted());
    expect(mine.length).toBeLessThan(other.actions.length);
  });

  it('raises the revision of a plan whose own row it does not reach', async () => {
    const lead = other.actions.flatMap((action) => action.leads)[0];
    const told = { plans: '*', whole_plans: '{}', parties: `{${lead?.partyId}}` };
    const [before, after] = await reaching(told, async (ask) => {
      const revision = (): Promise<{ revision: number }[]> =>
        ask('select revision from plan where id = $1', [other.plan.id]);
      const was = await revision();
      await ask(`update action set text = text || '.' where plan_id = $1`, [other.plan.id]);
      return [was[0]?.revision, (await revision())[0]?.revision];
    });
    expect(Number(after)).toBeGreaterThan(Number(before));
  });

  it('finds nothing in the search that it does not reach', async () => {
    const look = (told: Partial<Told>) =>
      reaching(told, (ask) =>
        ask(`select * from search_find('plan | another', null, 50) where plan_id is not null`),
      );
    const all = await look({ plans: '*' });
    const few = await look({ plans: `{${other.plan.id}}` });
    expect(all.length).toBeGreaterThan(0);
    expect(few.every((hit) => hit.plan_id === other.plan.id)).toBe(true);
  });
});

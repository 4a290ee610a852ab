/** A group is dissolved at the very moment at which it is given something: two transactions, the one waits for the other. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Grouped, groupIn } from '../commands/groups-made.ts';
import { makeDatabase, TODAY } from '../make.ts';
import { PERSON, serversHere } from '../servers.ts';
import { dissolveOf, first, row, runAsOwner } from './group-rows.ts';

describe.each(serversHere())('dissolving and giving at once on the %s server', (server) => {
  let made: Grouped;
  const clients: pg.Client[] = [];
  beforeAll(async () => {
    made = await groupIn(await makeDatabase({ server }));
    await runAsOwner(made, 'delete from stewardship; delete from seat_holding');
    for (let n = 0; n < 3; n += 1) clients.push(await opened());
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await made.close();
  });

  async function opened(): Promise<pg.Client> {
    const client = new pg.Client(made.connection);
    await client.connect();
    return client;
  }

  const board = () => `'${made.board}'::uuid`;
  const later = `'${TODAY}'::date + 1`;
  const GIVEN: [what: string, sql: () => string, held: RegExp, refused: RegExp][] = [
    [
      'a lead',
      () => `update action_lead set party_id = ${board()}, accountable = false, support = false
        where action_id = ${first('action', 'lifecycle is null and joined_into is null')}`,
      /still leads/,
      /dissolved at this moment/,
    ],
    [
      'a plan',
      () =>
        row(
          'stewardship',
          'subject_kind, subject_id, plan_id, steward_id, role, from_day',
          `'plan', ${first('plan')}, ${first('plan')}, ${board()}, 'steward', '2025-01-01'::date`,
        ),
      /still steward/,
      /can be steward of nothing/,
    ],
    [
      'a question',
      () =>
        row(
          'scrutiny_question',
          'plan_id, asked_by, asked_of, text, asked_on, due_by',
          `${first('plan')}, '${PERSON}'::uuid, ${board()}, 'Why?', '2026-01-05'::date, ${later}`,
        ),
      /question still waits/,
      /dissolved at this moment/,
    ],
    [
      'a meeting',
      () =>
        row('meeting', 'plan_id, group_id, title, on_day', `${first('plan')}, ${board()}, 'Board', ${later}`),
      /meeting to come/,
      /dissolved at this moment/,
    ],
    [
      'a role',
      () =>
        row(
          'role_grant',
          'person_id, role, scope, party_id, from_day',
          `'${PERSON}'::uuid, 'chair', 'party', ${board()}, '2025-01-01'::date`,
        ),
      /role through it/,
      /dissolved at this moment/,
    ],
  ];

  /** Begins both, the second while the first is not committed; how the second ended, once the first was. */
  async function atOnce(one: string, other: string): Promise<string> {
    const [a, b, watch] = clients as [pg.Client, pg.Client, pg.Client];
    await a.query('begin');
    await b.query('begin');
    await a.query(one);
    const { rows } = await b.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = b.query(other).then(
      () => 'done',
      (error: Error) => error.message,
    );
    const waits = `select 1 from pg_locks where pid = $1 and not granted`;
    await expect
      .poll(async () => (await watch.query(waits, [rows[0]?.pid])).rowCount, { timeout: 10_000 })
      .toBeGreaterThan(0);
    await a.query('commit');
    const said = await ended;
    await b.query('rollback');
    return said;
  }

  it.each(GIVEN)('waits for %s that is being given, and then is refused', async (_, sql, held) => {
    const before = `create temp table kept_lead as select id, party_id, accountable, support from action_lead`;
    await clients[2]?.query(before);
    expect(await atOnce(sql(), dissolveOf(made.board))).toMatch(held);
    await putBack();
  });

  it.each(GIVEN)(
    'keeps %s waiting that is given meanwhile, which then is refused',
    async (_, sql, __, refused) => {
      expect(await atOnce(dissolveOf(made.board), sql())).toMatch(refused);
      await runAsOwner(
        made,
        `update party_group set state = 'active', dissolved_day = null where id = ${board()}`,
      );
    },
  );

  it('lets two be given at once, neither waiting for the other', async () => {
    const [a, b] = clients as [pg.Client, pg.Client];
    const belongs = row(
      'membership',
      'member_id, body_id',
      `${first('party', `name = 'Mara Quill'`)}, ${board()}`,
    );
    await a.query('begin');
    await b.query(`begin; set local lock_timeout = '2s'`);
    await a.query(belongs);
    await expect(b.query(belongs)).resolves.toBeDefined();
    await b.query('rollback');
    await a.query('rollback');
  });

  async function putBack(): Promise<void> {
    await clients[2]?.query(
      'update action_lead as lead set party_id = kept.party_id, accountable = kept.accountable, support = kept.support from kept_lead as kept where kept.id = lead.id',
    );
    await clients[2]?.query('drop table kept_lead');
    await runAsOwner(
      made,
      `delete from stewardship; delete from scrutiny_question; delete from meeting; delete from role_grant where party_id = ${board()}`,
    );
  }
});

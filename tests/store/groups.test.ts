/** The last line: what PostgreSQL itself refuses of groups, whoever writes and whatever they asked before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveStewardship } from '../../src/commands/plan/give-stewardship.ts';
import { code, type Grouped, groupIn } from '../commands/groups-made.ts';
import { makeDatabase, TODAY } from '../make.ts';
import { PERSON, serversHere } from '../servers.ts';
import { behind } from './behind.ts';
import { dissolveOf, first, row, runAsOwner } from './group-rows.ts';

describe.each(serversHere())('groups on the %s server', (server) => {
  let made: Grouped;
  beforeAll(async () => {
    made = await groupIn(await makeDatabase({ server }));
    await run(`delete from stewardship; delete from seat_holding;`);
  });
  afterAll(() => made.close());

  const run = (sql: string, how = {}) => runAsOwner(made, sql, how);
  const dissolve = () => dissolveOf(made.board);

  const planOf = () => `'plan', ${first('plan')}, ${first('plan')}`;
  const lead = (accountable: boolean): string =>
    `update action_lead set party_id = '${made.board}', accountable = ${accountable}, support = false
      where action_id = ${first('action', `lifecycle is null and joined_into is null`)}`;
  const handover = (from: string): string =>
    `${row('handover', 'from_id, why, begun_on', `${from}, 'dissolving', '${TODAY}'::date`)};
    ${row('handover_item', 'handover_id, subject_kind, subject_id, label, state, to_id', `${first('handover')}, 'plan', ${first('plan')}, 'x', 'offered', '${made.board}'::uuid`)}`;

  it.each<[string, () => string, RegExp | null]>([
    ['holds nothing', () => '', null],
    [
      'is steward of a plan',
      () =>
        row(
          'stewardship',
          'subject_kind, subject_id, plan_id, steward_id, role, from_day',
          `${planOf()}, '${made.board}'::uuid, 'steward', '2025-01-01'::date`,
        ),
      /still steward of a plan/,
    ],
    [
      'was steward until that day',
      () =>
        row(
          'stewardship',
          'subject_kind, subject_id, plan_id, steward_id, role, from_day, until_day',
          `${planOf()}, '${made.board}'::uuid, 'steward', '2025-01-01'::date, '${TODAY}'::date`,
        ),
      null,
    ],
    ['leads an open action alone', () => lead(false), /still leads an open action/],
    [
      'leads one that is done',
      () =>
        `${lead(false)}; update action set lifecycle = 'complete' where id in (select action_id from action_lead where party_id = '${made.board}')`,
      null,
    ],
    [
      'leads one of a plan that is put away',
      () => `${lead(false)}; update plan set state = 'archived'`,
      null,
    ],
    [
      'leads under the name of an entry that was merged into it',
      () => `${lead(false)}; update action_lead set party_id = ${first('party', `name = 'Carers Together'`)} where party_id = '${made.board}';
        update party set merged_into = '${made.board}' where name = 'Carers Together'`,
      /still leads an open action/,
    ],
    [
      'has a seat that somebody holds',
      () =>
        row(
          'seat_holding',
          'seat_id, holder_id, from_day',
          `${first('seat')}, ${first('party', `name = 'Mara Quill'`)}, '2025-01-01'::date`,
        ),
      /still holds one of its seats/,
    ],
    [
      'gives somebody a role',
      () =>
        row(
          'role_grant',
          'person_id, role, scope, party_id, from_day',
          `'${PERSON}'::uuid, 'chair', 'party', '${made.board}'::uuid, '2025-01-01'::date`,
        ),
      /still has a role through it/,
    ],
    [
      'is offered something',
      () => handover(first('party', `name = 'Open Door Charity'`)),
      /waits for an answer/,
    ],
  ])('that %s', async (_, before, refused) => {
    const tried = run(`${before()};${dissolve()}`, { stay: false });
    await (refused ? expect(tried).rejects.toThrow(refused) : tried);
  });

  it('holds nothing where it is given a plan at the moment it is dissolved', async () => {
    const planId = made.book.plan.id;
    const give = { planId, steward: 'Three Rivers Board' };
    await behind(made.connection, async (ask) => {
      await ask('begin');
      await ask(dissolve());
      const given = giveStewardship(made.context, give);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await ask('commit');
      expect(code(await given)).toBe('conflict');
    });
    await behind(made.connection, async (ask) => {
      expect(await ask('select from stewardship where until_day is null')).toHaveLength(0);
    });
  });
});

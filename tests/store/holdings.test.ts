/**
 * Nothing that a group can hold is forgotten: every column of the catalogue that can name somebody is either how a group
 * holds something, or said here not to be. For every kind of what is held PostgreSQL itself refuses that it is dissolved.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HELD_KINDS, type HeldKind } from '../../src/domain/partnership/holdings.ts';
import { type Grouped, groupIn } from '../commands/groups-made.ts';
import { makeDatabase, TODAY } from '../make.ts';
import { PERSON, serversHere } from '../servers.ts';
import { behind } from './behind.ts';
import { dissolveOf, first, row, runAsOwner } from './group-rows.ts';

/** A column that joins here is a decision: what it names is held by a group, or why nothing is left behind with it. */
const HOLDS: Record<string, HeldKind> = {
  'action_lead.party_id': 'action',
  'meeting.group_id': 'meeting',
  'membership.body_id': 'administrator',
  'role_grant.party_id': 'administrator',
  'scrutiny_question.asked_of': 'question',
  'seat.group_id': 'administrator',
  'seat_holding.holder_id': 'seat',
  'stewardship.steward_id': 'plan',
};
const HOLDS_NOTHING: Record<string, string> = {
  'calendar.party_id': 'an address that shows what the entry leads: it shows nothing once that is handed on',
  'door_link.party_id': 'whose link it is: it opens only what that entry still leads or is asked',
  'handover.from_id': 'what it was handed over by',
  'handover_item.to_id': 'an offer, which blocks by itself while it waits',
  'history_striking.party_id': 'whose name was struck out of the history',
  'membership.member_id': 'that it belonged somewhere, which stays said',
  'party.merged_into': 'another name of the same entry',
  'party_alias.party_id': 'another name of the entry',
  'party_apart.one_id': 'that two entries are different',
  'party_apart.other_id': 'that two entries are different',
  'party_group.id': 'the group itself',
  'party_merge.from_id': 'what was joined, for taking it back',
  'party_merge.into_id': 'what was joined, for taking it back',
  'person.party_id': 'who a person is: of a person, not of a group',
  'seat.for_id': 'whom a seat is meant for, whoever holds it',
  'succession.from_id': 'what it came of',
  'succession.to_id': 'what it became',
};
/** Identifiers without a foreign key that name no entry of the directory. */
const NAMES_NOBODY = [
  ...['action_code.action_id', 'door_link.subject_id', 'handover_item.subject_id', 'history.action_id'],
  ...['history.deed_id', 'history.person_id', 'history.undoes', 'proposal.subject_id'],
  'stewardship.subject_id',
];

/** Columns that point to an entry or a group, and identifiers that say to nobody what they point to. */
const COLUMNS = `select distinct c.relname || '.' || a.attname as name
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_constraint f on f.contype = 'f' and f.conrelid = c.oid and a.attnum = any (f.conkey)
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attname not in ('partnership_id', 'plan_id')
    and (f.confrelid in ('party'::regclass, 'party_group'::regclass) or f.oid is null and a.attname <> 'id')
  order by 1`;

describe.each(serversHere())('what a group holds on the %s server', (server) => {
  let made: Grouped;
  beforeAll(async () => {
    made = await groupIn(await makeDatabase({ server }));
    await runAsOwner(made, 'delete from stewardship; delete from seat_holding');
  });
  afterAll(() => made.close());

  it('is known of every column that can name it', async () => {
    const columns = await behind(made.connection, (ask) => ask<{ name: string }>(COLUMNS));
    const known = [...Object.keys(HOLDS), ...Object.keys(HOLDS_NOTHING), ...NAMES_NOBODY];
    expect(columns.map(({ name }) => name)).toEqual(known.sort());
    expect([...new Set(Object.values(HOLDS))].sort()).toEqual([...HELD_KINDS].sort());
  });

  const mara = first('party', `name = 'Mara Quill'`);
  const board = () => `'${made.board}'::uuid`;
  const later = `'${TODAY}'::date + 1`;
  const administers = () => `update person set party_id = ${mara} where id = '${PERSON}';
    ${row('role_grant', 'person_id, role, scope, from_day', `'${PERSON}'::uuid, 'administrator', 'partnership', '2025-01-01'::date`)};
    ${row('membership', 'member_id, body_id', `${mara}, ${board()}`)}`;
  const meeting = (columns: string, values: string) =>
    row('meeting', `plan_id, group_id, title${columns}`, `${first('plan')}, ${board()}, 'Board'${values}`);
  const question = (answer: string) =>
    row(
      'scrutiny_question',
      `plan_id, asked_by, asked_of, text, asked_on, due_by${answer && ', answer, answered_by, answered_on'}`,
      `${first('plan')}, '${PERSON}'::uuid, ${board()}, 'Why?', '2026-01-05'::date, ${later}${answer}`,
    );

  const HELD: Record<HeldKind, () => [sql: string, refused: RegExp]> = {
    plan: () => [
      row(
        'stewardship',
        'subject_kind, subject_id, plan_id, steward_id, role, from_day',
        `'plan', ${first('plan')}, ${first('plan')}, ${board()}, 'steward', '2025-01-01'::date`,
      ),
      /still steward/,
    ],
    action: () => [
      `update action_lead set party_id = ${board()}, accountable = false, support = false
        where action_id = ${first('action', 'lifecycle is null and joined_into is null')}`,
      /still leads/,
    ],
    question: () => [question(''), /question still waits/],
    meeting: () => [meeting(', on_day', `, ${later}`), /meeting to come/],
    seat: () => [
      `${row('party', 'name, kind', `'Valley Forum', 'group'`)};
       ${row('party_group', 'kind', `'forum'`).replace('gen_random_uuid()', first('party', `name = 'Valley Forum'`))};
       ${row('seat', 'group_id, interest, position', `${first('party', `name = 'Valley Forum'`)}, 'carer', 1`)};
       ${row('seat_holding', 'seat_id, holder_id', `${first('seat', `group_id <> ${board()}`)}, ${board()}`)}`,
      /holds a seat of another group/,
    ],
    administrator: () => [administers(), /no place but with it/],
  };

  it.each(HELD_KINDS)('keeps it from being dissolved: %s', async (kind) => {
    const [sql, refused] = HELD[kind]();
    const tried = runAsOwner(made, `${sql};${dissolveOf(made.board)}`, { stay: false });
    await expect(tried).rejects.toThrow(refused);
  });

  it.each<[string, () => string]>([
    ['a meeting of the day itself', () => meeting(', on_day', `, '${TODAY}'::date`)],
    ['a meeting that is cancelled', () => meeting(', on_day, cancelled', `, ${later}, 'Snow'`)],
    ['a question that is answered', () => question(`, 'So that.', '${PERSON}'::uuid, '2026-02-01'::date`)],
    [
      'an administrator who has another place',
      () =>
        `${administers()}; ${row('membership', 'member_id, body_id', `${mara}, ${first('party', `kind = 'organisation'`)}`)}`,
    ],
    [
      'an administrator who has left',
      () => `${administers()}; update person set left_on = '${TODAY}' where id = '${PERSON}'`,
    ],
  ])('lets it go with %s', async (_, before) =>
    runAsOwner(made, `${before()};${dissolveOf(made.board)}`, { stay: false }),
  );
});

/** Names struck out of the history: whoever tampers after a striking, or pretends one, is found out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holds } from '../../src/commands/history/verify-history.ts';
import { NAME_REMOVED } from '../../src/domain/privacy/forgotten.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { forget, type Met, makeAdministrator, meetLead } from '../make-forgotten.ts';
import { serversHere } from '../servers.ts';
import { foundAfter, verify } from './tampering.ts';

describe.each(serversHere())('a struck history on the %s server', (server) => {
  let made: Made;
  let nia: Met;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    await makeAdministrator(made);
    const { plan } = await makePlan(made, { actions: 4 });
    nia = await meetLead(made, plan.id, 'Nia Hartley');
    await forget(made, nia.personId);
    expect(holds(await verify(made))).toBe(true);
  });
  afterAll(() => made.close());

  const struckEntry = () =>
    `(select id from history where table_name = 'action_lead' and after->>'party_id' = '${nia.partyId}' limit 1)`;
  const sealedAs = (id: string) => `(select number from history_seal where entry_id = ${id} limit 1)`;

  it.each<[string, () => string, RegExp]>([
    [
      'other words after a striking',
      () => `update history set after = after || '{"name": "Another"}' where id = ${struckEntry()}`,
      /Entry \d+ was altered after it was written/,
    ],
    [
      'another lead made of it',
      () => `update history set after = after || '{"accountable": false}' where id = ${struckEntry()}`,
      /was altered after/,
    ],
    [
      'a striking that says another hash',
      () =>
        `update history set after = after || jsonb_build_object('hash_after', repeat('a', 64)) where table_name = 'history_striking'`,
      /was altered after/,
    ],
    [
      'a mark without a striking',
      () =>
        `update history set after = after || '{"text": "${NAME_REMOVED}"}' where id = (select id from history where table_name = 'action' limit 1)`,
      /was altered after/,
    ],
    [
      'a striking put in for other words',
      () => `update history set after = after || '{"text": "Nothing"}' where id = (select min(id) from history where table_name = 'action');
        insert into history (partnership_id, table_name, row_id, operation, after) select partnership_id, 'history_striking', 'x', 'insert',
          jsonb_build_object('entry_id', entry_id, 'hash_before', entry_hash, 'hash_after', (select entry_hash(history) from history where id = entry_id), 'party_id', '${nia.partyId}')
        from history_seal where entry_id = (select min(id) from history where table_name = 'action')`,
      /was altered after[\s\S]*without a seal/,
    ],
    ['a striking gone from its table', () => 'delete from history_striking', /is gone, and no entry says/],
    [
      'the guard switched off',
      () => 'alter table history disable trigger history_struck',
      /The trigger history_struck on the table history is gone/,
    ],
    [
      'the guard of the strikings switched off',
      () => 'alter table history_striking disable trigger history_stands',
      /The trigger history_stands on the table history_striking/,
    ],
    [
      'a seal moved to what was struck',
      () => `update history_seal set entry_hash = (select hash_after from history_striking where history_striking.entry_id = history_seal.entry_id limit 1)
        where number = ${sealedAs(struckEntry())}`,
      /The seal of entry \d+ does not follow/,
    ],
  ])('finds %s', async (_, tampering, said) => {
    expect(await foundAfter(made, tampering())).toMatch(said);
  });
});

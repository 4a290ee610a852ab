/** Striking a forgotten person's names out of the history: what does it, and that nothing else can. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellSeals } from '../../src/cli/tell-seals.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import { mergeEntries } from '../../src/commands/directory/merge-entries.ts';
import { undoMerge } from '../../src/commands/directory/undo-merge.ts';
import { holds, type Verified } from '../../src/commands/history/verify-history.ts';
import { FORGOTTEN_PERSON, NAME_REMOVED } from '../../src/domain/privacy/forgotten.ts';
import { NAME_REMOVED as MARK } from '../../src/store/migrations/0038-struck-names.ts';
import { OTHER } from '../fill-every-table.ts';
import { type Made, makeDatabase, makePlan, TODAY } from '../make.ts';
import { forget, type Met, makeAdministrator, meetLead } from '../make-forgotten.ts';
import { kept } from '../outcomes.ts';
import { PARTNERSHIP, PERSON, serversHere } from '../servers.ts';
import { asApp, behind } from './behind.ts';
import { verify } from './tampering.ts';

describe.each(serversHere())('names struck out on the %s server', (server) => {
  let made: Made;
  let nia: Met;
  let ben: Met;
  let ann: Met;
  let head: string;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    await makeAdministrator(made);
    const { plan } = await makePlan(made, { actions: 4 });
    nia = await meetLead(made, plan.id, 'Nia Hartley');
    ben = await meetLead(made, plan.id, 'Ben Moss');
    ann = await meetLead(made, plan.id, 'Ann Lee');
    head = headOf(await verify(made));
    expect((await forget(made, nia.personId)).struck).toBeGreaterThan(3);
  });
  afterAll(() => made.close());

  const headOf = ({ partnerships }: Verified): string => partnerships[0]?.head ?? '';
  const SIGNED = `select set_config('weft.person_id', '${PERSON}', true)`;
  const asWeft = (sql: string, fence: string = PARTNERSHIP) =>
    asApp(made.connection, fence, async (ask) => {
      await ask(SIGNED);
      return ask(sql);
    });
  /** As the owner, past the first guard: with the word that says which names are being struck. */
  async function asOwner(
    sql: string,
    { stay = false, body = nia.partyId as string } = {},
  ): Promise<unknown[]> {
    return behind(made.connection, async (ask) => {
      await ask('begin');
      await ask(`select set_config('weft.partnership_id', '${PARTNERSHIP}', true),
        set_config('weft.striking', '${body}', true), set_config('weft.person_id', '${PERSON}', true)`);
      const found = await ask(sql);
      await ask(stay ? 'commit' : 'rollback');
      return found;
    });
  }

  it('puts one mark in the place of every name, and says so when it verifies', async () => {
    expect(MARK).toBe(NAME_REMOVED);
    const verified = await verify(made, head);
    const said = tellSeals(verified);
    expect(said).toMatch(
      /Names were struck out on request, and a sealed record vouches for each: \d+ entries on .* by Asha Bright/,
    );
    expect(said).toMatch(/The seal you kept .* is that of entry/);
    expect(holds(verified)).toBe(true);
    const [told] = await behind(made.connection, (ask) =>
      ask(
        `select array(select distinct word from history, unnest(array[before->>'name', after->>'name']) as word
          where $1 in (row_id, before->>'party_id', after->>'party_id') and word is not null order by 1) as names`,
        [nia.partyId],
      ),
    );
    expect(told?.names).toEqual([NAME_REMOVED, FORGOTTEN_PERSON].sort());
  });

  it('strikes again only what has come since', async () => {
    expect((await forget(made, nia.personId)).struck).toBe(0);
    expect(holds(await verify(made))).toBe(true);
  });

  const anyOf = (met: () => Met, table = 'action_lead') =>
    `(select id from history where table_name = '${table}' and after->>'party_id' = '${met().partyId}' limit 1)`;
  const NOBODY = '00000000-0000-7000-8000-0000000000cc';

  it.each<[string, () => string, RegExp]>([
    ['rewrite an entry', () => `update history set after = '{}'`, /permission denied/],
    [
      'add a striking',
      () => 'insert into history_striking select * from history_striking',
      /permission denied/,
    ],
    [
      'change a striking',
      () => `update history_striking set hash_after = repeat('a', 64)`,
      /permission denied/,
    ],
    ['take a striking back', () => 'delete from history_striking', /permission denied/],
    [
      'strike somebody who stands there',
      () => `select strike_names('${ben.partyId}')`,
      /Only names of somebody who was forgotten/,
    ],
    [
      'strike an organisation',
      () => `select strike_names(id) from party where kind = 'organisation'`,
      /Only names of somebody who was forgotten/,
    ],
    ['strike nobody', () => 'select strike_names(null)', /Only names of somebody who was forgotten/],
    [
      'strike in the name of no administrator',
      () => `select set_config('weft.person_id', '${nia.personId}', true), strike_names('${nia.partyId}')`,
      /Only an administrator/,
    ],
    [
      'strike as nobody',
      () => `select set_config('weft.person_id', '', true), strike_names('${nia.partyId}')`,
      /Only an administrator/,
    ],
    [
      'strike an entry that was only called forgotten',
      () => `with gone as (update party set name = '${FORGOTTEN_PERSON} (9)', forgotten_on = '${TODAY}'
        where kind = 'organisation' returning id) select strike_names(id) from gone`,
      /Only names of somebody who was forgotten/,
    ],
    [
      'strike by tables of its own',
      () => `create temp table party as select * from party; create temp table role_grant as select * from role_grant;
        update pg_temp.party set forgotten_on = '${TODAY}', name = '${FORGOTTEN_PERSON}', of_name = null;
        select strike_names('${ben.partyId}')`,
      /Only names of somebody who was forgotten/,
    ],
  ])('lets the app’s role not %s', async (_, sql, said) => {
    await expect(asWeft(sql())).rejects.toThrow(said);
  });

  it('reaches nobody of another partnership', async () => {
    await expect(asWeft(`select strike_names('${nia.partyId}')`, OTHER)).rejects.toThrow(
      /Only an administrator/,
    );
    await expect(asWeft(`select strike_names('${nia.partyId}')`, NOBODY)).rejects.toThrow(
      /Only an administrator/,
    );
  });

  const STANDS = /History is only ever added to/;
  it.each<[string, () => string, RegExp]>([
    [
      'other words',
      () => `update history set after = after || '{"name": "Somebody else"}' where id = ${anyOf(() => nia)}`,
      STANDS,
    ],
    [
      'the name put back',
      () => `update history set after = after || '{"name": "Nia Hartley"}' where id = ${anyOf(() => nia)}`,
      STANDS,
    ],
    [
      'a mark and more',
      () =>
        `update history set after = after || '{"name": "${NAME_REMOVED}", "accountable": false}' where id = ${anyOf(() => ben)}`,
      STANDS,
    ],
    [
      'a mark for somebody else',
      () =>
        `update history set after = after || '{"name": "${NAME_REMOVED}"}' where id = ${anyOf(() => ben)}`,
      STANDS,
    ],
    [
      'a mark in another table',
      () => `update history set after = after || '{"text": "${NAME_REMOVED}"}' where table_name = 'action'`,
      STANDS,
    ],
    ['who signed', () => `update history set person_id = null where id = ${anyOf(() => nia)}`, STANDS],
    ['nothing at all', () => `update history set after = after where id = ${anyOf(() => nia)}`, STANDS],
    ['an entry gone', () => `delete from history where id = ${anyOf(() => nia)}`, STANDS],
    ['all gone', () => 'truncate history', STANDS],
    [
      'a striking of its own',
      () => `insert into history_striking (entry_id, hash_before, hash_after, party_id, struck_by)
        select entry_id, hash_after, hash_before, party_id, struck_by from history_striking`,
      STANDS,
    ],
    ['a striking changed', () => `update history_striking set hash_after = repeat('a', 64)`, STANDS],
    ['a striking gone', () => 'delete from history_striking', STANDS],
    ['strikings gone', () => 'truncate history_striking', STANDS],
  ])('lets even the owner not have %s', async (_, sql, said) => {
    await expect(asOwner(sql())).rejects.toThrow(said);
  });

  it('lets nobody strike somebody who stands there, whoever asks', async () => {
    const mark = `update history set after = after || '{"name": "${NAME_REMOVED}"}' where id = ${anyOf(() => ben)}`;
    await expect(asOwner(mark, { body: ben.partyId })).rejects.toThrow(
      /Only names of somebody who was forgotten/,
    );
  });

  it('is not done while the names are on hold', async () => {
    const hold = `insert into legal_hold (id, noun, record_id, reason, placed_by, placed_on)
      values (gen_random_uuid(), 'name', '${nia.personId}', 'A claim', '${PERSON}', '${TODAY}')`;
    const held = asApp(made.connection, PARTNERSHIP, async (ask) => {
      await ask(SIGNED);
      await ask(hold);
      await ask(`select strike_names('${nia.partyId}')`);
    });
    await expect(held).rejects.toThrow(/on legal hold/);
  });

  it('follows strikings of one entry one after another', async () => {
    const entry = (met: Met) =>
      behind(made.connection, (ask) =>
        ask<{ id: string; version: number }>('select id, version from party where id = $1', [met.partyId]),
      );
    const [into] = await entry(ben);
    const [from] = await entry(ann);
    kept(await mergeEntries(made.context, { into: into as never, from: [from as never] }));
    const [merge] = await behind(made.connection, (ask) => ask<{ id: string }>(`select id from party_merge`));
    kept(await undoMerge(made.context, { mergeId: merge?.id ?? '' } as never));
    await forget(made, ann.personId);
    await forget(made, ben.personId);
    const twice = await behind(made.connection, (ask) =>
      ask('select entry_id from history_striking group by entry_id having count(*) > 1'),
    );
    expect(twice.length).toBeGreaterThan(0);
    expect(tellSeals(await verify(made, head))).not.toContain('NOT');
  });

  it('leaves what is done afterwards alone', async () => {
    const edited = { actionId: nia.actionId, version: 1, text: 'Open both halls' };
    expect((await editAction(made.context, edited)).ok).toBe(true);
    expect(holds(await verify(made, head))).toBe(true);
  });
});

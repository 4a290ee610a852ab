/** What becomes of a forgotten person's names in the history: struck out, kept on a ground, and never brought back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAction } from '../../src/commands/action/create-action.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import { mergeEntries } from '../../src/commands/directory/merge-entries.ts';
import { undoDeed } from '../../src/commands/history/undo-deed.ts';
import { holds } from '../../src/commands/history/verify-history.ts';
import { liftHold } from '../../src/commands/partnership/hold-record.ts';
import { erasePerson } from '../../src/commands/person/erase-person.ts';
import { historyFilterFrom } from '../../src/domain/history/history-filter.ts';
import type { PlanId } from '../../src/domain/ids.ts';
import { FORGOTTEN_PERSON, NAME_REMOVED } from '../../src/domain/privacy/forgotten.ts';
import { read } from '../../src/store/connection.ts';
import { listHolds } from '../../src/store/person/holds.ts';
import { viewHistory } from '../../src/views/history/history-page.ts';
import { viewUndo } from '../../src/views/history/undo-page.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { forget, lookAtForgetting, type Met, makeAdministrator, meetLead } from '../make-forgotten.ts';
import { kept, refused } from '../outcomes.ts';
import { serversHere } from '../servers.ts';
import { behind } from '../store/behind.ts';
import { verify } from '../store/tampering.ts';

describe.each(serversHere())('striking on the %s server', (server) => {
  let made: Made;
  let planId: PlanId;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    await makeAdministrator(made);
    planId = (await makePlan(made, { actions: 2 })).plan.id;
  });
  afterAll(() => made.close());

  const named = (name: string): Promise<string[]> =>
    behind(made.connection, async (ask) => {
      const found = await ask(
        `select distinct table_name as name from history where to_jsonb(history)::text ilike $1 order by 1`,
        [`%${name}%`],
      );
      return found.map((row) => String(row.name));
    });
  const leadsOf = ({ actionId }: Met): Promise<string[]> =>
    read(made.database, made.scope('look'), async (transaction) => {
      const rows = transaction.selectFrom('action_lead').select('name').where('action_id', '=', actionId);
      return (await rows.execute()).map(({ name }) => name);
    });
  /** Somebody else leads from then on; the deed that took them out, to be undone. */
  async function replace(met: Met): Promise<string> {
    const leads = [{ name: 'Ben Moss', kind: 'person', role: 'accountable' }] as const;
    kept(await editAction(made.context, { actionId: met.actionId, version: 1, leads: [...leads] }));
    return lastDeed('editAction');
  }
  const lastDeed = (deed: string): Promise<string> =>
    behind(made.connection, async (ask) =>
      String(
        (await ask('select deed_id as id from history where deed = $1 order by id desc limit 1', [deed]))[0]
          ?.id,
      ),
    );

  it('says how much would be struck, strikes it, and tells the history under the mark', async () => {
    const nia = await meetLead(made, planId, 'Nia Hartley');
    const { struck, namesKept } = await lookAtForgetting(made, nia.personId);
    expect([struck > 3, namesKept]).toEqual([true, null]);
    expect(await named('Hartley')).toEqual(['action_lead', 'party', 'party_alias']);
    expect((await forget(made, nia.personId)).struck).toBe(struck);
    expect(await named('Hartley')).toEqual([]);
    const filter = historyFilterFrom(new URLSearchParams('deed=erasePerson'));
    const told = JSON.stringify(kept(await viewHistory(made.context, { filter, before: null })).events);
    expect(told).toContain(NAME_REMOVED);
    expect(told).toContain('striking of a name: out of entry');
    expect(told).not.toMatch(/undefined|history_striking/);
    expect(holds(await verify(made))).toBe(true);
  });

  it('keeps the names on a ground that is said, as a hold, until that is lifted', async () => {
    const ola = await meetLead(made, planId, 'Ola Reed');
    const { digest: seen } = await lookAtForgetting(made, ola.personId);
    const given = { personId: ola.personId, accountEmail: null, seen };
    const silent = refused(await erasePerson(made.context, { ...given, names: 'legalClaim', reason: ' ' }));
    expect(silent).toMatchObject({ code: 'invalid', field: 'reason' });
    const kinds = { names: 'legalClaim', reason: 'The ombudsman, about the hall' } as const;
    expect((await forget(made, ola.personId, kinds)).struck).toBe(0);
    expect(await leadsOf(ola)).toEqual([expect.stringContaining(FORGOTTEN_PERSON)]);
    expect(await named('Ola Reed')).toEqual(['action_lead', 'party', 'party_alias']);
    const [hold] = await read(made.database, made.scope('look'), listHolds);
    expect(hold).toMatchObject({ noun: 'name', recordId: ola.personId });
    expect(hold?.reason).toMatch(/Article 17\(3\)\(e\)\)\. The ombudsman, about the hall/);
    const again = await lookAtForgetting(made, ola.personId);
    expect(again).toMatchObject({ struck: 0, namesKept: hold?.reason, isAgain: true });
    kept(await liftHold(made.context, { holdId: hold?.id ?? '' }));
    expect((await forget(made, ola.personId)).struck).toBeGreaterThan(3);
    expect(await named('Ola Reed')).toEqual([]);
    expect(holds(await verify(made))).toBe(true);
  });

  it.each([
    ['struck out', 'Una Vale', {}],
    ['kept', 'Eli Stone', { names: 'publicTask', reason: 'The record of the board' } as const],
  ])('brings no name back by undoing, where it was %s', async (_, name, wish) => {
    const met = await meetLead(made, planId, name);
    const deedId = await replace(met);
    await forget(made, met.personId, wish);
    const undo = kept(await viewUndo(made.context, deedId));
    expect(undo).toMatchObject({ steps: 0, putBack: [] });
    expect(undo.stays.join()).toContain('asked to be forgotten, and their name is not brought back');
    expect(refused(await undoDeed(made.context, { deedId, upTo: undo.upTo })).code).toBe('conflict');
    expect(await leadsOf(met)).toEqual(['Ben Moss']);
    const erased = await undoDeed(made.context, { deedId: await lastDeed('erasePerson'), upTo: 0 });
    expect(refused(erased).code).toBe('notFound');
  });

  it('asks whose an entry of their name is, and forgets it where it is theirs', async () => {
    const { personId, partyId } = await meetLead(made, planId, 'Jo Farrow');
    await behind(made.connection, (ask) =>
      ask('update person set party_id = null where id = $1', [personId]),
    );
    const { perhaps, struck, entries } = await lookAtForgetting(made, personId);
    expect({ perhaps, struck, entries }).toEqual({
      perhaps: [{ id: partyId, name: 'Jo Farrow', leads: 1 }],
      ...{ struck: 0, entries: [] },
    });
    const given = { personId, accountEmail: null, seen: null };
    const other = await behind(made.connection, (ask) =>
      ask(`select id from party where kind = 'organisation'`),
    );
    const wrong = { ...given, entryId: String(other[0]?.id) };
    expect(refused(await erasePerson(made.context, wrong)).code).toBe('conflict');
    kept(await erasePerson(made.context, { ...given, entryId: partyId }));
    expect(await named('Farrow')).toEqual([]);
    expect(holds(await verify(made))).toBe(true);
  });

  it('forgets a spelling that was merged into them, to the list of what went over', async () => {
    const met = await meetLead(made, planId, 'Mara Quill');
    const lead = { name: 'M. Quyll', kind: 'unknown', role: 'accountable' } as const;
    kept(await createAction(made.context, { planId, headingId: null, text: 'Lock up', leads: [lead] }));
    const [into, from] = await behind(made.connection, (ask) =>
      ask<{
        id: string;
        version: number;
      }>(`select id, version from party where name in ('Mara Quill', 'M. Quyll')
        order by name desc`),
    );
    if (!into || !from) throw new Error('They should be in the directory.');
    kept(await mergeEntries(made.context, { into, from: [from] }));
    expect(await named('Quyll')).toContain('party_merge');
    await forget(made, met.personId);
    expect(await named('Quill')).toEqual([]);
    expect(await named('Quyll')).toEqual([]);
    const live = await behind(made.connection, (ask) => ask('select moved::text as moved from party_merge'));
    expect(JSON.stringify(live)).not.toContain('Quyll');
    expect(holds(await verify(made))).toBe(true);
  });
});

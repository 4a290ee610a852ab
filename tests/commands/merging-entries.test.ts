/** Entries of the directory that are one, merged and split again, alone and by several people at once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAction } from '../../src/commands/action/create-action.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import { addAlias } from '../../src/commands/directory/add-alias.ts';
import { mergeEntries } from '../../src/commands/directory/merge-entries.ts';
import { undoMerge } from '../../src/commands/directory/undo-merge.ts';
import type { PartyId, PartyMergeId } from '../../src/domain/ids.ts';
import type { Entry } from '../../src/domain/partnership/directory.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { read } from '../../src/store/connection.ts';
import { readDirectory } from '../../src/store/partnership/directory.ts';
import { listMerges } from '../../src/store/partnership/party-merges.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { serversHere } from '../servers.ts';
import { behind } from '../store/behind.ts';

const COUNCIL = 'Three Rivers Council';
const TRUST = 'Hill Valley Mental Health Trust';
const CHARITY = 'Open Door Charity';

describe.each(serversHere())('merging on the %s server', (server) => {
  let made: Made;
  let book: PlanBook;
  let plans = 0;
  beforeAll(async () => {
    made = await makeDatabase({ server });
  });
  afterAll(() => made.close());
  beforeEach(async () => {
    plans += 1;
    book = await makePlan(made, { slug: `plan-${plans}`, actions: 12 });
  });

  const entries = async (): Promise<Entry[]> =>
    (await read(made.database, made.scope('look'), readDirectory)).entries;
  const entry = async (name: string): Promise<Entry> =>
    (await entries()).find((one) => one.name === name) as Entry;
  const merge = async (from: string, into: string) => {
    const [a, b] = [await entry(from), await entry(into)];
    return mergeEntries(made.context, { from: [seen(a)], into: seen(b) });
  };
  const seen = ({ id, version }: Entry) => ({ id, version });
  const undo = (mergeId: PartyMergeId) => undoMerge(made.context, { mergeId });
  const merges = () => read(made.database, made.scope('look'), listMerges);
  const undoAll = async () => {
    for (const { id } of await merges()) expect((await undo(id)).ok).toBe(true);
  };
  /** Every row that a merge may touch, but for the versions that count how often. */
  const rows = () =>
    behind(made.connection, async (ask) => ({
      parties: await ask(`select to_jsonb(party) - 'version' as row from party order by id`),
      leads: await ask('select to_jsonb(action_lead) as row from action_lead order by id'),
      aliases: await ask('select to_jsonb(party_alias) as row from party_alias order by id'),
      actions: await ask('select to_jsonb(action) as row from action order by id'),
    }));
  const leadsOf = (id: PartyId) =>
    behind(made.connection, (ask) =>
      ask('select name, action_id from action_lead where party_id = $1 order by name', [id]),
    );
  const newAction = (name: string) =>
    createAction(made.context, {
      planId: book.plan.id,
      headingId: null,
      text: `Help ${name}`,
      leads: [{ name, role: 'accountable' }],
    });

  it('moves the leads, keeps each name as written, and taken back is equal row by row', async () => {
    const before = await rows();
    const [council, trust] = [await entry(COUNCIL), await entry(TRUST)];
    const [own, its] = [await leadsOf(trust.id), await leadsOf(council.id)];
    expect(own.length).toBeGreaterThan(0);
    expect(await merge(COUNCIL, TRUST)).toEqual({ ok: true, value: trust.id });
    expect(await leadsOf(council.id)).toEqual([]);
    const together = await leadsOf(trust.id);
    expect(together).toHaveLength(own.length + its.length);
    expect(new Set(together.map((lead) => lead.name))).toEqual(new Set([COUNCIL, TRUST]));
    expect((await entry(COUNCIL)).mergedInto).toBe(trust.id);
    await undoAll();
    expect(await rows()).toEqual(before);
  });

  it('split in any order, each gets back its own', async () => {
    const before = await rows();
    await merge(COUNCIL, TRUST);
    await merge(TRUST, CHARITY);
    const charity = await entry(CHARITY);
    expect((await entry(COUNCIL)).mergedInto).toBe(charity.id);
    const [second, first] = await merges();
    expect(await undo(first?.id as PartyMergeId)).toMatchObject({
      value: { split: { lost: [], added: [] } },
    });
    expect((await entry(COUNCIL)).mergedInto).toBeNull();
    await undo(second?.id as PartyMergeId);
    expect(await rows()).toEqual(before);
  });

  it('takes those that were merged before along, and back', async () => {
    const before = await rows();
    await merge(COUNCIL, TRUST);
    await merge(TRUST, CHARITY);
    const [second] = await merges();
    await undo(second?.id as PartyMergeId);
    expect((await entry(COUNCIL)).mergedInto).toBe((await entry(TRUST)).id);
    await undoAll();
    expect(await rows()).toEqual(before);
  });

  it('gives back a lead that was written anew, and leaves and tells what was added since', async () => {
    await merge(COUNCIL, TRUST);
    const action = book.actions.find((one) => one.leads[0]?.name === COUNCIL) as PlanBook['actions'][0];
    const edited = await editAction(made.context, {
      actionId: action.id,
      version: action.version,
      leads: action.leads.map(({ name, accountable }) => ({ name, role: accountable ? 'lead' : 'support' })),
    });
    expect(edited.ok).toBe(true);
    const added = await newAction(COUNCIL);
    expect(added.ok && added.value.leads[0]?.partyId).toBe((await entry(TRUST)).id);
    const [one] = await merges();
    const undone = await undo(one?.id as PartyMergeId);
    expect(undone.ok && undone.value.split.added.map((lead) => lead.name)).toEqual([COUNCIL]);
    expect(undone.ok && undone.value.split.lost).toEqual([]);
    const back = await leadsOf((await entry(COUNCIL)).id);
    expect(back.map((lead) => lead.action_id)).toContain(action.id);
    expect(back.map((lead) => lead.action_id)).not.toContain(added.ok && added.value.id);
  });

  it('brings a name that is another’s alias to the one body that has it', async () => {
    const charity = await entry(CHARITY);
    await addAlias(made.context, { partyId: charity.id, name: 'The Open Door', kind: 'alias' });
    const made1 = await newAction('the open door');
    expect(made1.ok && made1.value.leads[0]).toMatchObject({ name: 'the open door', partyId: charity.id });
  });

  it('refuses whoever looked before somebody else merged, and says so', async () => {
    const [council, trust, charity] = [await entry(COUNCIL), await entry(TRUST), await entry(CHARITY)];
    expect((await merge(COUNCIL, TRUST)).ok).toBe(true);
    const again = await mergeEntries(made.context, { from: [seen(council)], into: seen(charity) });
    expect(again).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    const stale = await mergeEntries(made.context, { from: [seen(trust)], into: seen(charity) });
    expect(stale).toMatchObject({ ok: false, problem: { code: 'stale' } });
    const [one] = await merges();
    await undoAll();
    expect(await undo(one?.id as PartyMergeId)).toMatchObject({ ok: false, problem: { code: 'conflict' } });
  });

  it('lets one of two merges at once win, whole', async () => {
    const before = await rows();
    const [council, trust, charity] = [await entry(COUNCIL), await entry(TRUST), await entry(CHARITY)];
    const both = await Promise.all([
      mergeEntries(made.context, { from: [seen(council)], into: seen(trust) }),
      mergeEntries(made.context, { from: [seen(trust)], into: seen(council) }),
      mergeEntries(made.context, { from: [seen(council), seen(trust)], into: seen(charity) }),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect((await entries()).filter((one) => one.mergedInto === one.id)).toEqual([]);
    await undoAll();
    expect(await rows()).toEqual(before);
  });

  it('leaves no lead behind that is written while the merge goes on', async () => {
    const [council] = [await entry(COUNCIL)];
    const writing = Array.from({ length: 8 }, () => newAction(COUNCIL));
    const [merged] = await Promise.all([merge(COUNCIL, TRUST), ...writing]);
    expect(merged.ok).toBe(true);
    expect(await leadsOf(council.id)).toEqual([]);
    await undoAll();
  });
});

/** What people say of the entries of the directory: names, belongings, successors, and what they may not say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAction } from '../../src/commands/action/create-action.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import { addAlias } from '../../src/commands/directory/add-alias.ts';
import { addEntry } from '../../src/commands/directory/add-entry.ts';
import { addMembership } from '../../src/commands/directory/add-membership.ts';
import { addSuccession } from '../../src/commands/directory/add-succession.ts';
import { editEntry } from '../../src/commands/directory/edit-entry.ts';
import {
  type EditMembershipInput,
  editMembership,
  editSuccession,
} from '../../src/commands/directory/edit-ties.ts';
import { endMembership } from '../../src/commands/directory/end-membership.ts';
import { removeAlias } from '../../src/commands/directory/remove-alias.ts';
import { undoMerge } from '../../src/commands/directory/undo-merge.ts';
import type { MembershipId, PartyAliasId, PartyId, PartyMergeId } from '../../src/domain/ids.ts';
import { type Directory, type Entry, markOf } from '../../src/domain/partnership/directory.ts';
import type { Action } from '../../src/domain/plan/plan.ts';
import { newId } from '../../src/services/new-id.ts';
import { read } from '../../src/store/connection.ts';
import { readDirectory } from '../../src/store/partnership/directory.ts';
import { viewDirectory } from '../../src/views/directory/directory-page.ts';
import { viewParty } from '../../src/views/directory/party-page.ts';
import { viewLeadsList } from '../../src/views/plan/leads-list.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';

let made: Made;
let trees: Action;
beforeAll(async () => {
  made = await makeDatabase();
  const book = await makePlan(made, { actions: 8 });
  const added = await createAction(made.context, {
    planId: book.plan.id,
    headingId: null,
    text: 'Water the trees',
    leads: [{ name: 'Pam Dean', kind: 'person', role: 'accountable' }],
  });
  if (!added.ok) throw new Error(added.problem.message);
  trees = added.value;
});
afterAll(() => made.close());

const directory = (): Promise<Directory> => read(made.database, made.scope('look'), readDirectory);
const entry = async (name: string): Promise<Entry> =>
  (await directory()).entries.find((one) => one.name === name) as Entry;
const fields = (result: { ok: boolean; problem?: unknown }): unknown[] =>
  ((result.problem as { all?: { field: string }[] })?.all ?? []).map((one) => one.field);
const whole = ({ id, version, name, kind, sector, of, expansion }: Entry) => ({
  partyId: id,
  version,
  name,
  kind,
  sector,
  of,
  expansion,
});

describe('an entry', () => {
  it.each<[string, { name: string; kind: Entry['kind'] }, string]>([
    ['without a name', { name: ' ', kind: 'group' }, 'name'],
    ['of a person, who must come from a plan', { name: 'Ida Reed', kind: 'person' }, 'kind'],
    ['that is there already, capitals aside', { name: 'OPEN DOOR CHARITY', kind: 'group' }, 'name'],
  ])('%s is refused', async (_, given, field) => {
    expect(fields(await addEntry(made.context, given))).toEqual([field]);
  });

  it('renamed keeps its former name until the day before, or lets a mistake go', async () => {
    const job = await entry('Riverside Job Centre');
    const named = { ...whole(job), name: 'Riverside Work Centre', renamedOn: '2026-02-01' };
    expect((await editEntry(made.context, named)).ok).toBe(true);
    const again = {
      ...whole(await entry('Riverside Work Centre')),
      name: 'Riverside Works',
      keepFormerName: false,
    };
    expect((await editEntry(made.context, again)).ok).toBe(true);
    expect((await directory()).aliases).toMatchObject([
      { partyId: job.id, name: 'Riverside Job Centre', kind: 'formerName', until: '2026-01-31' },
    ]);
  });

  it('changed by somebody else meanwhile is told, field by field', async () => {
    const seen = whole(await entry('Ferry Lane Housing'));
    await editEntry(made.context, { ...seen, sector: 'housing' });
    const late = await editEntry(made.context, { ...seen, expansion: 'FLH' });
    expect(late).toMatchObject({
      problem: { code: 'stale', changes: [{ field: 'Sector', before: 'Nothing', now: 'Housing' }] },
    });
  });

  it('known under a name already is not given it twice', async () => {
    const { id } = await entry('Carers Together');
    expect((await addAlias(made.context, { partyId: id, name: 'The Carers' })).ok).toBe(true);
    expect(fields(await addAlias(made.context, { partyId: id, name: 'the carers' }))).toEqual(['name']);
    expect(fields(await addAlias(made.context, { partyId: id, name: 'Carers Together' }))).toEqual(['name']);
  });
});

describe('where an entry belongs', () => {
  it('ends no earlier than it begins, and its body may be new to the directory', async () => {
    const { id } = await entry('Pam Dean');
    const wrong = { partyId: id, body: 'Mill Lane Trees', from: '2026-02-01', until: '2026-01-01' };
    expect(fields(await addMembership(made.context, wrong))).toEqual(['until']);
    expect((await addMembership(made.context, { ...wrong, until: null })).ok).toBe(true);
    expect((await entry('Mill Lane Trees')).kind).toBe('organisation');
    const [one] = (await directory()).memberships;
    const ended = (until: string) => endMembership(made.context, { id: one?.id as MembershipId, until });
    expect(fields(await ended('2026-01-01'))).toEqual(['until']);
    expect((await ended('2026-02-28')).ok).toBe(true);
    const [before] = (await directory()).memberships;
    const seen = before ? markOf(before) : '';
    const edit = (parts: Partial<EditMembershipInput>) =>
      editMembership(made.context, {
        ...{ id: String(before?.id), seen, as: 'Chair', from: '2026-01-15', until: null },
        ...parts,
      });
    expect(fields(await edit({ until: '2026-01-01' }))).toEqual(['until']);
    expect((await edit({})).ok).toBe(true);
    expect((await directory()).memberships[0]).toMatchObject({
      ...{ id: before?.id, bodyId: before?.bodyId, as: 'Chair', from: '2026-01-15', until: null },
    });
    expect(await edit({ as: 'Deputy' })).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    expect(await edit({ id: newId<'membership'>() })).toMatchObject({ problem: { code: 'notFound' } });
    expect(fields(await addMembership(made.context, { partyId: id, body: 'Pam Dean' }))).toEqual(['body']);
  });
});

describe('what follows an entry', () => {
  const follow = async (from: string, to: string, on: string | null = '2026-01-01') =>
    addSuccession(made.context, { partyId: (await entry(from)).id, way: 'became', to, on });

  it('needs a day, and never leads back', async () => {
    expect(fields(await follow('Open Door Charity', 'Open Gate', null))).toEqual(['on']);
    expect((await follow('Open Door Charity', 'Open Gate')).ok).toBe(true);
    expect(fields(await follow('Open Gate', 'Open Door Charity'))).toEqual(['to']);
    expect(fields(await follow('Open Door Charity', 'Open Gate', '2026-02-01'))).toEqual(['to']);
    const [step] = (await directory()).successions;
    const change = { id: String(step?.id), seen: step ? markOf(step) : '', way: 'mergedInto' } as const;
    expect(fields(await editSuccession(made.context, { ...change, on: null }))).toEqual(['on']);
    expect((await editSuccession(made.context, { ...change, on: '2026-02-01' })).ok).toBe(true);
    expect((await directory()).successions[0]).toMatchObject({
      ...{ fromId: step?.fromId, toId: step?.toId, way: 'mergedInto', on: '2026-02-01' },
    });
    const again = await editSuccession(made.context, { ...change, on: '2026-03-01' });
    expect(again).toMatchObject({ ok: false, problem: { code: 'conflict' } });
  });

  it('lets a role take a person’s place, in the leads’ list from that day on', async () => {
    expect((await follow('Pam Dean', 'Tree warden', '2026-03-02')).ok).toBe(true);
    expect((await entry('Tree warden')).kind).toBe('role');
    const list = await viewLeadsList(made.context, 'living-well');
    const section = list.ok ? list.value.sections.find((one) => one.name === 'Tree warden') : null;
    expect(section?.actions).toMatchObject([{ action: { text: 'Water the trees' }, through: ['Pam Dean'] }]);
  });
});

it('shows a person only while a plan names them', async () => {
  const names = async () => {
    const page = await viewDirectory(made.context, { words: '', kind: 'person' });
    return page.ok ? page.value.letters.flatMap(({ rows }) => rows.map((row) => row.entry.name)) : [];
  };
  expect(await names()).toEqual(['Pam Dean']);
  const { id } = await entry('Pam Dean');
  expect(await viewParty(made.context, id)).toMatchObject({ value: { kind: 'found' } });
  const action = trees;
  const emptied = await editAction(made.context, { actionId: action.id, version: action.version, leads: [] });
  expect(emptied.ok).toBe(true);
  expect(await names()).toEqual([]);
  expect(await viewParty(made.context, id)).toMatchObject({ problem: { code: 'notFound' } });
});

it.each<[string, () => Promise<{ ok: boolean; problem?: unknown }>]>([
  ['a name', () => removeAlias(made.context, { id: newId<'partyAlias'>() as PartyAliasId })],
  ['a merge', () => undoMerge(made.context, { mergeId: newId<'partyMerge'>() as PartyMergeId })],
  ['an entry', async () => viewParty(made.context, newId<'party'>() as PartyId)],
])('says that %s is not there', async (_, attempt) => {
  expect(await attempt()).toMatchObject({ ok: false, problem: { code: 'notFound' } });
});

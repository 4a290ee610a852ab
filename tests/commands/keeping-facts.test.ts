/** The deeds that keep what is known of an action, against a real database. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { setTimescale } from '../../src/commands/action/set-timescale.ts';
import { keepFact } from '../../src/commands/fact/keep-fact.ts';
import { keepLabels } from '../../src/commands/fact/keep-labels.ts';
import { entriesOf, signatureOf } from '../../src/domain/facts/fact-lists.ts';
import { NO_LABELS } from '../../src/domain/facts/labels.ts';
import { filterFromAddress } from '../../src/domain/plan/filter.ts';
import type { Action, PlanBook } from '../../src/domain/plan/plan.ts';
import { standingOf } from '../../src/domain/plan/standing.ts';
import { emptyTimescale } from '../../src/domain/timescale/timescale.ts';
import { read } from '../../src/store/connection.ts';
import { listActionHistory } from '../../src/store/history/history.ts';
import { listStandables } from '../../src/store/plan/standings.ts';
import { tellHistory } from '../../src/views/history/tell-history.ts';
import { viewPlanTable } from '../../src/views/plan/plan-table.ts';
import { type Made, makeDatabase, makePlan, TODAY } from '../make.ts';
import { kept, refused } from '../outcomes.ts';

const made: Made = await makeDatabase();
afterAll(() => made.close());
const { context } = made;
let book: PlanBook;
let first: Action;
let other: Action;
const NOBODY_SAID = { lifecycle: null, rag: null, raw: null, note: null, on: null };
let n = 0;
beforeEach(async () => {
  n += 1;
  const change = (_: unknown, i: number) =>
    i === 0 ? { timescale: emptyTimescale('When agreed', 'conditional'), status: NOBODY_SAID } : {};
  book = await makePlan(made, { actions: 4, slug: `plan-${n}`, change });
  [first, other] = book.actions as [Action, Action];
});
const seen = () => ({ actionId: first.id, version: first.version });
const resource = (changes: object = {}) => ({
  kind: 'money' as const,
  purpose: 'Rent of the hall',
  pence: '£4,000',
  securedPence: '',
  source: 'The council',
  state: 'sought' as const,
  yearly: true,
  ...changes,
});
const addResource = async () =>
  kept(await keepFact(context, { ...seen(), kind: 'resources', was: '', entry: resource() }));

describe('keepFact', () => {
  it('adds, changes and takes out, and the history tells each', async () => {
    const added = await addResource();
    const [rent] = added.facts.resources;
    expect(rent).toMatchObject({ pence: 400_000, securedPence: null, source: 'The council' });
    const was = signatureOf(rent as never);
    const changed = kept(
      await keepFact(context, { ...seen(), kind: 'resources', was, entry: resource({ state: 'secured' }) }),
    );
    expect(changed.facts.resources.map((one) => one.state)).toEqual(['secured']);
    const again = signatureOf(changed.facts.resources[0] as never);
    const gone = kept(await keepFact(context, { ...seen(), kind: 'resources', was: again, entry: null }));
    expect(gone.facts.resources).toEqual([]);
    const entries = await read(made.database, made.scope('look'), (transaction) =>
      listActionHistory(transaction, first.id, { size: 3 }),
    );
    expect(tellHistory(entries).flatMap((event) => event.lines)).toEqual([
      {
        kind: 'said',
        text: 'Resources: took out ‘Rent of the hall: £4,000 a year from The council, in hand’.',
      },
      {
        kind: 'changed',
        label: 'Resources',
        before: 'Rent of the hall: £4,000 a year from The council, being looked for',
        after: 'Rent of the hall: £4,000 a year from The council, in hand',
      },
      {
        kind: 'said',
        text: 'Resources: added ‘Rent of the hall: £4,000 a year from The council, being looked for’.',
      },
    ]);
  });

  it('is not stopped by a change to another entry, and is by one to the same', async () => {
    const added = await addResource();
    const was = signatureOf(added.facts.resources[0] as never);
    const mine = { ...seen(), kind: 'resources' as const, was };
    kept(
      await keepFact(context, {
        ...seen(),
        kind: 'levers',
        was: '',
        entry: { kind: 'contract', title: 'Day services', party: '', clause: '', inForceFrom: '' },
      }),
    );
    kept(await keepFact(context, { ...mine, entry: resource({ state: 'applied' }) }));
    const late = refused(
      await keepFact(context, { ...mine, version: added.version, entry: resource({ state: 'secured' }) }),
    );
    expect(late.code).toBe('stale');
    expect(late.code === 'stale' && late.changes).toContainEqual({
      field: 'Resources',
      before: 'Rent of the hall: £4,000 a year from The council, being looked for',
      now: 'Rent of the hall: £4,000 a year from The council, applied for',
    });
  });

  it('lets an action go on when its condition is met, on every page', async () => {
    expect(standingOf(first, TODAY)).toBe('waiting');
    const [read0] = entriesOf(first, 'conditions');
    const entry = {
      text: 'When agreed',
      kind: 'decision',
      actionId: '',
      metOn: TODAY,
      saidBy: 'The board',
    } as const;
    const was = signatureOf(read0 as never);
    const met = kept(await keepFact(context, { ...seen(), kind: 'conditions', was, entry }));
    expect(standingOf(met, TODAY)).not.toBe('waiting');
    const standables = await read(made.database, made.scope('look'), listStandables);
    const own = standables.get(book.plan.id) ?? [];
    expect(own.filter((one) => standingOf(one, TODAY) === 'waiting')).toEqual([]);
  });

  it('calls a condition by the action that it waits for, and knows no action of another plan', async () => {
    const entry = { text: '', kind: 'otherAction', actionId: other.id, metOn: '', saidBy: '' } as const;
    const given = { ...seen(), kind: 'conditions', was: '', entry } as const;
    expect(kept(await keepFact(context, given)).timescale.conditions?.at(-1)).toMatchObject({
      text: other.text,
      actionId: other.id,
    });
    const elsewhere = await makePlan(made, { actions: 1, slug: `other-${n}` });
    const foreign = { ...entry, actionId: elsewhere.actions[0]?.id ?? '' };
    expect(refused(await keepFact(context, { ...given, entry: foreign }))).toMatchObject({
      field: 'entry.actionId',
    });
  });

  it.each([
    ['resources', resource({ purpose: ' ', pence: '' }), 'entry.purpose'],
    ['resources', resource({ pence: 'a lot' }), 'entry.pence'],
    ['resources', resource({ state: 'part', securedPence: '5000' }), 'entry.securedPence'],
    ['milestones', { date: '2027-02-30', label: '', area: '', reached: '' }, 'entry.date'],
    ['milestones', { date: '2026-01-01', label: '', area: '', reached: '2026-03-03' }, 'entry.reached'],
    ['occurrences', { day: '2026-03-03', held: 'yes', note: '' }, 'entry.day'],
    ['conditions', { text: '', kind: 'funding', actionId: '', metOn: '', saidBy: '' }, 'entry.text'],
    [
      'measures',
      { name: '', baseline: 'x', target: '', unit: '', by: '', phrase: '', state: 'accepted' },
      'entry.name',
    ],
  ])('refuses %s of %j', async (kind, entry, field) => {
    const given = { ...seen(), kind, was: '', entry } as never;
    expect(refused(await keepFact(context, given))).toMatchObject({ code: 'invalid', field });
  });
});

it('keepLabels brings two people’s choices together', async () => {
  const choose = (areas: string[], was: string[]) =>
    keepLabels(context, {
      actionId: first.id,
      seen: { ...NO_LABELS, areas: was },
      labels: { ...NO_LABELS, areas, types: ['train'] },
    });
  kept(await choose(['North'], []));
  expect(kept(await choose(['South'], [])).facts).toMatchObject({
    areas: ['North', 'South'],
    types: ['train'],
  });
});

describe('setTimescale', () => {
  it('keeps the words and takes the meaning that a person gives', async () => {
    const said = kept(
      await setTimescale(context, { ...seen(), raw: 'April 10', meant: { words: '10 April 2027' } }),
    );
    expect(said.timescale).toMatchObject({ raw: 'April 10', due: '2027-04-10', overridden: true });
    expect(refused(await setTimescale(context, { ...seen(), raw: 'May', meant: 'asRead' })).code).toBe(
      'stale',
    );
  });
});

describe('the table of actions', () => {
  const table = async (address: string) => {
    const filter = filterFromAddress(new URLSearchParams(address));
    return kept(await viewPlanTable(context, book.plan.slug, filter));
  };

  it('offers the labels in use and narrows by them, read whole or not', async () => {
    expect((await table('')).labels).toEqual(NO_LABELS);
    const labels = { areas: ['North', 'South'], groups: ['Carers'], types: ['train'] };
    kept(await keepLabels(context, { actionId: first.id, seen: NO_LABELS, labels }));
    kept(
      await keepLabels(context, {
        actionId: other.id,
        seen: NO_LABELS,
        labels: { ...NO_LABELS, areas: ['north'] },
      }),
    );
    const used = { areas: ['North', 'South'], groups: ['Carers'], types: ['train'] };
    expect((await table('')).labels).toEqual(used);
    const codes = async (address: string) => (await table(address)).shown.actions.map(({ code }) => code);
    expect(await codes('area=NORTH')).toEqual([first.code, other.code]);
    expect(await codes('area=North&type=train')).toEqual([first.code]);
    expect(await codes('group=Age')).toEqual([]);
    expect(await codes(`area=South&words=${first.text.split(' ')[0]}`)).toEqual([first.code]);
    expect((await table('area=South&words=e')).labels).toEqual(used);
  });
});

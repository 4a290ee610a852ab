import { describe, expect, it } from 'vitest';
import { canUndo, type Row, rowIdOf } from './undo-tables.ts';
import { type Holder, type LaterChange, nameOf, type RowChange, type RowName, undoOf } from './undoing.ts';

/** 'a' is an action; what is not said of it is as here. */
const action = (change: Row = {}): Row => ({
  id: 'a',
  plan_id: 'p',
  heading_id: 'h',
  parent_id: null,
  code: '1.1.1',
  text: 'Open a club',
  lead_state: 'named',
  lifecycle: null,
  rag: null,
  position: 1,
  version: 1,
  ...change,
});
const lead = (id: string, of = 'a'): Row => ({ id, action_id: of, plan_id: 'p', name: id });

const wrote = (table: string, before: Row | null, after: Row | null): RowChange => ({
  table,
  rowId: rowIdOf(table, after ?? before ?? {}),
  before,
  after,
});
const since = (change: RowChange): LaterChange => ({
  ...change,
  id: 9,
  who: 'Nia Hartley',
  at: '2026-03-02T10:00:00Z',
});

type Around = {
  later?: RowChange[];
  now?: [string, Row][];
  holders?: Holder[];
  lacking?: RowName[];
  forgotten?: string[];
  deed?: string;
};

/** Without `now`, the rows are as the deed and what came later left them. */
function undone(
  changes: RowChange[],
  { later = [], now = [], holders = [], lacking = [], forgotten = [], deed }: Around = {},
) {
  const rows = new Map<string, Row>();
  for (const change of [...changes, ...later])
    if (change.after) rows.set(nameOf(change), change.after);
    else rows.delete(nameOf(change));
  for (const [name, row] of now) rows.set(name, row);
  const facts = {
    changes,
    now: rows,
    later: later.map(since),
    // What points at the action itself.
    holders: new Map([['action a', holders]]),
    lacking: new Map(changes.map((change) => [nameOf(change), lacking])),
    forgotten: new Set(forgotten),
    ...(deed !== undefined && { deed }),
  };
  const { steps, conflicts } = undoOf(facts);
  const put = steps.map((step) => {
    if (step.kind !== 'update') return `${step.kind} ${nameOf(step)}`;
    return `${nameOf(step)}: ${Object.entries(step.set)
      .map(([column, value]) => `${column}=${value}`)
      .join(' ')}`;
  });
  const stays = conflicts.map(({ table, rowId, why, columns }) => [table, rowId, why, ...columns].join(' '));
  return { put, stays, conflicts };
}

const renamed = wrote('action', action(), action({ text: 'Open a café', version: 2 }));
const joinsPlan = wrote(
  'action',
  action(),
  action({ plan_id: 'q', heading_id: 'i', code: '4.1', position: 9 }),
);
const said = wrote('action', action(), action({ lifecycle: 'complete', rag: 'blue' }));
const added = wrote('action', null, action());

describe('what an undo puts back', () => {
  it.each<[string, RowChange[], Around, string[], string[]]>([
    ['a value as it was', [renamed], {}, ['action a: text=Open a club'], []],
    ['no counter', [wrote('action', action(), action({ version: 2 }))], {}, [], []],
    [
      'the first state of a row written twice',
      [renamed, wrote('action', renamed.after, action({ text: 'x' }))],
      {},
      ['action a: text=Open a club'],
      [],
    ],
    ['nothing that is as before already', [renamed], { now: [['action a', action()]] }, [], []],
    ['a place whole', [joinsPlan], {}, ['action a: plan_id=p heading_id=h code=1.1.1 position=1'], []],
    ['a row that was added goes', [added], {}, ['delete action a'], []],
    [
      'a row that was removed comes',
      [wrote('heading', { id: 'h', title: 'x' }, null)],
      {},
      ['insert heading h'],
      [],
    ],
    ['a row that is gone stays gone', [added], { later: [wrote('action', action(), null)] }, [], []],
    ['a name that became known stays', [wrote('party', null, { id: 'x' })], {}, [], []],
    [
      'leads, and the version of their action',
      [wrote('action_lead', lead('x'), null), wrote('action_lead', null, lead('y'))],
      { now: [['action a', action()]] },
      ['insert action_lead x', 'delete action_lead y', 'action a: '],
      [],
    ],
  ])('%s', (_, changes, around, put, stays) => {
    expect(undone(changes, around)).toMatchObject({ put, stays });
  });
});

describe('what an undo leaves as it is', () => {
  const again = wrote(
    'action',
    renamed.after,
    action({ text: 'Open a shop', lifecycle: 'waiting', version: 3 }),
  );
  it.each<[string, RowChange[], Around, string[], string[]]>([
    ['a value changed again', [renamed], { later: [again] }, [], ['action a changedSince text']],
    [
      'and nothing else',
      [wrote('action', action(), action({ text: 'x', rag: 'red' }))],
      { later: [wrote('action', action({ text: 'x', rag: 'red' }), action({ text: 'y', rag: 'red' }))] },
      ['action a: rag=null'],
      ['action a changedSince text'],
    ],
    [
      'a stage with its rating',
      [said],
      { later: [wrote('action', said.after, action({ lifecycle: 'complete', rag: 'red' }))] },
      [],
      ['action a changedSince lifecycle rag'],
    ],
    [
      'a row that is gone',
      [renamed],
      { later: [wrote('action', renamed.after, null)] },
      [],
      ['action a goneSince text'],
    ],
    [
      'a row that something stands on',
      [added],
      { holders: [{ table: 'action_link', rowId: 'l', columns: ['to_id'] }] },
      [],
      ['action a stoodOn'],
    ],
    [
      'and what hangs on it',
      [added, wrote('action_lead', null, lead('x'))],
      { holders: [{ table: 'action_link', rowId: 'l', columns: ['to_id'] }] },
      [],
      ['action a stoodOn'],
    ],
    [
      'a row added and changed since',
      [added],
      { later: [wrote('action', action(), action({ text: 'x' }))] },
      [],
      ['action a changedSince text'],
    ],
    [
      'a row whose ground is gone',
      [wrote('action', action(), null)],
      { lacking: [{ table: 'heading', rowId: 'h' }] },
      [],
      ['action a goneSince'],
    ],
    [
      'a table it does not know',
      [wrote('questionnaire', null, { id: 'm' })],
      {},
      [],
      ['questionnaire m notKnown'],
    ],
    [
      'all the leads where one was changed',
      [wrote('action_lead', lead('x'), null), wrote('action_lead', null, lead('y'))],
      {
        later: [wrote('action_lead', lead('y'), null), wrote('action_lead', null, lead('z'))],
        now: [['action a', action()]],
      },
      [],
      ['action a changedSince leads'],
    ],
  ])('%s', (_, changes, around, put, stays) => {
    expect(undone(changes, around)).toMatchObject({ put, stays });
  });

  it('says who changed it again, and when', () => {
    const [conflict] = undone([renamed], { later: [again] }).conflicts;
    expect(conflict?.by).toEqual({ who: 'Nia Hartley', at: '2026-03-02T10:00:00Z' });
  });

  it('stands in no way of itself: what the undo removes too holds nothing', () => {
    const link = wrote('action_link', null, { id: 'l', action_id: 'a', to_id: 'b', plan_id: 'p' });
    const holders = [{ table: 'action_link', rowId: 'l', columns: ['action_id'] }];
    expect(undone([added, link], { holders: [] }).put).toEqual(['delete action a', 'delete action_link l']);
    expect(undone([added], { holders }).put).toEqual([]);
  });
});

describe('somebody who was forgotten', () => {
  const led = (id: string, partyId: string, of = 'a'): Row => ({ ...lead(id, of), party_id: partyId });
  const other = action({ text: 'Open a hall' });
  const rewritten = [
    wrote('action', action(), other),
    wrote('action_lead', led('l1', 'nia'), null),
    wrote('action_lead', null, led('l2', 'ben')),
  ];
  const alias: Row = { id: 'n', party_id: 'nia', name: '[name removed]' };
  const entry = (name: string, change: Row = {}): Row => ({ id: 'nia', name, sector: null, ...change });

  it.each<[string, RowChange[], string[], string[]]>([
    [
      'is not made a lead again, nor are the leads beside them',
      rewritten,
      ['action a: text=Open a club'],
      ['action a forgotten leads'],
    ],
    [
      'is not made a lead again where nothing else was changed',
      [
        wrote('action', action(), action({ lead_state: 'toBeAgreed' })),
        wrote('action_lead', led('l1', 'nia'), null),
      ],
      [],
      ['action a forgotten leads'],
    ],
    [
      'is no lead of an action that is added again',
      [wrote('action_lead', led('l1', 'nia'), null), wrote('action', action(), null)],
      ['insert action a'],
      ['action a forgotten leads'],
    ],
    [
      'gets no other name back',
      [wrote('party_alias', alias, null)],
      [],
      ['party_alias n forgotten name of_name expansion'],
    ],
    [
      'gets no name of an entry back',
      [wrote('party', entry('Nia'), entry('Nia H.'))],
      [],
      ['party nia forgotten name of_name expansion'],
    ],
    [
      'gets back what names nobody',
      [wrote('party', entry('x', { sector: 'health' }), entry('x'))],
      ['party nia: sector=health'],
      [],
    ],
    ['can be taken out again', [wrote('action_lead', null, led('l1', 'nia'))], ['delete action_lead l1'], []],
  ])('%s', (_, changes, put, stays) => {
    const found = undone(changes, { forgotten: ['nia'], deed: 'editEntry' });
    expect(found).toMatchObject({ put, stays });
  });

  it('stands so for good: forgetting them is not undone', () => {
    expect(canUndo('action_lead', 'erasePerson')).toBe(false);
  });
});

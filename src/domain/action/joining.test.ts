import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../facts/action-facts.ts';
import type { ActionId, HeadingId, PartyId, PlanId } from '../ids.ts';
import type { Action, ActionLead, Lifecycle } from '../plan/plan.ts';
import { emptyTimescale, type Timescale } from '../timescale/timescale.ts';
import { carriedForward, goingAlong, stageBeforeEnd } from './carrying-forward.ts';
import { faultOfJoining, joinedFields, unitedLeads, wholeTimescale } from './joining.ts';

type Role = 'accountable' | 'leads' | 'supports';
const lead = (name: string, role: Role = 'leads'): ActionLead => ({
  partyId: name as PartyId,
  name,
  kind: 'organisation',
  of: null,
  accountable: role === 'accountable',
  support: role === 'supports',
  inherited: false,
});
const dated = (raw: string, due: string, start: string | null = null): Timescale => ({
  ...emptyTimescale(raw, 'dated'),
  due,
  start,
});
const action = (id: string, change: Partial<Action> = {}): Action => ({
  id: id as ActionId,
  planId: 'p' as PlanId,
  headingId: 'h' as HeadingId,
  parentId: null,
  code: id,
  reference: null,
  text: id,
  subActions: [],
  notes: [],
  leads: [],
  leadState: 'blank',
  timescale: emptyTimescale(''),
  status: { lifecycle: null, rag: null, raw: null, note: null, on: null },
  fields: {},
  crossReferences: [],
  facts: NO_FACTS,
  doubts: [],
  source: null,
  position: 0,
  version: 1,
  ...change,
});
const status = (lifecycle: Lifecycle, on: string | null = null): Action['status'] => ({
  lifecycle,
  rag: null,
  raw: null,
  note: null,
  on: on as Action['status']['on'],
});
const choices = { text: 'Both', accountable: null, timescale: 'a' as ActionId };

describe('what a joined action holds', () => {
  it.each<[string, Partial<Action>, Partial<Action>, object]>([
    [
      'each part once',
      { subActions: ['Meet', 'Write'] },
      { subActions: ['meet', 'Ask'] },
      { subActions: ['Meet', 'Write', 'Ask'] },
    ],
    [
      'both of a column’s words',
      { fields: { Cost: '£1' } },
      { fields: { Cost: '£2' } },
      { fields: { Cost: '£1\n£2' } },
    ],
    [
      'its own status',
      { status: status('waiting') },
      { status: status('complete') },
      { status: status('waiting') },
    ],
    ['else that of another', {}, { status: status('complete') }, { status: status('complete') }],
    ['nobody named, as it was', { leadState: 'toBeAgreed' }, {}, { leadState: 'toBeAgreed' }],
    ['whoever led another', {}, { leads: [lead('Mill')] }, { leads: [lead('Mill')], leadState: 'named' }],
    ['its own time', { timescale: dated('May', '2026-05-31') }, {}, { timescale: { raw: 'May' } }],
  ])('%s', (_, one, other, said) =>
    expect(joinedFields([action('a', one), action('b', other)], choices)).toMatchObject(said),
  );

  it('is what was last said, where several others say something', () => {
    const others = [status('waiting', '2026-01-01'), status('complete', '2026-02-01')];
    const [b, c] = others.map((one, n) => action(`b${n}`, { status: one })) as [Action, Action];
    expect(joinedFields([action('a'), b, c], choices).status.lifecycle).toBe('complete');
  });
});

it.each<[string, ActionLead[], string | null, string[]]>([
  ['each once', [lead('Mill'), lead('Mill')], null, ['Mill leads']],
  [
    'one chosen answers for it',
    [lead('Mill', 'accountable'), lead('Door')],
    'Door',
    ['Mill leads', 'Door accountable'],
  ],
  ['nobody answers', [lead('Mill', 'accountable')], null, ['Mill leads']],
  [
    'who supported all supports it',
    [lead('Mill', 'supports'), lead('Mill', 'supports')],
    null,
    ['Mill supports'],
  ],
  ['who led one leads it', [lead('Mill', 'supports'), lead('Mill')], null, ['Mill leads']],
])('leads are united: %s', (_, all, accountable, said) => {
  const told = unitedLeads(all, accountable as PartyId | null).map(
    (one) => `${one.name} ${one.accountable ? 'accountable' : one.support ? 'supports' : 'leads'}`,
  );
  expect(told).toEqual(said);
});

it.each<[string, Timescale[], object | null]>([
  [
    'from the earliest to the last',
    [dated('May', '2026-05-31'), dated('2027', '2027-12-31', '2027-01-01')],
    { raw: 'May; 2027', start: '2026-05-31', due: '2027-12-31' },
  ],
  [
    'the same day twice',
    [dated('May', '2026-05-31'), dated('May', '2026-05-31')],
    { raw: 'May', start: null },
  ],
  ['one dated alone', [dated('May', '2026-05-31'), emptyTimescale('Ongoing', 'ongoing')], null],
])('the whole time: %s', (_, all, whole) => {
  if (whole === null) expect(wholeTimescale(all)).toBeNull();
  else expect(wholeTimescale(all)).toMatchObject(whole);
});

it('refuses to join one alone, or into what stands inside another of them', () => {
  const [a, b] = [action('a'), action('b')];
  expect(faultOfJoining([a], [])).toBe('alone');
  expect(faultOfJoining([a, b], [b.id])).toBe('inside');
  expect(faultOfJoining([a, b], [])).toBeNull();
});

describe('carrying forward', () => {
  it('takes the words and leads along, and nothing that was said of the old time', () => {
    const old = action('a', { leads: [lead('Mill')], status: status('inProgress'), reference: 'HS1' });
    const facts = {
      ...NO_FACTS,
      areas: ['North'],
      occurrences: [{ day: '2026-01-01', held: true, note: null }],
    };
    const next = carriedForward({ ...old, facts }, dated('2028', '2028-12-31'));
    expect(next).toMatchObject({ leads: [lead('Mill')], reference: null, timescale: { raw: '2028' } });
    expect(next.status.lifecycle).toBeNull();
    expect(next.facts).toMatchObject({ areas: ['North'], occurrences: [] });
  });

  it('takes along what is open inside it, and what is open inside that', () => {
    const inside = (id: string, parent: string, lifecycle: Lifecycle | null = null): Action =>
      action(id, { parentId: parent as ActionId, status: { ...status('agreed'), lifecycle } });
    const family = [
      action('a', { status: status('complete') }),
      inside('b', 'a'),
      inside('c', 'b'),
      inside('d', 'a', 'complete'),
      inside('e', 'd'),
    ];
    expect(goingAlong(family).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it.each<[string, [Lifecycle | null, Lifecycle | null][], Lifecycle | null]>([
    ['as before it was dropped', [['inProgress', 'dropped']], 'inProgress'],
    [
      'as before the first of several ends',
      [
        ['dropped', 'transferred'],
        ['waiting', 'dropped'],
      ],
      'waiting',
    ],
    [
      'as before the last time',
      [
        ['complete', 'dropped'],
        ['dropped', 'complete'],
        ['agreed', 'dropped'],
      ],
      'complete',
    ],
    ['unsaid where the history does not tell', [['dropped', 'dropped']], null],
  ])('what is brought back stands %s', (_, changes, lifecycle) => {
    const stage = (one: Lifecycle | null) => ({ lifecycle: one, rag: null });
    const told = changes.map(([before, after]) => ({ before: stage(before), after: stage(after) }));
    expect(stageBeforeEnd(told).lifecycle).toBe(lifecycle);
  });
});

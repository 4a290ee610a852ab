import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { MembershipId, PartyAliasId, PartyId, SuccessionId } from '../ids.ts';
import type { ActionLead } from '../plan/plan.ts';
import { emptyTimescale } from '../timescale/timescale.ts';
import { membersOf } from './belonging.ts';
import { type Directory, type Entry, findByName, idsOf, tiesMoved } from './directory.ts';
import { leadsListOf } from './leads-list.ts';

const id = (name: string) => name as PartyId;
const entry = (name: string, rest: Partial<Entry> = {}): Entry => ({
  id: id(name),
  name,
  kind: 'organisation',
  sector: null,
  of: null,
  expansion: null,
  mergedInto: null,
  version: 1,
  ...rest,
});
const belongs = (member: string, body: string, from: string | null, until: string | null) => ({
  id: `${member}-${body}` as MembershipId,
  memberId: id(member),
  bodyId: id(body),
  as: null,
  from: from as Day | null,
  until: until as Day | null,
});

const DIRECTORY: Directory = {
  entries: [
    entry('Otter Vale Council'),
    entry('OVC', { mergedInto: id('Otter Vale Council') }),
    entry('Otter Trust'),
    entry('Otter Board'),
    entry('Mill Lane School'),
    entry('Ida Quill', { kind: 'person', of: 'O.V.C.' }),
    entry('Sam Reed', { kind: 'person' }),
    entry('Hal Voss', { kind: 'person', of: 'Harbour Friends' }),
    entry('Carers Group', { kind: 'group' }),
    entry('Night team', { kind: 'team' }),
  ],
  aliases: [
    {
      id: 'x' as PartyAliasId,
      partyId: id('OVC'),
      name: 'O.V.C',
      kind: 'abbreviation',
      seenIn: null,
      until: null,
    },
  ],
  memberships: [
    belongs('Sam Reed', 'Mill Lane School', '2020-01-01', '2025-12-31'),
    belongs('Sam Reed', 'Night team', '2026-01-01', null),
    belongs('Night team', 'Otter Trust', null, null),
    belongs('Carers Group', 'Otter Trust', null, null),
    belongs('Carers Group', 'Mill Lane School', null, null),
    belongs('Mill Lane School', 'Carers Group', null, null),
  ],
  successions: [
    {
      id: 's' as SuccessionId,
      fromId: id('Otter Trust'),
      toId: id('Otter Board'),
      way: 'became',
      on: '2026-07-01' as Day,
    },
  ],
};

const lead = (name: string, role: 'accountable' | 'leads' | 'supports' = 'accountable'): ActionLead => ({
  partyId: id(name),
  name,
  kind: 'organisation',
  of: null,
  accountable: role === 'accountable',
  support: role === 'supports',
  inherited: false,
});
const action = (leads: ActionLead[], due: string | null = null) => ({
  leads,
  position: 0,
  timescale: { ...emptyTimescale(due ?? '', due ? 'dated' : 'blank'), due },
  status: { lifecycle: null, rag: null, raw: null, note: null, on: null },
});
const sections = (leads: ActionLead[], on: string): string[] =>
  leadsListOf([action(leads)], DIRECTORY, on as Day).sections.map(
    ({ name, actions }) =>
      `${name}: ${actions.map(({ part, written, through }) => [part, ...written.map((one) => `“${one}”`), ...through].join(' ')).join()}`,
  );

describe('whose section an action stands in', () => {
  it.each<[string, ActionLead[], string, string[]]>([
    ['an organisation', [lead('Mill Lane School')], '2026-03-02', ['Mill Lane School: accountable']],
    ['one that was merged', [lead('OVC')], '2026-03-02', ['Otter Vale Council: accountable “OVC”']],
    ['one before it had a successor', [lead('Otter Trust')], '2026-03-02', ['Otter Trust: accountable']],
    [
      'one that has a successor',
      [lead('Otter Trust')],
      '2026-07-01',
      ['Otter Board: accountable Otter Trust'],
    ],
    ['a person, then', [lead('Sam Reed')], '2025-12-31', ['Mill Lane School: accountable Sam Reed']],
    [
      'a person, now in a team of a trust',
      [lead('Sam Reed')],
      '2026-03-02',
      ['Otter Trust: accountable Sam Reed'],
    ],
    [
      'the same once the trust is a board',
      [lead('Sam Reed')],
      '2026-08-01',
      ['Otter Board: accountable Sam Reed'],
    ],
    [
      'a person by the organisation written',
      [lead('Ida Quill')],
      '2026-03-02',
      ['Otter Vale Council: accountable Ida Quill'],
    ],
    [
      'a person of one that has no entry',
      [lead('Hal Voss')],
      '2026-03-02',
      ['Harbour Friends: accountable Hal Voss'],
    ],
    ['a group of several', [lead('Carers Group')], '2026-03-02', ['Carers Group: accountable']],
    [
      'a body and its officer, once',
      [lead('Ida Quill', 'supports'), lead('Otter Vale Council')],
      '2026-03-02',
      ['Otter Vale Council: accountable Ida Quill'],
    ],
    [
      'two bodies, each',
      [lead('Mill Lane School', 'leads'), lead('Otter Vale Council', 'supports')],
      '2026-03-02',
      ['Mill Lane School: leads', 'Otter Vale Council: supports'],
    ],
  ])('%s', (_, leads, on, expected) => {
    expect(sections(leads, on)).toEqual(expected);
  });

  it('keeps apart what nobody leads', () => {
    const list = leadsListOf(
      [action([]), action([lead('OVC', 'supports')]), action([lead('OVC')])],
      DIRECTORY,
      '2026-03-02' as Day,
    );
    expect(list.unled).toHaveLength(2);
  });

  it('goes by due date, what has none last', () => {
    const actions = [
      action([lead('OVC')]),
      action([lead('OVC')], '2026-09-30'),
      action([lead('OVC')], '2026-04-30'),
    ];
    const [section] = leadsListOf(actions, DIRECTORY, '2026-03-02' as Day).sections;
    expect(section?.actions.map((one) => one.action.timescale.due)).toEqual([
      '2026-04-30',
      '2026-09-30',
      null,
    ]);
  });
});

describe('the directory', () => {
  it.each<[string, string | null]>([
    ['otter vale council', 'Otter Vale Council'],
    ['OVC', 'Otter Vale Council'],
    ['o.v.c.', 'Otter Vale Council'],
    ['nobody', null],
  ])('finds %s: %s', (name, found) => {
    expect(findByName(DIRECTORY, name)?.name ?? null).toBe(found);
  });

  it('knows an entry by the ids of those merged into it', () => {
    expect([...idsOf(DIRECTORY.entries, id('Otter Vale Council'))]).toEqual(['Otter Vale Council', 'OVC']);
  });

  it.each<[string, string, string[]]>([
    ['Otter Trust', '2026-03-02', ['Carers Group', 'Night team']],
    ['Night team', '2025-01-01', []],
    ['Night team', '2026-03-02', ['Sam Reed']],
    ['Otter Vale Council', '2026-03-02', ['Ida Quill']],
  ])('%s has on %s: %s', (body, on, members) => {
    expect(membersOf(DIRECTORY, id(body), on as Day).map((one) => one.name)).toEqual(members);
  });

  it('gives the ties of a merged entry to the one that stands for it, but none to itself', () => {
    const tied = tiesMoved({
      ...DIRECTORY,
      memberships: [
        belongs('Night team', 'OVC', null, null),
        belongs('OVC', 'Otter Vale Council', null, null),
      ],
    });
    expect(tied.memberships.map(({ memberId, bodyId }) => [memberId, bodyId])).toEqual([
      ['Night team', 'Otter Vale Council'],
    ]);
    expect(tied.aliases.map((alias) => alias.partyId)).toEqual(['Otter Vale Council']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { NO_FACTS } from '../facts/action-facts.ts';
import type {
  MeetingId,
  PartyId,
  PersonId,
  PlanId,
  QuestionId,
  SeatHoldingId,
  SeatId,
  StewardshipId,
} from '../ids.ts';
import type { Action, ActionLead } from '../plan/plan.ts';
import { handOnLeads, holdOn } from './hand-on-leads.ts';
import { type HandoverItem, hindranceOf, hindrances, linesOf } from './handover.ts';
import { type Held, type HoldingFacts, heldBy } from './holdings.ts';
import type { Seat } from './seats.ts';

/** 'Board*' is accountable, 'Board+' supports, 'Board' leads with others. */
const leads = (said: string): ActionLead[] =>
  said
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const name = one.replace(/[*+]/, '');
      const part = { accountable: one.endsWith('*'), support: one.endsWith('+'), inherited: false };
      return { partyId: name as PartyId, name, kind: 'group', of: null, ...part };
    });
const written = (all: readonly ActionLead[]): string =>
  all.map(({ name, accountable, support }) => `${name}${accountable ? '*' : support ? '+' : ''}`).join(' ');
const BOARD = new Set(['Board' as PartyId]);

describe('leads handed on', () => {
  it.each<[before: string, to: string | null, after: string, state: string]>([
    ['Board', 'Trust', 'Trust', 'named'],
    ['Board* Otters+', 'Trust', 'Trust* Otters+', 'named'],
    ['Otters Board*', 'Trust', 'Otters Trust*', 'named'],
    ['Board* Trust+', 'Trust', 'Trust*', 'named'],
    ['Trust* Board', 'Trust', 'Trust*', 'named'],
    ['Board* Otters', null, 'Otters', 'named'],
    ['Board*', null, '', 'toBeAgreed'],
    ['Otters* Board+', 'Trust', 'Otters* Board+', 'named'],
  ])('%s to %s: %s', (before, to, after, state) => {
    const next = to === null ? null : (leads(to)[0] ?? null);
    const handed = handOnLeads(leads(before), BOARD, next);
    expect([written(handed.leads), handed.leadState]).toEqual([after, state]);
  });

  it.each<[string, string | null]>([
    ['Board* Otters', 'accountable'],
    ['Board Otters+', 'alone'],
    ['Board Otters', 'withOthers'],
    ['Otters* Board+', null],
  ])('%s hangs on it: %s', (said, hold) => expect(holdOn(leads(said), BOARD)).toBe(hold));
});

const action = (id: string, said: string, lifecycle: string | null = null) =>
  ({
    action: {
      ...{ id, code: id, text: `Do ${id}`, leads: leads(said), facts: NO_FACTS },
      ...{ status: { lifecycle, rag: null }, timescale: { state: 'ongoing', due: null, start: null } },
    } as unknown as Action,
    plan: { slug: 'plan', title: 'Plan' },
  }) as const;
const seat = (groupId: string, holder: string, until: string | null): Seat & { groupName: string } => ({
  ...{ id: `seat in ${groupId}` as SeatId, groupId: groupId as PartyId, groupName: groupId, name: 'Member' },
  ...{ interest: 'carer', chairs: false, forId: null, from: null, until: null, position: 1, version: 1 },
  holdings: [
    { id: 'h' as SeatHoldingId, holderId: holder as PartyId, from: null, until: until as Day | null },
  ],
});

describe('what is held', () => {
  const plan = (id: string, state: 'live' | 'draft' | 'archived') => ({
    id: id as PlanId,
    slug: id,
    title: id,
    state,
  });
  const steward = (id: string, who: string, until: string | null = null, role = 'steward' as const) => ({
    ...{ id: id as StewardshipId, subject: { kind: 'plan', id: id as PlanId } as const, role },
    ...{ stewardId: who as PartyId, from: '2025-01-01' as Day, until: until as Day | null },
  });
  const meeting = (title: string, who: string, on: string) => ({
    ...{ id: title as MeetingId, title, on: on as Day, groupId: who as PartyId },
    plan: { slug: 'p', title: 'P' },
  });
  const facts: HoldingFacts = {
    ids: new Set(['Board', 'The old name'] as PartyId[]),
    today: '2026-03-02' as Day,
    stewardships: [
      steward('own', 'Board'),
      steward('past', 'Board', '2025-12-31'),
      steward('away', 'Board'),
      steward('other', 'Trust'),
    ],
    plans: [plan('own', 'draft'), plan('past', 'live'), plan('away', 'archived'), plan('other', 'live')],
    actions: [
      action('1', 'Board*'),
      action('2', 'The Board Trust'),
      action('3', 'Board', 'complete'),
      action('4', 'Board+ Trust'),
    ],
    questions: [
      {
        id: 'Who pays?' as QuestionId,
        text: 'Who pays?',
        askedOf: 'Board' as PartyId,
        plan: { slug: 'p', title: 'P' },
      },
      {
        id: 'When?' as QuestionId,
        text: 'When?',
        askedOf: 'Trust' as PartyId,
        plan: { slug: 'p', title: 'P' },
      },
    ],
    meetings: [
      meeting('of June', 'Board', '2026-06-04'),
      meeting('of today', 'Board', '2026-03-02'),
      meeting('of last year', 'Board', '2025-06-04'),
      meeting('of the trust', 'Trust', '2026-06-04'),
    ],
    seats: [
      seat('Forum', 'Board', null),
      seat('Network', 'Board', '2026-01-01'),
      seat('Board', 'Board', null),
    ],
    administrators: [
      { id: 'Mara' as PersonId, name: 'Mara', places: ['Board' as PartyId] },
      { id: 'Ivo' as PersonId, name: 'Ivo', places: ['Board', 'Trust'] as PartyId[] },
      { id: 'Una' as PersonId, name: 'Una', places: [] },
    ],
  };
  it('is every record that would have nobody, and no other', () => {
    expect(heldBy(facts).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'plan own',
      'action 1',
      'question Who pays?',
      'meeting of June',
      'seat seat in Forum',
      'administrator Mara',
    ]);
  });
  it('is also what it holds under another name', () => {
    const old = {
      ...facts,
      actions: [action('5', 'Board Trust')],
      ids: new Set(['Board', 'Trust'] as PartyId[]),
    };
    expect(heldBy(old).filter(({ kind }) => kind === 'action')).toMatchObject([{ id: '5', hold: 'alone' }]);
  });
});

describe('what keeps a handover from being done', () => {
  const held = { kind: 'plan', id: 'p', label: 'Plan', slug: 'p' } as unknown as Held;
  const item = (state: string): HandoverItem =>
    ({ state, subject: { kind: 'plan', id: 'p' } }) as HandoverItem;
  it.each<[string, Held[], HandoverItem[], string | null]>([
    ['held, and nothing decided', [held], [], 'undecided'],
    ['held, and listed only', [held], [item('open')], 'undecided'],
    ['offered', [held], [item('offered')], 'waiting'],
    ['declined', [held], [item('declined')], 'declined'],
    ['settled, and held again', [held], [item('settled')], 'undecided'],
    ['settled', [], [item('settled')], null],
    ['offered, and meanwhile given elsewhere', [], [item('offered')], 'waiting'],
    ['gone by itself', [], [item('open')], null],
    ['declined, and meanwhile given elsewhere', [], [item('declined')], null],
  ])('%s', (_, holding, items, why) => {
    const lines = linesOf(holding, items);
    expect(lines).toHaveLength(1);
    expect(lines.map(hindranceOf)).toEqual([why]);
    expect(hindrances(lines)).toBe(why === null ? 0 : 1);
  });
});

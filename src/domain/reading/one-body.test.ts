import { describe, expect, it } from 'vitest';
import type { PlanId } from '../ids.ts';
import { type NewPlan, planFromReading } from '../plan/adopt.ts';
import { emptyTimescale } from '../timescale/timescale.ts';
import { applyAnswers, UK_TYPING } from './answers.ts';
import { joinBodies, type NamePair, namePairs } from './one-body.ts';
import type { PlanReading, ReadLead } from './plan-reading.ts';
import { plainWords } from './wording.ts';

const lead = (name: string): ReadLead => ({ name, kind: 'group' });

function planLedBy(...names: string[]): NewPlan {
  const reading: PlanReading = {
    schema: 1,
    format: 'docx',
    readable: true,
    title: 'Harbour plan',
    levels: [],
    sections: [],
    unplaced: [],
    problems: [],
    actions: names.map((name, index) => ({
      path: [],
      text: `Action ${index}`,
      subActions: [],
      notes: [],
      leads: [lead(name)],
      leadState: 'named',
      timescale: emptyTimescale(''),
      status: null,
      fields: {},
      doubts: [],
    })),
  };
  let id = 0;
  const newId = (): string => String(++id);
  return planFromReading(applyAnswers(reading, new Map(), UK_TYPING), { slug: 'harbour', newId });
}

const pair = (a: string, b: string): NamePair => ({ key: '', a, b, countOfA: 1, countOfB: 1, reason: '' });
const partyOf = (plan: NewPlan) => (name: string) =>
  plan.newParties.find((party) => plainWords(party.name) === plainWords(name))?.id ?? null;

describe('names that look like one', () => {
  it('are proposed with how often each stands there', () => {
    const actions = ['Harbour Trust', 'Harbour Trust', 'Harbour Trsut', 'Wardens'].map((name) => ({
      leads: [lead(name)],
    }));
    expect(namePairs(actions)).toMatchObject([
      { a: 'Harbour Trust', b: 'Harbour Trsut', countOfA: 2, countOfB: 1 },
    ]);
  });

  it('lead to one party once joined, each action keeping its own spelling', () => {
    const plan = planLedBy('Harbour Trust', 'Harbour Trsut', 'Wardens');
    const joined = joinBodies(
      plan,
      [{ pair: pair('Harbour Trust', 'Harbour Trsut'), name: 'Harbour Trust' }],
      partyOf(plan),
    );
    const [first, second, third] = joined.actions.flatMap((action) => action.leads);
    expect(second?.partyId).toBe(first?.partyId);
    expect(third?.partyId).not.toBe(first?.partyId);
    expect(second?.name).toBe('Harbour Trsut');
    expect(joined.newParties.map((party) => party.name)).toEqual(['Harbour Trust', 'Wardens']);
  });

  it('join in chains, under the name said last', () => {
    const plan = planLedBy('HT', 'Harbour Trust', 'The Trust');
    const joined = joinBodies(
      plan,
      [
        { pair: pair('HT', 'Harbour Trust'), name: 'HT' },
        { pair: pair('Harbour Trust', 'The Trust'), name: 'Harbour Trust' },
      ],
      partyOf(plan),
    );
    expect(joined.newParties.map((party) => party.name)).toEqual(['Harbour Trust']);
    expect(new Set(joined.actions.map((action) => action.leads[0]?.partyId)).size).toBe(1);
  });

  it('become the party that the partnership has already, whose name stays', () => {
    const plan = planLedBy('Harbour Trsut');
    const known = 'known' as unknown as PlanId;
    const joined = joinBodies(
      plan,
      [{ pair: pair('Harbour Trust', 'Harbour Trsut'), name: 'Harbour Trust' }],
      (name) => (name === plainWords('Harbour Trust') ? (known as never) : partyOf(plan)(name)),
    );
    expect(joined.newParties).toEqual([]);
    expect(joined.actions[0]?.leads[0]?.partyId).toBe(known);
  });
});

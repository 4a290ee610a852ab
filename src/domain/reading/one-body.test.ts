import { describe, expect, it } from 'vitest';
import type { PlanId } from '../ids.ts';
import { type NewPlan, planFromReading } from '../plan/adopt.ts';
import { emptyTimescale } from '../timescale/timescale.ts';
import { applyAnswers, UK_TYPING } from './answers.ts';
import { joinBodies, joinedNames, type NameAnswer, nameQuestions } from './one-body.ts';
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

const partyOf = (plan: NewPlan) => (name: string) =>
  plan.newParties.find((party) => plainWords(party.name) === plainWords(name))?.id ?? null;

describe('names that look like one', () => {
  const actions = ['Harbour Trust', 'Harbour Trust', 'Harbour Trsut', 'HT', 'Wardens', 'Warden'].map(
    (name) => ({
      leads: [lead(name)],
    }),
  );
  const asked = (answers: [string, NameAnswer][] = []) =>
    nameQuestions(actions, new Map(answers)).map(
      ({ key, names, answer }) =>
        `${key} ${answer?.kind ?? 'open'}: ${names.map(({ name, count }) => `${name} x${count}`).join(', ')}`,
    );

  it('are asked about together, with how often each stands there', () => {
    expect(asked()).toEqual([
      'names:harbour trust open: Harbour Trust x2, Harbour Trsut x1',
      'names:warden open: Warden x1, Wardens x1',
    ]);
  });

  it('are asked about again where an answer leaves several out', () => {
    const four = ['Ferry Trust', 'Ferry Trust', 'Ferry Trsut', 'Ferry Trusts', 'Ferry Trustes'].map(
      (name) => ({
        leads: [lead(name)],
      }),
    );
    const answer: NameAnswer = {
      kind: 'oneBody',
      name: 'Ferry Trust',
      names: ['Ferry Trust', 'Ferry Trsut'],
    };
    const questions = nameQuestions(four, new Map([['names:ferry trust', answer]]));
    expect(questions.map(({ names }) => names.map(({ name }) => name))).toEqual([
      ['Ferry Trust', 'Ferry Trsut', 'Ferry Trustes', 'Ferry Trusts'],
      ['Ferry Trustes', 'Ferry Trusts'],
    ]);
    expect(joinedNames(questions)).toEqual([{ names: ['Ferry Trust', 'Ferry Trsut'], name: 'Ferry Trust' }]);
  });

  it.each<[string, NameAnswer, number]>([
    ['nothing where all differ', { kind: 'allDiffer' }, 0],
    ['nothing where a name is of another group', { kind: 'oneBody', name: 'X', names: ['Wardens', 'HT'] }, 0],
    [
      'what was said, whatever its capitals',
      { kind: 'oneBody', name: 'X', names: ['HARBOUR TRUST', 'harbour trsut'] },
      1,
    ],
  ])('join %s', (_, answer, groups) => {
    const questions = nameQuestions(actions, new Map([['names:harbour trust', answer]]));
    expect(joinedNames(questions)).toHaveLength(groups);
    expect(questions).toHaveLength(2);
  });

  it('lead to one party once joined, each action keeping its own spelling', () => {
    const plan = planLedBy('Harbour Trust', 'Harbour Trsut', 'Wardens');
    const joined = joinBodies(
      plan,
      [{ names: ['Harbour Trust', 'Harbour Trsut'], name: 'Harbour Trust' }],
      partyOf(plan),
    );
    const [first, second, third] = joined.actions.flatMap((action) => action.leads);
    expect(second?.partyId).toBe(first?.partyId);
    expect(third?.partyId).not.toBe(first?.partyId);
    expect(second?.name).toBe('Harbour Trsut');
    expect(joined.newParties.map((party) => party.name)).toEqual(['Harbour Trust', 'Wardens']);
  });

  it('become the party that the partnership has already, whose name stays', () => {
    const plan = planLedBy('Harbour Trsut');
    const known = 'known' as unknown as PlanId;
    const joined = joinBodies(
      plan,
      [{ names: ['Harbour Trust', 'Harbour Trsut'], name: 'Harbour Trust' }],
      (name) => (name === plainWords('Harbour Trust') ? (known as never) : partyOf(plan)(name)),
    );
    expect(joined.newParties).toEqual([]);
    expect(joined.actions[0]?.leads[0]?.partyId).toBe(known);
  });
});

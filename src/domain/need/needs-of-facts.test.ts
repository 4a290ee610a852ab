import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { type ActionFacts, NO_FACTS, type Resource } from '../facts/action-facts.ts';
import { emptyTimescale, type Timescale } from '../timescale/timescale.ts';
import {
  conditionUnmet,
  fundingNotFound,
  isMeasured,
  milestonePassed,
  type Needing,
  numberToMeasure,
  occurrenceMissing,
} from './needs-of-facts.ts';

const day = { today: '2026-11-21' as Day, planStart: '2026-04-01' as Day };
const action = (timescale: Partial<Timescale> = {}, facts: Partial<ActionFacts> = {}): Needing => ({
  text: 'Open the hall',
  subActions: [],
  status: null,
  timescale: { ...emptyTimescale('Ongoing', 'ongoing'), ...timescale },
  facts: { ...NO_FACTS, ...facts },
});
const done = (a: Needing): Needing => ({ ...a, status: { lifecycle: 'complete' } });
const rent = (changes: Partial<Resource> = {}): Resource => ({
  kind: 'money',
  purpose: 'Rent',
  pence: 400_000,
  securedPence: null,
  source: null,
  state: 'sought',
  yearly: false,
  ...changes,
});
const lease = { text: 'The lease', kind: 'decision', actionId: null, saidBy: null } as const;

describe('what facts still need', () => {
  it.each<[string, Needing, string | null]>([
    ['open', action({ conditions: [{ ...lease, metOn: null }] }), 'Waits for: The lease.'],
    ['met', action({ conditions: [{ ...lease, metOn: '2026-10-01' }] }), null],
    ['of the words', action({ condition: 'subject to money' }), 'Waits for: subject to money.'],
    ['complete', done(action({ conditions: [{ ...lease, metOn: null }] })), null],
  ])('a condition: %s', (_name, a, need) => expect(conditionUnmet(a)).toBe(need));

  it.each<[string, Needing, string, string | null]>([
    ['to be found', action({}, { resources: [rent()] }), '', 'Still to find: £4,000.'],
    ['the words say so', action(), 'Budget to be found', 'It says ‘Budget to be found’.'],
    [
      'the words are answered',
      action({}, { resources: [rent({ state: 'secured' })] }),
      'Budget to be found',
      null,
    ],
    ['nobody has said', action({}, { resources: [rent({ state: 'unsaid' })] }), '', null],
  ])('money: %s', (_name, a, words, need) => expect(fundingNotFound(a, words)).toBe(need));

  const step = { date: '2026-10-31', label: 'Half open', area: 'North' };
  it.each<[string, Needing, string | null]>([
    [
      'passed',
      action({ milestones: [step] }),
      'Nobody has said whether it was reached: Half open, in North, 31 October 2026.',
    ],
    ['reached', action({ milestones: [{ ...step, reached: '2026-11-02' }] }), null],
    ['to come', action({ milestones: [{ ...step, date: '2026-12-31' }] }), null],
    ['its own date has passed too', action({ milestones: [step], state: 'dated', due: '2026-10-31' }), null],
  ])('a milestone: %s', (_name, a, need) => expect(milestonePassed(a, day)).toBe(need));

  const monthly = { recurrence: { every: 'month', count: 1 } } as const;
  const held = { day: '2026-05-01', held: true, note: null };
  it.each<[string, Needing, string | null]>([
    ['behind', action(monthly, { occurrences: [held] }), '1 of 12 this year; 6 more were due by now.'],
    ['nobody counts', action(monthly), null],
    ['does not come round', action({}, { occurrences: [held] }), null],
  ])('what comes round: %s', (_name, a, need) => expect(occurrenceMissing(a, day)).toBe(need));

  it('offers a number until it is kept or refused', () => {
    const a = { ...action(), text: 'Train 40 befrienders' };
    expect(numberToMeasure(a)).toBe('‘40 befrienders’');
    const measure = { name: 'x', baseline: null, target: 40, unit: '', by: null, phrase: '40 befrienders' };
    const refused = { ...NO_FACTS, measures: [{ ...measure, state: 'refused' as const }] };
    expect(numberToMeasure({ ...a, facts: refused })).toBeNull();
    expect(isMeasured({ ...a, facts: refused })).toBe(false);
    expect(isMeasured(action({}, { measures: [{ ...measure, state: 'accepted' }] }))).toBe(true);
  });
});

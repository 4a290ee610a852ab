import { expect, it } from 'vitest';
import type { Plan } from '../plan/plan.ts';
import { emptyTimescale, type Timescale } from '../timescale/timescale.ts';
import { timescaleFrom, timescaleMeant } from './typed-timescale.ts';

const plan = { locale: 'en-GB', periodStart: null, periodEnd: null, planDay: null } as Plan;
const course = { date: '2026-01-31', label: 'Course agreed' };
const was: Timescale = { ...emptyTimescale('April 2026', 'dated'), due: '2026-04-30', milestones: [course] };

it('keeps milestones that stood elsewhere than in the words that are typed over', () =>
  expect(timescaleFrom({ raw: 'June 2027' }, was, plan)).toMatchObject({
    raw: 'June 2027',
    due: '2027-06-30',
    milestones: [course],
  }));

it('lets go of those that the old words themselves gave', () => {
  const read = timescaleFrom({ raw: 'Draft by May 2026, final by July 2026' }, null, plan);
  expect(read.milestones.length).toBeGreaterThan(0);
  expect(timescaleFrom({ raw: 'June 2027' }, read, plan).milestones).toEqual([]);
});

const lease = { text: 'The lease', kind: 'decision', actionId: null, metOn: null, saidBy: null } as const;

it.each<[string, Partial<Timescale>, Partial<Timescale>]>([
  ['conditions', { conditions: [lease] }, { conditions: [lease] }],
  [
    'that a milestone was reached, though the old words gave it',
    { milestones: [{ date: '2026-04-30', label: null, reached: '2026-04-12' }] },
    { milestones: [{ date: '2026-04-30', label: null, reached: '2026-04-12' }] },
  ],
])('keeps %s when the words are typed over', (_name, said, kept) =>
  expect(timescaleFrom({ raw: 'June 2027' }, { ...was, ...said }, plan)).toMatchObject({
    due: '2027-06-30',
    ...kept,
  }),
);

it('keeps them too where a meaning is given whole, as out of an edited copy', () => {
  const reached = { date: '2026-04-30', label: null, reached: '2026-04-12', area: 'North' };
  const { raw: _, ...meaning } = { ...was, milestones: [{ date: '2026-04-30', label: 'Course' }] };
  const kept = timescaleFrom(
    { raw: 'x', meaning },
    { ...was, conditions: [lease], milestones: [reached] },
    plan,
  );
  expect(kept).toMatchObject({ conditions: [lease], milestones: [{ ...reached, label: 'Course' }] });
});

it('means what a person says, and reads the words again when they say so', () => {
  const meant = timescaleMeant({ raw: 'April 10', meant: { words: '10 April 2027' } }, was, plan);
  expect(meant).toMatchObject({ raw: 'April 10', due: '2027-04-10', precision: 'day', overridden: true });
  const again = timescaleMeant({ raw: 'May 2027', meant: 'asRead' }, meant ?? was, plan);
  expect(again).toMatchObject({ raw: 'May 2027', due: '2027-05-31' });
  expect(again?.overridden).toBeUndefined();
  const other = timescaleMeant({ raw: '2027', meant: { reading: 0 } }, was, plan);
  expect(other).toMatchObject({ raw: '2027', due: '2028-03-31', overridden: true });
  expect(timescaleMeant({ raw: 'May 2027', meant: { reading: 0 } }, was, plan)).toBeNull();
});

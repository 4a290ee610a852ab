import { expect, it } from 'vitest';
import { emptyTimescale, type Timescale } from '../timescale/timescale.ts';
import type { Plan } from './plan.ts';
import { timescaleFrom } from './typed-timescale.ts';

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

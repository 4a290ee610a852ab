import { expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { countOccurrences, planYearOf, sayCount } from './occurrences.ts';
import type { Recurrence } from './timescale.ts';

const on = (day: string, held = true) => ({ day, held, note: null });
const quarterly: Recurrence = { every: 'quarter' };
const yearly: Recurrence = { every: 'year', count: 1 };

it.each<[string, string | null, string, string]>([
  ['2026-11-21', null, '2026-01-01', '2026-12-31'],
  ['2026-11-21', '2024-04-01', '2026-04-01', '2027-03-31'],
  ['2026-03-31', '2024-04-01', '2025-04-01', '2026-03-31'],
  ['2026-04-01', '2024-04-01', '2026-04-01', '2027-03-31'],
  ['2026-05-01', '2024-02-29', '2026-02-28', '2027-02-27'],
])('%s in a plan from %s is in the year from %s to %s', (today, start, first, last) =>
  expect(planYearOf(today as Day, start as Day | null)).toEqual({ first, last }),
);

type Row = [string, Recurrence, ReturnType<typeof on>[], string, string, number];
it.each<Row>([
  ['nothing is due before the first quarter ends', quarterly, [], '2026-06-30', '0 of 4 this year', 0],
  ['one is due after it', quarterly, [], '2026-07-01', '0 of 4 this year', 1],
  ['held on its last day', quarterly, [on('2026-06-30')], '2026-07-01', '1 of 4 this year', 0],
  ['not held does not count', quarterly, [on('2026-06-30', false)], '2026-07-01', '0 of 4 this year', 1],
  ['last year’s do not count', quarterly, [on('2026-03-31')], '2026-07-01', '0 of 4 this year', 1],
  ['more than promised', yearly, [on('2026-05-01'), on('2026-06-01')], '2026-07-01', '2 of 1 this year', 0],
  ['twice a month', { every: 'month', count: 2 }, [], '2026-06-15', '0 of 24 this year', 4],
  ['weekly', { every: 'week' }, [], '2026-04-15', '0 of 52 this year', 2],
  ['half-yearly', { every: 'halfYear' }, [], '2026-11-01', '0 of 2 this year', 1],
])('%s', (_name, rule, occurrences, today, said, behind) => {
  const count = countOccurrences(rule, occurrences, {
    today: today as Day,
    planStart: '2025-04-01' as Day,
    start: null,
  });
  expect([sayCount(count), count.behind]).toEqual([said, behind]);
});

it('expects nothing before the day it begins', () => {
  const count = countOccurrences(quarterly, [], {
    today: '2026-12-31' as Day,
    planStart: '2025-04-01' as Day,
    start: '2026-10-01' as Day,
  });
  expect([count.expected, count.dueSoFar, count.behind]).toEqual([2, 0, 0]);
});

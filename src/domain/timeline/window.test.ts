import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { parseMonth, shareOf, timeWindow, type Zoom } from './window.ts';

const today = '2026-11-21' as Day;
const days = (...all: string[]): Day[] => all as Day[];

describe('the window', () => {
  it.each<[what: string, zoom: Zoom, from: string | null, named: string[], seen: [string, string]]>([
    ['a plan with no day at all', 'year', null, [], ['2026-04-01', '2027-03-31']],
    ['a plan of three years', 'year', null, ['2025-06-01', '2028-03-31'], ['2025-04-01', '2028-03-31']],
    ['a plan long past', 'year', null, ['2008-04-30'], ['2008-04-01', '2027-03-31']],
    [
      'a slip of the pen in the year',
      'year',
      null,
      ['2026-04-01', '2925-04-01'],
      ['2021-04-01', '2037-03-31'],
    ],
    ['quarters from this financial year', 'quarter', null, [], ['2026-04-01', '2028-03-31']],
    ['quarters moved', 'quarter', '2024-10-01', [], ['2024-10-01', '2026-09-30']],
    ['months around today', 'month', null, [], ['2026-08-01', '2027-07-31']],
    ['months moved, from the middle of one', 'month', '2026-01-15', [], ['2026-01-01', '2026-12-31']],
  ])('%s', (_, zoom, from, named, seen) => {
    const window = timeWindow({ zoom, from: from as Day | null, today, days: days(...named) });
    expect([window.from, window.until]).toEqual(seen);
  });

  it.each<[zoom: Zoom, labels: string[]]>([
    ['year', ['2026/27', '2027/28']],
    ['quarter', ['Apr 26', 'Jul', 'Oct', 'Jan 27', 'Apr 27', 'Jul', 'Oct', 'Jan 28']],
    ['month', ['Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan 27', 'Feb', 'Mar', 'Apr 27', 'May', 'Jun', 'Jul']],
  ])('has lines by %s', (zoom, labels) => {
    const window = timeWindow({ zoom, from: null, today, days: days('2027-06-30') });
    expect(window.ticks.map((tick) => tick.label)).toEqual(labels);
    expect(window.ticks[0]?.share).toBe(0);
  });

  it('is moved by half of what is seen', () => {
    const { earlier, later } = timeWindow({ zoom: 'month', from: '2026-06-01' as Day, today, days: [] });
    expect([earlier, later]).toEqual(['2025-12-01', '2026-12-01']);
  });
});

describe('a place in time', () => {
  it.each([
    ['2026-04-01', 0],
    ['2026-10-01', 50.14],
    ['2027-03-31', 99.73],
    ['2027-04-01', 100],
    ['2026-03-01', -8.49],
  ])('%s stands at %d of a financial year', (day, share) => {
    expect(shareOf(day as Day, { from: '2026-04-01' as Day, until: '2027-03-31' as Day })).toBe(share);
  });
});

it.each([
  ['2026-04', '2026-04-01'],
  ['2026-04-17', '2026-04-17'],
  ['2026-13', null],
  ['next year', null],
  ['', null],
])('reads the month %j as %j', (text, month) => {
  expect(parseMonth(text)).toBe(month);
});

import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { PartyId } from '../ids.ts';
import { parseTime, peopleAt, wrongDays } from './meeting.ts';

it.each([
  ['09:30', '09:30'],
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['0930', '09:30'],
  [' 23:59 ', '23:59'],
  ['24:00', null],
  ['9', null],
  ['half past nine', null],
  ['12:60', null],
  ['', null],
])('%j is the time of day %j', (typed, time) => {
  expect(parseTime(typed)).toBe(time);
});

describe('the days and times of a meeting', () => {
  type Days = [papersDue: string | null, starts: string | null, ends: string | null];
  it.each<[what: string, days: Days, wrong: string | null]>([
    ['nothing but the day', [null, null, null], null],
    ['papers a week before', ['2026-12-03', '14:00', '16:00'], null],
    ['papers on the day', ['2026-12-10', null, null], null],
    ['papers after it', ['2026-12-11', null, null], 'papersDue'],
    ['an end without a beginning', [null, null, '16:00'], 'starts'],
    ['an end before the beginning', [null, '16:00', '14:00'], 'ends'],
    ['no length', [null, '16:00', '16:00'], 'ends'],
  ])('%s', (_, [papersDue, starts, ends], wrong) => {
    const days = { on: '2026-12-10' as Day, papersDue: papersDue as Day | null, starts, ends };
    expect(wrongDays(days)?.field ?? null).toBe(wrong);
  });
});

it('counts the people of every organisation', () => {
  const from = (partyId: string, people: number) => ({ partyId: partyId as PartyId, name: partyId, people });
  expect(peopleAt({ attendance: [from('council', 2), from('trust', 3)] })).toBe(5);
  expect(peopleAt({ attendance: [] })).toBe(0);
});

import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  day,
  financialYear,
  firstOfMonth,
  fromDayNumber,
  lastOfMonth,
  longDay,
  parseDay,
  toDayNumber,
  weekday,
} from './day.ts';

const d = (s: string): Day => parseDay(s) as Day;

describe('a day', () => {
  it.each([
    ['2009-04-31', null],
    ['2009-13-01', null],
    ['1900-02-29', null],
    ['2000-02-29', '2000-02-29'],
    ['2008-2-1', null],
    ['tomorrow', null],
  ])('%s reads as %s', (text, want) => expect(parseDay(text)).toBe(want));

  it('counts days as the calendar does, across leap years and before 1970', () => {
    for (let n = -200_000; n < 200_000; n += 97) expect(toDayNumber(fromDayNumber(n))).toBe(n);
    expect(toDayNumber(d('1970-01-01'))).toBe(0);
    expect(addDays(d('2008-02-28'), 2)).toBe('2008-03-01');
  });

  it('agrees with the clock of the machine on every day of forty years', () => {
    for (let n = 0; n < 14_610; n += 1)
      expect(fromDayNumber(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10));
  });

  it.each([
    [lastOfMonth(2009, 2), '2009-02-28'],
    [lastOfMonth(2009, 14), '2010-02-28'],
    [firstOfMonth(2009, 0), '2008-12-01'],
    [addMonths(d('2009-01-31'), 1), '2009-02-28'],
    [addMonths(d('2009-01-31'), -2), '2008-11-30'],
    [day(2026, 11, 21), '2026-11-21'],
  ])('%s is %s', (got, want) => expect(got).toBe(want));

  it('knows weekdays, financial years and how people write a day', () => {
    expect(weekday(d('2026-11-21'))).toBe(6);
    expect(financialYear(d('2009-03-31'))).toBe(2008);
    expect(financialYear(d('2009-04-01'))).toBe(2009);
    expect(longDay(d('2009-04-30'))).toBe('30 April 2009');
  });
});

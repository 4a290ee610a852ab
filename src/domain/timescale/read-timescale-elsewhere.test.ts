import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { plan, read } from './made-plan.ts';
import { learnDateHabits } from './read-plan-dates.ts';
import { NO_LEGEND, type TimescaleContext, UK_CONTEXT } from './timescale-context.ts';

describe('readTimescale without a plan to stand on', () => {
  it.each(['31 August', 'March', 'Q3', 'Autumn'])('%j stays unclear and is asked', (raw) => {
    const got = read(raw, UK_CONTEXT);
    expect(got.timescale).toMatchObject({ state: 'unclear', due: null, start: null });
    expect(got.doubts.length).toBeGreaterThan(0);
  });
  it('cannot count years of the plan', () => {
    expect(read('Year 2', UK_CONTEXT).timescale).toMatchObject({ state: 'relative', due: null });
    const end = read('By the end of the plan', UK_CONTEXT);
    expect([end.timescale.state, end.timescale.due, end.doubts.length]).toEqual(['relative', null, 1]);
  });
});

describe('readTimescale by the habits of the document', () => {
  it('reads adjoining whole years as both where other ranges are written so', () => {
    const habits = learnDateHabits(['2009-2012', '2010-2011']);
    expect(read('2010-2011', { ...plan, habits }).timescale).toMatchObject({
      start: '2010-01-01',
      due: '2011-12-31',
    });
    expect(read('2010-2011').timescale).toMatchObject({ start: '2010-04-01', due: '2011-03-31' });
    expect(read('2010-2011', { ...plan, habits }).doubts).toHaveLength(1);
    const irish = read('2010-2011', { ...plan, habits, locale: 'en-IE' });
    expect([irish.timescale.due, irish.doubts]).toEqual(['2011-12-31', []]);
  });
});

describe('readTimescale elsewhere', () => {
  it.each<[TimescaleContext['locale'], string, string | null, string | null, boolean]>([
    ['en-US', '03/04/2010', null, '2010-03-04', true],
    ['en-US', '03/25/2010', null, '2010-03-25', false],
    ['en-AU', '03/04/2010', null, '2010-04-03', false],
    ['en-AU', 'Summer 2010', '2010-12-01', '2011-02-28', true],
    ['en-AU', 'Winter 2010', '2010-06-01', '2010-08-31', false],
    ['en-AU', 'Q1 2010-11', '2010-07-01', '2010-09-30', true],
    ['en-GB', 'Q1 2010-11', '2010-04-01', '2010-06-30', false],
    ['en-US', 'Q1 2010-11', '2010-07-01', '2010-09-30', true],
    ['en-US', 'FY 2010-11', '2010-07-01', '2011-06-30', true],
    ['en-AU', 'Terms 1 and 2, 2010', '2010-01-01', '2010-06-30', true],
    ['en-NZ', 'End of Term 3 2010', '2010-07-01', '2010-09-30', true],
    ['en-GB', 'Term 3 2010', null, null, true],
    ['en-US', 'Q2 FFY 2010', '2010-01-01', '2010-03-31', false],
    ['en-US', 'FFY 2010', '2009-10-01', '2010-09-30', false],
    ['en-US', 'SFY 2010', '2009-07-01', '2010-06-30', true],
    ['en-AU', 'Q4 FY11', '2011-04-01', '2011-06-30', true],
    ['en-GB', 'Q4 FY 2011', '2011-01-01', '2011-03-31', true],
    ['en-AU', '2010/11', '2010-07-01', '2011-06-30', false],
    ['en-IE', 'Q4 2010', '2010-10-01', '2010-12-31', true],
    ['en-IE', '2010', null, '2010-12-31', false],
    ['en-IE', 'End 2010', null, '2010-12-31', false],
    ['en-IE', '2009-2012', '2009-01-01', '2012-12-31', false],
    ['en-IE', '2010-2011', '2010-01-01', '2011-12-31', true],
    ['en-IE', '2010/11', '2010-01-01', '2011-12-31', true],
    ['en-US', 'Fall 2010', '2010-09-01', '2010-11-30', false],
  ])('%s reads %j as %s to %s', (locale, raw, start, due, doubt) => {
    const got = read(raw, { ...plan, locale });
    expect([got.timescale.start, got.timescale.due]).toEqual([start, due]);
    expect(got.doubts.length > 0).toBe(doubt);
  });

  it('reads quarters as the plan says they run', () => {
    const legend = { ...NO_LEGEND, quarters: 'financial' as const };
    const got = read('Q3 2010', { ...plan, legend });
    expect([got.timescale.due, got.doubts]).toEqual(['2010-12-31', []]);
  });

  it('asks nothing of a financial year that the plan explains', () => {
    const legend = { ...NO_LEGEND, yearStart: 7 };
    const got = ['Q1 2010-11', 'FY 2010-11'].map((raw) => read(raw, { ...plan, locale: 'en-US', legend }));
    expect(got.map((r) => [r.timescale.start, r.doubts.length])).toEqual([
      ['2010-07-01', 0],
      ['2010-07-01', 0],
    ]);
  });

  it('reads a two-digit number as a day where the year would not fit the plan', () => {
    const later = { ...UK_CONTEXT, planDay: '2024-02-01' as Day, years: { first: 2024, last: 2027 } };
    expect(read('April 10', later).timescale.due).toBe('2024-04-10');
    expect(read('April 10', later).doubts).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { parseDay } from '../day.ts';
import { readLegend } from './read-legend.ts';
import { learnDateHabits, readPlanDates } from './read-plan-dates.ts';
import { readTimescale } from './read-timescale.ts';
import { type Locale, UK_CONTEXT } from './timescale-context.ts';

const start = parseDay('2024-04-01');
const end = parseDay('2027-03-31');

describe('readLegend', () => {
  it.each<[string, string, string, string | null]>([
    ...(['Short term', 'Medium term', 'Long term'] as const).map(
      (band, i): [string, string, string, string | null] => [
        'Short term means by the end of May 2026, medium term by the end of May 2027 and long term by the end of May 2029.',
        band,
        'dated',
        ['2026-05-31', '2027-05-31', '2029-05-31'][i] ?? null,
      ],
    ),
    [
      'Short term means by 30 June 2025. Medium term means by 31 March 2026.',
      'Short term',
      'dated',
      '2025-06-30',
    ],
    [
      'Short term means by 30 June 2025. Medium term means by 31 March 2026.',
      'Medium',
      'dated',
      '2026-03-31',
    ],
    ['Short = 0-6 months; Medium = 6 to 12 months; Long = over 1 year', 'Short', 'dated', '2024-09-30'],
    ['Short = 0-6 months; Medium = 6 to 12 months; Long = over 1 year', 'medium term', 'dated', '2025-03-31'],
    ['Short = 0-6 months; Medium = 6 to 12 months; Long = over 1 year', 'Long-term', 'dated', '2027-03-31'],
    [
      'Short term (12 months), medium term (2 years), long term (3 years)',
      'Long term',
      'dated',
      '2027-03-31',
    ],
    [
      'Key: Short – within 12 months; Medium – within 3 years; Long – life of the plan',
      'Long',
      'dated',
      '2027-03-31',
    ],
    ['Short: now. Medium: 2 to 3 years. Long: from year 3.', 'Medium', 'dated', '2027-03-31'],
    ['We will help people in the short term and also think of the long term.', 'Short term', 'unclear', null],
  ])('%j makes %j %s', (prose, cell, state, due) => {
    const context = { ...UK_CONTEXT, planStart: start, planEnd: end, legend: readLegend([prose]) };
    const { timescale } = readTimescale({ raw: cell }, context);
    expect([timescale.state, timescale.due]).toEqual([state, due]);
  });

  it('cannot place months counted from a start that is not given', () => {
    const legend = readLegend(['Short term: 6 months']);
    const got = readTimescale({ raw: 'Short term' }, { ...UK_CONTEXT, legend });
    expect(got.timescale).toMatchObject({ state: 'relative', due: null });
    expect(got.doubts).toHaveLength(1);
  });

  it.each<[string, Locale, string, [string, string]]>([
    ['Our fiscal year runs from July 1 to June 30.', 'en-US', 'Q2 FY 2027', ['2026-10-01', '2026-12-31']],
    ['The financial year starts on 1 July.', 'en-GB', 'Q1 2026/27', ['2026-07-01', '2026-09-30']],
    ['The fiscal year was hard for all partners.', 'en-GB', 'Q1 2026/27', ['2026-04-01', '2026-06-30']],
  ])('%j puts %s %j into it', (prose, locale, cell, [start, due]) => {
    const { timescale, doubts } = readTimescale(
      { raw: cell },
      { ...UK_CONTEXT, locale, legend: readLegend([prose]) },
    );
    expect([timescale.start, timescale.due, doubts]).toEqual([start, due, []]);
  });

  it('reads letters that follow one another with nothing between', () => {
    const { states } = readLegend(['C = complete G = on track R = off track N = not on stream yet']);
    expect(Object.entries(states).map(([mark, s]) => [mark, s.lifecycle, s.rag])).toEqual([
      ['c', 'complete', null],
      ['g', 'inProgress', 'green'],
      ['r', 'inProgress', 'red'],
      ['n', 'notStarted', null],
    ]);
  });

  it('reads letters, colours and words of states', () => {
    const { states } = readLegend([
      'G = on track; A = slightly off track; R = off track; B = complete; NOSY = not on stream yet',
    ]);
    expect(states.g).toMatchObject({ lifecycle: 'inProgress', rag: 'green' });
    expect(states.a).toMatchObject({ lifecycle: 'inProgress', rag: 'amber' });
    expect(states.r).toMatchObject({ lifecycle: 'inProgress', rag: 'red' });
    expect(states.b).toMatchObject({ lifecycle: 'complete', rag: 'blue' });
    expect(states.nosy).toMatchObject({ lifecycle: 'notStarted' });
  });

  it('reads colours of the plan’s own, and long words for those all plans have', () => {
    const { states } = readLegend([
      'White: to start later. Purple: done and gone. Yellow: some risk. Homes: to start later.',
    ]);
    expect(Object.entries(states).map(([mark, s]) => [mark, s.lifecycle, s.rag])).toEqual([
      ['white', 'notStarted', null],
      ['purple', 'complete', null],
      ['yellow', 'inProgress', 'amber'],
    ]);
  });

  it.each<[string, string | null]>([
    ['Quarters follow the financial year.', 'financial'],
    ['Q1 is April to June', 'financial'],
    ['Q1 (January to March)', 'calendar'],
    ['A quarter of people live alone.', null],
  ])('%j: quarters are %s', (prose, want) => {
    expect(readLegend([prose]).quarters).toBe(want);
  });
});

describe('readPlanDates', () => {
  it.each<[string[], Partial<ReturnType<typeof readPlanDates>>]>([
    [['Ticks show the years (Y1 = 2026/27).'], { planStart: parseDay('2026-04-01') }],
    [['Year 1 is April 2026 to March 2027.'], { planStart: parseDay('2026-04-01') }],
    [['In year 1 we met twelve families in 2026.'], { planStart: null }],
    [
      ['Plan 2024 to 2026', 'The Board agreed this plan on 14 March 2024. It starts on 1 April 2024.'],
      {
        planStart: '2024-04-01' as never,
        planDay: '2024-03-14' as never,
        years: { first: 2024, last: 2026 },
      },
    ],
    [
      ['It runs from April 2024 to March 2027.'],
      { planStart: '2024-04-01' as never, planEnd: '2027-03-31' as never },
    ],
    [
      ['The plan covers the period 1 June 2023 – 31 May 2025.'],
      { planStart: '2023-06-01' as never, planEnd: '2025-05-31' as never },
    ],
    [['This page was last changed in February 2023.'], { planDay: '2023-02-28' as never, planStart: null }],
    [['Draft before it is submitted to the group in May 2010'], { planDay: '2010-05-31' as never }],
    [
      ['Homes plan, April 2024 to March 2027'],
      { planStart: '2024-04-01' as never, planEnd: '2027-03-31' as never },
    ],
    [['Homes plan', 'A survey ran from a tent, April 2024 to May 2024'], { planStart: null }],
    [['Nothing is dated here'], { planDay: null, planStart: null, planEnd: null, years: null }],
  ])('%j', (prose, want) => {
    expect(readPlanDates(prose, 'en-GB')).toMatchObject(want);
  });
});

describe('learnDateHabits', () => {
  it('tells which order and forms a document uses', () => {
    expect(learnDateHabits(['25/04/2022', 'May 2022'])).toEqual({
      monthFirst: false,
      dayFirst: true,
      dayAndMonth: false,
      yearSpans: false,
    });
    expect(learnDateHabits(['04/25/2022', '9 May 2022'])).toEqual({
      monthFirst: true,
      dayFirst: false,
      dayAndMonth: true,
      yearSpans: false,
    });
  });
});

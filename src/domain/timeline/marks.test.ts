import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { Lifecycle } from '../plan/plan.ts';
import { emptyTimescale, type Timescale, type TimescaleState } from '../timescale/timescale.ts';
import { daysNamed, drawAction, drawDates, type Mark, type Timed } from './marks.ts';

const today = '2026-11-21' as Day;
/** A year of 365 days: a day is 0.27 of it. */
const window = { from: '2026-04-01' as Day, until: '2027-03-31' as Day };

function timed(
  state: TimescaleState,
  parts: Partial<Timescale> = {},
  lifecycle: Lifecycle | null = null,
): Timed {
  const status = { lifecycle, rag: null, raw: null, note: null, on: null };
  return { timescale: { ...emptyTimescale('', state), ...parts }, status };
}

const marksOf = (action: Timed): Mark[] => drawAction(action, window, today).marks;

describe('what is drawn of an action', () => {
  it.each<[what: string, action: Timed, marks: Mark[]]>([
    [
      'a month: a bar',
      timed('dated', { start: '2027-01-01', due: '2027-01-31', precision: 'month' }),
      [{ kind: 'bar', from: 75.34, until: 83.83, approximate: false }],
    ],
    [
      'a day: a point in its middle',
      timed('dated', { due: '2027-03-31', precision: 'day' }),
      [{ kind: 'point', at: 99.87 }],
    ],
    [
      'a season: a bar with broken edges',
      timed('dated', { start: '2026-12-01', due: '2027-02-28', precision: 'season' }),
      [{ kind: 'bar', from: 66.85, until: 91.5, approximate: true }],
    ],
    [
      'work that began before: held at the edge',
      timed('dated', { start: '2024-01-01', due: '2027-03-31' }),
      [{ kind: 'bar', from: 0, until: 100, approximate: false }],
    ],
    [
      'work of later years: a pointer',
      timed('dated', { due: '2029-03-31' }),
      [{ kind: 'beyond', edge: 'after' }],
    ],
    [
      'done long ago: a pointer',
      timed('dated', { due: '2020-03-31' }, 'complete'),
      [{ kind: 'beyond', edge: 'before' }],
    ],
    ['ongoing: a band over all', timed('ongoing'), [{ kind: 'band', from: 0, until: 100 }]],
    [
      'ongoing from a day',
      timed('ongoing', { start: '2026-10-01' }),
      [{ kind: 'band', from: 50.14, until: 100 }],
    ],
    ['to be agreed: no place in time', timed('toBeAgreed'), [{ kind: 'untimed', waits: false }]],
    [
      'waiting for money: no place in time, and why',
      timed('conditional', { condition: 'the grant' }),
      [{ kind: 'untimed', waits: true }],
    ],
    [
      'late: a line to today, before its own mark',
      timed('dated', { due: '2026-10-01', precision: 'day' }, 'inProgress'),
      [
        { kind: 'late', from: 50.41, until: 64.11 },
        { kind: 'point', at: 50.28 },
      ],
    ],
    [
      'complete: no line, though its day has passed',
      timed('dated', { due: '2026-10-01', precision: 'day' }, 'complete'),
      [{ kind: 'point', at: 50.28 }],
    ],
    [
      'a milestone reached and one not',
      timed('ongoing', {
        milestones: [
          { date: '2026-10-01', reached: '2026-10-02' },
          { date: '2027-01-01' },
          { date: '2031-01-01' },
        ],
      }),
      [
        { kind: 'band', from: 0, until: 100 },
        { kind: 'milestone', at: 50.14, reached: true },
        { kind: 'milestone', at: 75.34, reached: false },
      ],
    ],
  ])('%s', (_, action, marks) => {
    const drawn = marksOf(action);
    expect(drawn.map((mark) => mark.kind)).toEqual(marks.map((mark) => mark.kind));
    for (const [n, mark] of marks.entries())
      for (const [name, value] of Object.entries(mark))
        if (typeof value === 'number') expect(drawn[n]).toHaveProperty(name, expect.closeTo(value, 1));
        else expect(drawn[n]).toHaveProperty(name, value);
  });

  it.each<[what: string, recurrence: Timescale['recurrence'], kinds: Record<string, number>]>([
    ['quarterly: four strokes a year', { every: 'quarter' }, { stroke: 4 }],
    ['twice a year: two', { every: 'year', count: 2 }, { stroke: 2 }],
    ['every week: too many to tell apart, so a band', { every: 'week', count: 2 }, { band: 1 }],
    ['of no known measure: a band', null, { band: 1 }],
  ])('%s', (_, recurrence, kinds) => {
    const counted: Record<string, number> = {};
    for (const { kind } of marksOf(timed('recurring', { recurrence })))
      counted[kind] = (counted[kind] ?? 0) + 1;
    expect(counted).toEqual(kinds);
  });
});

it('finds every day that a plan names', () => {
  const named = daysNamed([
    timed('dated', { start: '2026-01-01', due: '2026-02-01' }),
    timed('blank'),
    timed('ongoing', { milestones: [{ date: '2027-01-01' }] }),
  ]);
  expect(named).toEqual(['2026-01-01', '2026-02-01', '2027-01-01']);
});

describe('the days of meetings and reviews', () => {
  it.each<[what: string, days: string[], marks: string[]]>([
    ['none', [], []],
    ['those inside, held or not', ['2026-05-01', '2027-01-01'], ['date held', 'date']],
    ['one inside hides those outside', ['2025-05-01', '2027-01-01', '2029-01-01'], ['date']],
    ['all to come', ['2028-05-01'], ['beyond after']],
    ['all gone', ['2020-05-01'], ['beyond before']],
  ])('%s', (_, days, marks) => {
    const dates = days.map((day) => ({ day: day as Day, held: day < today }));
    const told = drawDates(dates, window).map((mark) =>
      mark.kind === 'date' ? `date${mark.held ? ' held' : ''}` : `beyond ${'edge' in mark ? mark.edge : ''}`,
    );
    expect(told).toEqual(marks);
  });
});

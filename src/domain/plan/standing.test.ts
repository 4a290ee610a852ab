import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import {
  STANDING_LOOKS,
  STANDINGS,
  type Standable,
  sayTally,
  standingOf,
  tallyStandings,
} from './standing.ts';

const today = '2026-06-15' as Day;
const stood = (
  due: string | null,
  lifecycle: NonNullable<Standable['status']>['lifecycle'],
  rag: 'blue' | 'green' | 'amber' | 'red' | 'grey' | null = null,
  state: Standable['timescale']['state'] = due === null ? 'blank' : 'dated',
): Standable => ({ timescale: { state, start: null, due }, status: { lifecycle, rag } });

describe('how an action stands', () => {
  it.each([
    ['nobody has said, no date', stood(null, null), 'noUpdate'],
    ['nobody has said, date ahead', stood('2026-12-31', null), 'noUpdate'],
    ['nobody has said, date passed', stood('2026-06-14', null), 'datePassed'],
    ['due today is not late', stood('2026-06-15', 'inProgress'), 'underWay'],
    ['under way, date passed', stood('2026-06-14', 'inProgress'), 'overdue'],
    ['green, date passed is never green', stood('2026-06-14', null, 'green'), 'overdue'],
    ['not started, date passed', stood('2020-01-31', 'notStarted'), 'overdue'],
    ['complete, date passed', stood('2020-01-31', 'complete'), 'complete'],
    ['complete and red', stood(null, 'complete', 'red'), 'complete'],
    ['blue and nothing else', stood(null, null, 'blue'), 'complete'],
    ['waiting, date passed is not overdue', stood('2020-01-31', 'waiting'), 'waiting'],
    ['a condition and no word', stood(null, null, null, 'conditional'), 'waiting'],
    ['a condition, but under way', stood(null, 'inProgress', null, 'conditional'), 'underWay'],
    ['green', stood('2026-12-31', 'inProgress', 'green'), 'onTrack'],
    ['amber', stood('2026-12-31', null, 'amber'), 'someRisk'],
    ['red', stood('2026-12-31', null, 'red'), 'offTrack'],
    ['grey', stood('2026-12-31', null, 'grey'), 'notDue'],
    ['agreed, date ahead', stood('2026-12-31', 'agreed'), 'notDue'],
    ['continuing', stood(null, 'continuing', null, 'ongoing'), 'continuing'],
    ['ongoing in the date column is no status', stood(null, null, null, 'ongoing'), 'noUpdate'],
    ['a past milestone of ongoing work', stood('2020-01-31', null, null, 'ongoing'), 'noUpdate'],
    ['dropped, date passed', stood('2020-01-31', 'dropped'), 'dropped'],
    ['merged', stood(null, 'merged'), 'dropped'],
    ['carried forward', stood('2020-01-31', 'transferred'), 'carriedForward'],
  ] as const)('%s: %s', (_, action, want) => expect(standingOf(action, today)).toBe(want));

  it('is not due where its start lies ahead', () => {
    const later: Standable = {
      timescale: { state: 'dated', start: '2026-09-01', due: '2026-12-31' },
      status: null,
    };
    expect(standingOf(later, today)).toBe('notDue');
  });

  it.each([
    [null, 'waiting'],
    ['2026-03-01', 'overdue'],
  ])('is not late while it waits for something named, met %s: %s', (metOn, want) => {
    const condition = { text: 'The lease', kind: 'decision', actionId: null, metOn, saidBy: null } as const;
    const late = stood('2020-01-31', 'inProgress');
    const held: Standable = { ...late, timescale: { ...late.timescale, conditions: [condition] } };
    expect(standingOf(held, today)).toBe(want);
  });

  it('is told by word and shape: no two standings share both, and only "on track" is green', () => {
    expect(new Set(STANDINGS.map((s) => STANDING_LOOKS[s].word)).size).toBe(STANDINGS.length);
    expect(STANDINGS.filter((s) => STANDING_LOOKS[s].tone === 'green')).toEqual(['onTrack']);
  });

  it('is counted in one order, and said', () => {
    const counts = tallyStandings(
      [stood(null, null), stood('2020-01-31', 'inProgress'), stood(null, null)],
      today,
    );
    expect(counts).toEqual([
      { standing: 'overdue', count: 1 },
      { standing: 'noUpdate', count: 2 },
    ]);
    expect(sayTally(counts)).toBe('3 actions: 1 overdue and 2 no update');
    expect(sayTally([])).toBe('0 actions');
  });
});

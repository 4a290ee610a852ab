import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { PartyId, PlanId, StewardshipId } from '../ids.ts';
import {
  endedBefore,
  gapsOf,
  type StewardRole,
  type Stewardship,
  stewardOn,
  wouldBeSecond,
} from './stewardship.ts';

const PLAN = { kind: 'plan', id: 'p' as PlanId } as const;
const TODAY = '2026-03-02' as Day;
type Said = [group: string, from: string, until: string | null, role?: StewardRole];
const all = (said: Said[]): Stewardship[] =>
  said.map(([group, from, until, role = 'steward'], at) => ({
    id: `${at}` as StewardshipId,
    subject: PLAN,
    stewardId: group as PartyId,
    role,
    from: from as Day,
    until: until as Day | null,
  }));

describe('who is steward', () => {
  const history = all([
    ['Old group', '2024-01-01', '2025-06-30'],
    ['Board', '2025-07-01', null],
    ['Panel', '2025-07-01', null, 'scrutiny'],
  ]);
  it.each<[string, string | null]>([
    ['2023-12-31', null],
    ['2025-06-30', 'Old group'],
    ['2025-07-01', 'Board'],
    ['2026-03-02', 'Board'],
  ])('on %s: %s', (day, group) =>
    expect(stewardOn(history, PLAN, day as Day)?.stewardId ?? null).toBe(group),
  );

  it.each<[string, Said, boolean]>([
    ['another from today', ['New', '2026-03-02', null], true],
    ['another on one old day', ['New', '2024-05-01', '2024-05-01'], true],
    ['one before all others', ['New', '2023-01-01', '2023-12-31'], false],
    ['a second panel', ['New', '2026-03-02', null, 'scrutiny'], false],
  ])('%s would be a second steward: %s', (_, said, second) => {
    const [given] = all([said]) as [Stewardship];
    expect(wouldBeSecond(history, { ...given, id: 'new' as StewardshipId })).toBe(second);
  });

  it('ends the day before the next, or was never begun', () => {
    const [old, board] = history as [Stewardship, Stewardship];
    expect(endedBefore(board, TODAY)?.until).toBe('2026-03-01');
    expect(endedBefore({ ...old, from: TODAY }, TODAY)).toBeNull();
  });
});

describe('gaps', () => {
  it.each<[string, Said[], unknown[]]>([
    ['none where there never was a steward', [], []],
    [
      'none where one follows the other',
      [
        ['A', '2024-01-01', '2024-12-31'],
        ['B', '2025-01-01', null],
      ],
      [],
    ],
    [
      'between two',
      [
        ['B', '2025-02-01', null],
        ['A', '2024-01-01', '2024-12-31'],
      ],
      [{ from: '2025-01-01', until: '2025-01-31' }],
    ],
    ['up to today', [['A', '2024-01-01', '2024-12-31']], [{ from: '2025-01-01', until: null }]],
    ['not where the last ends today', [['A', '2024-01-01', '2026-03-02']], []],
    [
      'a panel fills none',
      [
        ['A', '2024-01-01', '2024-12-31'],
        ['P', '2025-01-01', null, 'scrutiny'],
      ],
      [{ from: '2025-01-01', until: null }],
    ],
  ])('%s', (_, said, gaps) => expect(gapsOf(all(said), PLAN, TODAY)).toEqual(gaps));
});

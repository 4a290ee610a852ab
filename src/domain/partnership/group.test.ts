import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { PartyId, SeatHoldingId, SeatId } from '../ids.ts';
import type { Interest } from './group.ts';
import { balanceOf, chairOn, faultOfHolding, overlap, type Seat, seatOn } from './seats.ts';

const d = (text: string | null): Day | null => text as Day | null;
const TODAY = '2026-03-02' as Day;

type Held = [holder: string, from: string | null, until: string | null];
const seat = (held: Held[], change: Partial<Seat> = {}): Seat => ({
  id: 's' as SeatId,
  groupId: 'g' as PartyId,
  interest: 'carer',
  name: '',
  chairs: false,
  forId: null,
  from: d('2025-01-01'),
  until: null,
  position: 1,
  version: 1,
  holdings: held.map(([holder, from, until], at) => ({
    id: `h${at}` as SeatHoldingId,
    holderId: holder as PartyId,
    from: d(from),
    until: d(until),
  })),
  ...change,
});

describe('how a seat stands', () => {
  it.each<[string, Seat, object]>([
    ['held', seat([['Mara', '2025-02-01', null]]), { state: 'held', holding: { holderId: 'Mara' } }],
    ['held since nobody knows when', seat([['Mara', null, null]]), { state: 'held' }],
    ['held on its last day', seat([['Mara', null, TODAY]]), { state: 'held' }],
    ['never held', seat([]), { state: 'vacant', since: '2025-01-01' }],
    ['never held, of an old group', seat([], { from: null }), { state: 'vacant', since: null }],
    [
      'empty after its last holder',
      seat([
        ['Mara', '2025-02-01', '2025-06-30'],
        ['Ivo', '2025-07-01', '2026-01-31'],
      ]),
      { state: 'vacant', since: '2026-02-01' },
    ],
    [
      'kept for somebody to come',
      seat([['Ivo', '2026-05-01', null]]),
      { state: 'vacant', since: '2025-01-01' },
    ],
    ['no more', seat([], { until: d('2026-01-31') }), { state: 'ended', on: '2026-01-31' }],
  ])('%s', (_, one, standing) => expect(seatOn(one, TODAY)).toMatchObject(standing));

  it('chairs by the seat that does', () => {
    const seats = [seat([['Mara', null, null]]), seat([['Ivo', null, null]], { chairs: true })];
    expect(chairOn(seats, TODAY)).toBe('Ivo');
    expect(chairOn([seat([], { chairs: true })], TODAY)).toBeNull();
  });

  it('counts the seats of each interest, lived experience first', () => {
    const of = (interest: Interest, held: Held[] = []) => seat(held, { interest });
    const seats = [of('statutory', [['A', null, null]]), of('carer'), of('carer', [['B', null, null]])];
    expect(balanceOf([...seats, seat([], { until: d('2025-12-31') })], TODAY)).toEqual([
      { interest: 'carer', seats: 2, held: 1 },
      { interest: 'statutory', seats: 1, held: 1 },
    ]);
  });
});

describe('who may hold a seat', () => {
  const own = seat([['Mara', '2025-02-01', '2025-06-30']], { until: d('2027-12-31') });
  it.each<[string, [string | null, string | null], string | null]>([
    ['after the one before', ['2025-07-01', '2026-07-01'], null],
    ['on the same day', ['2025-06-30', '2026-07-01'], 'heldAlready'],
    ['since nobody knows when', [null, '2026-07-01'], 'heldAlready'],
    ['backwards', ['2026-07-01', '2026-06-01'], 'beforeItBegan'],
    ['before there was a seat', ['2024-12-31', '2025-01-05'], 'outsideTheSeat'],
    ['beyond its end', ['2026-07-01', null], 'outsideTheSeat'],
  ])('%s', (_, [from, until], fault) =>
    expect(faultOfHolding(own, { from: d(from), until: d(until) })).toBe(fault),
  );

  it.each<[[string | null, string | null], [string | null, string | null], boolean]>([
    [[null, null], [null, null], true],
    [['2025-01-01', '2025-01-31'], ['2025-02-01', null], false],
    [['2025-01-01', null], [null, '2025-01-01'], true],
  ])('%j and %j overlap: %s', (a, b, both) =>
    expect(overlap({ from: d(a[0]), until: d(a[1]) }, { from: d(b[0]), until: d(b[1]) })).toBe(both),
  );
});

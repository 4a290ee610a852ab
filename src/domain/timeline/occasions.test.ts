import { describe, expect, it } from 'vitest';
import type { ActionId, PartyId } from '../ids.ts';
import type { ListedAction } from '../plan/plan.ts';
import { emptyTimescale, type Timescale } from '../timescale/timescale.ts';
import { occasionsOf } from './occasions.ts';

const COUNCIL = 'council' as PartyId;

function listed(code: string, t: Partial<Timescale>, parts: Partial<ListedAction> = {}): ListedAction {
  const lead = { partyId: COUNCIL, name: 'Lowmoor Council', kind: 'organisation', of: null } as const;
  return {
    id: `id-${code}` as ActionId,
    headingId: null,
    parentId: null,
    code,
    text: `Action ${code}`,
    subActions: [],
    leads: [{ ...lead, accountable: true, support: false, inherited: false }],
    leadState: 'named',
    timescale: { ...emptyTimescale('', 'dated'), ...t },
    status: { lifecycle: null, rag: null, raw: null, note: null, on: null },
    doubts: [],
    position: 1,
    version: 1,
    ...parts,
  };
}

const told = (actions: ListedAction[], party: PartyId | null = null): string[] =>
  occasionsOf(actions, party).map((o) => `${o.day} ${o.kind} ${o.code} ${o.label ?? ''}`.trim());

describe('the days that belong in a calendar', () => {
  it.each<[what: string, actions: ListedAction[], days: string[]]>([
    ['an end', [listed('1', { due: '2027-03-31' })], ['2027-03-31 due 1']],
    ['no day: none', [listed('1', { state: 'ongoing' }), listed('2', { state: 'toBeAgreed' })], []],
    [
      'what is complete or dropped is past',
      (['complete', 'dropped'] as const).map((lifecycle) =>
        listed(
          lifecycle,
          { due: '2027-03-31' },
          { status: { lifecycle, rag: null, raw: null, note: null, on: null } },
        ),
      ),
      [],
    ],
    [
      'milestones in order, those reached left out, an end that is one told once',
      [
        listed('2', {
          due: '2027-06-30',
          milestones: [
            { date: '2027-06-30', area: 'High Moor' },
            { date: '2026-12-31', label: 'plan agreed' },
            { date: '2026-06-30', reached: '2026-06-29' },
          ],
        }),
        listed('1', { due: '2027-01-31' }),
      ],
      ['2026-12-31 milestone 2 plan agreed', '2027-01-31 due 1', '2027-06-30 milestone 2 High Moor'],
    ],
  ])('%s', (_, actions, days) => {
    expect(told(actions)).toEqual(days);
  });

  it('can be those of one party', () => {
    const actions = [listed('1', { due: '2027-03-31' }), listed('2', { due: '2027-03-31' }, { leads: [] })];
    expect(told(actions, COUNCIL)).toEqual(['2027-03-31 due 1']);
    expect(told(actions, 'another' as PartyId)).toEqual([]);
  });

  it('keeps the key when the day is moved', () => {
    const key = (due: string): string | undefined => occasionsOf([listed('1', { due })], null)[0]?.key;
    expect(key('2027-03-31')).toBe(key('2027-09-30'));
  });
});

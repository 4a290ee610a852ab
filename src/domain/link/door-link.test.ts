import { describe, expect, it } from 'vitest';
import { mayOn, reachOf } from '../access/may.ts';
import { DEEDS, type Deed } from '../access/rules.ts';
import type { Day } from '../day.ts';
import type { ActionId, DoorLinkId, PartnershipId, PersonId, PlanId } from '../ids.ts';
import { type DoorLink, type DoorLinkState, holderOf, linkState, whyClosed } from './door-link.ts';

const day = (text: string) => text as Day;
const link: DoorLink = {
  id: 'l' as DoorLinkId,
  partnershipId: 'c' as PartnershipId,
  ...{
    personId: 'p' as PersonId,
    personName: 'Marcus Obi',
    givenBy: 'g' as PersonId,
    givenByName: 'Asha Bright',
  },
  ...{ from: day('2026-03-01'), until: day('2026-03-31'), usedOn: null, withdrawnOn: null, signed: true },
  ...{ purpose: 'updateAction', planId: 'a' as PlanId, actionId: 'x' as ActionId },
};

describe('a link', () => {
  it.each<[string, Partial<Pick<DoorLink, 'usedOn' | 'withdrawnOn' | 'signed'>>, string, DoorLinkState]>([
    ['the day it is given', {}, '2026-03-01', 'open'],
    ['its last day', {}, '2026-03-31', 'open'],
    ['the day after', {}, '2026-04-01', 'expired'],
    ['a day it would open, given out unsigned', { signed: false }, '2026-03-02', 'unsigned'],
    ['the day after, given out unsigned', { signed: false }, '2026-04-01', 'expired'],
    ['when it was used', { usedOn: day('2026-03-02') }, '2026-03-03', 'used'],
    ['when it was withdrawn', { withdrawnOn: day('2026-03-02') }, '2026-03-03', 'withdrawn'],
    [
      'withdrawn after it was used',
      { usedOn: day('2026-03-02'), withdrawnOn: day('2026-03-03') },
      '2026-03-04',
      'withdrawn',
    ],
  ])('on %s is %3$s', (_, change, today, state) => {
    expect(linkState({ ...link, ...change }, day(today))).toBe(state);
    expect(whyClosed(link, state) === null).toBe(state === 'open');
  });

  it('lets its holder do one thing to one action and nothing to another', () => {
    const holder = holderOf(link);
    const plan = { planId: 'a' as PlanId };
    expect(mayOn(holder, 'reportProgress', { ...plan, actionId: 'x' as ActionId })).toBe(true);
    expect(mayOn(holder, 'reportProgress', { ...plan, actionId: 'y' as ActionId })).toBe(false);
    expect(mayOn(holder, 'reportProgress', plan)).toBe(false);
    const changing: Deed[] = [
      'changePlan',
      'changeAction',
      'keepDirectory',
      'invite',
      'administer',
      'importPlan',
    ];
    for (const deed of changing) expect(reachOf(holder, deed), deed).toBe(null);
    for (const deed of DEEDS) expect(reachOf(holder, deed)?.plans ?? [], deed).not.toBe('all');
  });
});

import { expect, it } from 'vitest';
import type { PartnershipId, PartyId, PersonId, PlanId } from '../ids.ts';
import { explain } from './explain.ts';
import { everywhere, type Grant, type Person } from './person.ts';
import type { Deed } from './rules.ts';

const person = (...grants: Grant[]): Person => ({
  id: 'p' as PersonId,
  name: 'Asha Bright',
  partnershipId: 'c' as PartnershipId,
  grants,
});
const editor: Grant = {
  role: 'editor',
  scope: { of: 'party', id: 'trust' as PartyId },
  plans: ['a' as PlanId],
};
const keeper: Grant = {
  role: 'coordinator',
  scope: { of: 'plan', id: 'a' as PlanId },
  plans: ['a' as PlanId],
};
const deedsOf = (who: Person): Deed[] => explain(who).map((one) => one.deed);

it('says nothing of whoever may do nothing', () => expect(explain(person())).toEqual([]));

it('names every grant that allows a deed, and no other', () => {
  const told = explain(person(everywhere('reader'), editor)).find((one) => one.deed === 'seePlan');
  expect(told?.because.map((grant) => grant.role)).toEqual(['reader', 'editor']);
  const changing = explain(person(everywhere('reader'), editor)).find((one) => one.deed === 'changeAction');
  expect(changing?.because.map((grant) => grant.role)).toEqual(['editor']);
});

it('says where a deed reaches only the actions of one’s own', () => {
  const only = explain(person(editor)).find((one) => one.deed === 'reportProgress');
  const also = explain(person(editor, keeper)).find((one) => one.deed === 'reportProgress');
  expect([only?.onOwn, also?.onOwn]).toEqual(['actions', null]);
});

it('says where a deed reaches only the meetings of one’s own group', () => {
  const chair: Grant = { ...editor, role: 'chair' };
  const told = (who: Person) => explain(who).find((one) => one.deed === 'minuteMeeting')?.onOwn;
  expect([told(person(chair)), told(person(chair, keeper)), told(person(editor))]).toEqual([
    ...['meetings', null],
    undefined,
  ]);
});

it('leaves out what a role for one plan does not allow', () => {
  expect(deedsOf(person(keeper))).toContain('changePlan');
  expect(deedsOf(person(keeper))).not.toContain('importPlan');
});

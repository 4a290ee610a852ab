import { expect, it } from 'vitest';
import type { PartnershipId, PersonId } from '../ids.ts';
import { allowedTo, type Deed, may } from './may.ts';
import type { Person, Role } from './person.ts';

const person = (role: Role): Person => ({
  id: 'p' as PersonId,
  name: 'Asha Bright',
  partnershipId: 'c' as PartnershipId,
  role,
});

it.each<[Role, Deed, boolean]>([
  ['coordinator', 'adoptPlan', true],
  ['coordinator', 'changePlan', true],
  ['reader', 'seePlan', true],
  ['reader', 'exportPlan', true],
  ['reader', 'changePlan', false],
  ['reader', 'adoptPlan', false],
])('a %s may %s: %s', (role, deed, allowed) => {
  const answer = may(person(role), deed);
  expect(answer.ok).toBe(allowed);
  if (!answer.ok) expect(answer.problem.remedy).toContain('coordinator');
});

it('offers a coordinator every button and a reader none', () => {
  expect(allowedTo(person('coordinator'))).toEqual({ changePlan: true, importPlan: true });
  expect(allowedTo(person('reader'))).toEqual({ changePlan: false, importPlan: false });
});

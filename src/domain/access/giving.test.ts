import { expect, it } from 'vitest';
import type { PartnershipId, PersonId } from '../ids.ts';
import { ending, type GivenRole, giving } from './giving.ts';
import { everywhere, type GrantScope, type Person, type Role } from './person.ts';

const person = (...roles: Role[]): Person => ({
  id: 'p' as PersonId,
  name: 'Asha Bright',
  partnershipId: 'c' as PartnershipId,
  grants: roles.map(everywhere),
});

it.each<[Role, GivenRole, GrantScope['of'], string]>([
  ['administrator', 'administrator', 'partnership', 'given'],
  ['administrator', 'coordinator', 'plan', 'given'],
  ['administrator', 'editor', 'party', 'given'],
  ['coordinator', 'reader', 'plan', 'given'],
  ['coordinator', 'lead', 'party', 'given'],
  ['coordinator', 'coordinator', 'plan', 'notAllowed'],
  ['coordinator', 'administrator', 'partnership', 'notAllowed'],
  ['lead', 'reader', 'partnership', 'notAllowed'],
  ['reader', 'reader', 'partnership', 'notAllowed'],
  ['administrator', 'administrator', 'plan', 'invalid'],
  ['coordinator', 'lead', 'partnership', 'invalid'],
  ['coordinator', 'chair', 'plan', 'invalid'],
])('a %s gives %s for a %s: %s', (giver, role, scope, outcome) => {
  const answer = giving(person(giver), role, scope);
  expect(answer.ok ? 'given' : answer.problem.code).toBe(outcome);
});

const going = (personId: string, role: Role) => ({ id: `${personId}-${role}`, personId, role });

it.each<[string, Role, ReturnType<typeof going>[], string]>([
  ['the last administrator', 'administrator', [going('a', 'administrator')], 'conflict'],
  ['one of two', 'administrator', [going('a', 'administrator'), going('b', 'administrator')], 'ended'],
  ['a coordinator', 'coordinator', [going('a', 'coordinator')], 'ended'],
])('ends the role of %s or says why not', (_, role, all, outcome) => {
  const answer = ending(person('administrator'), going('a', role), all);
  expect(answer.ok ? 'ended' : answer.problem.code).toBe(outcome);
});

it('lets a coordinator end no role that they could not give', () => {
  const answer = ending(person('coordinator'), going('b', 'coordinator'), []);
  expect(answer.ok).toBe(false);
});

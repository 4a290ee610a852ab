import { expect, it } from 'vitest';
import type { PartnershipId, PersonId } from '../ids.ts';
import { inviting } from './inviting.ts';
import { everywhere, type Role } from './person.ts';

const NEW = { roles: [], hasAccount: false, hasLeft: false };

it.each<[Role, string, Partial<Parameters<typeof inviting>[1]>, string]>([
  ['coordinator', 'somebody without a role', {}, 'invited'],
  ['coordinator', 'a lead', { roles: ['lead', 'reader'] }, 'invited'],
  ['coordinator', 'an administrator', { roles: ['reader', 'administrator'] }, 'notAllowed'],
  ['coordinator', 'a coordinator', { roles: ['coordinator'] }, 'notAllowed'],
  ['coordinator', 'somebody who signs in already', { hasAccount: true }, 'notAllowed'],
  ['coordinator', 'somebody who has left', { hasLeft: true }, 'conflict'],
  ['administrator', 'an administrator', { roles: ['administrator'] }, 'invited'],
  ['administrator', 'somebody who signs in already', { roles: ['lead'], hasAccount: true }, 'invited'],
  ['administrator', 'somebody who has left', { hasLeft: true }, 'conflict'],
  ['reader', 'a reader', { roles: ['reader'] }, 'notAllowed'],
])('a %s invites %s: %j gives %s', (role, _who, changes, outcome) => {
  const person = {
    ...{ id: 'p' as PersonId, name: 'Asha Bright', partnershipId: 'c' as PartnershipId },
    grants: [everywhere(role)],
  };
  const answer = inviting(person, { ...NEW, ...changes });
  expect(answer.ok ? 'invited' : answer.problem.code).toBe(outcome);
});

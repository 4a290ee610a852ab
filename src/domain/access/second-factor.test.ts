import { expect, it } from 'vitest';
import type { PartnershipId, PersonId } from '../ids.ts';
import { everywhere, type Role } from './person.ts';
import { mustShowSecondFactor } from './second-factor.ts';

it.each<[Role[], boolean, boolean]>([
  [['administrator'], false, true],
  [['administrator'], true, false],
  [['coordinator', 'administrator'], false, true],
  [['coordinator'], false, false],
  [['reader'], false, false],
  [[], false, false],
])('%j with second factor %s must show one: %s', (roles, secondFactor, must) => {
  const person = {
    id: 'p' as PersonId,
    name: 'Asha Bright',
    partnershipId: 'c' as PartnershipId,
    grants: roles.map(everywhere),
  };
  expect(mustShowSecondFactor(person, { secondFactor })).toBe(must);
});

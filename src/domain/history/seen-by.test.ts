import { expect, it } from 'vitest';
import { everywhere, type Person, type Role } from '../access/person.ts';
import { hiddenFrom } from './seen-by.ts';

const person = (role: Role): Person => ({
  id: 'p' as Person['id'],
  name: 'Asha Bright',
  partnershipId: 'c' as Person['partnershipId'],
  grants: [everywhere(role)],
});

it.each<[Role, string, boolean]>([
  ['coordinator', 'role_grant', false],
  ['coordinator', 'plan_import', false],
  ['administrator', 'mail', false],
  ['administrator', 'plan_import', true],
  ['reader', 'role_grant', true],
  ['reader', 'person', true],
  ['reader', 'plan_import', true],
  ['reader', 'action', false],
  ['reader', 'party', false],
  ['public', 'party', true],
])('from a %s the history of %s is hidden: %s', (role, table, hidden) =>
  expect(hiddenFrom(person(role)).includes(table)).toBe(hidden),
);

import { expect, it } from 'vitest';
import { FORGOTTEN_PERSON, forgottenName } from './forgotten.ts';

it.each([
  [[], FORGOTTEN_PERSON],
  [['Ann Lee'], FORGOTTEN_PERSON],
  [[FORGOTTEN_PERSON.toUpperCase()], `${FORGOTTEN_PERSON} (2)`],
  [[`${FORGOTTEN_PERSON} (2)`, FORGOTTEN_PERSON], `${FORGOTTEN_PERSON} (3)`],
])('beside %j is %s', (taken, name) => expect(forgottenName(taken)).toBe(name));

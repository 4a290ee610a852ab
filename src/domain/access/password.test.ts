import { expect, it } from 'vitest';
import { type Measured, passwordFault } from './password.ts';

it.each<[string, Measured, RegExp | null]>([
  ['plum kettle orbit', { score: 4, weakness: null }, null],
  ['x9$kQ2vz', { score: 3, weakness: null }, null],
  ['Sunshine2024!', { score: 2, weakness: 'known' }, null],
  ['Sunshine24!', { score: 2, weakness: 'known' }, /tried first/],
  ['password1234', { score: 1, weakness: 'known' }, /tried first.*three or four words/],
  ['aaaaaaaaaaaaaaaaaaaa', { score: 0, weakness: 'repeats' }, /repeats/],
  ['asha bright', { score: 1, weakness: 'own' }, /your own name/],
  ['qazwsxedcrfv', { score: 1, weakness: 'keys' }, /beside each other/],
  ['kxplqvzm', { score: 2, weakness: null }, /guessed too soon/],
  ['short', { score: 4, weakness: null }, /12 characters or more/],
  ['', { score: 0, weakness: null }, /Type a password/],
  ['🧵🧵🧵🧵', { score: 4, weakness: null }, /too short/],
  ['a'.repeat(257), { score: 4, weakness: null }, /longer than 256/],
])('judges %j', (password, measured, said) => {
  const fault = passwordFault(password, measured);
  if (said === null) expect(fault).toBeNull();
  else expect(fault).toMatch(said);
});

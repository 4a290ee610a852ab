import { expect, it } from 'vitest';
import { passwordFault } from '../../domain/access/password.ts';
import { measurePassword } from './measure-password.ts';

const own = ['Asha Bright', 'asha.bright@calder.example', 'Calder Vale Partnership'];

it.each<[string, boolean]>([
  ['plum kettle orbit', true],
  ['correct horse battery', true],
  ['x9$kQ2vz!m', true],
  ['password1234', false],
  ['liverpool2024', false],
  ['qwertyuiop1234', false],
  ['aaaaaaaaaaaaaaaa', false],
  ['abababababababab', false],
  ['asha bright calder', false],
  ['Calder Vale Partnership', false],
  ['123456789012345', false],
  ['', false],
])('finds %j good enough: %s', async (password, good) => {
  expect(passwordFault(password, await measurePassword(password, own)) === null).toBe(good);
});

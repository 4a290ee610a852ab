import { expect, it } from 'vitest';
import { saysNothing } from './wording.ts';

it.each([
  ['', true],
  [' \n', true],
  ['.', true],
  ['- – …', true],
  ['✓', false],
  ['?', false],
  ['£', false],
  ['n/a', false],
  ['3', false],
])('%j says nothing: %s', (text, nothing) => expect(saysNothing(text)).toBe(nothing));

import { expect, it } from 'vitest';
import { isFree } from './licence-terms.ts';

it.each([
  ['MIT', true],
  ['(MIT OR CC0-1.0)', true],
  ['GPL-3.0-only OR MIT', true],
  ['MIT AND OFL-1.1', true],
  ['Apache-2.0 WITH LLVM-exception', true],
  ['(MIT AND (BSD-3-Clause OR GPL-2.0-only))', true],
  ['GPL-3.0-only', false],
  ['AGPL-3.0-or-later', false],
  ['MIT AND GPL-3.0-only', false],
  ['MIT AND (GPL-2.0-only OR BUSL-1.1)', false],
  ['GPL-3.0-only OR MIT AND BUSL-1.1', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['UNLICENSED', false],
  ['(MIT', false],
  ['MIT)', false],
  ['MIT OR', false],
  ['MIT MIT', false],
  ['OR MIT', false],
  ['MIT, GPL', false],
  ['', false],
])('%o is free: %s', (expression, free) => expect(isFree(expression)).toBe(free));

import { expect, it } from 'vitest';
import { plainWords, saysNothing } from './wording.ts';

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

it.each([
  ["Children's & young people", 'childrens and young people'],
  ['Children’s & young people', 'childrens and young people'],
  ['Café – Q1 2026/27', 'café q1 2026 27'],
  ['  Ref\tNo. ', 'ref no'],
  ['ﬁve homes', 'five homes'],
  ['…', ''],
])('the words of %j are %j', (text, plain) => expect(plainWords(text)).toBe(plain));

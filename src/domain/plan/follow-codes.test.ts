import { describe, expect, it } from 'vitest';
import type { HeadingId } from '../ids.ts';
import { type CodedAction, codesThatFollow, codeToCountBehind } from './follow-codes.ts';
import type { Heading } from './plan.ts';

const action = (code: string, headingId: string | null, reference: string | null = null): CodedAction => ({
  id: `of ${code}`,
  headingId: headingId as HeadingId | null,
  parentId: null,
  code,
  reference,
});
const heading = (id: string, number: string | null, position: number): Heading => ({
  id: id as HeadingId,
  planId: 'p' as Heading['planId'],
  parentId: null,
  depth: 0,
  number,
  title: id,
  position,
  version: 1,
});

describe('codes that follow their heading', () => {
  const moved = { before: new Map([['h', '2']]), after: new Map([['h', '5']]) };
  const held = (...codes: string[]) => codes.map((code) => ({ code, actionId: `of ${code}` }));

  it.each<[string, CodedAction[], ReturnType<typeof held>, string[]]>([
    ['one built on it', [action('2.1', 'h'), action('2.10', 'h')], held('2.1', '2.10'), ['5.1', '5.10']],
    ['not one under another heading', [action('2.1', 'x')], held('2.1'), []],
    ['not the document’s own', [action('2.1', 'h', '2.1')], held('2.1'), []],
    ['not one built on something else', [action('20.1', 'h'), action('HS1', 'h')], held('20.1'), []],
    ['never one that another had', [action('2.1', 'h')], held('2.1', '5.1', '5.2'), ['5.3']],
    ['back to its own old one', [action('2.1', 'h')], [{ code: '5.1', actionId: 'of 2.1' }], ['5.1']],
    ['each a code of its own', [action('2.1', 'h'), action('2.2', 'h')], held('5.1'), ['5.2', '5.3']],
  ])('%s', (_, actions, before, want) =>
    expect(codesThatFollow(actions, moved, before).map((one) => one.code)).toEqual(want),
  );
});

describe('what the next action is counted behind', () => {
  const NONE = [heading('A', null, 0), heading('B', null, 1), heading('C', null, 2)];
  it.each<[string, Heading[], string | null, CodedAction[], string | null]>([
    ['its number', [heading('A', '7', 0)], 'A', [action('3.1', 'A')], '7'],
    ['its place', NONE, 'B', [], '2'],
    ['what its actions have, though it has moved', NONE, 'A', [action('2.1', 'A'), action('1.1', 'B')], '2'],
    ['not what counts another’s actions', NONE, 'C', [action('3.1', 'A'), action('1.1', 'B')], '4'],
    ['its place, where its actions have their own', NONE, 'B', [action('HS1', 'B', 'HS1')], '2'],
    ['nothing, outside the headings', NONE, null, [action('1', null)], null],
  ])('%s', (_, headings, id, actions, want) =>
    expect(codeToCountBehind(headings, id as HeadingId | null, actions)).toBe(want),
  );
});

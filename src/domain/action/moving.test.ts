import { describe, expect, it } from 'vitest';
import type { ActionId, HeadingId } from '../ids.ts';
import {
  codesAfterMove,
  type MovingAction,
  neighbourAfterStep,
  placesAfterMove,
  type Step,
} from './moving.ts';

/** '1.1@a', and '1.1.1@a>1.1' for one inside it; the code without its heading is also the id. */
const plan = (text: string): MovingAction[] =>
  text.split(' ').map((one, position) => {
    const [, code = '', heading = '', parent = null] = /^([^@]+)@([^>]*)(?:>(.*))?$/.exec(one) ?? [];
    return {
      id: code as ActionId,
      code,
      reference: null,
      headingId: (heading || null) as HeadingId | null,
      parentId: parent as ActionId | null,
      position,
    };
  });
const HEADINGS = ['a', 'b', 'c'] as HeadingId[];
const PLAN = '1.1@a 1.1.1@a>1.1 1.2@a 3.1@c 3.2@c';

function orderAfter(
  id: string,
  target: { heading: string | null; parent?: string; before?: string },
): string {
  const actions = plan(PLAN);
  const family = actions.filter((one) => one.id === id || one.parentId === id);
  const places = placesAfterMove(actions, {
    family,
    headings: HEADINGS,
    target: {
      headingId: target.heading as HeadingId | null,
      parentId: (target.parent ?? null) as ActionId | null,
      before: (target.before ?? null) as ActionId | null,
    },
  });
  const now = new Map<string, number>(places.map((place) => [place.id, place.position]));
  const at = (one: MovingAction): number => now.get(one.id) ?? one.position;
  return [...actions]
    .sort((x, y) => at(x) - at(y))
    .map((one) => one.id)
    .join(' ');
}

describe('where a moved action stands', () => {
  it.each<[string, Parameters<typeof orderAfter>[1], string]>([
    ['1.2', { heading: 'c' }, '1.1 1.1.1 3.1 3.2 1.2'],
    ['1.2', { heading: 'b' }, '1.1 1.1.1 1.2 3.1 3.2'],
    ['3.1', { heading: 'a' }, '1.1 1.1.1 1.2 3.1 3.2'],
    ['1.1', { heading: 'c' }, '1.2 3.1 3.2 1.1 1.1.1'],
    ['3.2', { heading: null }, '3.2 1.1 1.1.1 1.2 3.1'],
    ['1.2', { heading: 'a', before: '1.1' }, '1.2 1.1 1.1.1 3.1 3.2'],
    ['3.1', { heading: 'a', parent: '1.1' }, '1.1 1.1.1 3.1 1.2 3.2'],
    ['1.1', { heading: 'c', before: '3.2' }, '1.2 3.1 1.1 1.1.1 3.2'],
  ])('%s to %o: %s', (id, target, order) => expect(orderAfter(id, target)).toBe(order));

  it('stands behind the last one before its heading, not behind one that stands outside them all', () => {
    const actions = plan('1.1@a 9@ 3.1@c');
    const target = { headingId: 'b' as HeadingId, parentId: null, before: null };
    const family = plan('7@b').map((one) => ({ ...one, position: 9 }));
    const [place] = placesAfterMove(actions, { family, headings: HEADINGS, target });
    expect(place?.position).toBeGreaterThan(0);
    expect(place?.position).toBeLessThan(1);
  });

  it('counts all places anew where there is no room between two', () => {
    const [one, two, three] = plan('1.1@a 1.2@a 1.3@a') as [MovingAction, MovingAction, MovingAction];
    const close = [one, { ...two, position: 1e-9 }, three];
    const target = { headingId: 'a' as HeadingId, parentId: null, before: two.id };
    const places = placesAfterMove(close, { family: [three], headings: HEADINGS, target });
    expect(places.map(({ id, position }) => [id, position])).toEqual([
      ['1.1', 0],
      ['1.3', 1],
      ['1.2', 2],
    ]);
  });
});

describe('the codes of what was moved', () => {
  const held = (text: string) =>
    text.split(' ').map((one) => {
      const [code = '', actionId = code] = one.split('=');
      return { code, actionId };
    });
  type Case = [string, string, { behind: string | null; held: string; samePlan?: boolean }, string];
  it.each<Case>([
    ['the next one there', '1.2@a', { behind: '3', held: '3.1 3.2' }, '3.3'],
    ['never one used before', '1.2@a', { behind: '3', held: '3.1 3.7=gone' }, '3.8'],
    ['one it had there before', '1.2@a', { behind: '3', held: '3.1 3.2=1.2 3.3' }, '3.2'],
    ['what is inside follows', '1.1@a 1.1.4@a>1.1', { behind: '3', held: '3.1' }, '3.2 3.2.4'],
    ['an inner one that is taken', '1.1@a 1.1.1@a>1.1', { behind: '3', held: '3.1 3.2.1' }, '3.2 3.2.2'],
    ['an inner one not built on it', '1.1@a X9@a>1.1', { behind: '3', held: '3.1' }, '3.2 X9'],
    ['but not to another plan', '1.1@a X9@a>1.1', { behind: '3', held: '3.1', samePlan: false }, '3.2 3.2.1'],
    ['outside all headings', '1.2@a', { behind: null, held: '1 2' }, '3'],
  ])('%s', (_, family, { behind, held: had, samePlan = true }, codes) => {
    const given = codesAfterMove(plan(family), { behind, held: held(had), samePlan });
    expect([...given.values()].join(' ')).toBe(codes);
  });

  it('keeps the document’s own, where nobody in the other plan had it', () => {
    const own = plan('HS1@a').map((one) => ({ ...one, reference: 'HS1' }));
    const coding = { behind: '2', held: held('2.1'), samePlan: false };
    expect([...codesAfterMove(own, coding).values()]).toEqual(['HS1']);
    const taken = { ...coding, held: held('2.1 hs1=other') };
    expect([...codesAfterMove(own, taken).values()]).toEqual(['2.2']);
  });
});

it.each<[string, Step | number, string | null | undefined]>([
  ['1.2', 'up', '1.1'],
  ['1.2', 'down', undefined],
  ['1.1', 'down', null],
  ['1.1', 'last', null],
  ['1.1', 'up', undefined],
  ['3.2', 'first', '3.1'],
  ['1.2', 0, '1.1'],
  ['1.1', 9, null],
  ['1.1.1', 'up', undefined],
  ['nobody', 'up', undefined],
])('%s stepping %s stands before %s', (id, step, before) =>
  expect(neighbourAfterStep(plan(PLAN), id as ActionId, step)).toBe(before),
);

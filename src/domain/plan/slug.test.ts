import { expect, it } from 'vitest';
import { freeSlug, isSlug, slugOf } from './slug.ts';

it.each([
  ['Living Well in Calder Vale 2026–29', 'living-well-in-calder-vale-2026-29'],
  ['Carers’ Strategy & Action Plan', 'carers-strategy-and-action-plan'],
  ['Iechyd da: cynllun Môn', 'iechyd-da-cynllun-mon'],
  ['2026', 'plan-2026'],
  ['new', 'plan-new'],
  ['！？', 'plan'],
  [
    'A very long title of a joint strategy that nobody would ever want to read aloud in a meeting',
    'a-very-long-title-of-a-joint-strategy-that-nobody-would-ever',
  ],
])('%s → %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
  expect(isSlug(slug)).toBe(true);
});

it.each(['Living Well', 'a--b', '-a', 'a/b', '', 'new'])('“%s” cannot stand in an address as it is', (text) =>
  expect(isSlug(text)).toBe(false),
);

it('takes the first number that is free', () => {
  expect(freeSlug('plan', [])).toBe('plan');
  expect(freeSlug('plan', ['plan', 'plan-2', 'plan-4'])).toBe('plan-3');
});

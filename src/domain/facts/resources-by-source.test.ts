import { expect, it } from 'vitest';
import type { Resource } from './action-facts.ts';
import { resourcesBySource } from './resources-by-source.ts';

const money = (source: string | null, pence: number, state: Resource['state'] = 'sought'): Resource => ({
  kind: 'money',
  purpose: 'Rent',
  pence,
  securedPence: null,
  source,
  state,
  yearly: false,
});
const action = (code: string, ...resources: Resource[]) => ({
  code,
  text: `Action ${code}`,
  facts: { resources },
});

it('adds up each source once, however it is written, and puts what has none last', () => {
  const sources = resourcesBySource([
    action('1', money(null, 100), money('the Council', 300)),
    action('2'),
    action('3', money('The council ', 200, 'secured'), money('A lottery', 50)),
  ]);
  expect(sources.map(({ source, sums }) => [source, sums.once.needed, sums.once.shortfall])).toEqual([
    ['A lottery', 50, 50],
    ['the Council', 500, 300],
    [null, 100, 100],
  ]);
  expect(sources[1]?.resources.map(({ code }) => code)).toEqual(['1', '3']);
});

it('is empty where nobody has said anything', () => expect(resourcesBySource([action('1')])).toEqual([]));

import { describe, expect, it } from 'vitest';
import type { Resource } from './action-facts.ts';
import { addResources, onlyAmountIn, parseMoney, resourceGap, sayMoney } from './resources.ts';

const money = (changes: Partial<Resource>): Resource => ({
  kind: 'money',
  purpose: 'Rent of the hall',
  pence: 400_000,
  securedPence: null,
  source: null,
  state: 'sought',
  yearly: false,
  ...changes,
});

describe('adding up', () => {
  it.each<[string, Resource[], number, number, string | null]>([
    ['nothing', [], 0, 0, null],
    ['all in hand', [money({ state: 'secured' })], 400_000, 0, null],
    ['looked for', [money({})], 0, 400_000, '£4,000'],
    ['applied for is not in hand', [money({ state: 'applied' })], 0, 400_000, '£4,000'],
    ['a part in hand', [money({ state: 'part', securedPence: 150_000 })], 150_000, 250_000, '£2,500'],
    ['more than is needed', [money({ state: 'part', securedPence: 900_000 })], 400_000, 0, null],
    ['nobody has said', [money({ state: 'unsaid' })], 0, 0, null],
    [
      'time is no money',
      [money({ kind: 'staffTime', purpose: 'A day a week', pence: null })],
      0,
      0,
      'A day a week',
    ],
    ['no amount is known', [money({ pence: null })], 0, 0, 'Rent of the hall'],
    ['two things', [money({ state: 'secured' }), money({ pence: 5_050 })], 400_000, 5_050, '£50.50'],
  ])('%s', (_name, resources, secured, shortfall, gap) => {
    const { once } = addResources(resources);
    expect([once.secured, once.shortfall]).toEqual([secured, shortfall]);
    expect(resourceGap(resources)).toBe(gap);
  });

  it('keeps what is needed yearly apart', () => {
    const both = [money({ yearly: true }), money({ pence: 100_000 })];
    expect(addResources(both)).toMatchObject({ once: { needed: 100_000 }, yearly: { needed: 400_000 } });
    expect(resourceGap(both)).toBe('£1,000; £4,000 a year');
  });
});

it.each<[string, number | null]>([
  ['4000', 400_000],
  ['£4,000', 400_000],
  ['£ 12.5', 1_250],
  ['1.5m', 150_000_000],
  ['£20k', 2_000_000],
  ['', null],
  ['about 40', null],
  ['-3', null],
  ['4,00', null],
  ['9999999999999', null],
])('%s is %s pence', (typed, pence) => expect(parseMoney(typed)).toBe(pence));

it.each<[string, number | null]>([
  ['£5,000 from the care board', 500_000],
  ['£5k a year', 500_000],
  ['£5,000 of £20,000', null],
  ['Existing staff', null],
  ['5,000 leaflets', null],
])('%s holds %s pence alone', (text, pence) => expect(onlyAmountIn(text)).toBe(pence));

it.each([
  [0, '£0'],
  [5, '£0.05'],
  [123_456_700, '£1,234,567'],
])('%s is said as %s', (pence, said) => expect(sayMoney(pence)).toBe(said));

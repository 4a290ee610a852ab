import { expect, it } from 'vitest';
import { findMeasures, offeredMeasures } from './find-measures.ts';

type Row = [
  text: string,
  name: string,
  baseline: number | null,
  target: number,
  unit: string,
  by: string | null,
];

it.each<Row>([
  ['Help 20 people into work by 2026', 'People into work', null, 20, 'people', '2026-12-31'],
  ['Train 40 befrienders', 'Befrienders', null, 40, 'befrienders', null],
  [
    'Open three new community cafés and fund them',
    'New community cafés and fund them',
    null,
    3,
    'new community cafés',
    null,
  ],
  [
    'Raise the share of tenants in work from 12% to 15% by March 2028',
    'Share of tenants in work',
    12,
    15,
    '%',
    '2028-03-31',
  ],
  ['Increase outreach visits from 12 to 20 visits', 'Outreach visits', 12, 20, 'visits', null],
  ['80% of GP practices offer a walk', 'Share of GP practices', null, 80, '%', null],
  ['Reduce waiting by 10 per cent by the end of 2027', 'Waiting', null, 10, '% fewer', '2027-12-31'],
  ['All libraries have a notice', 'Share of libraries', null, 100, '%', null],
  ['A named worker, one per district', 'A named worker', null, 1, 'per district', null],
  ['Reach 1,500 older residents', 'Older residents', null, 1500, 'older residents', null],
])('%s', (text, name, baseline, target, unit, by) => {
  expect(findMeasures(text).map(({ phrase: _, ...offer }) => offer)).toEqual([
    { name, baseline, target, unit, by },
  ]);
});

it.each([
  'Ongoing from April 2009',
  'See 4.1 and 4.2',
  'Meet Standard 5 services',
  'Report within 3 months',
  'People aged 16 to 24 years',
  'A 24 hour telephone line',
  'A 5 year plan for parks',
  'Work for people over 65 years',
  'Between 2 and 4 workers',
  'Raise £5,000 for books',
  'From 2007 to 2009 meetings went on',
  'Hold one course a year',
  'Work with people of all ages',
  'Answer PSA 16 returns',
  'Open by 10 May and 12 June events',
])('offers nothing of “%s”', (text) => expect(findMeasures(text)).toEqual([]));

it('keeps the words each was found in, with their date', () => {
  expect(
    findMeasures('Get 20 people into work by 2026, and train 40 befrienders.').map((one) => one.phrase),
  ).toEqual(['20 people into work by 2026', '40 befrienders']);
});

it('does not offer again what was kept or refused', () => {
  const refused = {
    name: 'x',
    baseline: null,
    target: 1,
    unit: '',
    by: null,
    phrase: '40  Befrienders',
    state: 'refused' as const,
  };
  const action = {
    text: 'Train 40 befrienders',
    subActions: ['Match 30 people'],
    facts: { measures: [refused] },
  };
  expect(offeredMeasures(action).map((one) => one.phrase)).toEqual(['30 people']);
});

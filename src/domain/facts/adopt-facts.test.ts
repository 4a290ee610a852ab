import { expect, it } from 'vitest';
import { emptyTimescale } from '../timescale/timescale.ts';
import type { Resource } from './action-facts.ts';
import { adoptFacts } from './adopt-facts.ts';

const timescale = emptyTimescale('Ongoing', 'ongoing');
const read = (heading: string, text: string) => adoptFacts({ fields: { [heading]: text }, timescale }).facts;

it.each<[string, string, Partial<Resource> | null]>([
  ['Cost', '£5,000', { kind: 'money', pence: 500_000, purpose: '', state: 'unsaid', yearly: false }],
  ['Estimated cost', '£12k p.a.', { pence: 1_200_000, purpose: '', yearly: true }],
  [
    'Resources required',
    'Half a post, £18,000 a year',
    { kind: 'money', pence: 1_800_000, purpose: 'Half a post, £18,000 a year', yearly: true },
  ],
  ['Resources', 'Existing staff', { kind: 'unsaid', pence: null, purpose: 'Existing staff' }],
  ['Funding source', 'Lottery', { kind: 'money', source: 'Lottery', purpose: '', pence: null }],
  ['Resource implications', '£2,000 of £9,000', { kind: 'unsaid', pence: null, purpose: '£2,000 of £9,000' }],
  ['Resources', 'None', null],
  ['Cost', 'TBC', null],
  ['Cost', '-', null],
  ['Costing model', '£5', null],
])('%s “%s” gives %j', (heading, text, resource) => {
  const { resources } = read(heading, text);
  if (resource === null) expect(resources).toEqual([]);
  else expect(resources).toEqual([expect.objectContaining(resource)]);
});

it.each<[string, string, string[], string[]]>([
  ['Locality', 'North and South', ['North', 'South'], []],
  ['District', 'Upper Dale; Lower Dale\nUpper dale', ['Upper Dale', 'Lower Dale'], []],
  ['Geography', 'All', [], []],
  ['Location', 'Wherever people meet and the council has a hall that it can lend them', [], []],
  ['Area', 'Workforce', [], []],
  ['Target group', 'Young carers, people out of work', [], ['Young carers', 'people out of work']],
  ['Who for?', 'n/a', [], []],
])('%s “%s” gives areas %j and groups %j', (heading, text, areas, groups) =>
  expect(read(heading, text)).toMatchObject({ areas, groups }),
);

it('gives a milestone to the area that it is labelled with, and leaves the others', () => {
  const milestones = [
    { date: '2026-04-30', label: 'north' },
    { date: '2026-06-30', label: 'Report' },
  ];
  const adopted = adoptFacts({
    fields: { District: 'North, South' },
    timescale: { ...timescale, milestones },
  });
  expect(adopted.timescale.milestones).toEqual([
    { date: '2026-04-30', label: null, area: 'North' },
    { date: '2026-06-30', label: 'Report' },
  ]);
});

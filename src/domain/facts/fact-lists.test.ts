import { describe, expect, it } from 'vitest';
import { emptyTimescale } from '../timescale/timescale.ts';
import { type Lever, type Measure, NO_FACTS, type Occurrence, type Resource } from './action-facts.ts';
import {
  becameOf,
  type Entry,
  entriesOf,
  type FactHolder,
  type FactKind,
  replaceEntry,
  signatureOf,
  withEntries,
} from './fact-lists.ts';
import { sayFact } from './say-fact.ts';
import { factChanges } from './tell-facts.ts';

const holder: FactHolder = { timescale: emptyTimescale('Ongoing', 'ongoing'), facts: NO_FACTS };
const rent: Resource = {
  kind: 'money',
  purpose: 'Rent of the hall',
  pence: 400_000,
  securedPence: 100_000,
  source: 'the council',
  state: 'part',
  yearly: true,
};
const lever: Lever = {
  kind: 'agreement',
  title: 'Day services',
  party: 'Hill Valley Trust',
  clause: 'Clause 4.2',
  inForceFrom: '2026-04-01',
};
const measure: Measure = {
  name: 'People into work',
  baseline: 12,
  target: 1_200,
  unit: 'people',
  by: '2026-12-31',
  phrase: null,
  state: 'accepted',
};
const held: Occurrence = { day: '2026-05-03', held: true, note: 'Eleven came' };

describe('lists of facts', () => {
  it('keep what has a day in the order of its days', () => {
    const milestones = [{ date: '2027-05-01' }, { date: '2026-05-01', label: 'First' }];
    const changed = { ...holder, ...withEntries(holder, 'milestones', milestones) };
    expect(entriesOf(changed, 'milestones').map((one) => one.date)).toEqual(['2026-05-01', '2027-05-01']);
  });

  it('know an entry by what it says, however its parts are ordered', () => {
    const turned = Object.fromEntries(Object.entries(rent).reverse()) as Resource;
    expect(signatureOf(turned)).toBe(signatureOf(rent));
    expect(signatureOf({ ...rent, source: null })).not.toBe(signatureOf(rent));
  });

  it.each<[string, Entry[], string, string]>([
    [
      'one that changed',
      [lever, { ...rent, state: 'secured' }],
      signatureOf(rent),
      signatureOf({ ...rent, state: 'secured' }),
    ],
    ['none where it was taken out', [lever], signatureOf(rent), ''],
    ['none of what is no signature', [rent], 'x', ''],
  ])('find again %s', (_name, list, was, became) => expect(becameOf(list, was)).toBe(became));

  it.each<[string, Entry[], string, Entry | null, Entry[] | null]>([
    ['adds', [rent], '', { ...rent, pence: 1 }, [rent, { ...rent, pence: 1 }]],
    ['changes', [lever, rent], signatureOf(rent), { ...rent, pence: 1 }, [lever, { ...rent, pence: 1 }]],
    ['takes out', [lever, rent], signatureOf(lever), null, [rent]],
    [
      'is told that another changed it',
      [{ ...rent, pence: 2 }],
      signatureOf(rent),
      { ...rent, pence: 1 },
      null,
    ],
    ['takes out one of two alike', [rent, rent], signatureOf(rent), null, [rent]],
  ])('%s', (_name, list, was, entry, now) => expect(replaceEntry(list, was, entry)).toEqual(now));
});

it.each<[FactKind, Entry, string]>([
  ['resources', rent, 'Rent of the hall: £4,000 a year from the council, £1,000 in hand'],
  [
    'resources',
    { ...rent, purpose: '', pence: null, kind: 'venue', state: 'sought', source: null },
    'A place to meet, being looked for',
  ],
  [
    'levers',
    lever,
    'Service level agreement: Day services, clause 4.2, with Hill Valley Trust, in force from 1 April 2026',
  ],
  ['measures', measure, 'People into work: from 12 to 1,200 people by 31 December 2026'],
  [
    'measures',
    { ...measure, unit: '%', target: 15, by: null, state: 'refused' },
    'People into work: from 12% to 15% (refused as a measure)',
  ],
  ['measures', { ...measure, baseline: null, target: null, by: null }, 'People into work'],
  ['occurrences', held, '3 May 2026: held. Eleven came'],
  [
    'milestones',
    { date: '2026-05-03', label: 'Open', area: 'North', reached: '2026-06-01' },
    '3 May 2026: Open, in North, reached 1 June 2026',
  ],
  [
    'conditions',
    { text: 'A grant', kind: 'funding', actionId: null, metOn: null, saidBy: null },
    'A grant (money), not met',
  ],
])('%s are said in words', (kind, entry, said) => expect(sayFact(kind, entry)).toBe(said));

describe('telling of changes', () => {
  const row = (facts: object, timescale: object = holder.timescale) => ({ facts, timescale });

  it('tells what came, what went and what changed', () => {
    const before = row({ resources: [rent], areas: ['North'] });
    const after = row({
      resources: [{ ...rent, source: null }],
      areas: ['North', 'South'],
      occurrences: [held],
    });
    expect(factChanges(before, after)).toEqual([
      { name: 'Times held', before: null, after: '3 May 2026: held. Eleven came' },
      {
        name: 'Resources',
        before: 'Rent of the hall: £4,000 a year from the council, £1,000 in hand',
        after: 'Rent of the hall: £4,000 a year, £1,000 in hand',
      },
      { name: 'Areas', before: 'North', after: 'North, South' },
    ]);
  });

  it('tells nothing where nothing changed, or a row was kept before there were facts', () => {
    expect(factChanges({ timescale: holder.timescale }, row({}))).toEqual([]);
    expect(factChanges(null, row({ areas: ['North'] }))).toEqual([]);
  });

  it('tells of a milestone that moved', () => {
    const at = (date: string) => row({}, { ...holder.timescale, milestones: [{ date, label: 'Open' }] });
    expect(factChanges(at('2026-05-03'), at('2026-06-03'))).toEqual([
      { name: 'Milestones', before: '3 May 2026: Open', after: '3 June 2026: Open' },
    ]);
  });
});

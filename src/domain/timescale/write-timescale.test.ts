import { expect, it } from 'vitest';
import { readTimescale } from './read-timescale.ts';
import { UK_CONTEXT } from './timescale-context.ts';
import { type ChoiceField, NO_CHOICE, type TimescaleChoice, writeTimescale } from './write-timescale.ts';

type Row = [
  choice: Partial<TimescaleChoice>,
  text: string,
  state: string,
  start: string | null,
  due: string | null,
];

/** What is written is read back as what was chosen. */
it.each<Row>([
  [{ form: 'day', day: '2027-03-31' }, '31 March 2027', 'dated', null, '2027-03-31'],
  [{ form: 'month', month: '3', year: '2027' }, 'March 2027', 'dated', null, '2027-03-31'],
  [{ form: 'quarter', part: '2', year: '2026' }, 'Q2 2026/27', 'dated', '2026-07-01', '2026-09-30'],
  [{ form: 'quarter', part: '4', year: '2099', financial: false }, '', 'missing', null, null],
  [
    { form: 'quarter', part: '2', year: '2026', financial: false },
    'April to June 2026',
    'dated',
    '2026-04-01',
    '2026-06-30',
  ],
  [{ form: 'season', season: 'Autumn', year: '2027' }, 'Autumn 2027', 'dated', '2027-09-01', '2027-11-30'],
  [{ form: 'season', season: 'Winter', year: '2026' }, 'Winter 2026/27', 'dated', '2026-12-01', '2027-02-28'],
  [{ form: 'half', part: '2', year: '2026' }, 'Second half of 2026/27', 'dated', '2026-10-01', '2027-03-31'],
  [
    { form: 'half', part: '1', year: '2027', financial: false },
    'First half of 2027',
    'dated',
    '2027-01-01',
    '2027-06-30',
  ],
  [{ form: 'year', year: '2027' }, 'In 2027', 'dated', '2027-01-01', '2027-12-31'],
  [{ form: 'financialYear', year: '2026' }, '2026/27', 'dated', '2026-04-01', '2027-03-31'],
  [{ form: 'approximate', about: 'early', year: '2027' }, 'Early 2027', 'dated', null, '2027-04-30'],
  [
    { form: 'approximate', about: 'late', month: '5', year: '2027' },
    'Late May 2027',
    'dated',
    null,
    '2027-05-31',
  ],
  [
    { form: 'range', from: '2026-04-01', until: '2027-03-31' },
    'April 2026 to March 2027',
    'dated',
    '2026-04-01',
    '2027-03-31',
  ],
  [
    { form: 'range', from: '2026-04-06', until: '2026-05-30' },
    '6 April 2026 to 30 May 2026',
    'dated',
    '2026-04-06',
    '2026-05-30',
  ],
  [{ form: 'from', from: '2026-04-01' }, 'From 1 April 2026, ongoing', 'ongoing', '2026-04-01', null],
  [{ form: 'ongoing' }, 'Ongoing', 'ongoing', null, null],
  [{ form: 'recurring', every: 'quarter' }, 'Every quarter', 'recurring', null, null],
  [
    { form: 'recurring', every: 'year', count: '3', from: '2026-09-01' },
    '3 times a year, from 1 September 2026',
    'recurring',
    '2026-09-01',
    null,
  ],
  [
    { form: 'recurring', every: 'halfYear', until: '2028-03-31' },
    'Every 6 months, until 31 March 2028',
    'recurring',
    null,
    '2028-03-31',
  ],
  [
    { form: 'conditional', words: 'the lease is signed' },
    'When the lease is signed',
    'conditional',
    null,
    null,
  ],
  [{ form: 'conditional', words: 'subject to a grant' }, 'Subject to a grant', 'conditional', null, null],
  [
    { form: 'relative', count: '3', words: 'the launch' },
    'Within 3 months of the launch',
    'relative',
    null,
    null,
  ],
  [{ form: 'relative', words: 'the launch' }, 'After the launch', 'relative', null, null],
  [{ form: 'toBeAgreed' }, 'To be agreed', 'toBeAgreed', null, null],
  [{ form: 'notApplicable' }, 'Not applicable', 'notApplicable', null, null],
  [{ form: 'blank' }, '', 'blank', null, null],
])('%j is written “%s”', (choice, text, state, start, due) => {
  const written = writeTimescale({ ...NO_CHOICE, ...choice });
  if (state === 'missing') return expect(written).toHaveProperty('missing');
  expect(written).toEqual({ text });
  const read = readTimescale({ raw: text }, UK_CONTEXT).timescale;
  expect({ state: read.state, start: read.start, due: read.due }).toEqual({ state, start, due });
});

it.each<[Partial<TimescaleChoice>, ChoiceField[]]>([
  [{ form: 'day' }, ['day']],
  [{ form: 'day', day: '2027-02-30' }, ['day']],
  [{ form: 'month', month: '13', year: 'soon' }, ['month', 'year']],
  [{ form: 'half', part: '3', year: '2027' }, ['part']],
  [{ form: 'range', from: '2027-04-01', until: '2026-04-01' }, ['until']],
  [{ form: 'recurring', every: 'fortnight' }, ['every']],
  [{ form: 'conditional', words: ' ' }, ['words']],
])('%j lacks %j', (choice, missing) => {
  expect(writeTimescale({ ...NO_CHOICE, ...choice })).toEqual({ missing });
});

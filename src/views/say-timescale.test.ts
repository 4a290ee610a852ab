import { expect, it } from 'vitest';
import { emptyTimescale, type Timescale } from '../domain/timescale/timescale.ts';
import { sayTimescale } from './say-timescale.ts';

const of = (raw: string, changes: Partial<Timescale>): Timescale => ({ ...emptyTimescale(raw), ...changes });

it.each<[string, Timescale, string, string | null]>([
  [
    'a day',
    of('30 April 2027', { state: 'dated', due: '2027-04-30', precision: 'day' }),
    '30 April 2027',
    null,
  ],
  [
    'a month',
    of('Apr 27', { state: 'dated', due: '2027-04-30', precision: 'month' }),
    'By 30 April 2027',
    'Apr 27',
  ],
  [
    'a range',
    of('spring to summer', { state: 'dated', start: '2027-03-01', due: '2027-08-31', precision: 'season' }),
    'March to August 2027',
    'spring to summer',
  ],
  [
    'a start',
    of('from May 2027', { state: 'dated', start: '2027-05-01' }),
    'From 1 May 2027',
    'from May 2027',
  ],
  ['ongoing', of('ongoing', { state: 'ongoing' }), 'Ongoing', null],
  [
    'ongoing until a day',
    of('Ongoing to March 2028', { state: 'ongoing', due: '2028-03-31', precision: 'month' }),
    'Ongoing, by 31 March 2028',
    'Ongoing to March 2028',
  ],
  [
    'a yearly thing',
    of('annual', { state: 'recurring', recurrence: { every: 'year' } }),
    'Every year',
    'annual',
  ],
  [
    'twice a year',
    of('2 per year', { state: 'recurring', recurrence: { every: 'year', count: 2 } }),
    '2 times every year',
    '2 per year',
  ],
  ['a blank', of(' ', { state: 'blank' }), 'No date', null],
  ['to be agreed', of('TBA', { state: 'toBeAgreed' }), 'To be agreed', 'TBA'],
])('says %s', (_name, timescale, meaning, written) => {
  expect(sayTimescale(timescale)).toMatchObject({ meaning, written });
});

import { expect, it } from 'vitest';
import { otherReadings } from './other-readings.ts';
import { readTimescale } from './read-timescale.ts';
import { UK_CONTEXT } from './timescale-context.ts';

it.each<[string, (string | null)[]]>([
  ['31 March 2027', []],
  ['2027', ['2028-03-31']],
  ['2026-2029', ['2030-03-31']],
  ['Ongoing', []],
])('“%s” could also be due %j', (raw, dues) =>
  expect(otherReadings(readTimescale({ raw }, UK_CONTEXT)).map(({ due }) => due)).toEqual(dues),
);

it('passes over what is no timescale, and what is meant already', () => {
  const { timescale } = readTimescale({ raw: 'May 2027' }, UK_CONTEXT);
  const doubts = [
    { field: 'timescale' as const, message: 'x', readings: ['May', timescale, { due: '2027-05-31' }] },
  ];
  expect(otherReadings({ timescale, doubts })).toEqual([]);
});

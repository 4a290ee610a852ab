import { describe, expect, it } from 'vitest';
import { sayReading } from '../reading/say-reading.ts';
import { joinStartAndEnd } from './join-start-and-end.ts';
import { plan, read } from './made-plan.ts';
import { readTimescale } from './read-timescale.ts';
import type { TimescaleContext } from './timescale-context.ts';

describe('what a person is asked about a timescale', () => {
  it('asks whether a done date was the deadline, and whether "complete" is an order', () => {
    expect(read('June08 DONE').doubts).toHaveLength(1);
    expect(read('Complete May09').doubts[0]?.message).toContain('may mean that it is to be complete by then');
  });

  it('names a doer found in the cell and asks, never asserts', () => {
    const got = read('Parks office to run 1 walk a year');
    expect(got.leads).toEqual(['Parks office']);
    expect(got.doubts.map((d) => d.field)).toEqual(['leads']);
    expect(got.timescale.recurrence).toEqual({ every: 'year', count: 1 });
  });

  it('gives the chosen reading first and the others after it', () => {
    const [first, second] = (read('Q3 2010').doubts[0]?.readings ?? []) as { due: string }[];
    expect([first?.due, second?.due]).toEqual(['2010-09-30', '2010-12-31']);
  });

  it('takes the date that is not struck out', () => {
    const got = readTimescale({ raw: 'June 2009 June 2011', struck: 'June 2009' }, plan);
    expect(got.timescale.due).toBe('2011-06-30');
    expect(got.doubts[0]?.message).toContain('struck out');
  });

  it.each<[string, string, TimescaleContext, string[]]>([
    [
      'April 2010\nMarch 2011',
      'Several dates',
      plan,
      [
        'Due 31 March 2011; steps on 30 April 2010 and 31 March 2011',
        'Due 31 March 2011',
        'Due 30 April 2010',
        'From 1 April 2010 to 31 March 2011',
      ],
    ],
    [
      'To be agreed, by June 2010',
      'also that it is to be agreed',
      plan,
      ['Due 30 June 2010', 'To be agreed'],
    ],
    [
      'June 2010 and then every two years',
      'How often',
      plan,
      ['Repeats; due 30 June 2010', 'Due 30 June 2010'],
    ],
    [
      '27 May – 3 June 2010 and 2011',
      'several years',
      plan,
      [
        'Due 3 June 2011; steps on 3 June 2010 and 3 June 2011',
        'Every year; due 3 June 2011; steps on 3 June 2010 and 3 June 2011',
      ],
    ],
    ['bi-monthly', 'more than one thing', plan, ['6 times a year', '2 times a month']],
    ['every school term', 'more than one thing', plan, ['3 times a year', '2 times a year']],
    [
      'Year 2',
      '1 April 2009',
      plan,
      ['From 1 April 2010 to 31 March 2011', 'From 1 January 2010 to 31 December 2010'],
    ],
    ['Early 2010', 'is only approximate: 30 April 2010', plan, ['Due 30 April 2010', 'Due 31 December 2010']],
  ])('%j may mean several things, each of them a choice', (raw, message, context, choices) => {
    const doubt = read(raw, context).doubts.find((one) => one.message.includes(message));
    expect(doubt?.readings?.map((reading) => sayReading('timescale', reading))).toEqual(choices);
  });

  it('offers the date that was struck out', () => {
    const { doubts } = readTimescale({ raw: 'June 2009 June 2011', struck: 'June 2009' }, plan);
    expect(doubts[0]?.readings?.map((reading) => sayReading('timescale', reading))).toEqual([
      'Due 30 June 2011',
      'Due 30 June 2009',
    ]);
  });

  it('offers an end before its start the other way round, and without its start', () => {
    const cells = { start: { raw: 'May 2011' }, end: { raw: 'May 2010' }, steps: [] };
    const { doubts } = joinStartAndEnd(cells, plan);
    expect(doubts[0]?.message).toBe('The end, 31 May 2010, is before the start, 1 May 2011.');
    expect(doubts[0]?.readings?.map((reading) => sayReading('timescale', reading))).toEqual([
      'From 1 May 2011 to 31 May 2010',
      'From 31 May 2010 to 1 May 2011',
      'Due 31 May 2010',
    ]);
  });
});

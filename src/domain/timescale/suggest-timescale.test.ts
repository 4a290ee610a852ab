import { describe, expect, it } from 'vitest';
import { parseDay } from '../day.ts';
import { readTickedColumns } from './read-ticked-columns.ts';
import { suggestTimescale } from './suggest-timescale.ts';
import { UK_CONTEXT } from './timescale-context.ts';

describe('suggestTimescale', () => {
  it.each<[string, string | null]>([
    ['By 2010 every surgery will have a ramp.', '2010-12-31'],
    ['Open the new hall by the end of March 2010 and tell the town', '2010-03-31'],
    ['In 2009 we will publish a map', '2009-12-31'],
    ['Print the map, Summer 2010', '2010-08-31'],
    ['Roll out the course as piloted by the forum 2008', null],
    ['Use the 2006 survey of rents', null],
    ['Tell the town', null],
  ])('%j suggests %s', (text, due) => {
    const got = suggestTimescale(text, UK_CONTEXT);
    expect(got.timescale?.due ?? null).toBe(due);
    expect(got.doubts.length).toBe(due ? 1 : 0);
  });
});

describe('readTickedColumns', () => {
  const row = (...texts: string[]) => texts.map((text, i) => ({ heading: `${2010 + i}/${11 + i}`, text }));
  it.each<[string[], string | null, string | null]>([
    [['✓', '✓', '', ''], '2010-04-01', '2012-03-31'],
    [['', 'x', '', ''], '2011-04-01', '2012-03-31'],
    [['', '', 'Y', 'Y'], '2012-04-01', '2014-03-31'],
  ])('%j runs from %s to %s', (texts, start, due) => {
    const got = readTickedColumns(row(...texts), UK_CONTEXT);
    expect([got?.timescale.start, got?.timescale.due, got?.doubts]).toEqual([start, due, []]);
  });
  it('asks about a gap', () => {
    expect(readTickedColumns(row('x', '', 'x'), UK_CONTEXT)?.doubts).toHaveLength(1);
  });
  it('counts plan years from the start of the plan', () => {
    const cells = ['x', 'x', ''].map((text, i) => ({ heading: `Y${i + 1}`, text }));
    const got = readTickedColumns(cells, { ...UK_CONTEXT, planStart: parseDay('2010-04-01') });
    expect([got?.timescale.start, got?.timescale.due]).toEqual(['2010-04-01', '2012-03-31']);
  });
  it('leaves letters and empty rows to others', () => {
    expect(readTickedColumns(row('G', 'A'), UK_CONTEXT)).toBeNull();
    expect(readTickedColumns(row('', ''), UK_CONTEXT)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { namesTold } from './names-told.ts';

const FOUR = ['action', 'timescale', 'indicator', 'lead'];
const named = (line: string): string[] | null =>
  namesTold(line)?.names.map((name) => name.toLowerCase()) ?? null;

describe('the names of columns in a line', () => {
  it.each([
    'Action / Timescale / Indicator / Lead',
    'Action | Timescale | Indicator | Lead',
    'Action – Timescale – Indicator – Lead',
    'They are set out in the order: Action / Timescale / Indicator / Lead',
    'Each is set out in this order, Action / Timescale / Indicator / Lead.',
    'We met in June. The columns are: action, timescale, indicator and lead. They are reviewed each year.',
    'Each line gives the action, the timescale, the indicator and the lead.',
    'Each entry shows, in order, action; timescale; indicator; lead.',
    'Listed below (action / timescale / indicator / lead).',
    'Read each line as action, then timescale, then indicator, then lead',
    'Key: Action · Timescale · Indicator · Lead',
  ])('%s', (line) => {
    expect(named(line)).toEqual(FOUR);
  });

  it.each([
    ['For each we say what we will do, by when, who leads and how we will know.', 4],
    ['What we will do | Who will lead | When', 3],
    ['Area for action | Work to be done | Cost (and date) | Lead', 4],
  ])('%s', (line, count) => {
    expect(named(line)).toHaveLength(count);
  });

  it.each([
    'Otterby Council / Otterby Trust / Police / Schools',
    'Action/Lead/When',
    'The council, the trust and the police will lead on this.',
    'Mend the roofs / May 2027 / Roofs / Otterby Trust',
    'There are three priorities: homes, work and health.',
  ])('are not in: %s', (line) => {
    expect(namesTold(line)).toBeNull();
  });
});

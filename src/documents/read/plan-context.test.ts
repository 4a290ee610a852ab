import { describe, expect, it } from 'vitest';
import { madeDocument } from './made-blocks.ts';
import { readBlocks } from './read-blocks.ts';

const HEAD = ['Date', 'Action', 'Lead'];
const ROWS = [
  ['3 – 7 November 2026', 'Brief the wardens', 'Otterby Council'],
  ['28 February', 'Sign the lease', 'Otterby Trust'],
  ['Monthly from May 2027', 'Report to the board', 'Otterby Trust'],
];

const due = (...said: string[]) =>
  readBlocks(madeDocument([...said, [HEAD, ...ROWS]])).actions[1]?.timescale.due;

describe('a date without a year', () => {
  it.each([
    ['after the first date of the plan, where the document says no more', [], '2027-02-28'],
    ['after the day of the plan', ['Agreed by the board on 1 March 2027.'], '2028-02-28'],
  ])('is the next %s', (_name, said, expected) => {
    expect(due(...said)).toBe(expected);
  });
});

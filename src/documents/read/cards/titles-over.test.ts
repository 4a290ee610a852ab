import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const read = (...cards: string[][][]) =>
  readBlocks(madeDocument(['## Theme 1: At home', ...cards])).actions.map((a) => [
    a.path.length,
    a.reference,
    a.text,
  ]);

describe('rows of words over a card', () => {
  it.each([['Action 5'], ['HS5'], ['5']])(
    '%s over the words of what is to be done is its number',
    (number) => {
      const first = [
        [number, '<'],
        ['Mend the hall roof', '<'],
        ['Lead', 'Otterby Council'],
        ['By when', 'May 2027'],
      ];
      const second = [
        ['Action 6', '<'],
        ['Action', 'Ring every tenant'],
        ['Lead', 'Otterby Homes'],
        ['By when', 'June 2027'],
      ];
      expect(read(first, second)).toEqual([
        [1, number.replace('Action ', ''), 'Mend the hall roof'],
        [1, '6', 'Ring every tenant'],
      ]);
    },
  );
});

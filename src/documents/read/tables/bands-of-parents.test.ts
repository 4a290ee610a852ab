import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const HEAD = ['Objective', 'Action', 'When', 'Lead'];

/** The titles over each action, outermost first. */
function paths(...rows: string[][]): string[] {
  const whole = [HEAD, ...rows.map((row) => HEAD.map((_, i) => row[i] ?? ''))];
  return readBlocks(madeDocument([whole])).actions.map((a) => a.path.map((h) => h.title).join(' > '));
}

describe('titles in the column of parents', () => {
  it.each<[string, string[], string[]]>([
    ['numbers that go on', ['Priority 1 / Homes'], ['Priority 2 / Work']],
    ['numbers that go on, without a word', ['1 Homes'], ['2 Work']],
    ['no number', ['Homes'], ['Work']],
  ])('%s: stand over the parents', (_name, first, second) => {
    const read = paths(
      first,
      ['1.1 Warm', 'Lag the lofts', 'May 2027', 'Otterby Council'],
      ['1.2 Dry', 'Mend the roofs', 'June 2027', 'Otterby Trust'],
      second,
      ['2.1 Skills', 'Run a class', 'July 2027', 'Otterby College'],
    );
    expect(read).toEqual(['Homes > Warm', 'Homes > Dry', 'Work > Skills']);
  });

  it('leave the other name of the column to the parents', () => {
    const rows = [
      ['Priority / Objective', ...HEAD.slice(1)],
      ['Priority 1 / Homes', '', '', ''],
      ['1.1 Warm', 'Lag the lofts', 'May 2027', 'Otterby Council'],
      ['1.2 Dry', 'Mend the roofs', 'June 2027', 'Otterby Trust'],
    ];
    expect(readBlocks(madeDocument([rows])).levels).toEqual(['priority', 'objective']);
  });

  it('are parents themselves over rows with none', () => {
    const read = paths(
      ['1 Homes'],
      ['', 'Lag the lofts', 'May 2027', 'Otterby Council'],
      ['2 Work'],
      ['', 'Run a class', 'July 2027', 'Otterby College'],
    );
    expect(read).toEqual(['Homes', 'Work']);
  });

  it('are parents without actions where the next is of the same rank', () => {
    const read = paths(
      ['1 Homes', 'Lag the lofts', 'May 2027', 'Otterby Council'],
      ['2 Play'],
      ['3 Work', 'Run a class', 'July 2027', 'Otterby College'],
    );
    expect(read).toEqual(['Homes', 'Work']);
  });
});

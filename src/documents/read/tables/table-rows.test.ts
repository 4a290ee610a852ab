import { describe, expect, it } from 'vitest';
import type { Draft } from '../cells/draft.ts';
import { madeDocument } from '../made-blocks.ts';
import { outlineOf } from '../prose/outline.ts';
import { foundTables } from './found-tables.ts';
import { draftsOfTable } from './plan-tables.ts';

const HEAD = ['Objective', 'Action', 'Lead', 'By when'];

function drafts(rows: string[][]): Draft[] {
  const tables = foundTables(outlineOf(madeDocument([rows])));
  return tables.flatMap((found) => draftsOfTable(found, { title: null, several: false }).drafts);
}

const told = (rows: string[][]): string[] =>
  drafts(rows).map((d) =>
    [...d.path.map((h) => h.title), d.action.map((l) => l.text).join(' + ')].join(' > '),
  );

describe('rows of a plan', () => {
  it.each<[string, string[][], string[]]>([
    [
      'a blank parent means the parent above',
      [
        HEAD,
        ['Homes', 'Mend roofs now', 'Council', 'May 2027'],
        ['', 'Fit new locks', 'Trust', ''],
        ['Work', 'Open a shop', '', ''],
      ],
      ['Homes > Mend roofs now', 'Homes > Fit new locks', 'Work > Open a shop'],
    ],
    [
      'a merged parent holds for all it covers',
      [HEAD, ['Homes', 'Mend roofs now', 'Council', 'May 2027'], ['^', 'Fit new locks', 'Trust', '']],
      ['Homes > Mend roofs now', 'Homes > Fit new locks'],
    ],
    [
      'a blank row is no action, nor one that holds a full stop',
      [
        HEAD,
        ['Homes', 'Mend roofs now', 'Council', 'May 2027'],
        ['', '', '', ''],
        ['', '.', '', ''],
        ['', 'Fit new locks', '', ''],
      ],
      ['Homes > Mend roofs now', 'Homes > Fit new locks'],
    ],
    [
      'bands hold until the next of their kind',
      [
        HEAD,
        ['A. North', '<', '<', '<'],
        ['Homes', 'Mend roofs now', 'Council', 'May 2027'],
        ['B. South', '<', '<', '<'],
        ['Homes', 'Fit new locks', 'Trust', 'June 2027'],
      ],
      ['North > Homes > Mend roofs now', 'South > Homes > Fit new locks'],
    ],
    [
      'a title inside the table, above its headings, is a level where it says a number',
      [['1. Safe at home', '<', '<', '<'], HEAD, ['Homes', 'Mend roofs now', 'Council', 'May 2027']],
      ['Safe at home > Homes > Mend roofs now'],
    ],
    [
      'a title said again over the page, the number of that page and sums are nothing new',
      [
        HEAD,
        ['A. North', '<', '<', '<'],
        ['Homes', 'Mend roofs now', 'Council', 'May 2027'],
        ['Page 1 of 2', '<', '<', '<'],
        HEAD,
        ['A. North (continued)', '<', '<', '<'],
        ['Homes (cont’d)', 'Fit new locks', 'Trust', 'June 2027'],
        ['', '', 'Total', '£2,500'],
      ],
      ['North > Homes > Mend roofs now', 'North > Homes > Fit new locks'],
    ],
    [
      'a list alone in the cell is several actions',
      [
        HEAD,
        ['Homes', '1. Mend roofs now|2. Fit new locks', 'Council', '1. May 2027|2. June 2027'],
        ['', 'Paint the doors', 'Council', 'May 2027'],
      ],
      ['Homes > Mend roofs now', 'Homes > Fit new locks', 'Homes > Paint the doors'],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(told(rows)).toEqual(expected);
  });

  it('pairs numbered dates with numbered actions', () => {
    const all = drafts([
      HEAD,
      ['Homes', '1. Mend roofs now|2. Fit new locks', 'Council', '1. May 2027|2. June 2027'],
    ]);
    expect(all.map((d) => d.time.whole?.raw)).toEqual(['May 2027', 'June 2027']);
    expect(all.every((d) => d.doubts.some((doubt) => doubt.field === 'action'))).toBe(true);
  });

  it('adds a row without an action to the action above', () => {
    const [only, ...rest] = drafts([
      HEAD,
      ['Homes', 'Mend roofs now', 'Council', 'May 2027'],
      ['', '', 'Trust', ''],
    ]);
    expect(rest).toEqual([]);
    expect(only?.leads.flatMap((l) => l.paragraphs)).toEqual(['Council', 'Trust']);
  });

  it('keeps every other column under its own heading', () => {
    const [only] = drafts([
      ['Action', 'Lead', 'Cost', 'Risk'],
      ['Mend roofs now', 'Council', '£40', 'Rain'],
    ]);
    expect(only?.fields).toEqual({ Cost: '£40', Risk: 'Rain' });
  });
});

describe('a month beside its year', () => {
  it('is one date', () => {
    const [draft] = drafts([
      ['Action', 'Lead', 'Target month', 'Target year'],
      ['Mend roofs now', 'Council', 'May', '2027'],
      ['Fit new locks', 'Trust', 'June', '2027'],
    ]);
    expect(draft?.time.whole?.raw).toBe('May 2027');
  });
});

import { describe, expect, it } from 'vitest';
import { tabRows } from './tab-table.ts';

const HEAD = 'Priority|Action|Lead|By when';
const ROOFS = 'Homes|Mend the roofs of forty houses|Otterby Homes|May 2027';
const HEDGE = 'Clean air|Plant a hedge by each school|Otterby Council|June 2028';
const PAINT = 'Safe roads|Paint the crossings near the shops|Coast Forum|July 2027';
const ROOFS_COST = 'Warm homes|Mend the roofs of the forty oldest houses|Some|£900';
const SEATS = 'Out and about|Put seats on the coast road|May 2027|Otterby Council';

/** Bars stand for tabs, in lines and in rows. */
const rows = (...lines: string[]): string[] =>
  tabRows(
    lines.map((line) => line.replaceAll('|', '\t')),
    0,
  ).rows.map((row) => row.join('|'));

describe('rows in lines cut by tabs', () => {
  it.each<[string, string[], string[]]>([
    [
      'rows under a merged cell, though two of them have the tabs of one',
      [
        'Aim|Action|Kind|Cost',
        ROOFS_COST,
        'Lag every loft on the estate|All|£300',
        'Ring each tenant twice|£20',
      ],
      [
        'Aim|Action|Kind|Cost',
        ROOFS_COST,
        'Lag every loft on the estate|All|£300|',
        'Ring each tenant twice|£20||',
      ],
    ],
    [
      'rows under a merged cell with the rest of a last one',
      ['Aim|Action|When|Lead', ...[SEATS, 'Walk four routes a year|May 2028|Otterby Trust', 'Coast Forum']],
      ['Aim|Action|When|Lead', SEATS, 'Walk four routes a year|May 2028|Otterby Trust\nCoast Forum|'],
    ],
    [
      'a cell of two lines in the midst of a row',
      [HEAD, 'Homes|Mend the roofs.', 'Start with the oldest.|Otterby Homes|May 2027', HEDGE],
      [HEAD, 'Homes|Mend the roofs.\nStart with the oldest.|Otterby Homes|May 2027', HEDGE],
    ],
    [
      'a first cell broken after a dash',
      [
        'When|Action|Lead',
        '1 May|Mend the roofs|Otterby Homes',
        '25 May –',
        '3 June|Plant a hedge|Otterby Council',
      ],
      [
        'When|Action|Lead',
        '1 May|Mend the roofs|Otterby Homes',
        '25 May –\n3 June|Plant a hedge|Otterby Council',
      ],
    ],
    [
      'titles with a number',
      [HEAD, ROOFS, 'Theme 2: Air', HEDGE, PAINT],
      [HEAD, ROOFS, 'Theme 2: Air', HEDGE, PAINT],
    ],
    [
      'titles from the first on',
      [HEAD, 'Homes', ROOFS, 'Air', HEDGE, PAINT],
      [HEAD, 'Homes', ROOFS, 'Air', HEDGE, PAINT],
    ],
    [
      'a title over names said again',
      [HEAD, ROOFS, HEDGE, 'Roads', HEAD, PAINT],
      [HEAD, ROOFS, HEDGE, 'Roads', HEAD, PAINT],
    ],
    ['rows with blank lines between', [HEAD, '', ROOFS, '', HEDGE, '', PAINT], [HEAD, ROOFS, HEDGE, PAINT]],
    [
      'names broken over two lines',
      ['Priority|Action|Lead', 'body|By when', ROOFS, HEDGE],
      ['Priority|Action|Lead\nbody|By when', ROOFS, HEDGE],
    ],
    [
      'no line of prose below',
      [HEAD, ROOFS, HEDGE, 'Ask the council for this in large print.'],
      [HEAD, ROOFS, HEDGE],
    ],
    ['no line past a blank one', [HEAD, ROOFS, '', HEDGE], [HEAD, ROOFS]],
  ])('%s', (_name, lines, expected) => {
    expect(rows(...lines)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { spacedTable } from './spaced-table.ts';

const TABLE = `Objective        Action              When
\u0020
1.1 Homes        Mend the roofs      May 2027
                                     or later

                 Fit new locks       Ongoing

1.2 Work         Open a shop
`.split('\n');

describe('spacedTable', () => {
  it('puts each run under the name it stands below', () => {
    expect(spacedTable(TABLE, 0)?.rows).toEqual([
      ['Objective', 'Action', 'When'],
      ['1.1 Homes', 'Mend the roofs', 'May 2027 or later'],
      ['', 'Fit new locks', 'Ongoing'],
      ['1.2 Work', 'Open a shop', ''],
    ]);
  });

  it.each([
    ['prose', ['We met  in May  and June', '', 'It went well', '', 'We will meet again']],
    [
      'rows that do not line up',
      ['Action     Lead      When', '', '   Mend  roofs  now', '', '  Fit   locks'],
    ],
    [
      'two columns',
      ['Action     Lead', '', 'Mend       Council', '', 'Fit        Trust', '', 'Go         Trust'],
    ],
  ])('leaves %s alone', (_name, lines) => {
    expect(spacedTable(lines, 0)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { codesIn, findCrossReferences, splitCode } from './references.ts';

describe('splitCode', () => {
  it.each<[string, string | null, string]>([
    ['1.1 Map the villages', '1.1', 'Map the villages'],
    ['2.6.1 Open a desk', '2.6.1', 'Open a desk'],
    ['1.1. Map the villages', '1.1', 'Map the villages'],
    ['HS1 Mend the roof', 'HS1', 'Mend the roof'],
    ['SO1: Mend the roof', 'SO1', 'Mend the roof'],
    ['DAB 1 Write a guide', 'DAB 1', 'Write a guide'],
    ['A1.1 Write a guide', 'A1.1', 'Write a guide'],
    ['A.1.2 Write a guide', 'A.1.2', 'Write a guide'],
    ['13(a) Meet monthly', '13(a)', 'Meet monthly'],
    ['13 (a) Meet monthly', '13 (a)', 'Meet monthly'],
    ['1) Meet monthly', '1', 'Meet monthly'],
    ['3. Meet monthly', '3', 'Meet monthly'],
    ['(a) Meet monthly', 'a', 'Meet monthly'],
    ['iv) Meet monthly', 'iv', 'Meet monthly'],
    ['Action 2.1: Meet monthly', '2.1', 'Meet monthly'],
    ['Commitment 4 – Meet monthly', '4', 'Meet monthly'],
    ['Meet monthly', null, 'Meet monthly'],
    ['20 places on the course', null, '20 places on the course'],
    ['Q1 Review of rents', null, 'Q1 Review of rents'],
    ['PSA16 employment', null, 'PSA16 employment'],
    ['2010 is the year of the plan', null, '2010 is the year of the plan'],
    ['A good start', null, 'A good start'],
  ])('%j begins with %s', (text, code, rest) => {
    expect(splitCode(text)).toEqual({ code, rest });
  });
});

describe('findCrossReferences', () => {
  it.each<[string, string[]]>([
    ['Use the lift share. See 4.1 Bring back the pass', ['See 4.1']],
    ['see 3 above', ['see 3 above']],
    ['as above', ['as above']],
    ['See actions 2.1 and 2.3 for the first part', ['See actions 2.1 and 2.3']],
    ['Links to action HS4', ['Links to action HS4']],
    ['Waits on Point 13', ['Waits on Point 13']],
    ['As action 2 above, but in town', ['action 2 above']],
    ['We will see 20 people', []],
    ['See 2010 report', []],
    ['Nothing here', []],
  ])('%j points to %j', (text, want) => {
    expect(findCrossReferences(text)).toEqual(want);
  });
});

describe('codesIn', () => {
  it('lists the codes of a cell', () => {
    expect(codesIn('TV01, TV02')).toEqual(['TV01', 'TV02']);
    expect(codesIn('See 4.1 and 4.3')).toEqual(['4.1', '4.3']);
  });
});

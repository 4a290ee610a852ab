import { describe, expect, it } from 'vitest';
import { splitBrackets } from './lead-brackets.ts';
import { NO_NAMES } from './lead-cell.ts';

describe('splitBrackets', () => {
  it.each([
    ['Jane Roe (Otterby Council)', 'Jane Roe', 'Otterby Council'],
    ['Edda Crane (Fen Councils)', 'Edda Crane', 'Fen Councils'],
    ['Jane Roe (Larkspur Hollow)', 'Jane Roe', 'Larkspur Hollow'],
    ['Jane Roe (Reach42 Fen)', 'Jane Roe', 'Reach42 Fen'],
    ['Maternity (Jane Roe)', 'Jane Roe', 'Maternity'],
    ['Maternity (Sr Joy Roe)', 'Sr Joy Roe', 'Maternity'],
    ['Ward manager (Jane Roe)', 'Ward manager (Jane Roe)', null],
    ['Jane Roe (maternity cover)', 'Jane Roe (maternity cover)', null],
    ['Otterby Homes (Fen Council)', 'Otterby Homes (Fen Council)', null],
    ['Ward manager – Jane Roe', 'Jane Roe', null],
    ['Maternity – Amir Roe', 'Amir Roe', 'Maternity'],
    ['Joint training group (JAG)', 'Joint training group (JAG)', null],
  ])('%s', (text, name, of) => {
    expect(splitBrackets(text, NO_NAMES)).toMatchObject({ name, of });
  });
});

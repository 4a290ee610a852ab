import { describe, expect, it } from 'vitest';
import { numberIn, partMeaning } from './label.ts';

describe('what a label and its value say together', () => {
  it.each([
    ['By', 'May 2027', 'timescale'],
    ['By', 'Marsh Council', 'lead'],
    ['By', '', 'lead'],
    ['By', 'May 2027\nMarsh Council', 'lead'],
    ['Target', '31 March 2027', 'timescale'],
    ['Target', '40 homes', 'measure'],
    ['Lead', 'Marsh Council', 'lead'],
    ['Timeline', 'When the lease ends', 'timescale'],
    ['Action', '1.1', 'reference'],
    ['Action', 'Action 1.1', 'reference'],
    ['Recommendation', '7', 'reference'],
    ['Activity', 'No. HS4', 'reference'],
    ['Task', '(b)', 'reference'],
    ['Action', 'Open the hall', 'action'],
    ['Action', '1.1 Open the hall', 'action'],
    ['Action', '', 'action'],
    ['Deliverables', '3', 'task'],
    ['Deliverables', 'D3', 'reference'],
    ['Priority', '1', 'parent'],
    ['Measure', '20', 'measure'],
  ])('%s: %s', (label, text, meaning) => {
    expect(partMeaning({ label, text })).toBe(meaning);
  });
});

describe('numberIn', () => {
  it.each([
    ['1.1', '1.1'],
    ['Action 1.1', '1.1'],
    ['Commitment no. 4', '4'],
    ['#12', '12'],
    ['Number 3', '3'],
    ['Key action: A2', 'A2'],
    ['Action plan', null],
    ['Hall', null],
    ['Action', null],
  ])('%s', (text, code) => {
    expect(numberIn(text)).toBe(code);
  });
});

import { describe, expect, it } from 'vitest';
import { partMeaning } from './who-or-when.ts';

describe('a label that may mean who or when', () => {
  it.each([
    ['By', 'May 2027', 'timescale'],
    ['By', 'Marsh Council', 'lead'],
    ['By', '', 'lead'],
    ['By', 'May 2027\nMarsh Council', 'lead'],
    ['Target', '31 March 2027', 'timescale'],
    ['Target', '40 homes', 'measure'],
    ['Lead', 'Marsh Council', 'lead'],
    ['Timeline', 'When the lease ends', 'timescale'],
  ])('%s: %s', (label, text, meaning) => {
    expect(partMeaning({ label, text })).toBe(meaning);
  });
});

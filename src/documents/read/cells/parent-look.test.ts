import { describe, expect, it } from 'vitest';
import { lookOf } from './parent-look.ts';

describe('how a title opens', () => {
  it.each([
    ['Goal 2: Homes', 'goal'],
    ['Objective 12 – Homes', 'objective'],
    ['1.2 Skills', '1.1'],
    ['3.10.2 Skills', '1.1.1'],
    ['4. Skills', '1'],
    ['HS4 Skills', 'A1'],
    ['B. Skills', 'A'],
    ['40 new homes', null],
    ['Mend the roofs', null],
  ])('%s: %s', (text, look) => {
    expect(lookOf(text)).toBe(look);
  });
});

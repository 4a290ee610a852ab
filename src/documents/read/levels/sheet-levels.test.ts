import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft } from '../cells/draft.ts';
import { readHeading } from '../prose/numbering.ts';
import { withoutSheetNames } from './sheet-levels.ts';

/** A draft of a sheet, under the sheet's name and the titles below it. */
const draft = (sheet: string, ...below: string[]): Draft => ({
  ...emptyDraft([], { sheet }),
  path: [sheet, ...below].map(readHeading),
});

const titles = (...drafts: Draft[]) => withoutSheetNames(drafts).map((d) => d.path.map((h) => h.title));

describe('withoutSheetNames', () => {
  it.each([
    ['Priority 1', 'Priority 1: Warm homes', 'Warm homes'],
    ['P1', 'Priority 1: Warm homes', 'Warm homes'],
    ['Pr 1', 'Priority 1: Warm homes', 'Warm homes'],
    ['1', 'Priority 1: Warm homes', 'Warm homes'],
    ['1', '1. Warm homes', 'Warm homes'],
    ['1 Homes', 'Theme 1: Warm homes', 'Warm homes'],
    ['Warm', 'Warm homes for all', 'Warm homes for all'],
    ['2026-27', 'Warm homes', 'Warm homes'],
    ['Q3 monitor', 'Warm homes', 'Warm homes'],
    ['Nov 2026', 'Warm homes', 'Warm homes'],
  ])('a sheet called %s over %s is no level', (sheet, below, title) => {
    expect(titles(draft(sheet, below), draft('Other', 'Boats'))).toEqual([[title], ['Other', 'Boats']]);
  });

  it.each([
    ['Homes', 'Theme 1: Warm'],
    ['Theme 2', 'Objective 1: Warm'],
    ['P2', 'Priority 1: Warm'],
    ['North', '1. Warm'],
  ])('a sheet called %s over %s is one', (sheet, below) => {
    expect(titles(draft(sheet, below), draft('Other', 'Boats'))[0]).toHaveLength(2);
  });

  it('is one for a whole sheet or not at all', () => {
    const found = titles(
      draft('Homes', 'Homes by the sea'),
      draft('Homes', 'Roofs'),
      draft('Other', 'Boats'),
    );
    expect(found).toEqual([
      ['Homes', 'Homes by the sea'],
      ['Homes', 'Roofs'],
      ['Other', 'Boats'],
    ]);
  });

  it.each(['Live', 'Q3 monitor', 'Tracker v2', '2'])('the only sheet, %s, is none', (sheet) => {
    expect(titles(draft(sheet), draft(sheet))).toEqual([[], []]);
  });

  it('the only sheet is one where it says its level and nothing stands below', () => {
    expect(titles(draft('Theme 2'))).toEqual([['Theme 2']]);
  });

  it('years of several sheets stay where nothing stands below', () => {
    expect(titles(draft('2026-27'), draft('2027-28'))).toEqual([['2026-27'], ['2027-28']]);
  });
});

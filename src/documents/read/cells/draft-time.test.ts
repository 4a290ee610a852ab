import { describe, expect, it } from 'vitest';
import { UK_CONTEXT } from '../../../domain/timescale/timescale-context.ts';
import { emptyDraft } from './draft.ts';
import { readDraftTime } from './draft-time.ts';

const ticked = (headings: readonly string[], ticks: readonly number[]) => ({
  ...emptyDraft([], { block: 0 }),
  periods: headings.map((heading, i) => ({ heading, text: ticks.includes(i) ? 'x' : '', colour: null })),
});

describe('columns of months, quarters or years that are ticked', () => {
  it.each<[string, string[], number[], string, string]>([
    ['months', ['Apr-27', 'May-27', 'Jun-27', 'Jul-27'], [1, 2], '2027-05-01', '2027-06-30'],
    ['one month', ['Apr-27', 'May-27'], [0], '2027-04-01', '2027-04-30'],
    ['quarters', ['Q1 2027/28', 'Q2 2027/28', 'Q3 2027/28'], [0, 2], '2027-04-01', '2027-12-31'],
    ['years', ['2027/28', '2028/29'], [0, 1], '2027-04-01', '2029-03-31'],
  ])('%s', (_name, headings, ticks, start, due) => {
    expect(readDraftTime(ticked(headings, ticks), [], UK_CONTEXT).timescale).toMatchObject({ start, due });
  });

  it('leaves a term unclear that the document places nowhere, and asks', () => {
    const got = readDraftTime(ticked(['Short term', 'Long term'], [1]), [], UK_CONTEXT);
    expect([got.timescale.state, got.timescale.due, got.doubts.length]).toEqual(['unclear', null, 1]);
  });
});

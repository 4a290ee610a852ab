import { describe, expect, it } from 'vitest';
import { UK_CONTEXT } from '../../../domain/timescale/timescale-context.ts';
import { emptyDraft } from '../cells/draft.ts';
import { stagesOf, timeOfStages } from './stages.ts';

const draftWith = (cells: Record<string, string>) => ({
  ...emptyDraft([], { block: 0 }),
  periods: Object.entries(cells).map(([heading, text]) => ({ heading, text, colour: null })),
});

describe('stages by quarter', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'a few words of work each',
      { 'Q1 2027/28': 'Order kits', 'Q2 2027/28': '', 'Q3 2027/28': 'Review' },
      ['Order kits', 'Review'],
    ],
    ['letters', { 'Q1 2027/28': 'G', 'Q2 2027/28': 'A' }, []],
    ['ticks', { 'Q1 2027/28': '✓', 'Q2 2027/28': '' }, []],
    ['states', { 'Q1 2027/28': 'On track', 'Q2 2027/28': 'Delayed' }, []],
    ['what was done', { 'Q1 2027/28': 'Kits ordered', 'Q2 2027/28': 'Staff have met' }, []],
    [
      'what is done by then under a heading that says so',
      { '2027/28 milestone': 'Map drawn up', '2028/29 milestone': 'Walls costed' },
      ['Map drawn up', 'Walls costed'],
    ],
    ['work beside what was done', { 'Q1 2027/28': 'Order kits', 'Q2 2027/28': 'Three held' }, []],
    ['figures', { 'Q1 2027/28': '40', 'Q2 2027/28': '55' }, []],
  ])('%s', (_name, cells, expected) => {
    expect(stagesOf(draftWith(cells), UK_CONTEXT.legend).map((p) => p.text)).toEqual(expected);
  });

  it('fall on the last days of their quarters, the last of them due', () => {
    const draft = draftWith({ 'Q1 2027/28': 'Order kits', 'Q3 2027/28': 'Review' });
    const read = timeOfStages(stagesOf(draft, UK_CONTEXT.legend), UK_CONTEXT);
    expect(read?.timescale).toMatchObject({
      state: 'dated',
      start: null,
      due: '2027-12-31',
      milestones: [
        { date: '2027-06-30', label: 'Order kits' },
        { date: '2027-12-31', label: 'Review' },
      ],
    });
    expect(read?.doubts).toEqual([]);
  });

  it('are asked about where their words are many', () => {
    const draft = draftWith({ 'Q1 2027/28': 'Order kits for all of the thirty halls in town' });
    const read = timeOfStages(stagesOf(draft, UK_CONTEXT.legend), UK_CONTEXT);
    expect(read?.doubts[0]?.readings).toHaveLength(2);
  });

  it('have no date where no year is known', () => {
    const draft = draftWith({ Q1: 'Order kits', Q2: 'Fit kits' });
    expect(timeOfStages(stagesOf(draft, UK_CONTEXT.legend), UK_CONTEXT)).toBeNull();
  });
});

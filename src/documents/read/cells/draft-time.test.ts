import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../domain/day.ts';
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

describe('a month with no year under a title that names years', () => {
  const agreed = { ...UK_CONTEXT, planDay: parseDay('2026-10-20') };
  const under = (title: string, raw: string, context = agreed) => {
    const draft = emptyDraft([], { block: 0 });
    draft.section = { ...draft.section, title };
    draft.time.whole = { raw };
    return readDraftTime(draft, [], context).timescale.due;
  };

  it.each([
    ['a financial year', 'Winter schedule 2026/27', 'February', '2027-02-28'],
    ['a financial year, its other half', 'Winter schedule 2026-27', '14 April', '2026-04-14'],
    ['several years, after the plan was agreed', 'Harbour plan 2026 to 2029', 'March', '2027-03-31'],
    ['two calendar years', 'Harbour plan 2026-2027', '5 May', '2027-05-05'],
    ['one year', 'Actions for 2026', 'March', '2026-03-31'],
  ])('%s', (_name, title, raw, due) => expect(under(title, raw)).toBe(due));

  it('is of the first of several years where the plan gives no day', () => {
    expect(under('Harbour plan 2026 to 2029', 'March', UK_CONTEXT)).toBe('2026-03-31');
  });
});

import { describe, expect, it } from 'vitest';
import { UK_CONTEXT } from '../../../domain/timescale/timescale-context.ts';
import { dateAtEnd, dateInAction } from './date-in-action.ts';
import { emptyDraft } from './draft.ts';
import { readDraftTime } from './draft-time.ts';

describe('a date at the end of an action', () => {
  it.each([
    ['We will visit every school. By 2010.', 'By 2010'],
    ['We will visit every school. Summer 2009.', 'Summer 2009'],
    ['We will visit every school (by the end of March 2010)', 'by the end of March 2010'],
    [
      'A guide will be written. Pilot in Spring 2026, full release in Spring 2027.',
      'Pilot in Spring 2026, full release in Spring 2027',
    ],
    ['We will visit every school by 2010.', null],
    ['We will visit every school. Published in 2009, revised in 2011.', null],
    ['We will follow the law (Care Act 2014).', null],
    ['We will visit every school. It has 2010 pupils.', null],
  ])('%s', (text, date) => expect(dateAtEnd(text)).toBe(date));
});

describe('dates inside an action of a plan with nowhere else for them', () => {
  const dates = (text: string) => {
    const draft = emptyDraft([], { block: 0 });
    const [doubt] = dateInAction({ draft, text }, readDraftTime(draft, [], UK_CONTEXT), UK_CONTEXT);
    return [...(doubt?.message.matchAll(/“([^”]+)”/g) ?? [])].map(([, said]) => said);
  };
  it.each<[string, string[]]>([
    [
      'The Trust will carry kits: a trial in Otterby, Summer 2027; each base, March 2028.',
      ['Summer 2027', 'March 2028'],
    ],
    ['The Council will pay for the bus every year to 2029.', ['every year to 2029']],
    ['We will open a shop by May 2027', ['by May 2027']],
    ['We will replace the plan dated November 2018, which is old', []],
    ['We will ring 2027 homes, streets and farms', []],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected));
});

import { describe, expect, it } from 'vitest';
import { deadlineInTitle, factsFrom, factsSaid, labelled } from './section-facts.ts';

describe('section facts', () => {
  it.each([
    ['Lead: Ann Bell, Otterby Council', { leads: 'Ann Bell, Otterby Council' }],
    ['Priority lead: Jo Hart', { leads: 'Jo Hart' }],
    ['Data lead: Public Health Team', null],
    ['Executive sponsor: Ned Fox', null],
    ['Deadline: March 2027', { deadline: 'March 2027' }],
    ['Reports to: the Board', null],
    ['We met twice: once in May and once in June', null],
  ])('%s', (text, expected) => {
    const fact = labelled(text);
    expect(fact ? factsFrom([fact]) : null).toEqual(expected);
  });

  it.each([
    ['Lead: Ann Bell. Backup: Ned Fox', { leads: 'Ann Bell' }],
    [
      'All steps to be finished by 31 December 2027.',
      { deadline: 'All steps to be finished by 31 December 2027' },
    ],
    ['All of us were moved by what we heard.', null],
  ])('%s says what holds', (text, facts) => {
    expect(factsSaid(text)).toEqual(facts);
  });

  it.each([
    ['Year 1 actions (by March 2027)', 'by March 2027'],
    ['1. Crisis care (everything by March 2027)', 'everything by March 2027'],
    ['Housing – by end 2027', 'by end 2027'],
    ['Warm homes (to be delivered by 30 June 2027)', 'to be delivered by 30 June 2027'],
    ['Warm homes: all actions to be in place by March 2028', 'all actions to be in place by March 2028'],
    ['Theme 2 – Jobs (due for completion by 2028/29)', 'due for completion by 2028/29'],
    ['Theme 3, Schools; target date: May 2028', 'target date: May 2028'],
    ['Work by partners (delivered by the county)', null],
    ['Homes by the sea', null],
    ['Standing by people', null],
  ])('%s: %s', (title, expected) => {
    expect(deadlineInTitle(title)).toBe(expected);
  });
});

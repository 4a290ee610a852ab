import { describe, expect, it } from 'vitest';
import { factsFrom, factsSaid, labelled } from './section-facts.ts';

describe('section facts', () => {
  it.each([
    ['Lead: Ann Bell, Otterby Council', { leads: 'Ann Bell, Otterby Council' }],
    ['Priority lead: Jo Hart', { leads: 'Jo Hart' }],
    ['Data lead: Public Health Team', null],
    ['Executive sponsor: Ned Fox', null],
    ['Communications lead: Ned Fox', null],
    ['Political lead: Cllr Fox', null],
    ['Who keeps the figures: Otterby Trust', null],
    ['Goal owner: Ann Bell\nFigures from: Otterby Trust', { leads: 'Ann Bell' }],
    ['Deadline: March 2027', { deadline: 'March 2027' }],
    ['To be delivered by: March 2027', { deadline: 'March 2027' }],
    ['To be delivered by: Otterby Council', { leads: 'Otterby Council' }],
    ['Everything to be wrapped up before: March 2027', { deadline: 'March 2027' }],
    ['Review date: March 2027', null],
    ['Date of this plan: March 2027', null],
    ['Owner: March 2027', null],
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
    [
      'Lead – Otterby Council; deadline – June 2027',
      { leads: 'Otterby Council', deadline: 'deadline – June 2027' },
    ],
    [
      'Lead: Otterby Council. All actions to be finished by June 2027.',
      { leads: 'Otterby Council', deadline: 'All actions to be finished by June 2027' },
    ],
    ['All of us were moved by what we heard.', null],
  ])('%s says what holds', (text, facts) => {
    expect(factsSaid(text)).toEqual(facts);
  });
});

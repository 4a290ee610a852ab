import { describe, expect, it } from 'vitest';
import { looksLikeNames, looksLikeState, looksTicked, looksTimed, opensWithState } from './evidence.ts';

describe('looksTimed', () => {
  it.each([
    'April 2009',
    'Apr-21',
    '10.05.2023',
    'Ongoing',
    'Q1 2023-24',
    'Short term',
    'TBC',
    'Every six months',
    'By end March 2012',
    'Winter 2024',
    '30 September 2020 and then annually',
    'By April09',
    'Year 2',
  ])('%s', (text) => {
    expect(looksTimed(text)).toBe(true);
  });
  it.each(['Open a club in March with the school and its parents', 'Health Board', '', 'Amber', 'Two found'])(
    'not “%s”',
    (text) => {
      expect(looksTimed(text)).toBe(false);
    },
  );
});

describe('looksLikeState', () => {
  it.each([
    'Y',
    'RED',
    'On track',
    '54 %',
    'Not started',
    'Complete',
    'Amber',
    'Business as usual',
    'Action closed',
    'Withdrawn',
    'Scoping',
  ])('%s', (text) => {
    expect(looksLikeState(text)).toBe(true);
  });
  it.each([
    'Two found',
    'Form live since spring',
    'Council',
    'Yes, but from January',
    'Letter delivered',
    'Planned events',
  ])('not “%s”', (text) => {
    expect(looksLikeState(text)).toBe(false);
  });
});

describe('opensWithState', () => {
  it.each([
    ['Done May 2026', true],
    ['Complete. There are nineteen.', true],
    ['Paused (see H4)', true],
    ['Withdrawn by agreement of the forum in May', true],
    ['Letters began in January 2025', false],
    ['Complete the form again', false],
  ])('%s: %s', (text, expected) => {
    expect(opensWithState(text)).toBe(expected);
  });
});

describe('looksLikeNames and looksTicked', () => {
  it('tells names from dates and sentences', () => {
    expect(looksLikeNames('Otterby Council / NHS Otterby')).toBe(true);
    expect(looksLikeNames('June 2024')).toBe(false);
    expect(looksLikeNames('open a club for fathers on Sundays')).toBe(false);
  });
  it('knows ticks', () => {
    expect(['✓', 'x', 'G'].map(looksTicked)).toEqual([true, true, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { dateAtEnd } from './date-in-action.ts';

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

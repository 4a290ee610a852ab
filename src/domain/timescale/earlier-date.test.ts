import { describe, expect, it } from 'vitest';
import { earlierDate } from './earlier-date.ts';

describe('earlierDate', () => {
  it.each<[string, string | null]>([
    ['March 2027 (revised from May 2026)', '(revised from May 2026)'],
    ['March 2027, slipped from May 2026', 'slipped from May 2026'],
    ['Mar-27 (was May-26)', '(was May-26)'],
    ['Originally May 2026, now March 2027', 'Originally May 2026'],
    ['Original date: 01/05/2026\nMarch 2027', 'Original date: 01/05/2026'],
    ['May 2026 – extended to March 2027', 'May 2026 – extended to '],
    ['May 2026 (now March 2027)', 'May 2026 (now '],
    ['Previously May 2026', null],
    ['May 2026 to March 2027', null],
    ['From May 2026', null],
    ['Revised policy by May 2026', null],
    ['Review what was agreed, May 2026', null],
    ['March 2027', null],
  ])('%s', (text, earlier) => {
    expect(earlierDate(text)).toBe(earlier);
  });
});

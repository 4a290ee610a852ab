import { describe, expect, it } from 'vitest';
import {
  bookmarkName,
  markOfBookmark,
  markOfText,
  markText,
  readMark,
  type WritingId,
  writingOf,
} from './row-mark.ts';

const IDS = [
  '00000000-0000-0000-0000-000000000001',
  '018f3c5e-9a2b-7c4d-8e6f-0123456789ab',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
] as WritingId[];

describe('row marks', () => {
  it.each(IDS)('of the writing %s can be read again', (id) => {
    for (const row of [0, 7, 9999]) {
      const mark = markOfBookmark(bookmarkName(id, row, 12));
      expect(mark).toBe(markOfText(markText(id, row)));
      expect(mark === null ? null : readMark(mark)).toEqual({ writing: id, row });
      expect(bookmarkName(id, row, 12)).toMatch(/^[_a-z0-9]{1,40}$/);
    }
  });

  it.each([
    ['_Toc123456', null],
    ['weft', null],
    ['_weft_short_1', null],
  ])('a bookmark called %s is none', (name, mark) => expect(markOfBookmark(name)).toBe(mark));

  it('is known though a program added to its name or took its underscore', () => {
    const name = bookmarkName(IDS[1] as WritingId, 4, 0);
    expect(markOfBookmark(`${name}_Copy_1`)).toBe(markOfBookmark(name));
    expect(markOfBookmark(name.slice(1).toUpperCase())).toBe(markOfBookmark(name));
  });

  it('words that look like a mark are words', () => {
    expect(['weft:abc:1', 'the weft: a thread', ''].map(markOfText)).toEqual([null, null, null]);
  });

  it('the writing that most rows name is the one', () => {
    const [one, two] = [IDS[1] as WritingId, IDS[2] as WritingId];
    const marks = [markText(two, 1), markText(one, 1), markText(one, 2)].map((t) => markOfText(t) ?? '');
    expect(writingOf(marks)).toBe(one);
    expect(writingOf([])).toBe(null);
  });
});

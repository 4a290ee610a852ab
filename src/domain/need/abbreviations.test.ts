import { describe, expect, it } from 'vitest';
import { explanationIn, unexplainedAbbreviations } from './abbreviations.ts';

const found = (text: string, explained: string[] = [], names: string[] = []): string[] =>
  unexplainedAbbreviations(
    [{ id: 'a', text }],
    explained.map((short) => ({ short })),
    names,
  ).map((a) => a.short);

describe('abbreviations never explained', () => {
  it.each([
    ['Ask HYF to host', ['HYF']],
    ['Ask the Harbour Youth Forum (HYF). HYF will host', []],
    ['HYF (Harbour Youth Forum) will host. HYF pays', []],
    ['HYF stands for the young. HYF hosts', []],
    ['HYF is the Harbour Youth Forum of the county', []],
    ['HYF is the lead for this', ['HYF']],
    ['The Board of Trade and Ports (BTP) pays', []],
    ['A meeting of many (ZQX) people', ['ZQX']],
    ['NHS and GPs and the UK', []],
    ['The HYFs of three towns', ['HYF']],
    ['DONE in MAY 09', []],
    ['REPORT FOR HARBOUR BOARD', []],
    ['Tell the group. The GROUP meets', []],
    ['A bus', []],
    ['by end of FY 26/27, Q1 and H2 of FY26; YTD TBD, TBC or N/A; RAG red', []],
    ['Work with R&DX and B2B', ['B2B', 'R&DX']],
  ])('%s: %j', (text, want) => expect(found(text)).toEqual(want));

  it('leaves out what somebody explained, and the names of people', () => {
    expect(found('HYF and VIKI', ['hyf'], ['Viki Marsh'])).toEqual([]);
  });

  it('counts uses and says where', () => {
    const places = [
      { id: 'a', text: 'HYF hosts, HYF pays' },
      { id: null, text: 'The HYF' },
    ];
    expect(unexplainedAbbreviations(places, [], [])).toEqual([
      { short: 'HYF', usedBy: ['a', null], uses: 3 },
    ]);
  });

  it('finds the meaning', () =>
    expect(explanationIn('HYF', 'We asked the Harbour Youth Forum (HYF)')).toBe('Harbour Youth Forum'));
});

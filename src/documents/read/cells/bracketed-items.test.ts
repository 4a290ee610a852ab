import { describe, expect, it } from 'vitest';
import { paragraph } from '../made-blocks.ts';
import type { OutlineItem } from '../prose/outline.ts';
import { bracketedItems, whoAndWhen } from './bracketed-items.ts';

describe('whoAndWhen', () => {
  it.each([
    ['Check every boiler (Marsh Homes, by October 2027)', 'Marsh Homes', 'by October 2027'],
    ['Ring every tenant once [Lead: Marsh Homes; When: ongoing].', 'Marsh Homes', 'ongoing'],
    ['Ring every tenant once / Lead: Marsh Homes / When: annual', 'Marsh Homes', 'annual'],
    ['Ring every tenant once | When: May 2027 | Lead: Marsh Homes', 'Marsh Homes', 'May 2027'],
    ['Ring every tenant once; Lead: Marsh Homes; By when: May 2027', 'Marsh Homes', 'May 2027'],
    ['May 2027 / Ring every tenant once / Marsh Homes', 'Marsh Homes', 'May 2027'],
    ['Ring every tenant once (By when: tbc; lead: Marsh Homes, Age Marsh)', 'Marsh Homes, Age Marsh', 'tbc'],
    [
      'Ring every tenant once (Lead: Marsh Homes; timescale: before the vote)',
      'Marsh Homes',
      'before the vote',
    ],
    ['Run a phone circle (Age Marsh and CVS, to start May 2027)', 'Age Marsh and CVS', 'to start May 2027'],
    ['· Open the warm hall (Marsh Council, tbc)', 'Marsh Council', 'tbc'],
    ['Open the hall (Marsh Council – tbc)', 'Marsh Council', 'tbc'],
    ['9 May 2027 – Open the warm hall – Hall volunteers', 'Hall volunteers', '9 May 2027'],
    ['Open the hall kitchen (Marsh Council, done)', 'Marsh Council', 'done'],
    ['Open the hall kitchen (Marsh Council, no date yet)', 'Marsh Council', 'no date yet'],
    ['Open the warm hall — Marsh Council — by May 2027', 'Marsh Council', 'by May 2027'],
  ])('%s', (text, lead, when) => {
    expect(whoAndWhen(text)).toMatchObject({ lead, when });
  });

  it.each([
    'Open the hall on Sundays (see page 4)',
    'Fit sixty benches (by October 2027)',
    'Write to all parents (in year 6, by post)',
    'Boilers (Marsh Homes, May 2027)',
    'May 2027 – Open the warm hall – June 2027',
    'We met the council – it was a long day – and it agreed',
  ])('%s: no lead and date', (text) => {
    expect(whoAndWhen(text)).toBeNull();
  });
});

const listed = (text: string, level = 0): OutlineItem => ({
  kind: 'prose',
  text,
  block: 0,
  paragraph: { ...paragraph(text), list: { level, ordered: false, mark: '•' } },
});

describe('bracketedItems', () => {
  const told = ['Check the boilers', 'Send warm packs', 'Open warm rooms', 'Ring round on Sundays'].map((t) =>
    listed(`${t} in May (Marsh Homes, May 2027)`),
  );

  it('takes listed lines that mostly end in who and when, under their headings', () => {
    const heading: OutlineItem = { kind: 'heading', level: 2, text: '1. Warm homes', block: 0 };
    const { drafts } = bracketedItems([heading, ...told, listed('We wish all a mild winter')]);
    expect(drafts.map((d) => d.path[0]?.title)).toEqual(Array(4).fill('Warm homes'));
    expect(drafts[0]?.action[0]?.text).toBe('Check the boilers in May');
    expect(drafts[0]?.doubts).toHaveLength(1);
  });

  it('takes the items of a list inside an item for its steps, and asks nothing where labels tell', () => {
    const items = [
      'Check the boilers',
      'Send warm packs',
      'Open warm rooms',
      'Ring round on Sundays',
    ].flatMap((t) => [
      listed(`${t} in May (Lead: Marsh Homes; when: May 2027)`),
      listed('Ask the wardens', 1),
      listed('Print the list', 1),
    ]);
    const { drafts } = bracketedItems(items);
    expect(drafts.map((d) => d.action.map((line) => line.text).slice(1))).toEqual(
      Array(4).fill(['Ask the wardens', 'Print the list']),
    );
    expect(drafts.flatMap((d) => d.doubts)).toEqual([]);
  });

  it('takes none where most lines do not', () => {
    const others = Array.from({ length: 4 }, () => listed('We asked nine hundred people what they want'));
    expect(bracketedItems([...told, ...others]).drafts).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { madeDocument, paragraph } from '../made-blocks.ts';
import { outlineOf } from '../prose/outline.ts';
import { opensPromises, promisedItems } from './promised-items.ts';

describe('opensPromises', () => {
  it.each([
    'What we will do',
    'What the Board will do next',
    'We will:',
    'To achieve this, we will:',
    'Our commitments',
    'Key actions for 2027',
    'Together we will',
    'How we will deliver this',
    'Otterby Council will:',
    'The voluntary sector has agreed to',
  ])('%s', (text) => {
    expect(opensPromises(text)).toBe(true);
  });

  it.each([
    'What people told us',
    'We will meet in May',
    'Otterby Council will meet in May',
    'How we will measure success',
    'Actions speak louder than words in our towns and villages, people told us again',
    'Why this matters',
    'Our vision',
  ])('%s: no', (text) => {
    expect(opensPromises(text)).toBe(false);
  });
});

const item = (text: string, level = 0) => ({
  ...paragraph(text),
  list: { level, ordered: false, mark: '•' },
});
const read = (...parts: (string | ReturnType<typeof item>)[]) =>
  promisedItems(
    outlineOf({
      ...madeDocument([]),
      blocks: parts.map((part) => (typeof part === 'string' ? paragraph(part) : part)),
    }),
  ).drafts.map((d) => [d.path.map((h) => h.title).join(), ...d.action.map((line) => line.text)]);

describe('promisedItems', () => {
  it('asks whether who stands over a list leads it', () => {
    const texts = ['## Otterby Council will:', 'Mend the hall', 'Open a shop', 'Fit new locks'];
    const { drafts } = promisedItems(
      outlineOf({ ...madeDocument([]), blocks: texts.map((t, i) => (i === 0 ? paragraph(t) : item(t))) }),
    );
    expect(drafts.map((d) => [d.path[0]?.title, d.leads.length, d.doubts[0]?.field])).toEqual(
      texts.slice(1).map(() => ['Otterby Council will', 0, 'leads']),
    );
  });

  it('takes lists under what says that work follows, and no other lists', () => {
    expect(
      read(
        '## Priority 1: Homes',
        '### What people told us',
        item('It is cold'),
        '### What we will do',
        item('Mend all roofs'),
        item('Ask for prices', 1),
        item('Fit locks for free'),
        '### How we will know',
        item('Fewer burglaries'),
        '## Priority 2: Work',
        'We will:',
        item('Hold a fair in May'),
        'The fair was the wish of many.',
        item('It was cold last year'),
      ),
    ).toEqual([
      ['Homes', 'Mend all roofs', 'Ask for prices'],
      ['Homes', 'Fit locks for free'],
      ['Work', 'Hold a fair in May'],
    ]);
  });

  it('takes lines that lost their marks, up to the first that is a sentence about them', () => {
    expect(
      read(
        '## Homes',
        'We will:',
        'Mend all the roofs',
        'Fit locks for free',
        'Sweep all the chimneys',
        'This will cost little.',
      ),
    ).toHaveLength(3);
  });

  it('finds none where fewer than three stand', () => {
    expect(read('## Homes', 'We will:', item('Mend all roofs'), item('Fit locks'))).toEqual([]);
  });
});

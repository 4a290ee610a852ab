import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { outlineOf } from './outline.ts';

describe('captions of tables', () => {
  const document = madeDocument([
    [
      ['Action', 'Lead'],
      ['Mend roofs', 'Council'],
    ],
  ]);
  const [block] = document.blocks;
  if (block?.kind === 'table') block.caption = 'Theme 1: Homes';

  it.each([
    ['html', ['heading Theme 1: Homes', 'table']],
    ['docx', ['table']],
  ] as const)('in %s', (format, expected) => {
    const seen = outlineOf({ ...document, format }).map((i) =>
      i.kind === 'table' ? 'table' : `${i.kind} ${i.text}`,
    );
    expect(seen).toEqual(expected);
  });
});

describe('labels after a line break', () => {
  it.each([
    [
      'Open the hall\nWho: Quay Forum\nWhen: May 2027',
      ['Open the hall', 'Who: Quay Forum', 'When: May 2027'],
    ],
    ['Who: Quay Forum\nand friends', ['Who: Quay Forum\nand friends']],
    ['Open the hall\non Sundays: all day', ['Open the hall\non Sundays: all day']],
  ])('%j', (text, lines) => {
    expect(outlineOf(madeDocument([text])).map((i) => (i.kind === 'table' ? '' : i.text))).toEqual(lines);
  });
});

describe('a short line over the first label of a card', () => {
  it.each([
    ['Homes', 'heading'],
    ['Owner: Quay Forum', 'prose'],
  ])('%s is a %s', (text, kind) => {
    const items = outlineOf(madeDocument([text, 'Action: Open the hall. Lead: Quay Forum. When: May 2027.']));
    expect(items[0]?.kind).toBe(kind);
  });
});

describe('a short line over a long one, in a document with no styles', () => {
  it.each([
    ['At home', 'heading'],
    ['Theme: At home', 'heading'],
    ['Ref: 1.2', 'prose'],
    ['Why it slipped: no nurse', 'prose'],
  ])('%s is a %s', (text, kind) => {
    const long = 'Outcome: people of every age feel warm and safe and well in the homes of Otterby';
    expect(outlineOf(madeDocument([text, long]))[0]?.kind).toBe(kind);
  });
});

it('heads a lettered section over the first of its numbers', () => {
  const items = outlineOf(madeDocument(['B. Work', 'B1 Open a shop', 'B2 Train joiners']));
  expect(items.map((i) => i.kind)).toEqual(['heading', 'prose', 'prose']);
});

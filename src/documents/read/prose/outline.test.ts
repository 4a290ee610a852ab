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

it('heads a lettered section over the first of its numbers', () => {
  const items = outlineOf(madeDocument(['B. Work', 'B1 Open a shop', 'B2 Train joiners']));
  expect(items.map((i) => i.kind)).toEqual(['heading', 'prose', 'prose']);
});

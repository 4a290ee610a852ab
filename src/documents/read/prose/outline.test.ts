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

import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { foundTables } from '../tables/found-tables.ts';
import { outlineOf } from './outline.ts';
import { titleOf } from './title.ts';

const TABLE = [
  ['Action', 'Lead', 'By when'],
  ['Mend the roofs', 'Council', 'May 2027'],
];

describe('the title of a workbook', () => {
  it.each<[string, (string | string[][])[], string]>([
    ['stands in a row over the table', ['## Sheet1', 'Otterby Carers', 'As at May', TABLE], 'Otterby Carers'],
    [
      'is the row that names a plan',
      ['## Guidance', 'How to use this', '## Homes', 'Homes tracker', TABLE],
      'Homes tracker',
    ],
    ['is the name of a sheet with nothing over its table', ['## Otterby Carers', TABLE], 'Otterby Carers'],
    ['is no sentence', ['## Otterby Carers', 'Write in rows.', TABLE], 'Otterby Carers'],
  ])('%s', (_name, parts, title) => {
    const document = { ...madeDocument(parts), format: 'xlsx' as const };
    const items = outlineOf(document);
    expect(titleOf(document, items, foundTables(items)).text).toBe(title);
  });
});

describe('the title of a page of a site', () => {
  const around = ['Skip to main content', 'Home', 'Services', 'Home > Homes > Repairs'];
  it.each<[string, string[], string]>([
    ['stands below the way around it', [...around, 'Otterby homes plan 2027'], 'Otterby homes plan 2027'],
    ['in one line', ['Otterby Home What’s on Grants', 'Otterby homes plan 2027'], 'Otterby homes plan 2027'],
    [
      'below the place it has there',
      ['Home', 'Housing', 'Otterby homes plan 2027'],
      'Otterby homes plan 2027',
    ],
    ['is the first line where there is no such way', ['Otterby homes plan 2027'], 'Otterby homes plan 2027'],
  ])('%s', (_name, lines, title) => {
    const document = madeDocument([
      ...lines,
      'The board agreed this in May after it had heard from forty tenants of the town.',
      TABLE,
    ]);
    const items = outlineOf(document);
    expect(titleOf(document, items, foundTables(items)).text).toBe(title);
  });
});

import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { CheckPage } from '../../../views/import/import-page.ts';
import { RowField, rowChoices, SharedRows } from './row-choice.tsx';

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    index,
    leftOut: index === 1,
    actions: [],
    read: { reference: index === 0 ? '1.2' : null, text: `Paint hall ${index} `.repeat(20) },
  }));
const page = (count: number, texts: number) =>
  ({ rows: rows(count), unplaced: Array.from({ length: texts }) }) as unknown as CheckPage;

it('lists the rows that stay, by number and short text', () => {
  const { rows: listed, shared } = rowChoices(page(4, 2));
  expect(listed.map((one) => one.value)).toEqual(['1', '3', '4']);
  expect(listed[0]?.label).toMatch(/^1: 1\.2 Paint hall 0 .*…$/);
  expect(listed.every((one) => one.label.length < 96)).toBe(true);
  expect(shared).toBe(false);
});

it('gives a list to each text where it is short, and one for all where it is long', () => {
  const short = rowChoices(page(4, 2));
  expect(renderToString(RowField({ id: 'x', choices: short }))).toContain('<select');
  expect(SharedRows(short)).toBeNull();
  const long = rowChoices(page(320, 20));
  expect(renderToString(RowField({ id: 'x', choices: long }))).not.toContain('<option');
  expect(renderToString(SharedRows(long)!).match(/<option/g)).toHaveLength(319);
});

import { expect, it } from 'vitest';
import { INSET } from '../pages/shell/page.ts';
import { joined } from './page.tsx';

const rows = [Buffer.from('<tr>é</tr>'), Buffer.from('<tr>b</tr>')];

it('puts bytes kept ready where the page has their mark', () => {
  const html = joined(`<table>${INSET}</table>`, rows);
  expect(Buffer.from(html).toString()).toBe('<table><tr>é</tr><tr>b</tr></table>');
});

it('leaves a page without the mark as it is', () => {
  expect(joined('<p>No action fits</p>', rows)).toBe('<p>No action fits</p>');
  expect(joined('<p>Plain</p>', undefined)).toBe('<p>Plain</p>');
});

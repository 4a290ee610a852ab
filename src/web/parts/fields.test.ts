import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { TextField } from './fields.tsx';

const drawn = (value: string): string =>
  renderToString(h(TextField, { name: 'when', label: 'When', value, problems: [] }));

it.each([
  ['one line', 'June 2027', /<input[^>]*value="June 2027"/],
  [
    'several lines, which an input would run into one',
    'June 2027\nMay 2028',
    /<textarea[^>]*rows="2"[^>]*>\s*June 2027\nMay 2028</,
  ],
])('a text field keeps %s', (_, value, kept) => {
  expect(drawn(value)).toMatch(kept);
});

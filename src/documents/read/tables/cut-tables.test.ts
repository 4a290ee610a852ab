import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const HEAD = ['No', 'Improvement', 'Steps', 'Lead', 'Date'];
const row = (step: string, no = '', improvement = ''): string[] => [
  no,
  improvement,
  step,
  'Otterby Council',
  'May 2027',
];
const FIRST = [
  HEAD,
  ['Aim 1: Homes', '<', '<', '<', '<'],
  row('Lag the lofts', 'H1', 'Warmth'),
  ['^', '^', 'Sweep the chimneys', 'Otterby Trust', 'June 2027'],
  ['Aim 2: Work', '<', '<', '<', '<'],
  row('Hold a jobs fair', 'W1', 'Jobs'),
  ['^', '^', 'Ring round the mills', 'Otterby Trust', 'June 2027'],
];
const REST = [HEAD, row('Print the list of jobs'), row('Teach the nets', 'W2', 'Skills')];

const paths = (...between: string[]): string[] =>
  readBlocks(madeDocument(['# Otterby plan', '## How to read it', 'A line a step.', FIRST, ...between, REST]))
    .actions.slice(-2)
    .map((a) => a.path.map((h) => `${h.number ?? ''} ${h.title}`.trim()).join(' > '));

describe('the rest of a table after a page', () => {
  it.each([
    ['right below', []],
    ['below the number of the page', ['Page 3 of 9']],
    ['below a title said again', ['Otterby plan (continued)']],
  ])('%s: goes on under what held', (_name, between) => {
    expect(paths(...between)).toEqual(['2 Work > W1 Jobs', '2 Work > W2 Skills']);
  });

  it('is none below a line of its own', () => {
    expect(paths('These are for the winter.')[0]).not.toContain('Jobs');
  });
});

import { expect, it } from 'vitest';
import type { ReadLead } from './plan-reading.ts';
import { replaceLeads } from './replace-leads.ts';

const lead = (name: string): ReadLead => ({ name, kind: 'unknown' });

it.each<[string, string[], unknown, string[], string[]]>([
  [
    'one of several is two',
    ['Rowan Ash', 'Library'],
    ['Rowan Ash'],
    ['Rowan', 'Ash Trust'],
    ['Rowan', 'Ash Trust', 'Library'],
  ],
  [
    'two are one, and stand where the first stood',
    ['Mill', 'Ann', 'Joan Roe'],
    ['Ann', 'Joan Roe'],
    ['Ann Roe'],
    ['Mill', 'Ann Roe'],
  ],
  [
    'the whole cell',
    ['North and South Forum'],
    ['North and South Forum'],
    ['North', 'South'],
    ['North', 'South'],
  ],
  ['a reading of plain text', ['Ann', 'Mill'], 'Ann', ['Ann Roe'], ['Ann Roe', 'Mill']],
  [
    'changed meanwhile by another answer',
    ['Ann Roe', 'Mill'],
    ['Ann'],
    ['Ann Lee'],
    ['Ann Roe', 'Mill', 'Ann Lee'],
  ],
  ['nobody named', [], [], ['Ann'], ['Ann']],
  ['nothing is named twice', ['Ann', 'Mill'], ['Ann'], ['Mill'], ['Mill']],
])('%s', (_title, leads, asRead, chosen, result) => {
  const after = replaceLeads(leads.map(lead), asRead, chosen.map(lead));
  expect(after.map((one) => one.name)).toEqual(result);
});

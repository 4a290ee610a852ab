import { expect, it } from 'vitest';
import { conditionsOf, isHeldBack, openConditions } from './conditions.ts';
import { type Condition, emptyTimescale, type Timescale } from './timescale.ts';

const waits = (changes: Partial<Condition> = {}): Condition => ({
  text: 'The lease is signed',
  kind: 'decision',
  actionId: null,
  metOn: null,
  saidBy: null,
  ...changes,
});
const conditional = (raw: string): Timescale => emptyTimescale(raw, 'conditional');
const dated: Timescale = { ...emptyTimescale('May 2027', 'dated'), due: '2027-05-31' };

it.each<[string, Timescale, string[], boolean]>([
  ['nothing is waited for', emptyTimescale('Ongoing', 'ongoing'), [], false],
  [
    'the words of the cell',
    { ...conditional('x'), condition: 'When the lease is signed' },
    ['When the lease is signed'],
    true,
  ],
  ['a cell that only waits', conditional('once\nagreed'), ['once agreed'], true],
  [
    'words beside a date put nothing off',
    { ...dated, condition: 'subject to funding' },
    ['subject to funding'],
    false,
  ],
  ['a person set one beside a date', { ...dated, conditions: [waits()] }, ['The lease is signed'], true],
  ['it was met', { ...conditional('x'), conditions: [waits({ metOn: '2027-01-02' })] }, [], false],
  [
    'one of two was met',
    { ...dated, conditions: [waits({ metOn: '2027-01-02' }), waits({ text: 'Money' })] },
    ['Money'],
    true,
  ],
  ['a person took them all away', { ...conditional('x'), conditions: [] }, [], false],
])('%s', (_name, timescale, open, held) => {
  expect(openConditions(timescale).map((one) => one.text)).toEqual(open);
  expect(isHeldBack(timescale)).toBe(held);
});

it.each([
  ['When resource is released', 'unsaid'],
  ['subject to funding', 'funding'],
  ['Once the grant comes', 'funding'],
])('%s waits for %s', (words, kind) =>
  expect(conditionsOf({ ...conditional(words), condition: words })[0]?.kind).toBe(kind),
);

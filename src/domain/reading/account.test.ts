import { describe, expect, it } from 'vitest';
import { emptyTimescale } from '../timescale/timescale.ts';
import { accountFor, wordsMissing } from './account.ts';
import type { PlanReading, ReadAction } from './plan-reading.ts';

const action = (over: Partial<ReadAction>): ReadAction => ({
  path: [],
  text: 'Mend the roof',
  subActions: [],
  notes: [],
  leads: [],
  leadState: 'blank',
  timescale: emptyTimescale(''),
  status: null,
  fields: {},
  doubts: [],
  ...over,
});
const reading = (actions: ReadAction[]): PlanReading => ({
  schema: 1,
  format: 'docx',
  readable: true,
  title: 'Otterby plan',
  levels: [],
  actions,
  sections: [],
  unplaced: [],
  problems: [],
});
const lost = (read: PlanReading, ...texts: string[]): string[] =>
  accountFor(
    read,
    texts.map((text) => ({ text, why: 'left over' })),
  ).unplaced.map((u) => u.text);

describe('accountFor', () => {
  it.each<[string, ReadAction[], string[], string[]]>([
    ['keeps nothing twice where all is placed', [action({})], ['Otterby plan', 'Mend the roof.'], []],
    ['keeps a stretch that has no place', [action({})], ['Otterby plan', 'Bring a coat'], ['Bring a coat']],
    [
      'keeps only the missing words of one that mostly has',
      [action({})],
      ['Mend the roof quickly'],
      ['quickly'],
    ],
    [
      'counts a word as often as it stands',
      [action({})],
      ['Mend the roof', 'Mend the roof'],
      ['Mend the roof'],
    ],
    [
      'lets the word that joined two names go',
      [
        action({
          leads: [
            { name: 'Council', kind: 'organisation' },
            { name: 'Trust', kind: 'organisation' },
          ],
        }),
      ],
      ['Council and Trust'],
      [],
    ],
    [
      'gathers the marks of lists',
      [action({ subActions: ['Buy slates', 'Hire a ladder'] })],
      ['1. Buy slates', '2. Hire a ladder'],
      ['1 2'],
    ],
  ])('%s', (_name, actions, document, expected) => {
    expect(lost(reading(actions), ...document)).toEqual(expected);
  });

  it('counts a heading once however many actions stand under it', () => {
    const path = [{ number: null, title: 'Homes' }];
    const read = reading([action({ path }), action({ path, text: 'Fit locks' })]);
    const stretch = { text: 'Homes', why: '' };
    expect(wordsMissing(read, [stretch, stretch]).get('homes')).toBe(1);
  });

  it('leaves nothing missing', () => {
    const document = ['Homes', 'A., B and C', 'Mend the roof 2027', 'etc'].map((text) => ({
      text,
      why: 'left over',
    }));
    const missing = wordsMissing(accountFor(reading([action({})]), document), document);
    expect([...missing.keys()].filter((word) => !['a', 'and'].includes(word))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { emptyTimescale } from '../timescale/timescale.ts';
import { accountFor, tallySaidAgain, wordsMissing } from './account.ts';
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

  it.each<[string, string[], string[], string[]]>([
    [
      'in each row',
      [],
      ['1 Homes', 'Mend the roof', '1 Homes', 'Fit locks', '1 Homes', 'Paint'],
      ['1 Homes | 1 Homes'],
    ],
    ['with the word for it', ['theme'], ['Theme 1: Homes', 'Theme 1: Homes'], ['theme', 'Theme 1: Homes']],
    ['only once', [], ['1 Homes', 'Mend the roof', 'Fit locks', 'Paint'], []],
    ['as part of what else is said', [], ['1 Homes', 'Mend the homes'], ['homes']],
  ])('takes a heading that stands again as one piece: %s', (_name, levels, document, expected) => {
    const path = [{ number: '1', title: 'Homes' }];
    const actions = ['Mend the roof', 'Fit locks', 'Paint'].map((text) => action({ path, text }));
    expect(lost({ ...reading(actions), levels }, ...document)).toEqual(expected);
  });

  it('tells each heading that stands again once', () => {
    expect(tallySaidAgain('1 Homes | 1 Homes | 2 Work')).toBe('1 Homes (2 times more) | 2 Work (once more)');
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

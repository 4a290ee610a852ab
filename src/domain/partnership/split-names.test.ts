import { describe, expect, it } from 'vitest';
import { learnNames } from './learn-names.ts';
import { splitAtAnd, splitRunTogether } from './split-names.ts';

const known = learnNames(
  ['WCC', 'WCC', 'WMHT', 'Library Service', 'Outreach Team', 'Outreach Team', 'QAG'].map((text) => ({
    paragraphs: [text],
    heading: 'Lead',
    support: false,
  })),
  [],
);

describe('initials before a name', () => {
  it.each<[string, string, string[]]>([
    ['a part of the body', 'WCC Library Service', ['WCC Library Service']],
    ['a part whose first word might be a surname', 'ACC Road Safety Office', ['ACC Road Safety Office']],
    [
      'a part with a joining word',
      'WCC Parks and Open Spaces Section',
      ['WCC Parks and Open Spaces Section'],
    ],
    ['two sets of initials', 'WMHT QAG', ['WMHT', 'QAG']],
    ['a body that is known by itself', 'WMHT Outreach Team', ['WMHT', 'Outreach Team']],
    ['a service that is a body everywhere', 'WMHT Social Services', ['WMHT', 'Social Services']],
  ])('%s: %s', (_name, text, names) => {
    expect(splitRunTogether(text, known).names.map((n) => n.name)).toEqual(names);
  });
});

describe('names joined by and', () => {
  it.each([
    ['Open Road Advice and the Outreach Team', ['Open Road Advice', 'Outreach Team']],
    ['Open Road Advice and the Library Service', ['Open Road Advice', 'Library Service']],
    ['Open Road and the Sea', ['Open Road and the Sea']],
    ['GP Federation and Community Pharmacy NI', ['GP Federation', 'Community Pharmacy NI']],
    ['Otterby Trust and Sport Wales', ['Otterby Trust', 'Sport Wales']],
  ])('%s', (text, names) => {
    expect(splitAtAnd(text, known).flatMap((split) => split.names.map((n) => n.name))).toEqual(names);
  });
});

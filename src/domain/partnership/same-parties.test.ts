import { describe, expect, it } from 'vitest';
import type { PartyId } from '../ids.ts';
import type { EntryKind } from './directory.ts';
import { fullestOf, type Named, proposeSameParties, type SameKnown } from './same-parties.ts';

const NOTHING: SameKnown = { aliases: [], apart: [], memberships: [], successions: [], explained: [] };
const named = (name: string, rest: Partial<Named> = {}): Named => ({
  id: `${name}${rest.of ?? ''}` as PartyId,
  name,
  kind: 'organisation' as EntryKind,
  of: null,
  expansion: null,
  count: 1,
  ...rest,
});
const reasons = (list: Named[], known: Partial<SameKnown> = {}): string[] =>
  proposeSameParties(list, { ...NOTHING, ...known }).flatMap((one) => one.pairs.map((pair) => pair.reason));

describe('two entries that may be one', () => {
  it.each<[string, Named[], Partial<SameKnown>, string | null]>([
    [
      'an abbreviation that was explained',
      [named('OVC'), named('Otter Vale Council')],
      { explained: [{ short: 'OVC', long: 'Otter Vale Council' }] },
      '“OVC” was explained as “Otter Vale Council”.',
    ],
    [
      'an abbreviation explained in the directory, though no letter fits',
      [named('Quay House', { expansion: 'Otter Vale Drop-in' }), named('The Otter Vale Drop-In')],
      {},
      '“Quay House” was explained as “The Otter Vale Drop-In”.',
    ],
    [
      'an alias',
      [named('Otter Vale Homes'), named('The old co-operative')],
      { aliases: [{ partyId: 'Otter Vale Homes' as PartyId, name: 'Old Co-operative' }] },
      null,
    ],
    [
      'an alias spelt alike',
      [named('Otter Vale Homes'), named('Old Vale Tenants')],
      { aliases: [{ partyId: 'Otter Vale Homes' as PartyId, name: 'old vale tenants' }] },
      'The name of one is known as another name of the other.',
    ],
    [
      'the same with and without an organisation',
      [named('Housing manager', { kind: 'role' }), named('Housing manager', { kind: 'role', of: 'OVC' })],
      {},
      'The same name, once with an organisation beside it and once without.',
    ],
    [
      'the same post of two organisations',
      [named('Manager', { kind: 'role', of: 'A' }), named('Manager', { kind: 'role', of: 'B' })],
      {},
      null,
    ],
    [
      'small words',
      [named('Friends of the Otter'), named('Friends of Otter')],
      {},
      'The same once small words are left out.',
    ],
    ['one letter', [named('Otterbank Trust'), named('Otterbenk Trust')], {}, 'They differ by one letter.'],
    ['initials', [named('OVT'), named('Otter Vale Trust')], {}, 'One is the other written short.'],
    ['nothing alike', [named('Otterbank Trust'), named('Mill Lane School')], {}, null],
  ])('%s', (_, list, known, reason) => {
    expect(reasons(list, known)).toEqual(reason === null ? [] : [reason]);
  });

  const OVT = 'OVT' as PartyId;
  const WHOLE = 'Otter Vale Trust' as PartyId;
  it.each<[string, Partial<SameKnown>]>([
    ['somebody said they are different', { apart: [{ oneId: WHOLE, otherId: OVT }] }],
    ['one is part of the other', { memberships: [{ memberId: OVT, bodyId: WHOLE }] }],
    ['one followed the other', { successions: [{ fromId: WHOLE, toId: OVT }] }],
  ])('are not proposed where %s', (_, known) => {
    expect(reasons([named('OVT'), named('Otter Vale Trust')], known)).toEqual([]);
  });
});

describe('more than two', () => {
  it('are one question, the most named first, with the reason for each pair', () => {
    const list = [
      named('OVT', { count: 2 }),
      named('Otter Vale Trust', { count: 9 }),
      named('Otter Vale Trusts'),
      named('Mill Lane School', { count: 50 }),
    ];
    const clusters = proposeSameParties(list, NOTHING);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.ids).toEqual(['Otter Vale Trust', 'OVT', 'Otter Vale Trusts']);
    expect(clusters[0]?.pairs.map((pair) => pair.reason)).toContain('They differ only by an s.');
  });

  it('are looked for in a long directory without comparing each with each', () => {
    const list = Array.from({ length: 2000 }, (_, n) =>
      named(`${String.fromCharCode(65 + (n % 26))}${'aeiou'[n % 5]}${n.toString(36)} Body`),
    );
    const began = performance.now();
    const clusters = proposeSameParties([...list, named('OVT'), named('Otter Vale Trust')], NOTHING);
    expect(clusters.flatMap((one) => one.ids)).toContain('OVT');
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

it.each<[string, [string, number][]]>([
  [
    'Otter Vale Council',
    [
      ['OVC', 6],
      ['Otter Vale Council', 1],
    ],
  ],
  [
    'Pam Dean',
    [
      ['PAM DEAN', 4],
      ['Pam Dean', 1],
    ],
  ],
  [
    'Pamela Dean',
    [
      ['P Dean', 4],
      ['Pamela Dean', 1],
    ],
  ],
  [
    'Otter Group',
    [
      ['Otter grp', 4],
      ['Otter Group', 1],
    ],
  ],
  [
    'Joe Reed',
    [
      ['Joe Red', 1],
      ['Joe Reed', 2],
    ],
  ],
  [
    'The Otter Trust',
    [
      ['Otter Trust', 2],
      ['The Otter Trust', 2],
    ],
  ],
])('%s is the name to keep', (kept, names) => {
  expect(fullestOf(names.map(([name, count]) => ({ name, count })))?.name).toBe(kept);
});

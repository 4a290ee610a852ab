import { describe, expect, it } from 'vitest';
import type { PartyKind } from '../reading/plan-reading.ts';
import { groupNames } from './name-groups.ts';

/** 'Wardens x3' stands on three actions; a ? behind a name says that it is not proposed. */
const counted = (written: string, kind: PartyKind) =>
  written.split(', ').map((one) => {
    const [name = '', count = '1'] = one.split(' x');
    return { name, kind, count: Number(count) };
  });
const shown = (written: string, kind: PartyKind = 'group'): string[] =>
  groupNames(counted(written, kind)).map(({ names }) =>
    names.map(({ name, count, proposed }) => `${name} x${count}${proposed ? '' : ' ?'}`).join(', '),
  );

describe('names that hang together are one question', () => {
  it.each<[string, string, PartyKind, string[]]>([
    [
      'from name to name',
      'WMHCT x5, MHCT, MH Commissioning Team x2, MH Comissioning Team',
      'group',
      ['WMHCT x5, MH Commissioning Team x2, MH Comissioning Team x1, MHCT x1'],
    ],
    ['capitals are never asked about', 'Making Room, Making room, MAKING ROOM', 'organisation', []],
    [
      'but counted',
      'Ferry Trust x2, FERRY TRUST x2, Ferry Trsut x3',
      'organisation',
      ['Ferry Trust x4, Ferry Trsut x3'],
    ],
    [
      'initials that could be a typing error are not proposed',
      'WMHST x9, WMST, Wexcombe MHST',
      'group',
      ['WMHST x9, Wexcombe MHST x1, WMST x1 ?'],
    ],
    [
      'words within words are not proposed',
      'MH Commissioning Team x2, MHCT, Commissioning Team',
      'group',
      ['MH Commissioning Team x2, MHCT x1, Commissioning Team x1 ?'],
    ],
    [
      'two first names are asked about and not proposed',
      'Peter, Peter Vane',
      'person',
      ['Peter x1, Peter Vane x1 ?'],
    ],
    [
      'two groups stay two',
      'Youth Panel x2, Youth Pannel, Ferry Trust x2, Ferry Trusts',
      'group',
      ['Ferry Trust x2, Ferry Trusts x1', 'Youth Panel x2, Youth Pannel x1'],
    ],
    [
      'weak evidence never joins two groups',
      'Youth Panel x2, Youth Pannel, Ferry Youth Panel, Ferry Youth Pannel',
      'group',
      ['Youth Panel x2, Youth Pannel x1', 'Ferry Youth Panel x1, Ferry Youth Pannel x1'],
    ],
    [
      'the same initials of other words',
      'MH Commissioning, MH Counselling, Mental health commissioning',
      'group',
      ['MH Commissioning x1, Mental health commissioning x1'],
    ],
    [
      'a name written out is the proposal before its initials',
      'FCT, Ferry Care Team',
      'group',
      ['Ferry Care Team x1, FCT x1'],
    ],
    ['nothing alike', 'Wardens, Ferry Trust, Reeve', 'group', []],
  ])('%s', (_, written, kind, groups) => expect(shown(written, kind)).toEqual(groups));

  it('say of each name which it is like, and why', () => {
    const [group] = groupNames(counted('WMHCT x5, MHCT, MH Commissioning Team x2', 'group'));
    expect(group?.names.map((one) => one.like)).toEqual([
      null,
      { name: 'WMHCT', reason: expect.stringContaining('but for the first') },
      { name: 'WMHCT', reason: expect.stringContaining('but for the first') },
    ]);
  });

  it('takes everyday initials for a body, not for a person of these initials', () => {
    const names = (kind: PartyKind) => [
      { name: 'PH', kind, count: 1 },
      { name: 'Peter Holm', kind: 'person' as const, count: 1 },
    ];
    expect(groupNames(names('organisation'))).toEqual([]);
    expect(groupNames(names('unknown'))).toHaveLength(1);
  });
});

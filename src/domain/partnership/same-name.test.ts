import { describe, expect, it } from 'vitest';
import type { PartyKind } from '../reading/plan-reading.ts';
import { proposeSame } from './same-name.ts';

const pair = (a: string, b: string, kind: PartyKind = 'unknown') =>
  proposeSame([
    { name: a, kind, count: 2 },
    { name: b, kind, count: 1 },
  ]);

describe('proposeSame', () => {
  it.each<[string, string, PartyKind, string]>([
    ['Job centre plus', 'Jobcentre plus', 'organisation', 'capitals'],
    ['WEXCOMBE COUNCIL', 'Wexcombe Council', 'organisation', 'capitals'],
    ['PCT', 'PCTs', 'organisation', 'an s'],
    ['Commissioning Group', 'Commisioning Group', 'group', 'one letter'],
    ['WMHST', 'WMST', 'unknown', 'one letter'],
    ['HCT', 'Housing Choice Team', 'group', 'written short'],
    ['MH Commissioning Team', 'MHCT', 'group', 'written short'],
    ['MH commissioning', 'Mental health commissioning', 'group', 'written short'],
    ['WMHCT', 'MHCT', 'unknown', 'but for the first'],
    ['MH Commissioning Team', 'Commissioning Team', 'group', 'All the words'],
    ['ROSIE LARCH', 'ROSE LARCH', 'person', 'one letter'],
    ['Rosie Larch', 'R Larch', 'person', 'surname'],
    ['Peter', 'Peter Vane', 'person', 'first name'],
    ['RL', 'Rosie Larch', 'person', 'initials'],
  ])('%j and %j (%s) may be the same: %s', (a, b, kind, reason) => {
    expect(pair(a, b, kind)[0]?.reason).toContain(reason);
  });

  it.each<[string, string, PartyKind]>([
    ['Wexcombe Council', 'Marlow Council', 'organisation'],
    ['North Team', 'South Team', 'group'],
    ['Group 1', 'Group 2', 'group'],
    ['PCT', 'PAT', 'organisation'],
    ['QAGB', 'QADB', 'unknown'],
    ['Rosie Larch', 'Simon Reed', 'person'],
    ['Housing Team', 'Housing Board', 'group'],
    ['NHS Ferryside', 'SVS Ferryside', 'organisation'],
    ['MH Commissioners', 'MH Commissioning', 'group'],
  ])('%j and %j (%s) are not proposed', (a, b, kind) => {
    expect(pair(a, b, kind)).toEqual([]);
  });

  it('puts the more frequent name first and never merges', () => {
    expect(pair('Jobcentre plus', 'Job centre plus')).toMatchObject([
      { a: 'Jobcentre plus', b: 'Job centre plus' },
    ]);
  });
});

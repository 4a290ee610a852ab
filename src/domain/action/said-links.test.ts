import { expect, it } from 'vitest';
import type { ActionId, PlanId } from '../ids.ts';
import type { LinkKind } from './action-links.ts';
import { linkLines, linksFromElsewhere, type PlanLink } from './said-links.ts';

const HERE = 'here' as PlanId;
const end = (code: string, planId = HERE) => ({
  ...{ actionId: `id-${code}` as ActionId, code, planId },
  planTitle: planId === HERE ? 'Living well' : 'Warm homes',
});
const link = (from: string, kind: LinkKind, to: string): PlanLink => ({
  ...{ kind, from: end(from), to: end(to) },
});
const away: PlanLink = { kind: 'followsFrom', from: end('7', 'away' as PlanId), to: end('1') };

it.each<[what: string, links: PlanLink[], told: Record<string, string[]>]>([
  ['none', [], {}],
  [
    'within the plan: from both ends',
    [link('1', 'dependsOn', '2')],
    { 'id-1': ['Depends on 2'], 'id-2': ['Is needed by 1'] },
  ],
  [
    'several of one action, in their order',
    [link('1', 'dependsOn', '2'), link('3', 'sameAs', '1')],
    {
      'id-1': ['Depends on 2', 'Says the same as 3'],
      'id-2': ['Is needed by 1'],
      'id-3': ['Says the same as 1'],
    },
  ],
  ['from another plan: only this end, with its name', [away], { 'id-1': ['Leads to 7 in Warm homes'] }],
])('%s', (_, links, told) => {
  expect(Object.fromEntries(linkLines(links, HERE))).toEqual(told);
});

it('knows which links reach over plans', () => {
  expect(linksFromElsewhere([link('1', 'dependsOn', '2'), away], HERE)).toEqual([
    '7 Warm homes followsFrom 1 Living well',
  ]);
});

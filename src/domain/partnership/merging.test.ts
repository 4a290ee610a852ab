import { describe, expect, it } from 'vitest';
import type { PartyId } from '../ids.ts';
import { splitOf } from './merging.ts';

const moved = (leadId: string, actionId: string, name: string) => ({ leadId, actionId, name });
const now = (leadId: string, actionId: string, name: string) => ({
  leadId,
  actionId,
  name,
  partyId: 'survivor' as PartyId,
});
const MOVED = [moved('l1', 'a1', 'OVT'), moved('l2', 'a2', 'OVT')];

describe('splitting what was merged', () => {
  it.each<[string, ReturnType<typeof now>[], { back: string[]; lost: string[]; added: string[] }]>([
    [
      'gives back exactly the rows that went over',
      [now('l1', 'a1', 'OVT'), now('l2', 'a2', 'OVT'), now('l9', 'a9', 'Otter Vale Trust')],
      { back: ['l1', 'l2'], lost: [], added: [] },
    ],
    [
      'knows a lead that was written anew by its action and its name',
      [now('l1', 'a1', 'OVT'), now('l7', 'a2', 'OVT')],
      { back: ['l1', 'l7'], lost: [], added: [] },
    ],
    [
      'gives each row back once, whatever the order',
      [now('l2', 'a2', 'OVT'), now('l8', 'a1', 'OVT')],
      { back: ['l8', 'l2'], lost: [], added: [] },
    ],
    [
      'leaves what was added since under the old name, and tells it',
      [now('l1', 'a1', 'OVT'), now('l2', 'a2', 'OVT'), now('l3', 'a3', 'ovt')],
      { back: ['l1', 'l2'], lost: [], added: ['l3'] },
    ],
    [
      'tells what is gone, or was given to another',
      [now('l1', 'a1', 'OVT'), now('l4', 'a2', 'Mill Lane')],
      { back: ['l1'], lost: ['l2'], added: [] },
    ],
    ['has nothing to give where nothing is left', [], { back: [], lost: ['l1', 'l2'], added: [] }],
  ])('%s', (_, standing, { back, lost, added }) => {
    const order = splitOf({ moved: MOVED }, standing, ['OVT']);
    expect(order.leadIds).toEqual(back);
    expect(order.lost.map((one) => one.leadId)).toEqual(lost);
    expect(order.added.map((one) => one.leadId)).toEqual(added);
  });
});

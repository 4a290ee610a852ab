/** What the pages of groups share: the trail, a seat's name, a seat as it is drawn. */
import { type Group, INTEREST_WORDS } from '../../../domain/partnership/group.ts';
import type { SeatRow } from '../../../views/group/group-page.ts';
import { groupAddress, groupsAddress, handoversAddress } from '../../addresses.ts';
import { groups, group as words } from '../../words/group.ts';
import type { Crumb } from '../shell/page.ts';

export const groupsCrumb: Crumb = { label: groups.title, href: groupsAddress };
export const groupCrumbs = ({ id, name }: Pick<Group, 'id' | 'name'>): Crumb[] => [
  groupsCrumb,
  { label: name, href: groupAddress(id) },
];

/** A person stands in the directory only while a plan names them: their leaving is found among the handovers. */
export const leavingCrumbs: Crumb[] = [groupsCrumb, { label: groups.handovers, href: handoversAddress }];

/** 'Chair', or 'Member, carers' where it has no name of its own. */
export const seatName = ({ seat }: Pick<SeatRow, 'seat'>): string =>
  seat.name === '' ? `${words.plainSeat}, ${INTEREST_WORDS[seat.interest].toLowerCase()}` : seat.name;

/** A seat is full, or an empty ring with a gap: told apart without its colour, and by the words beside it. */
export function SeatMark({ held }: { held: boolean }) {
  return (
    <svg class="seat-mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle class={held ? 'seat-held' : 'seat-vacant'} cx="8" cy="8" r="6" />
    </svg>
  );
}

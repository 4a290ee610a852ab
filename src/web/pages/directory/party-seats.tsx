/** The seats that an entry holds or held, and the way to its own seats where it is a group. */
import { longDay } from '../../../domain/day.ts';
import { INTEREST_WORDS } from '../../../domain/partnership/group.ts';
import type { PartyPage } from '../../../views/directory/party-page.ts';
import type { HeldSeat } from '../../../views/directory/seats-held.ts';
import { groupAddress } from '../../addresses.ts';
import { partySeats as words } from '../../words/group.ts';

function sayHeld({ seat, holding: { from, until }, past }: HeldSeat): string {
  const days = past
    ? [from ? words.from(longDay(from)) : '', until ? words.until(longDay(until)) : '']
    : [from ? words.since(longDay(from)) : ''];
  return [seat.name === '' ? INTEREST_WORDS[seat.interest].toLowerCase() : seat.name, ...days]
    .filter(Boolean)
    .join(', ');
}

export function PartySeats({ page: { entry, held } }: { page: PartyPage }) {
  if (!held.isGroup && held.seats.length === 0) return null;
  return (
    <section class="party-facts">
      <h2>{words.title}</h2>
      {held.isGroup ? (
        <p>
          <a href={groupAddress(entry.id)}>{words.own}</a>
        </p>
      ) : null}
      <ul class="plain lines">
        {held.seats.map((one) => (
          <li key={one.holding.id} class={one.past ? 'quiet' : undefined}>
            <a href={groupAddress(one.seat.groupId)}>{one.groupName}</a>{' '}
            <span class="quiet">{sayHeld(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

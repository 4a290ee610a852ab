/** Inviting somebody, from their own page; and every invitation that was not taken up, on the page of people. */

import { longDay } from '../../../domain/day.ts';
import type { PersonPage, PersonRow, ShownInvitation } from '../../../views/person/people-page.ts';
import { personAddress } from '../../administration-addresses.ts';
import { Deeds } from '../../parts/deeds.tsx';
import { Once } from '../../parts/once.tsx';
import { people as words } from '../../words/access.ts';

const inviteAddress = (id: string): string => `${personAddress(id)}/invite`;

type Deed = { id: string; label: string; named?: string };

/** Its answer is a page with the link, where no mail goes out. */
const Send = ({ id, label, named }: Deed) => (
  <form class="deed-moves" method="post" action={inviteAddress(id)} data-turbo="false">
    <Once />
    <button class="deed link-button" type="submit" aria-label={named}>
      {label}
    </button>
  </form>
);

const TakeBack = ({ id, label, named }: Deed) => (
  <form class="deed-moves" method="post" action={`${inviteAddress(id)}/take-back`}>
    <Once />
    <button class="deed link-button" type="submit" aria-label={named}>
      {label}
    </button>
  </form>
);

function SentRow({ person, invitation }: { person: PersonRow['person']; invitation: ShownInvitation }) {
  const { id, name } = person;
  const { email, sentOn, until, isOver } = invitation;
  return (
    <tr>
      <th scope="row">
        <a href={personAddress(id)}>{name}</a>
      </th>
      <td data-label={words.sentTo}>{email}</td>
      <td data-label={words.sentOn}>{longDay(sentOn)}</td>
      <td data-label={words.opensUntil}>{isOver ? words.ranOut(longDay(until)) : longDay(until)}</td>
      <td>
        <Deeds>
          <Send id={id} label={words.inviteAgain} named={words.inviteAgainTo(name)} />
          <TakeBack id={id} label={words.takeBack} named={words.takeBackOf(name)} />
        </Deeds>
      </td>
    </tr>
  );
}

export function SentInvitations({ rows }: { rows: readonly PersonRow[] }) {
  const sent = rows.flatMap(({ person, invitation }) => (invitation ? [{ person, invitation }] : []));
  if (sent.length === 0) return null;
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{words.invitations}</h2>
      <p class="quiet">{words.invitationsIntro}</p>
      <table class="cardlike" aria-labelledby="invitations">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.sentTo}</th>
            <th scope="col">{words.sentOn}</th>
            <th scope="col">{words.opensUntil}</th>
            <th scope="col">{words.whatToDo}</th>
          </tr>
        </thead>
        <tbody>
          {sent.map((one) => (
            <SentRow key={one.person.id} {...one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const First = ({ id }: { id: string }) => (
  <form method="post" action={inviteAddress(id)} data-turbo="false">
    <Once />
    <p>{words.inviteWords}</p>
    <p class="buttons">
      <button class="button second" type="submit">
        {words.invite}
      </button>
    </p>
  </form>
);

function Sent({ id, invitation }: { id: string; invitation: ShownInvitation }) {
  const { email, sentOn, until, isOver } = invitation;
  const opens = isOver ? words.hasRunOut(longDay(until)) : words.isOpen(longDay(until));
  return (
    <>
      <p>
        {words.wasSent(longDay(sentOn), email)} {opens}
      </p>
      <Deeds>
        <Send id={id} label={words.inviteAgain} />
        <TakeBack id={id} label={words.takeBack} />
      </Deeds>
    </>
  );
}

/** For whoever signs in already: another way in, where they have lost theirs. */
const NewWay = ({ id }: { id: string }) => (
  <details>
    <summary>{words.newWay}</summary>
    <p>{words.newWayWords}</p>
    <Deeds>
      <Send id={id} label={words.invite} />
    </Deeds>
  </details>
);

export function Invite({ page }: { page: PersonPage }) {
  const { contact, person, invitation, mayInvite } = page;
  const { id, hasAccount, leftOn } = person;
  if (leftOn || (hasAccount && !mayInvite)) return null;
  if (!mayInvite) return <p>{words.administratorsInvite}</p>;
  if (contact.email === null) return hasAccount ? null : <p>{words.needsEmail}</p>;
  if (invitation) return <Sent id={id} invitation={invitation} />;
  return hasAccount ? <NewWay id={id} /> : <First id={id} />;
}

/** Inviting a person of the partnership to make an account; signing them out of it. */
import { invitePerson, withdrawInvitation } from '../../../commands/sign-in/invite-person.ts';
import { signOutPerson } from '../../../commands/sign-in/sign-out.ts';
import { type PersonId, parseId } from '../../../domain/ids.ts';
import { listSentInvitations } from '../../../store/sign-in/invitations.ts';
import { type AskInvitations, viewPerson } from '../../../views/person/people-page.ts';
import { peopleAddress, personAddress } from '../../administration-addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, showRefusal } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { sayRoles } from '../../pages/access/explained.tsx';
import { invitedPage } from '../../pages/access/invited-page.tsx';
import { signingIn } from '../../sign-in/arrive.ts';
import { originHere, personOf, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

/** None where an installation serves without signing in. */
export const invitationsOf =
  (c: WebContext): AskInvitations =>
  async (partnershipId) => {
    const store = c.get('parts').signIn?.deeds?.store;
    return store ? listSentInvitations(store, partnershipId) : [];
  };

const takeBack = signingIn(async (c, deeds) => {
  const back = await withdrawInvitation(deeds, personOf(c), { personId: partOf(c, 'id') });
  return back.ok ? goTo(c, peopleAddress, 'invitationTakenBack') : showProblem(c, back.problem);
});

const signOut = signingIn(async (c, deeds) => {
  const id = parseId<'person'>(partOf(c, 'id'));
  if (id === null) return showRefusal(c, 'notFound', 404);
  const out = await signOutPerson(deeds, personOf(c), id);
  return out.ok ? goTo(c, personAddress(id), 'personSignedOut') : showProblem(c, out.problem);
});

const invite = signingIn(async (c, deeds) => {
  const id = parseId<'person'>(partOf(c, 'id')) ?? ('' as PersonId);
  const found = await viewPerson(viewing(c), id, invitationsOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const { person, contact, grants, named } = found.value;
  const as = sayRoles(grants, named);
  const given = { personId: id, name: person.name, as, email: contact.email ?? '' };
  const invited = await invitePerson(deeds, personOf(c), given);
  if (!invited.ok) return showProblem(c, invited.problem);
  const { path, mail } = invited.value;
  const isMailed = mail === 'queued' && c.get('parts').mail != null;
  return showPage(
    c,
    invitedPage({ person, email: given.email, link: isMailed ? null : originHere(c) + path }),
  );
});

export const invitingRoutes: Route[] = [
  { method: 'POST', path: '/people/:id/invite', deed: 'invite', handle: invite },
  { method: 'POST', path: '/people/:id/invite/take-back', deed: 'invite', handle: takeBack },
  { method: 'POST', path: '/people/:id/sign-out', deed: 'administer', handle: signOut },
];

/**
 * A link for somebody without an account: it opens one page that does one thing, once, until a day. Nothing happens by
 * opening it, so that a mail program that looks into links does no harm.
 *
 * - Its address says, signed, what it is for, where and until when, and holds a secret (`services/link-address.ts`). For
 *   whom it is and what about stands in its row, which keeps the hash of the secret alone.
 * - It is used up by the deed it is for. Whoever gave it can withdraw it.
 * - While it is open its holder has one grant, and no more than that reaches.
 */
import type { Grant, Person } from '../access/person.ts';
import type { Day } from '../day.ts';
import type { ActionId, DoorLinkId, PartnershipId, PartyId, PersonId, PlanId } from '../ids.ts';
import type { Problem } from '../problem.ts';

/** Addresses hold the place of a purpose in this list: new ones go to its end. */
export const PURPOSES = ['updateAction', 'answerQuestion', 'commentDraft', 'acceptHandover'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The longest that a link opens for. */
export const MOST_DAYS = 90;

export type DoorLink = {
  id: DoorLinkId;
  partnershipId: PartnershipId;
  /** Whom it was given to: what is done with it is theirs. */
  personId: PersonId;
  personName: string;
  givenBy: PersonId;
  givenByName: string;
  from: Day;
  /** The last day it opens. */
  until: Day;
  usedOn: Day | null;
  withdrawnOn: Day | null;
  /** False for those given out when addresses were not signed: they open nothing any more. */
  signed: boolean;
} & (
  | { purpose: 'updateAction'; planId: PlanId; actionId: ActionId }
  | { purpose: 'answerQuestion'; planId: PlanId; actionId: ActionId | null; subjectId: string }
  | { purpose: 'commentDraft'; planId: PlanId }
  | { purpose: 'acceptHandover'; partyId: PartyId; subjectId: string }
);

export type DoorLinkState = 'open' | 'used' | 'withdrawn' | 'expired' | 'unsigned';

export function linkState(
  link: Pick<DoorLink, 'until' | 'usedOn' | 'withdrawnOn' | 'signed'>,
  today: Day,
): DoorLinkState {
  if (link.withdrawnOn !== null) return 'withdrawn';
  if (link.usedOn !== null) return 'used';
  if (today > link.until) return 'expired';
  return link.signed ? 'open' : 'unsigned';
}

/** Whether the row is the one that an address speaks of. */
export const isAsSigned = (link: DoorLink, said: Pick<DoorLink, 'purpose' | 'until'>): boolean =>
  link.purpose === said.purpose && link.until === said.until;

/** What the link's holder may do while it is open. */
export function grantOf(link: DoorLink): Grant {
  switch (link.purpose) {
    case 'updateAction':
      return { role: 'lead', scope: { of: 'action', id: link.actionId }, plans: [link.planId] };
    case 'answerQuestion':
      return link.actionId === null
        ? { role: 'lead', scope: { of: 'plan', id: link.planId }, plans: [link.planId] }
        : { role: 'lead', scope: { of: 'action', id: link.actionId }, plans: [link.planId] };
    case 'commentDraft':
      return { role: 'supporter', scope: { of: 'plan', id: link.planId }, plans: [link.planId] };
    case 'acceptHandover':
      return { role: 'chair', scope: { of: 'party', id: link.partyId }, plans: [] };
  }
}

/** Its holder, with that one grant. */
export const holderOf = (link: DoorLink): Person => ({
  id: link.personId,
  name: link.personName,
  partnershipId: link.partnershipId,
  grants: [grantOf(link)],
});

/** Said of a secret that opens nothing, whatever the reason: somebody who guesses learns nothing. */
export const noSuchLink: Problem = {
  code: 'notFound',
  message: 'This link opens nothing.',
  remedy: 'Look whether the whole address was copied. Or ask whoever sent it for a new one.',
};

const ASK_ANEW = 'Ask whoever sent it for a new one if there is more to say.';

/** Said of an address that was ours: nothing is looked up for it, so nobody is named. */
export const linkOver: Problem = {
  code: 'conflict',
  message: 'This link is too old: its last day is over.',
  remedy: ASK_ANEW,
};

/** Said of every address in the way that they were written before they were signed. */
export const linkUnsigned: Problem = {
  code: 'conflict',
  message: 'This link is of an older kind, which opens nothing any more.',
  remedy: ASK_ANEW,
};

/** Why a link that was once good opens nothing any more; null while it does. */
export function whyClosed(link: DoorLink, state: DoorLinkState): Problem | null {
  const remedy = `Ask ${link.givenByName} for a new one if there is more to say.`;
  switch (state) {
    case 'open':
      return null;
    case 'used':
      return { code: 'conflict', message: 'This link has done its work: it works once.', remedy };
    case 'withdrawn':
      return { code: 'conflict', message: 'This link was withdrawn.', remedy };
    case 'expired':
      return { ...linkOver, remedy };
    case 'unsigned':
      return { ...linkUnsigned, remedy };
  }
}

/**
 * What a person may do, asked by every command and view before anything else. The answer is a permit: the store opens
 * for nothing else, so that code which did not ask does not compile, and it is fenced to what the permit reaches.
 */
import type { ActionId, PartnershipId, PartyId, PersonId, PlanId } from '../ids.ts';
import { done, failed, type Problem, type Result } from '../problem.ts';
import type { Grant, Person } from './person.ts';
import {
  DEEDS,
  type Deed,
  LOOKING,
  OF_A_GROUP,
  ON_OWN_ACTIONS,
  ON_OWN_MEETINGS,
  RULES,
  WHOLE_PARTNERSHIP,
} from './rules.ts';

export type { Deed } from './rules.ts';

/** How far a permit reaches. */
export type Reach = {
  /** The plans whose rows can be seen at all. */
  plans: 'all' | readonly PlanId[];
  /** The plans of which every row can be written. */
  whole: 'all' | readonly PlanId[];
  /** The parties whose own actions and meetings can be written in the other plans. */
  parties: readonly PartyId[];
  /** Single actions that can be written, by a link. */
  actions: readonly ActionId[];
};

declare const asked: unique symbol;
/** That a person may do a deed, and how far. Made by `may`, and for Weft itself by `onItsOwn`. */
export type Permit = Reach & {
  partnershipId: PartnershipId;
  personId: PersonId;
  deed: string;
  readonly [asked]: true;
};

/** The row that a deed is about. `leads`: who leads the action; `meets`: the group whose meeting it is. */
export type About = {
  planId: PlanId;
  leads?: readonly PartyId[];
  meets?: PartyId | null;
  actionId?: ActionId;
};

const gives = (grant: Grant, deed: Deed): boolean =>
  (grant.scope.of === 'partnership' || !WHOLE_PARTNERSHIP.includes(deed)) &&
  RULES.some((rule) => rule.role === grant.role && rule.deeds.includes(deed));

const isWhole = ({ scope }: Grant, deed: Deed): boolean =>
  scope.of === 'partnership' ||
  scope.of === 'plan' ||
  !(ON_OWN_ACTIONS.includes(deed) || ON_OWN_MEETINGS.includes(deed));

function joined(grants: readonly Grant[]): 'all' | PlanId[] {
  const plans: PlanId[] = [];
  for (const grant of grants) {
    if (grant.plans === 'all') return 'all';
    plans.push(...grant.plans);
  }
  return [...new Set(plans)];
}

const partiesOf = (grants: readonly Grant[]): PartyId[] => [
  ...new Set(grants.flatMap(({ scope }) => (scope.of === 'party' ? [scope.id] : []))),
];

/** How far the deed reaches; null where no grant allows it anywhere. */
export function reachOf(person: Person, deed: Deed): Reach | null {
  const grants = person.grants.filter((grant) => gives(grant, deed));
  if (grants.length === 0) return null;
  if (OF_A_GROUP.includes(deed))
    return { plans: 'all', whole: 'all', parties: partiesOf(grants), actions: [] };
  const whole = joined(grants.filter((grant) => isWhole(grant, deed)));
  const actions = grants.flatMap(({ scope }) => (scope.of === 'action' ? [scope.id] : []));
  return { plans: joined(grants), whole, parties: partiesOf(grants), actions };
}

const NOT_SIGNED_IN: Problem = {
  code: 'notAllowed',
  message: 'This is for people of the partnership.',
  remedy: 'Sign in, or ask the partnership’s coordinator to invite you.',
};

/** Why not, in words that say whom to ask. */
function refusal(person: Person, deed: Deed): Problem {
  if (person.grants.every((grant) => grant.role === 'public')) return NOT_SIGNED_IN;
  if (deed === 'administer')
    return {
      code: 'notAllowed',
      message: 'Only an administrator of the partnership can do this.',
      remedy: 'Ask one of the administrators to do it, or to give you their role.',
    };
  return {
    code: 'notAllowed',
    message: 'Your role in the partnership does not let you do this.',
    remedy:
      'Look at “What you may do”, or ask the partnership’s coordinator to do it or to change your role.',
  };
}

/** Asks whether the person may do the deed at all; the permit says how far it reaches. */
export function may(person: Person, deed: Deed): Result<Permit> {
  const reach = reachOf(person, deed);
  if (!reach) return failed(refusal(person, deed));
  const { partnershipId, id: personId } = person;
  return done({ ...reach, partnershipId, personId, deed } as unknown as Permit);
}

/** Whether the deed reaches this very row. */
export function mayOn(person: Person, deed: Deed, about: About): boolean {
  const reach = reachOf(person, deed);
  if (!reach) return false;
  if (reach.whole === 'all' || reach.whole.includes(about.planId)) return true;
  if (about.actionId !== undefined && reach.actions.includes(about.actionId)) return true;
  const { leads = [], meets = null } = about;
  const owners = ON_OWN_MEETINGS.includes(deed) ? [meets] : leads;
  return owners.some((party) => party !== null && reach.parties.includes(party));
}

/** The parties through which alone the deed reaches a plan; null where it reaches the plan in whole. */
export function onlyThrough(person: Person, deed: Deed, planId: PlanId): ReadonlySet<PartyId> | null {
  const reach = reachOf(person, deed);
  if (reach?.whole === 'all' || reach?.whole.includes(planId)) return null;
  return new Set(reach?.parties);
}

/** Whether the person may do the deed for this very party: a chair for their group, a coordinator for any. */
export const mayFor = (person: Person, deed: Deed, party: PartyId): boolean =>
  person.grants.some(
    (grant) =>
      gives(grant, deed) &&
      (grant.scope.of === 'partnership' || (grant.scope.of === 'party' && grant.scope.id === party)),
  );

/** Said where a deed does not reach the row it was meant for, though the person may see it. */
export const outOfReach: Problem = {
  code: 'notAllowed',
  message: 'Your role does not reach this plan or action.',
  remedy: 'Look at “What you may do” for what it reaches, or ask the partnership’s coordinator.',
};

/** What the buttons of pages depend on: nothing is offered that would then be refused. */
export type Allowed = Readonly<Record<Deed, boolean>>;

/** @param about the plan or action that a page is about, where it is about one; else the whole partnership is */
export function allowedTo(person: Person, about?: About): Allowed {
  const allows = (deed: Deed): boolean => {
    if (LOOKING.includes(deed)) return reachOf(person, deed) !== null;
    if (about && !WHOLE_PARTNERSHIP.includes(deed)) return mayOn(person, deed, about);
    return reachOf(person, deed)?.whole === 'all';
  };
  return Object.fromEntries(DEEDS.map((deed) => [deed, allows(deed)])) as Allowed;
}

/**
 * Who is acting, in which partnership, and what they were given. A grant is a role within a scope: the whole
 * partnership, one plan, or a party of the directory (an organisation, group, person or post) that they speak for.
 */
import type { ActionId, PartnershipId, PartyId, PersonId, PlanId } from '../ids.ts';

export const ROLES = [
  'administrator',
  'coordinator',
  'chair',
  'groupMember',
  'lead',
  'supporter',
  'editor',
  'scrutiny',
  'reader',
  'public',
] as const;
export type Role = (typeof ROLES)[number];

export type GrantScope =
  | { of: 'partnership' }
  | { of: 'plan'; id: PlanId }
  | { of: 'party'; id: PartyId }
  /** By a link without an account: one action, for as long as the link is open. */
  | { of: 'action'; id: ActionId };

export type Grant = {
  role: Role;
  scope: GrantScope;
  /**
   * The plans that the scope reaches today: of a plan itself; of a party those that it leads or supports an action
   * of, that it is the steward of, or that it meets about. 'all' for the partnership; for the public only what was published.
   */
  plans: 'all' | readonly PlanId[];
};

export type Person = {
  id: PersonId;
  name: string;
  partnershipId: PartnershipId;
  /** In force today. */
  grants: readonly Grant[];
};

/** Which scopes each role can be given in; the first is what is meant where nobody says. */
export const SCOPES_OF: Record<Role, readonly GrantScope['of'][]> = {
  administrator: ['partnership'],
  coordinator: ['partnership', 'plan'],
  chair: ['party'],
  groupMember: ['party'],
  lead: ['party'],
  supporter: ['party'],
  editor: ['party'],
  scrutiny: ['partnership', 'plan'],
  reader: ['partnership', 'plan'],
  public: ['partnership'],
};

/** A grant for the whole partnership. */
export const everywhere = (role: Role): Grant => ({ role, scope: { of: 'partnership' }, plans: 'all' });

export const holds = (person: Person, role: Role): boolean =>
  person.grants.some((grant) => grant.role === role);

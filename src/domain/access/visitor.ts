/**
 * Who has come, and to which partnership: every request has a visitor, if only the public.
 *
 * - Somebody signed in is the person they are in the partnership they chose.
 * - On an invented example that only its own machine can reach, and where nobody has made an account yet, everybody is
 *   one of the example's people: its coordinator, until they choose to look as another.
 * - Everybody else is the public, and sees what was published.
 */
import type { PersonId, PlanId } from '../ids.ts';
import type { Grant, Person } from './person.ts';

export type Visitor = {
  person: Person;
  partnershipName: string;
  as: 'account' | 'guise' | 'public';
  /** An administrator whose session has shown no second factor: until it has, that role rests. */
  lacksSecondFactor: boolean;
  /** On an open example: they may look as any of its people. */
  mayLookAs: boolean;
};

/** Whom the public is in the database: nobody, and they write nothing. */
export const NOBODY = '00000000-0000-0000-0000-000000000000' as PersonId;

export const publicGrant = (published: readonly PlanId[]): Grant => ({
  role: 'public',
  scope: { of: 'partnership' },
  plans: published,
});

/** What an administrator may do before they have shown a second factor: all but administer. */
export const resting = (grants: readonly Grant[]): Grant[] =>
  grants.filter((grant) => grant.role !== 'administrator');

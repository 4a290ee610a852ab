/**
 * Who has come, and to which partnership: every request has a visitor, if only the public.
 *
 * - Somebody signed in is the person they are in the partnership they chose.
 * - On an invented example that only its own machine can reach, and where nobody has made an account yet, everybody is
 *   one of the example's people: its coordinator, until they choose to look as another.
 * - Everybody else is the public, and sees what was published.
 *
 * A session that has shown no second step does not have the roles that the partnership asks one of: they rest until it
 * has. Where every role rests, somebody sees what the public does.
 */
import type { PersonId, PlanId } from '../ids.ts';
import type { Grant, Person, Role } from './person.ts';

export type Visitor = {
  person: Person;
  partnershipName: string;
  as: 'account' | 'guise' | 'public';
  /** What they were given and do not have until this session has shown a second step. */
  rests: readonly Grant[];
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

/** Of whom a partnership asks a second step. Administrators are always among them. */
export const SECOND_STEP_OF = ['administrators', 'coordinators', 'everybody'] as const;
export type SecondStepOf = (typeof SECOND_STEP_OF)[number];

const ASKED: Readonly<Record<SecondStepOf, (role: Role) => boolean>> = {
  administrators: (role) => role === 'administrator',
  coordinators: (role) => role === 'administrator' || role === 'coordinator',
  everybody: () => true,
};

/** Parts what somebody has before they have shown a second step from what rests until they have. */
export function restingUntilShown(
  grants: readonly Grant[],
  asked: SecondStepOf,
): { awake: Grant[]; rests: Grant[] } {
  const isAsked = ASKED[asked];
  return {
    awake: grants.filter(({ role }) => !isAsked(role)),
    rests: grants.filter(({ role }) => isAsked(role)),
  };
}

/** Nothing is left to them but what is anybody's. */
export const allRests = ({ person, rests }: Pick<Visitor, 'person' | 'rests'>): boolean =>
  rests.length > 0 && person.grants.every(({ role }) => role === 'public');

/** Any word that is not known asks the most. */
export const readSecondStepOf = (said: string): SecondStepOf =>
  SECOND_STEP_OF.find((one) => one === said) ?? 'everybody';

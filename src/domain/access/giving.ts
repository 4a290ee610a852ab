/**
 * Giving roles and taking them back.
 *
 * - Only an administrator gives or ends the roles of administrator and coordinator; a coordinator gives the others.
 * - A role is given within a scope that it can be given in (`SCOPES_OF`).
 * - The last administrator stays one until there is another: else nobody could make one.
 */
import { done, failed, type Problem, type Result } from '../problem.ts';
import { type GrantScope, holds, type Person, type Role, SCOPES_OF } from './person.ts';

/** The public is nobody's role: it is not given. */
export type GivenRole = Exclude<Role, 'public'>;
export const GIVEN_ROLES: readonly GivenRole[] = [
  'reader',
  'lead',
  'supporter',
  'editor',
  'groupMember',
  'chair',
  'scrutiny',
  'coordinator',
  'administrator',
];
const OF_ADMINISTRATORS: readonly Role[] = ['administrator', 'coordinator'];

export const mayGive = (person: Person, role: Role): boolean =>
  holds(person, 'administrator') || (holds(person, 'coordinator') && !OF_ADMINISTRATORS.includes(role));

const notYours: Problem = {
  code: 'notAllowed',
  message: 'Only an administrator gives or ends the roles of administrator and coordinator.',
  remedy: 'Ask one of the partnership’s administrators.',
};

/** Whether the person may give the role in that scope; `field` names what is wrong with the wish. */
export function giving(person: Person, role: GivenRole, scope: GrantScope['of']): Result<GivenRole> {
  if (!mayGive(person, role)) return failed(notYours);
  if (SCOPES_OF[role].includes(scope)) return done(role);
  const message = SCOPES_OF[role].includes('party')
    ? 'Say which organisation, group, person or post of the directory it is for.'
    : 'This role is given for the whole partnership, or for one plan.';
  return failed({ code: 'invalid', field: 'party', message, remedy: 'Change it and try again.' });
}

/** A grant that still goes on, as far as these rules look at it. */
export type GoingGrant = { id: string; personId: string; role: Role };

const lastOne: Problem = {
  code: 'conflict',
  message: 'This is the partnership’s last administrator.',
  remedy: 'Make somebody else an administrator first.',
};

/** @param going every grant of the partnership that still goes on, this one among them */
export function ending(person: Person, grant: GoingGrant, going: readonly GoingGrant[]): Result<GoingGrant> {
  if (!mayGive(person, grant.role)) return failed(notYours);
  const others = going.some((one) => one.role === 'administrator' && one.personId !== grant.personId);
  return grant.role === 'administrator' && !others ? failed(lastOne) : done(grant);
}

/**
 * Inviting a person to make an account, with which they come in from then on.
 *
 * - Whoever has left is not invited.
 * - Whoever invites could have given every role that the invited person has: who opens the mailbox named acts as them.
 * - Somebody who signs in already is given another way in by an administrator alone, as when their mailbox is lost;
 *   once it is taken up, the account that they had opens this partnership no more.
 */
import { done, failed, type Problem, type Result } from '../problem.ts';
import { mayGive } from './giving.ts';
import { holds, type Person, type Role } from './person.ts';

/** The invited person, as far as these rules look at them. `roles`: those that still go on. */
export type Invitee = { roles: readonly Role[]; hasAccount: boolean; hasLeft: boolean };

const left: Problem = {
  code: 'conflict',
  message: 'This person has left the partnership.',
  remedy: 'Add them anew if they are back.',
};
const notYours: Problem = {
  code: 'notAllowed',
  message: 'Only an administrator invites somebody who is an administrator or a coordinator.',
  remedy: 'Ask one of the partnership’s administrators.',
};
const comesInAlready: Problem = {
  code: 'notAllowed',
  message: 'This person has an account already.',
  remedy: 'If they have lost it, an administrator can give them another way in.',
};

export function inviting(person: Person, { roles, hasAccount, hasLeft }: Invitee): Result<null> {
  if (hasLeft) return failed(left);
  if (!roles.every((role) => mayGive(person, role))) return failed(notYours);
  if (hasAccount && !holds(person, 'administrator')) return failed(comesInAlready);
  return done(null);
}

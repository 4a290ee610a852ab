/**
 * Inviting a person of the partnership to make an account. What they may do is given to the person, before or after; an
 * invitation gives nothing but the way in. It opens for two weeks, once; a newer one closes it.
 */
import { z } from 'zod';
import { inviting } from '../../domain/access/inviting.ts';
import { may, type Permit } from '../../domain/access/may.ts';
import type { Person } from '../../domain/access/person.ts';
import { addDays } from '../../domain/day.ts';
import type { PersonId } from '../../domain/ids.ts';
import { readAddress } from '../../domain/mail/address.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { hashOfSecret, newSecret } from '../../services/secret.ts';
import { read, write } from '../../store/connection.ts';
import { listGrants } from '../../store/person/grants.ts';
import { listPersons } from '../../store/person/people.ts';
import { insertInvitation, withdrawInvitations } from '../../store/sign-in/invitations.ts';
import { checked, id, neededLine } from '../inputs.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { noSuchPerson } from '../person/keep-person.ts';
import type { SignInParts } from './parts.ts';

const LASTS_DAYS = 14;

const schema = z.object({
  personId: id<'person'>(),
  name: neededLine('Say what they are called.'),
  /** What they would be, in words: “a reader of Living well”. */
  as: neededLine('Say what they are invited as.'),
  email: z
    .string()
    .transform((typed) => readAddress(typed))
    .refine((read) => read !== null, 'This is not an e-mail address, such as ann.lee@council.example.')
    .transform((read) => read ?? ''),
});
export type InvitePersonInput = z.input<typeof schema>;
/** `path`: what the link in the mail leads to, told this once, for where no mail is sent. */
export type Invited = { path: string; mail: 'queued' | 'refused' };

export const joinPath = (secret: string): string => `/join/${secret}`;

/** Whether they may be invited by whoever asks. */
function judge(parts: SignInParts, by: { person: Person; permit: Permit }, id: PersonId) {
  return read(parts.database, by.permit, async (transaction): Promise<Result<null>> => {
    const invited = (await listPersons(transaction)).find((one) => one.id === id);
    if (!invited) return failed(noSuchPerson);
    const going = (await listGrants(transaction)).filter((one) => one.personId === id && one.until === null);
    const roles = going.map((grant) => grant.role);
    const { hasAccount, leftOn } = invited;
    return inviting(by.person, { roles, hasAccount, hasLeft: leftOn !== null });
  });
}

export async function invitePerson(
  parts: SignInParts,
  person: Person,
  given: InvitePersonInput,
): Promise<Result<Invited>> {
  const permit = may(person, 'invite');
  if (!permit.ok) return permit;
  const whole = checked(schema, given);
  if (!whole.ok) return whole;
  const { personId, name, as, email } = whole.value;
  const judged = await judge(parts, { person, permit: permit.value }, personId);
  if (!judged.ok) return judged;
  const secret = newSecret();
  const path = joinPath(secret);
  const until = addDays(parts.clock.today(), LASTS_DAYS);
  await insertInvitation(
    parts.store,
    { id: parts.newId(), partnershipId: person.partnershipId, personId, email, name },
    { secretHash: hashOfSecret(secret), expiresAt: new Date(`${until}T23:59:59Z`) },
  );
  const facts = { kind: 'invitation', as, sender: person.name, link: path, until } as const;
  const queued = await write(parts.database, permit.value, (transaction) =>
    enqueueMail(transaction, { to: { name, address: email }, facts }),
  );
  return queued.ok ? done({ path, mail: queued.value.state }) : queued;
}

/** Takes back what was sent to a person: its link opens nothing any more. */
export async function withdrawInvitation(
  parts: SignInParts,
  person: Person,
  given: { personId: string },
): Promise<Result<null>> {
  const permit = may(person, 'invite');
  if (!permit.ok) return permit;
  const whole = checked(schema.pick({ personId: true }), given);
  if (!whole.ok) return whole;
  const { partnershipId } = person;
  await withdrawInvitations(parts.store, { partnershipId, personId: whole.value.personId });
  return done(null);
}

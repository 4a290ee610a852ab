/**
 * Gives somebody without an account a link for one thing; or withdraws one. It goes by mail where they have an address,
 * and is shown once to whoever gives it.
 */
import { z } from 'zod';
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import { addDays } from '../../domain/day.ts';
import type { DoorLinkId, PersonId } from '../../domain/ids.ts';
import { MOST_DAYS, PURPOSES, type Purpose } from '../../domain/link/door-link.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { newLinkSecret } from '../../services/link-address.ts';
import { hashOfSecret } from '../../services/secret.ts';
import type { Transaction } from '../../store/connection.ts';
import { listContacts } from '../../store/person/contacts.ts';
import { closeDoorLink, holdDoorLink, insertDoorLink } from '../../store/person/door-links.ts';
import { listPersons } from '../../store/person/people.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, refuse } from '../inputs.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { addPerson, type PersonDetails } from '../person/keep-person.ts';
import { findLinkSubject, type LinkSubject } from './link-subject.ts';

const schema = z.object({
  purpose: z.enum(PURPOSES),
  /** The action, the question, the plan or the record of a handover that it is for. */
  subjectId: id<string>(),
  personId: id<'person'>(),
  days: z.coerce
    .number('Say for how many days it opens.')
    .int('Say a whole number of days.')
    .min(1, 'A link opens for at least a day.')
    .max(MOST_DAYS, `A link opens for up to ${MOST_DAYS} days.`),
});
export type GiveDoorLinkInput = z.input<typeof schema>;
type Whole = z.output<typeof schema>;

/** `path`: told this once. `mail`: whether it also goes by mail, and why not. */
export type GivenDoorLink = {
  path: string;
  until: Day;
  name: string;
  mail: 'queued' | 'refused' | 'noAddress';
};

export const doorLinkPath = (token: string): string => `/links/${token}`;

type Receiver = { personId: PersonId; name: string; email: string | null };

async function receiverOf(transaction: Transaction, personId: PersonId): Promise<Receiver | null> {
  const person = (await listPersons(transaction)).find((one) => one.id === personId && one.leftOn === null);
  if (!person) return null;
  const contact = (await listContacts(transaction)).get(personId);
  return { personId, name: person.name, email: contact?.email ?? null };
}

const nobody = () => refuse([{ field: 'personId', message: 'Choose whom the link is for.' }]);

/** Keeps a link and mails it; for deeds that may do so, in their transaction. */
export async function putDoorLink(
  transaction: Transaction,
  { person, clock, newId, signLink }: CommandContext,
  { subject, receiver, days }: { subject: LinkSubject; receiver: Receiver; days: number },
): Promise<Result<GivenDoorLink>> {
  const secret = newLinkSecret();
  const [from, until] = [clock.today(), addDays(clock.today(), days)];
  const { personId, name, email } = receiver;
  await insertDoorLink(transaction, {
    ...{ ...subject.link, id: newId<'doorLink'>(), personId, givenBy: person.id, from, until },
    secretHash: hashOfSecret(secret),
  });
  const { partnershipId } = person;
  const { purpose } = subject.link;
  const path = doorLinkPath(signLink({ partnershipId, purpose, until, secret }));
  if (email === null) return done({ path, until, name, mail: 'noAddress' });
  const facts = subject.facts({ sender: person.name, link: path, until });
  const queued = await enqueueMail(transaction, { to: { name, address: email }, facts });
  return queued.ok ? done({ path, until, name, mail: queued.value.state }) : queued;
}

/** What is about a group is given by whoever keeps the groups, the rest by whoever changes the plan. */
export const deedToGive = (purpose: Purpose) =>
  purpose === 'acceptHandover' ? ('keepGroups' as const) : ('changePlan' as const);

export async function giveDoorLink(
  context: CommandContext,
  given: GiveDoorLinkInput,
): Promise<Result<GivenDoorLink>> {
  const command = { deed: 'giveDoorLink', asks: deedToGive(given.purpose), schema, given };
  return carryOut<GiveDoorLinkInput, Whole, GivenDoorLink>(context, command, async (transaction, whole) => {
    const subject = await findLinkSubject(transaction, whole);
    if (!subject.ok) return subject;
    const receiver = await receiverOf(transaction, whole.personId);
    if (!receiver) return nobody();
    return putDoorLink(transaction, context, { subject: subject.value, receiver, days: whole.days });
  });
}

/** The same for somebody whom the partnership does not know yet: they are added first, in one deed. */
export async function giveDoorLinkToNew(
  context: CommandContext,
  { person, ...given }: Omit<GiveDoorLinkInput, 'personId'> & { person: PersonDetails },
): Promise<Result<GivenDoorLink>> {
  const added = await addPerson(context, person);
  return added.ok ? giveDoorLink(context, { ...given, personId: added.value }) : added;
}

const noSuchLink: Problem = {
  code: 'notFound',
  message: 'There is no such link.',
  remedy: 'Look at the list of links as it is now.',
};

const withdrawing = z.object({ linkId: id<'doorLink'>() });

/** One that was used or withdrawn already stays as it is. */
export async function withdrawDoorLink(
  context: CommandContext,
  given: z.input<typeof withdrawing>,
): Promise<Result<DoorLinkId>> {
  const command = { deed: 'withdrawDoorLink', schema: withdrawing, given } as const;
  return carryOut(context, command, async (transaction, { linkId }) => {
    const link = await holdDoorLink(transaction, linkId);
    if (!link) return failed(noSuchLink);
    const allowed = may(context.person, deedToGive(link.purpose));
    if (!allowed.ok) return allowed;
    await closeDoorLink(transaction, linkId, { withdrawn_on: context.clock.today() });
    return done(linkId);
  });
}

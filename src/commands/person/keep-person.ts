/** Adds a person to the partnership, or keeps what they are called and how they can be reached. */
import { z } from 'zod';
import type { PersonId } from '../../domain/ids.ts';
import { readAddress } from '../../domain/mail/address.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { listContacts, NO_CONTACT, putContact } from '../../store/person/contacts.ts';
import { ensurePerson, listPersons, renamePerson } from '../../store/person/people.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, line, neededLine, refuse } from '../inputs.ts';

const email = z
  .string()
  .transform((typed) => (typed.trim() === '' ? null : (readAddress(typed) ?? undefined)))
  .refine((read) => read !== undefined, 'This is not an e-mail address, such as ann.lee@council.example.')
  .transform((read) => read ?? null);
const details = z.object({
  name: neededLine('Say what they are called.'),
  email,
  telephone: line.transform((typed) => (typed === '' ? null : typed)),
});
const kept = details.extend({ personId: id<'person'>() });
export type PersonDetails = z.input<typeof details>;

export const noSuchPerson: Problem = {
  code: 'notFound',
  message: 'There is nobody at this address.',
  remedy: 'Look for them in the list of people.',
};

/** The address is the way in, so that it belongs to one person of a partnership. */
async function keepContact(
  transaction: Transaction,
  personId: PersonId,
  { email: address, telephone }: z.output<typeof details>,
): Promise<Result<PersonId>> {
  const taken = [...(await listContacts(transaction))].find(
    ([other, contact]) =>
      other !== personId && address !== null && contact.email?.toLowerCase() === address.toLowerCase(),
  );
  if (taken)
    return refuse([{ field: 'email', message: 'Somebody else of the partnership has this address.' }]);
  await putContact(transaction, personId, { ...NO_CONTACT, email: address, telephone });
  return done(personId);
}

export async function addPerson(context: CommandContext, given: PersonDetails): Promise<Result<PersonId>> {
  const command = { deed: 'addPerson', asks: 'invite', schema: details, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const personId = context.newId<'person'>() as PersonId;
    await ensurePerson(transaction, { id: personId, name: whole.name, kind: 'person' });
    return keepContact(transaction, personId, whole);
  });
}

export async function editPerson(
  context: CommandContext,
  given: PersonDetails & { personId: string },
): Promise<Result<PersonId>> {
  const command = { deed: 'editPerson', asks: 'invite', schema: kept, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const person = (await listPersons(transaction)).find((one) => one.id === whole.personId);
    if (!person) return failed(noSuchPerson);
    if (person.name !== whole.name) await renamePerson(transaction, person.id, whole.name);
    return keepContact(transaction, person.id, whole);
  });
}

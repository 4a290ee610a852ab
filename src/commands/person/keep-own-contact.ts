/**
 * What somebody says of how they themselves can be reached, and whether everybody may know. Anybody may say it of
 * themselves, whatever their role; nobody says it for another.
 */
import { z } from 'zod';
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import { NOBODY } from '../../domain/access/visitor.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { write } from '../../store/connection.ts';
import { findContact, putOwnContact } from '../../store/person/contacts.ts';
import type { CommandContext } from '../context.ts';
import { checked, line, refuse } from '../inputs.ts';
import { noSuchPerson } from './keep-person.ts';

const schema = z.object({
  telephone: line.transform((typed) => (typed === '' ? null : typed)),
  publish: z.boolean(),
});
export type OwnContactInput = z.input<typeof schema>;

export async function keepOwnContact(context: CommandContext, given: OwnContactInput): Promise<Result<null>> {
  const { person, database, clock } = context;
  const whole = checked(schema, given);
  if (!whole.ok) return whole;
  if (person.id === NOBODY) return failed(noSuchPerson);
  const { telephone, publish } = whole.value;
  const scope = onItsOwn({ partnershipId: person.partnershipId, personId: person.id }, 'keepOwnContact');
  return write(database, scope, async (transaction) => {
    const kept = await findContact(transaction, person.id);
    if (publish && telephone === null && !kept?.email)
      return refuse([{ field: 'publish', message: 'There is nothing yet that could be published.' }]);
    const agreedOn = publish ? clock.today() : null;
    await putOwnContact(transaction, person.id, { telephone, agreedOn });
    return done(null);
  });
}

/** Somebody who leads an action and is known by another name, and forgetting them, through the real commands. */
import { createAction } from '../src/commands/action/create-action.ts';
import { addAlias } from '../src/commands/directory/add-alias.ts';
import { type Erasure, erasePerson } from '../src/commands/person/erase-person.ts';
import { addPerson } from '../src/commands/person/keep-person.ts';
import { rehearse } from '../src/commands/rehearse.ts';
import type { ActionId, PartyId, PersonId, PlanId } from '../src/domain/ids.ts';
import { newId } from '../src/services/new-id.ts';
import { write } from '../src/store/connection.ts';
import { insertGrant } from '../src/store/person/grants.ts';
import { tiePerson } from '../src/store/person/people.ts';
import { type Made, TODAY } from './make.ts';
import { kept } from './outcomes.ts';
import { PERSON } from './servers.ts';

export type Met = { personId: PersonId; partyId: PartyId; actionId: ActionId };

/** The tests' own person as an administrator, of whom the database knows too. */
export async function makeAdministrator(made: Made): Promise<void> {
  const grant = { personId: PERSON, role: 'administrator', scope: { of: 'partnership' } } as const;
  await write(made.database, made.scope('grant'), (transaction) =>
    insertGrant(transaction, { ...grant, id: newId<'roleGrant'>(), from: TODAY, givenBy: null }),
  );
}

export async function meetLead(made: Made, planId: PlanId, name: string): Promise<Met> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@vale.example`;
  const personId = kept(await addPerson(made.context, { name, email, telephone: '' }));
  const lead = { name, kind: 'person', role: 'accountable' } as const;
  const action = { planId, headingId: null, text: 'Open the hall', leads: [lead] };
  const { id: actionId } = kept(await createAction(made.context, action));
  const partyId = await write(made.database, made.scope('tie'), async (transaction) => {
    const named = transaction.selectFrom('party').select('id').where('name', '=', name);
    const { id } = await named.executeTakeFirstOrThrow();
    await tiePerson(transaction, personId, id as PartyId);
    return id as PartyId;
  });
  kept(await addAlias(made.context, { partyId, name: `${name} of the hall`, seenIn: '' }));
  return { personId, partyId, actionId };
}

const given = (personId: PersonId) => ({ personId, accountEmail: null, seen: null });

/** What forgetting them would come to. */
export const lookAtForgetting = async (made: Made, personId: PersonId): Promise<Erasure> =>
  kept(await rehearse(made.context, (context) => erasePerson(context, given(personId)), 'administer')).done;

/** As an administrator does it: looks, then says yes to what was shown. */
export async function forget(
  made: Made,
  personId: PersonId,
  wish: { names?: 'publicTask' | 'legalClaim'; reason?: string } = {},
): Promise<Erasure> {
  const { digest: seen } = await lookAtForgetting(made, personId);
  return kept(await erasePerson(made.context, { ...given(personId), ...wish, seen }));
}

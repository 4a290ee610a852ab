/**
 * The people of the example, one for each role, so that it can be looked at as any of them. Invented, by the same
 * commands that people's clicks call; a party that is not there is passed over.
 */
import type { GivenRole } from '../../domain/access/giving.ts';
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { PersonId } from '../../domain/ids.ts';
import { read } from '../../store/connection.ts';
import { listPersons } from '../../store/person/people.ts';
import { listPartyNames } from '../../store/person/scope-names.ts';
import type { CommandContext } from '../context.ts';
import { giveRole } from '../person/give-role.ts';
import { addPerson } from '../person/keep-person.ts';

type Told = { name: string; role: GivenRole; party?: string };

const PEOPLE: readonly Told[] = [
  { name: 'Nia Hartley', role: 'editor', party: 'Hebble Housing' },
  { name: 'Marcus Obi', role: 'lead', party: 'Vale Voices' },
  { name: 'Jo Sutcliffe', role: 'supporter', party: 'Calder Buses' },
  { name: 'Councillor Ruth Denby', role: 'chair', party: 'Calder Vale Partnership Board' },
  { name: 'Tomasz Wilk', role: 'groupMember', party: 'Calder Vale Partnership Board' },
  { name: 'Irene Marsh, carer', role: 'scrutiny' },
  { name: 'Dev Anand', role: 'reader' },
  { name: 'Sam Okafor', role: 'administrator' },
];

const addressOf = (name: string): string =>
  `${name
    .replace(/^Councillor |,.*$/g, '')
    .toLowerCase()
    .replaceAll(' ', '.')}@caldervale.example`;

async function personCalled(context: CommandContext, name: string): Promise<PersonId | null> {
  const { database, person } = context;
  const permit = onItsOwn({ partnershipId: person.partnershipId, personId: person.id }, 'seedExample');
  const persons = await read(database, permit, listPersons);
  const known = persons.find((one) => one.name === name);
  if (known) return known.id;
  const added = await addPerson(context, { name, email: addressOf(name), telephone: '' });
  return added.ok ? added.value : null;
}

export async function peopleExample(context: CommandContext): Promise<void> {
  const { database, person } = context;
  const permit = onItsOwn({ partnershipId: person.partnershipId, personId: person.id }, 'seedExample');
  const parties = await read(database, permit, listPartyNames);
  for (const { name, role, party } of PEOPLE) {
    const partyId = party === undefined ? '' : parties.find((one) => one.name === party)?.id;
    const personId = partyId === undefined ? null : await personCalled(context, name);
    if (personId !== null && partyId !== undefined)
      await giveRole(context, { personId, role, planId: '', partyId });
  }
}

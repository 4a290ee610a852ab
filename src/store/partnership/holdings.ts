/** Everything that `domain/partnership/holdings.ts` asks about, read in one snapshot. */
import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { PartyId, PersonId } from '../../domain/ids.ts';
import { type Directory, idsOf } from '../../domain/partnership/directory.ts';
import type { HoldingFacts } from '../../domain/partnership/holdings.ts';
import { isOn } from '../../domain/partnership/seats.ts';
import type { Transaction } from '../connection.ts';
import { listLedActions } from '../plan/led-actions.ts';
import { listPlans } from '../plan/plans.ts';
import { listGroups, listSeats } from './groups.ts';
import { listMeetingsOf } from './meetings.ts';
import { listWaitingFor } from './questions.ts';
import { listStewardships } from './stewardships.ts';

type Administrator = { id: string; name: string; party_id: string; roles: string[] };

/** Who administers the partnership today and stands in its directory. */
async function listAdministrators(transaction: Transaction, today: Day): Promise<Administrator[]> {
  const { rows } = await sql<Administrator>`
    select person.id, person.name, coalesce(party.merged_into, party.id)::text as party_id,
      array(select coalesce(role.party_id::text, '') from role_grant as role
        where role.partnership_id = person.partnership_id and role.person_id = person.id
          and role.scope = 'party' and coalesce(role.until_day, 'infinity'::date) >= ${today}) as roles
    from person join party on party.partnership_id = person.partnership_id and party.id = person.party_id
    where person.left_on is null and exists (select from role_grant as own
      where own.partnership_id = person.partnership_id and own.person_id = person.id
        and own.role = 'administrator' and coalesce(own.until_day, 'infinity'::date) >= ${today})
    order by person.name, person.id`.execute(transaction);
  return rows;
}

export type Asked = { directory: Directory; id: PartyId; today: Day };

/** @param directory with the ties of merged entries at the ones that stand for them (`tiesMoved`) */
export async function readHoldingFacts(
  transaction: Transaction,
  { directory, id, today }: Asked,
): Promise<HoldingFacts> {
  const ids = idsOf(directory.entries, id);
  const [stewardships, plans, actions, seats, groups, questions, meetings, administrators] =
    await Promise.all([
      listStewardships(transaction),
      listPlans(transaction),
      listLedActions(transaction, [...ids]),
      listSeats(transaction),
      listGroups(transaction),
      listWaitingFor(transaction, [...ids]),
      listMeetingsOf(transaction, [...ids]),
      listAdministrators(transaction, today),
    ]);
  const placesOf = ({ party_id, roles }: Administrator): PartyId[] => [
    ...directory.memberships.flatMap((one) =>
      one.memberId === party_id && isOn(one, today) ? [one.bodyId] : [],
    ),
    ...seats.flatMap((seat) =>
      seat.holdings.some((one) => one.holderId === party_id && isOn(one, today)) ? [seat.groupId] : [],
    ),
    ...(roles as PartyId[]),
  ];
  return {
    ids,
    today,
    stewardships,
    plans: plans.map(({ plan }) => plan),
    actions,
    questions,
    meetings,
    seats: seats.map((seat) => ({
      ...seat,
      groupName: groups.find((group) => group.id === seat.groupId)?.name ?? '',
    })),
    administrators: administrators.map((one) => ({
      id: one.id as PersonId,
      name: one.name,
      places: placesOf(one),
    })),
  };
}

/** Who was forgotten, in every partnership of a database, as its owner sees them: by their ids, for they have no names. */
import { FORGOTTEN_PERSON } from '../../domain/privacy/forgotten.ts';
import { NAME_REMOVED } from '../migrations/0038-struck-names.ts';
import type { Owner } from './owner.ts';

export type ForgottenPerson = { id: string; partnership: string };

export async function listForgotten(owner: Owner): Promise<ForgottenPerson[]> {
  const { rows } = await owner.query<ForgottenPerson>(
    `select person.id::text, partnership.slug as partnership
     from person join partnership on partnership.id = person.partnership_id
     where person.name = $1 order by 2, person.left_on, 1`,
    [FORGOTTEN_PERSON],
  );
  return rows;
}

/** What the history calls an entry that is one of these people's, other than by the words for somebody forgotten. */
const STILL_TOLD = `exists (select from party as tied join party as own on own.partnership_id = tied.partnership_id
    and coalesce(own.merged_into, own.id) = coalesce(tied.merged_into, tied.id)
  join history as entry on entry.partnership_id = own.partnership_id and entry.table_name = 'party' and entry.row_id = own.id::text
  cross join unnest(array[entry.before->>'name', entry.after->>'name']) as word
  where tied.partnership_id = person.partnership_id and tied.id = person.party_id
    and own.kind in ('person', 'unknown') and word <> '${NAME_REMOVED}' and not starts_with(word, $2))
  and not exists (select from legal_hold as held where held.partnership_id = person.partnership_id
    and held.noun = 'name' and held.record_id = person.id::text and held.lifted_on is null)`;

/** Those of the people who are named here all the same, as in a backup from before. */
export async function listNamedAgain(owner: Owner, ids: readonly string[]): Promise<ForgottenPerson[]> {
  const { rows } = await owner.query<ForgottenPerson>(
    `select person.id::text, partnership.slug as partnership
     from person join partnership on partnership.id = person.partnership_id
     where person.id = any ($1::uuid[]) and (person.name <> $2 or ${STILL_TOLD}) order by 2, 1`,
    [ids, FORGOTTEN_PERSON],
  );
  return rows;
}

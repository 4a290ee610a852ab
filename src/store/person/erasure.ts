/** Takes a person's name and addresses out of everything that can be changed, and then out of the history. */
import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { PartyId, PersonId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';

const counted = (result: { numAffectedRows?: bigint | undefined }): number =>
  Number(result.numAffectedRows ?? 0);

/** The name is gone and nobody signs in as them any more. */
export async function forgetPerson(
  transaction: Transaction,
  id: PersonId,
  { name, today }: { name: string; today: Day },
): Promise<void> {
  await sql`update person set name = ${name}, account_id = null, left_on = coalesce(left_on, ${today}),
    version = version + 1 where id = ${id}`.execute(transaction);
}

/** True where nobody else is that entry of the directory, or one merged with it, but who was forgotten too. */
export async function isOnlyOf(
  transaction: Transaction,
  id: PersonId,
  { partyId, forgotten }: { partyId: PartyId; forgotten: string },
): Promise<boolean> {
  const others = await sql`select 1 from party as own
    join party as tied on coalesce(tied.merged_into, tied.id) = coalesce(own.merged_into, own.id)
    join person on person.party_id = tied.id
    where own.id = ${partyId} and person.id <> ${id} and person.name <> ${forgotten} limit 1`.execute(
    transaction,
  );
  return others.rows.length === 0;
}

/** Entries of the directory that are called so and that nobody was said to be: perhaps theirs, perhaps another's. */
export async function listEntriesCalled(transaction: Transaction, name: string): Promise<EntryCalled[]> {
  const { rows } = await sql<EntryCalled>`select party.id::text, party.name,
      (select count(distinct lead.action_id)::integer from action_lead as lead where lead.party_id = party.id) as leads
    from party where kind in ('person', 'unknown') and merged_into is null and forgotten_on is null
      and (lower(name) = lower(${name}) or exists (select from party_alias as alias
        where alias.party_id = party.id and lower(alias.name) = lower(${name})))
      and not exists (select from person join party as tied on tied.id = person.party_id
        where coalesce(tied.merged_into, tied.id) = party.id)
    order by party.name, party.id`.execute(transaction);
  return rows;
}
export type EntryCalled = { id: PartyId; name: string; leads: number };

export async function listNamesLike(transaction: Transaction, name: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('party')
    .select('name')
    .where(sql`lower(name)`, 'like', `${name.toLowerCase()}%`)
    .execute();
  return rows.map((row) => row.name);
}

/** Gives an entry of the directory another name, also where actions repeat it, and takes its other names out. */
export async function forgetEntry(
  transaction: Transaction,
  id: PartyId,
  { name, today }: { name: string; today: Day },
): Promise<{ aliases: string[]; leads: number }> {
  await sql`update party set name = ${name}, of_name = null, expansion = null,
    forgotten_on = coalesce(forgotten_on, ${today}), version = version + 1 where id = ${id}`.execute(
    transaction,
  );
  await sql`update party_merge set version = version + 1, moved = (
      select coalesce(jsonb_agg(lead || jsonb_build_object('name', ${name}::text)), '[]') from jsonb_array_elements(moved) as lead)
    where from_id = ${id} and moved <> '[]'`.execute(transaction);
  const leads =
    await sql`update action_lead set name = ${name}, of_name = null where party_id = ${id}`.execute(
      transaction,
    );
  const aliases = await sql<{
    name: string;
  }>`delete from party_alias where party_id = ${id} returning name`.execute(transaction);
  return { aliases: aliases.rows.map((row) => row.name), leads: counted(leads) };
}

/** Why the database would not strike these names; null where it would. */
export async function whyNotStruck(transaction: Transaction, id: PartyId): Promise<string | null> {
  const { rows } = await sql<{ why: string | null }>`select why_not_struck(${id}) as why`.execute(
    transaction,
  );
  return rows[0]?.why ?? null;
}

/** Out of how many entries of the history it struck the names; none that says so already. */
export async function strikeNames(transaction: Transaction, id: PartyId): Promise<number> {
  const { rows } = await sql<{ entries: number }>`select strike_names(${id}) as entries`.execute(transaction);
  return rows[0]?.entries ?? 0;
}

/** What was mailed to the addresses; that somebody wants no mail stays, under a hash alone. */
export async function forgetMails(
  transaction: Transaction,
  addresses: readonly string[],
): Promise<{ mails: number; refusals: number }> {
  const known = addresses.map((one) => one.toLowerCase());
  const mails =
    await sql`delete from mail where lower(to_address) = any(${known}) and state <> 'sending'`.execute(
      transaction,
    );
  const refusals =
    await sql`update mail_refusal set address = '' where lower(address) = any(${known})`.execute(transaction);
  return { mails: counted(mails), refusals: counted(refusals) };
}

/** Links that were given to them open nothing any more. */
export async function endLinksOf(transaction: Transaction, id: PersonId, today: Day): Promise<number> {
  return counted(
    await sql`update door_link set withdrawn_on = ${today}, version = version + 1
      where person_id = ${id} and withdrawn_on is null`.execute(transaction),
  );
}

/** Words of a name are offered to nobody any more who misspells a search, unless something else says them. */
export async function forgetWords(transaction: Transaction, names: readonly string[]): Promise<void> {
  await sql`select forget_words(${names.join(' ')})`.execute(transaction);
}

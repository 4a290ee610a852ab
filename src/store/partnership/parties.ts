/** Where the organisations, groups, people and roles are kept that lead or support anything in the partnership. */
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { PartyId } from '../../domain/ids.ts';
import { type EntryKind, leadKindOf } from '../../domain/partnership/directory.ts';
import type { Party } from '../../domain/plan/plan.ts';
import type { Transaction } from '../connection.ts';
import { asJson, type Row } from '../rows.ts';
import type { PartyTable } from '../tables.ts';

export type NewParty = Omit<Party, 'version'>;

type PartyRow = Omit<Selectable<PartyTable>, 'partnership_id' | 'sector' | 'merged_into' | 'forgotten_on'>;

function toParty(row: PartyRow): Party {
  return {
    id: row.id as PartyId,
    name: row.name,
    kind: leadKindOf(row.kind as EntryKind),
    of: row.of_name,
    expansion: row.expansion,
    version: row.version,
  };
}

function toRow(party: Partial<NewParty>): Row<'party'> {
  const { of, ...same } = party;
  return { ...same, ...(of !== undefined && { of_name: of }) };
}

/**
 * Every name that leads to one party alone, with the id of the party that stands for it: other names first, so that
 * whoever looks a name up in a map of them finds the party's own before another's alias.
 */
export async function listParties(transaction: Transaction): Promise<Party[]> {
  const { rows } = await sql<PartyRow>`
    select min(coalesce(party.merged_into, party.id)::text) as id, min(alias.name) as name, min(party.kind) as kind,
      min(party.of_name) as of_name, min(party.expansion) as expansion, min(party.version) as version, false as own
    from party_alias as alias join party on party.id = alias.party_id
    group by lower(alias.name) having count(distinct coalesce(party.merged_into, party.id)) = 1
    union all
    select coalesce(merged_into, id)::text, name, kind, of_name, expansion, version, true from party
    order by own, name`.execute(transaction);
  return rows.map(toParty);
}

/** Those kept under any of these names, capitals aside. */
export async function listPartiesNamed(transaction: Transaction, names: string[]): Promise<Party[]> {
  const lower = names.map((name) => name.toLowerCase());
  const rows = await transaction
    .selectFrom('party')
    .selectAll()
    .where(sql<string>`lower(name)`, '=', sql<string>`any(${lower}::text[])`)
    .execute();
  return rows.map(toParty);
}

/** A name that leads to one party alone, though it is not that party's own. */
const ALIASED = sql`select lower(alias.name) as name,
    min(coalesce(party.merged_into, party.id)::text)::uuid as party_id
  from party_alias as alias join party on party.id = alias.party_id
  group by lower(alias.name) having count(distinct coalesce(party.merged_into, party.id)) = 1`;

/**
 * The id of each party wanted, in the same order: of the one kept already under the same name and organisation
 * (capitals aside) or known by that other name alone, else of a new one. One that was merged into another gives the
 * other's. A name that only looks alike stays a party of its own.
 */
export async function ensureParties(transaction: Transaction, wanted: NewParty[]): Promise<PartyId[]> {
  if (wanted.length === 0) return [];
  const rows = asJson(wanted.map(toRow));
  await sql`with aliased as (${ALIASED})
    insert into party (id, name, kind, of_name, expansion)
    select id, name, kind, of_name, expansion from json_populate_recordset(null::party, ${rows}::json) as wanted
    where of_name is not null or not exists (select from aliased where aliased.name = lower(wanted.name))
    on conflict do nothing`.execute(transaction);
  const kept = await sql<{ id: string }>`with aliased as (${ALIASED})
    select coalesce(party.merged_into, party.id, aliased.party_id) as id
    from json_populate_recordset(null::party, ${rows}::json) with ordinality as wanted
    left join party on lower(party.name) = lower(wanted.name)
      and coalesce(lower(party.of_name), '') = coalesce(lower(wanted.of_name), '')
    left join aliased on aliased.name = lower(wanted.name)
    order by wanted.ordinality`.execute(transaction);
  return kept.rows.map((row) => row.id as PartyId);
}

/**
 * The seals of the history as the owner of the database sees them, worked out anew from the rows, with nothing that
 * was made in the database itself: only PostgreSQL's own functions.
 */
import type { Between, EntryFacts, SealFound, Struck } from '../../domain/history/seals.ts';
import { ENTRY_WORDS, hashOf, sealOf } from '../migrations/0017-history-chain.ts';
import { NAME_REMOVED } from '../migrations/0038-struck-names.ts';
import type { Owner } from './owner.ts';

export type SealedPartnership = { id: string; name: string; seals: number; head: string | null };

/** Also of partnerships that are gone but for their history. */
export async function listSealed(owner: Owner): Promise<SealedPartnership[]> {
  const { rows } = await owner.query<SealedPartnership>(
    `select known.id, coalesce(partnership.name, 'a partnership that is gone') as name,
       coalesce(last.number, 0)::bigint as seals, last.hash as head
     from (select id from partnership union select distinct partnership_id from history
       union select distinct partnership_id from history_seal) as known
     left join partnership on partnership.id = known.id
     left join lateral (select number, hash from history_seal where partnership_id = known.id
       order by number desc limit 1) as last on true
     order by 2, 1`,
  );
  return rows;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const at = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;
const ENTRY = `entry.id as "entryId", ${at('entry.at')} as at, entry.table_name as table, entry.row_id as "rowId",
  person.name as who, entry.deed`;
const WHO = `left join person on person.partnership_id = entry.partnership_id and person.id = entry.person_id`;

/** The strikings that the history tells of; their own seals are looked at with all others. */
const STRIKING = `select (after->>'entry_id')::bigint as entry_id, after->>'hash_before' as hash_before,
    after->>'hash_after' as hash_after, after->>'party_id' as party_id, id, at, person_id
  from history where partnership_id = $1::uuid and table_name = 'history_striking' and operation = 'insert'`;
/**
 * What each entry that was struck may be now, by the hash it was sealed with: strikings follow one another. Two of one
 * entry are of different people's names.
 */
const VOUCHED = `striking as (${STRIKING}),
  vouched (entry_id, sealed, hash, party_id) as (
    select entry_id, hash_before, hash_after, party_id from striking
    union select vouched.entry_id, vouched.sealed, striking.hash_after, striking.party_id
      from vouched join striking on striking.entry_id = vouched.entry_id and striking.hash_before = vouched.hash)`;
/** A striking vouches for nothing but a mark in the place of a name of the party that it names. */
const MARKED = `(case entry.table_name when 'party' then entry.row_id = vouched.party_id
    when 'party_alias' then vouched.party_id in (entry.before->>'party_id', entry.after->>'party_id')
    when 'action_lead' then vouched.party_id in (entry.before->>'party_id', entry.after->>'party_id')
    when 'party_merge' then vouched.party_id = coalesce(entry.after, entry.before)->>'from_id'
    else false end) and concat(entry.before, entry.after) like '%"${NAME_REMOVED}"%'`;

type Range = { from: number; to: number };
type FoundRow = Omit<SealFound, 'between'> & Between;

/** The seals with numbers in the range that do not fit. */
export async function findBroken(owner: Owner, fence: string, { from, to }: Range): Promise<SealFound[]> {
  const { rows } = await owner.query<FoundRow>(
    `with recursive ${VOUCHED},
     seal as (
       select number, entry_id, entry_hash, hash, lag(hash) over (order by number) as before_hash,
         coalesce(lag(number) over (order by number), 0) as before_number,
         lag(entry_id) over (order by number) as before_id, lead(entry_id) over (order by number) as after_id
       from history_seal where partnership_id = $1::uuid and number >= (
         select coalesce(max(number), 0) from history_seal where partnership_id = $1::uuid and number < $2) and number <= $3),
     weighed as (
       select seal.number, seal.before_number as "previousNumber", seal.entry_id, seal.before_id, seal.after_id,
         entry.id is null as "isGone", entry.id is not null and ${hashOf(ENTRY_WORDS)} <> seal.entry_hash
           and not exists (select from vouched where vouched.entry_id = entry.id and vouched.sealed = seal.entry_hash
             and vouched.hash = ${hashOf(ENTRY_WORDS)} and ${MARKED}) as "isAltered",
         ${sealOf('coalesce(seal.before_hash, $1::uuid::text)', 'seal.number::text', 'seal.entry_hash')} <> seal.hash as "isResealed"
       from seal left join history as entry on entry.partnership_id = $1::uuid and entry.id = seal.entry_id
       where seal.number >= $2)
     select weighed.number, "previousNumber", "isGone", "isAltered", "isResealed", ${ENTRY.replace('entry.id', 'weighed.entry_id')},
       ${at('earlier.at')} as after, ${at('later.at')} as before
     from weighed
     left join history as entry on entry.partnership_id = $1::uuid and entry.id = weighed.entry_id ${WHO}
     left join history as earlier on earlier.partnership_id = $1::uuid and earlier.id = weighed.before_id
     left join history as later on later.partnership_id = $1::uuid and later.id = weighed.after_id
     where "isGone" or "isAltered" or "isResealed" or weighed.number > "previousNumber" + 1
     order by weighed.number limit 1000`,
    [fence, from, to],
  );
  return rows.map(({ after, before, ...found }) => ({ ...found, between: { after, before } }));
}

/** Of the seals given, those under which another one's entry stands now: by number, the number of that other. */
export async function findMoved(
  owner: Owner,
  fence: string,
  numbers: readonly number[],
): Promise<Map<number, number>> {
  const moved = `(select other.id::text || ' ' || other.rest)`;
  const renumbered = `(select seal.entry_id::text || ' ' || other.rest)`;
  const { rows } = await owner.query<{ number: number; takes: number }>(
    `with other as (
       select seal.number, entry.id, substr(${ENTRY_WORDS}, length(entry.id::text) + 2) as rest
       from history_seal as seal join history as entry
         on entry.partnership_id = seal.partnership_id and entry.id = seal.entry_id
       where seal.partnership_id = $1 and seal.number = any ($2))
     select other.number as number, seal.number as takes
     from history_seal as seal join other on other.number <> seal.number
     where seal.partnership_id = $1 and seal.number = any ($2)
       and seal.entry_hash in (${hashOf(moved)}, ${hashOf(renumbered)})`,
    [fence, numbers],
  );
  return new Map(rows.map(({ number, takes }) => [number, takes]));
}

/** Entries that no seal is for. */
export async function findUnsealed(owner: Owner, fence: string): Promise<EntryFacts[]> {
  const { rows } = await owner.query<EntryFacts>(
    `select ${ENTRY} from history as entry ${WHO}
     where entry.partnership_id = $1 and not exists (select from history_seal as seal
       where seal.partnership_id = $1 and seal.entry_id = entry.id)
     order by entry.id limit 1000`,
    [fence],
  );
  return rows;
}

/** Out of how many entries names were struck, by who did it on which day; the oldest first. */
export async function listStruck(owner: Owner, fence: string): Promise<Struck[]> {
  const { rows } = await owner.query<Struck>(
    `with striking as (${STRIKING})
     select ${at('min(striking.at)')} as at, person.name as who, count(distinct striking.entry_id)::integer as entries
     from striking left join person on person.partnership_id = $1 and person.id = striking.person_id
     group by person.id, person.name, (striking.at at time zone 'UTC')::date order by min(striking.at)`,
    [fence],
  );
  return rows;
}

/** The days of the first and the last entry. */
export async function spanOf(
  owner: Owner,
  fence: string,
): Promise<{ from: string | null; to: string | null }> {
  const { rows } = await owner.query<{ from: string | null; to: string | null }>(
    `select ${at('min(at)')} as from, ${at('max(at)')} as to from history where partnership_id = $1`,
    [fence],
  );
  return rows[0] ?? { from: null, to: null };
}

export type HeadFound = { partnershipId: string; number: number };

/** Where a seal that was kept elsewhere stands; null where no history has it. It may be shortened. */
export async function findHead(owner: Owner, head: string): Promise<HeadFound | null> {
  const { rows } = await owner.query<HeadFound>(
    `select partnership_id as "partnershipId", number from history_seal where hash like $1 || '%' limit 1`,
    [head],
  );
  return rows[0] ?? null;
}

/**
 * The seals of the history as the owner of the database sees them, worked out anew from the rows, with nothing that
 * was made in the database itself: only PostgreSQL's own functions.
 */
import type { Between, EntryFacts, SealFound } from '../../domain/history/seals.ts';
import { ENTRY_WORDS, hashOf, sealOf } from '../migrations/0017-history-chain.ts';
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

type Range = { from: number; to: number };
type FoundRow = Omit<SealFound, 'between'> & Between;

/** The seals with numbers in the range that do not fit. */
export async function findBroken(owner: Owner, fence: string, { from, to }: Range): Promise<SealFound[]> {
  const { rows } = await owner.query<FoundRow>(
    `with seal as (
       select number, entry_id, entry_hash, hash, lag(hash) over (order by number) as before_hash,
         coalesce(lag(number) over (order by number), 0) as before_number,
         lag(entry_id) over (order by number) as before_id, lead(entry_id) over (order by number) as after_id
       from history_seal where partnership_id = $1::uuid and number >= (
         select coalesce(max(number), 0) from history_seal where partnership_id = $1::uuid and number < $2) and number <= $3),
     weighed as (
       select seal.number, seal.before_number as "previousNumber", seal.entry_id, seal.before_id, seal.after_id,
         entry.id is null as "isGone", entry.id is not null and ${hashOf(ENTRY_WORDS)} <> seal.entry_hash as "isAltered",
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

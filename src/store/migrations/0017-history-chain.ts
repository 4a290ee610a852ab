/**
 * The seals of the history: one for each entry, numbered from 1 in each partnership. A seal holds the SHA-256 of its
 * entry, and its own is over the seal before it, its number and that; so an entry that is altered, removed, put in or
 * moved afterwards no longer fits, and one seal kept elsewhere vouches for all before it. `weft verify` walks them.
 *
 * - Entries are sealed as their transaction commits, one transaction of a partnership after another, so that nothing
 *   is committed without a seal and none has the same number; the lock is asked for last, when all others are held.
 * - Nobody may change or remove a seal; `weft_app` may only read them. Nor may it hang the triggers' functions on a
 *   table of its own (everybody may make a temporary one) and so have history written or sealed that never was.
 * - The words that are sealed are the same on every server: JSON as PostgreSQL writes it, the instant in microseconds.
 * - History also says which deed another one undid.
 */
import type { Migration } from './migration.ts';

/** What of an entry is sealed, as SQL over a row of `history`: the entry's number, a space, the rest as JSON. */
export const ENTRY_WORDS = `entry.id::text || ' ' || jsonb_build_array(entry.partnership_id, entry.table_name,
  entry.row_id, entry.plan_id, entry.action_id, entry.operation, entry.before, entry.after, entry.person_id,
  entry.deed, entry.deed_id, entry.undoes, (extract(epoch from entry.at) * 1000000)::bigint)::text`;

/** The seal that a number and an entry's hash have after the one before; the first follows its partnership's id. */
export const sealOf = (before: string, number: string, entryHash: string): string =>
  `encode(sha256(convert_to(${before} || ' ' || ${number} || ' ' || ${entryHash}, 'UTF8')), 'hex')`;

export const hashOf = (words: string): string => `encode(sha256(convert_to(${words}, 'UTF8')), 'hex')`;

const UNDOES = `
alter table history add column undoes uuid;
create index history_undoes on history (partnership_id, undoes) where undoes is not null;
create or replace function add_history(noun text, deed_done text, old_row jsonb, new_row jsonb, keys text[]) returns void
  language sql set search_path = pg_catalog, public as $$
  insert into public.history
    (partnership_id, table_name, row_id, plan_id, action_id, operation, before, after, person_id, deed, deed_id, undoes)
  select case noun when 'partnership' then (present->>'id')::uuid else (present->>'partnership_id')::uuid end,
    noun,
    (select string_agg(present->>key, '/' order by place) from unnest(keys) with ordinality as k (key, place)),
    case noun when 'plan' then (present->>'id')::uuid else (present->>'plan_id')::uuid end,
    case noun when 'action' then (present->>'id')::uuid else (present->>'action_id')::uuid end,
    lower(deed_done), old_row, new_row,
    nullif(current_setting('weft.person_id', true), '')::uuid,
    nullif(current_setting('weft.deed', true), ''),
    nullif(current_setting('weft.deed_id', true), '')::uuid,
    nullif(current_setting('weft.undoes', true), '')::uuid
  from (select coalesce(new_row, old_row) as present) as row
$$;
`;

const SEALS = `
create table history_seal (
  partnership_id uuid not null,
  number bigint not null check (number > 0),
  entry_id bigint not null,
  entry_hash text not null check (entry_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (partnership_id, number),
  constraint history_sealed_once unique (partnership_id, entry_id)
);
create trigger history_stands before update or delete or truncate on history_seal
  for each statement execute function history_stands();
call fence_table('history_seal', 'partnership_id');
grant select on history_seal to weft_app;

/* The last seal is looked for by its number, also while PostgreSQL does not know yet how many there are. */
create function add_seal(entry history) returns void
  language plpgsql set search_path = pg_catalog, public set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  last record;
  sealed text := ${hashOf(ENTRY_WORDS)};
  place bigint;
begin
  select seal.number, seal.hash into last from public.history_seal as seal
    where seal.partnership_id = entry.partnership_id order by seal.number desc limit 1;
  place := coalesce(last.number, 0) + 1;
  insert into public.history_seal (partnership_id, number, entry_id, entry_hash, hash)
  values (entry.partnership_id, place, entry.id, sealed,
    ${sealOf('coalesce(last.hash, entry.partnership_id::text)', 'place::text', 'sealed')});
end $$;
create function seal_history() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('seal ' || new.partnership_id::text, 0));
  perform add_seal(new);
  return null;
end $$;
`;

/** What stands there already, in the order in which it was written. */
const FILLING = `
do $$
declare
  fence uuid;
  entry history;
begin
  perform set_config('weft.whole', 'yes', true);
  for fence in select distinct partnership_id from history loop
    perform set_config('weft.partnership_id', fence::text, true);
    for entry in select * from history where partnership_id = fence order by id loop
      perform add_seal(entry);
    end loop;
  end loop;
  perform set_config('weft.partnership_id', '', true);
  perform set_config('weft.whole', '', true);
end $$;
create constraint trigger seal_history after insert on history deferrable initially deferred
  for each row execute function seal_history();
`;

const RIGHTS = `
revoke execute on function add_seal from public;
create procedure keep_triggers_ours() language plpgsql as $$
declare found record;
begin
  for found in select oid::regprocedure as name from pg_proc
    where prorettype = 'trigger'::regtype and prosecdef and pronamespace = 'public'::regnamespace
  loop execute format('revoke execute on function %s from public', found.name); end loop;
end $$;
call keep_triggers_ours();
`;

/** For looking through a whole partnership's history; all that one transaction wrote has one instant. */
const LOOKING = `
create index history_at on history (partnership_id, at, id);
create index history_of_person on history (partnership_id, person_id, at);
create index history_of_noun on history (partnership_id, table_name, at);
create index history_of_deed_name on history (partnership_id, deed, at);
create index history_of_plan_at on history (partnership_id, plan_id, at);
`;

export const historyChain: Migration = {
  name: '0017-history-chain',
  sql: [UNDOES, SEALS, FILLING, RIGHTS, LOOKING],
};

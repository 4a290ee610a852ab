/**
 * Names of people who were forgotten are struck out of the history: the one thing that ever changes an entry.
 *
 * - What is struck: the names that entries of `party`, `party_alias`, `action_lead` and `party_merge` give to the entry
 *   of the directory that the person was. A plain mark stands in their place, and nothing else can be put there.
 * - Of whom: of an entry that is a person's, that was forgotten, and whose name is gone from everything that can be
 *   changed; by an administrator of the partnership, in it, and not while its names are on legal hold.
 * - The trigger on the history looks at every single entry, whoever changes it, and writes the striking itself. So
 *   whoever goes round `strike_names` can do no more than it does, and not unseen.
 * - Each striking (which entry, its hash before and after, who, when, why) is only ever added, and an entry of the
 *   history itself, sealed like any other. The seals of what was struck stay: they are over the hash from before.
 */
import { ENTRY_WORDS, hashOf } from './0017-history-chain.ts';
import type { Migration } from './migration.ts';

/** What stands where a name was. */
export const NAME_REMOVED = '[name removed]';

const FORGOTTEN = `
alter table party add column forgotten_on date;
create function is_name_of_nobody(word text) returns boolean language sql immutable
  as $$ select word = '${NAME_REMOVED}' or word ~ '^A person who asked to be forgotten( \\([0-9]+\\))?$' $$;
`;

/** Which side of an entry names the party, and the side without its names; of a merge those of the leads that went over. */
const STRUCK = `
create function entry_hash(entry history) returns text language sql stable set search_path = pg_catalog, public, pg_temp
  as $$ select ${hashOf(ENTRY_WORDS)} $$;
create function names_party(noun text, row_id text, side jsonb, body uuid) returns boolean language sql immutable as $$
  select coalesce(case noun when 'party' then row_id = body::text
    when 'party_alias' then side->>'party_id' = body::text
    when 'action_lead' then side->>'party_id' = body::text
    when 'party_merge' then side->>'from_id' = body::text end, false)
$$;
create function without_names(noun text, row_id text, side jsonb, body uuid) returns jsonb language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
  select case when side is null or not names_party(noun, row_id, side, body) then side
    when noun = 'party_merge' then jsonb_set(side, '{moved}', (
      select coalesce(jsonb_agg(case when is_name_of_nobody(lead->>'name') then lead
        else lead || '{"name": "${NAME_REMOVED}"}' end order by place), '[]')
      from jsonb_array_elements(side->'moved') with ordinality as moved (lead, place)))
    else side || coalesce((select jsonb_object_agg(word.key, '${NAME_REMOVED}') from jsonb_each_text(side) as word
      where word.key in ('name', 'of_name', 'expansion') and not is_name_of_nobody(word.value)), '{}') end
$$;
`;

const STRIKINGS = `
create table history_striking (
  partnership_id uuid not null default fenced_partnership() references partnership,
  entry_id bigint not null,
  hash_before text not null check (hash_before ~ '^[0-9a-f]{64}$'),
  hash_after text not null check (hash_after ~ '^[0-9a-f]{64}$'),
  party_id uuid not null,
  struck_by uuid not null,
  struck_at timestamptz not null default now(),
  why text not null default 'askedToBeForgotten' check (why = 'askedToBeForgotten'),
  primary key (partnership_id, entry_id, hash_before),
  foreign key (partnership_id, party_id) references party,
  foreign key (partnership_id, struck_by) references person,
  constraint striking_strikes check (hash_before <> hash_after)
);
create index history_striking_party on history_striking (partnership_id, party_id);
create index history_striking_by on history_striking (partnership_id, struck_by);
call keep_table('history_striking', 'entry_id', 'hash_before');
revoke insert, update, delete on history_striking from weft_app;
create trigger history_stands before update or delete or truncate on history_striking
  for each statement execute function history_stands();
/* Only the trigger on the history adds one. */
create trigger history_struck before insert on history_striking
  for each statement when (pg_trigger_depth() = 0) execute function history_stands();
`;

/** In words why the names of the party may not be struck; null where they may. */
const RULES = `
create function why_not_struck(body uuid) returns text language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select case
    when not exists (select from role_grant where partnership_id = (select fenced_partnership())
        and person_id = nullif(current_setting('weft.person_id', true), '')::uuid and role = 'administrator'
        and scope = 'partnership' and coalesce(until_day, 'infinity'::date) > current_date)
      then 'Only an administrator of the partnership strikes names out of its history.'
    when not exists (select from party where partnership_id = (select fenced_partnership()) and id = body
        and kind in ('person', 'unknown') and forgotten_on is not null and is_name_of_nobody(name)
        and of_name is null and expansion is null)
      or exists (select from party_alias where partnership_id = (select fenced_partnership()) and party_id = body)
      or exists (select from action_lead where partnership_id = (select fenced_partnership()) and party_id = body
        and not (is_name_of_nobody(name) and of_name is null))
      or exists (select from party_merge as merge, jsonb_array_elements(moved) as lead
        where merge.partnership_id = (select fenced_partnership()) and from_id = body
          and not is_name_of_nobody(lead->>'name'))
      or not coalesce((select bool_and(person.left_on is not null and person.account_id is null and is_name_of_nobody(person.name))
        from party as own
        join party as tied on tied.partnership_id = own.partnership_id
          and coalesce(tied.merged_into, tied.id) = coalesce(own.merged_into, own.id)
        join person on person.partnership_id = tied.partnership_id and person.party_id = tied.id
        where own.partnership_id = (select fenced_partnership()) and own.id = body), false)
      then 'Only names of somebody who was forgotten are struck out of the history.'
    when exists (select from legal_hold as held join person on person.partnership_id = held.partnership_id
        and person.id::text = held.record_id
        join party as tied on tied.partnership_id = person.partnership_id and tied.id = person.party_id
        join party as own on own.partnership_id = tied.partnership_id and own.id = body
          and coalesce(tied.merged_into, tied.id) = coalesce(own.merged_into, own.id)
        where held.partnership_id = (select fenced_partnership()) and held.noun = 'name' and held.lifted_on is null)
      then 'These names are on legal hold.'
  end
$$;
`;

const STANDING = `
create or replace function history_stands() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'history' and coalesce(current_setting('weft.striking', true), '') <> ''
  then return null; end if;
  raise exception 'History is only ever added to.';
end $$;
create function history_struck() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  body uuid := nullif(current_setting('weft.striking', true), '')::uuid;
  refusal text := why_not_struck(body);
begin
  if refusal is not null then raise exception using errcode = 'insufficient_privilege', message = refusal; end if;
  if old.partnership_id is distinct from fenced_partnership()
    or to_jsonb(new) - array['before', 'after'] is distinct from to_jsonb(old) - array['before', 'after']
    or new.before is distinct from without_names(old.table_name, old.row_id, old.before, body)
    or new.after is distinct from without_names(old.table_name, old.row_id, old.after, body)
    or (new.before is not distinct from old.before and new.after is not distinct from old.after)
  then raise exception 'History is only ever added to.'; end if;
  insert into history_striking (partnership_id, entry_id, hash_before, hash_after, party_id, struck_by)
    values (old.partnership_id, old.id, entry_hash(old), entry_hash(new), body, current_setting('weft.person_id')::uuid);
  return new;
end $$;
create trigger history_struck before update on history for each row execute function history_struck();
`;

/** Strikes the names of one entry of the directory; returns out of how many entries. An owner is bound by the plans' fence too. */
const STRIKING = `
create function strike_names(body uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  reach text := current_setting('weft.whole_plans', true);
  seen text := current_setting('weft.plans', true);
  refusal text;
  entries integer;
begin
  perform set_config('weft.whole_plans', '*', true), set_config('weft.plans', '*', true);
  refusal := why_not_struck(body);
  if refusal is not null then raise exception using errcode = 'insufficient_privilege', message = refusal; end if;
  perform set_config('weft.striking', body::text, true);
  update history as entry set before = without_names(table_name, row_id, before, body),
      after = without_names(table_name, row_id, after, body)
    where partnership_id = fenced_partnership() and table_name in ('party', 'party_alias', 'action_lead', 'party_merge')
      and (names_party(table_name, row_id, before, body) or names_party(table_name, row_id, after, body))
      and (before is distinct from without_names(table_name, row_id, before, body)
        or after is distinct from without_names(table_name, row_id, after, body));
  get diagnostics entries = row_count;
  perform set_config('weft.striking', '', true), set_config('weft.whole_plans', coalesce(reach, ''), true),
    set_config('weft.plans', coalesce(seen, ''), true);
  return entries;
end $$;
revoke execute on function strike_names, why_not_struck from public;
grant execute on function strike_names, why_not_struck to weft_app;
`;

export const struckNames: Migration = {
  name: '0038-struck-names',
  sql: [FORGOTTEN, STRUCK, STRIKINGS, RULES, STANDING, STRIKING],
};

/**
 * Who may do what, and the fence of plans underneath. A grant is a role within a scope; it is the only truth of what
 * a person may do. What the permit of a transaction reaches is told to PostgreSQL (`weft.plans`: seen at all,
 * `weft.whole_plans`: written in whole, `weft.parties`: whose own actions may be written in the others; '*' is
 * everything, nothing said is nothing), and restrictive policies hold the app's role to it on every table that
 * belongs to a plan, whatever code asked. `fence_table` puts them on the tables of later migrations too.
 *
 * Contact details are kept beside the person, without a history: so they can be forgotten. For the same reason
 * history does not repeat a person's name.
 */
import type { Migration } from './migration.ts';

const PEOPLE = `
alter table person add column account_id text, add column party_id uuid,
  add column version integer not null default 1,
  add foreign key (partnership_id, party_id) references party;
create unique index person_account on person (partnership_id, account_id) where account_id is not null;
create index person_party on person (partnership_id, party_id);
create table person_contact (
  partnership_id uuid not null default fenced_partnership(),
  person_id uuid not null,
  email text,
  telephone text,
  /** Whether the person agreed that it may be published, and when they said so. */
  published boolean not null default false,
  agreed_on date,
  version integer not null default 1,
  primary key (partnership_id, person_id),
  foreign key (partnership_id, person_id) references person on delete cascade,
  constraint contact_agreed check (not published or agreed_on is not null)
);
create unique index person_contact_email on person_contact (partnership_id, lower(email));
create table role_grant (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('administrator', 'coordinator', 'chair', 'groupMember', 'lead', 'supporter',
    'editor', 'scrutiny', 'reader')),
  scope text not null check (scope in ('partnership', 'plan', 'party')),
  plan_id uuid,
  party_id uuid,
  from_day date not null,
  until_day date,
  given_by uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references person,
  foreign key (partnership_id, given_by) references person,
  foreign key (partnership_id, plan_id) references plan on delete cascade,
  foreign key (partnership_id, party_id) references party,
  constraint grant_scope check ((scope = 'plan') = (plan_id is not null) and (scope = 'party') = (party_id is not null)),
  constraint grant_days check (from_day <= until_day)
);
create index role_grant_person on role_grant (partnership_id, person_id);
create index role_grant_given_by on role_grant (partnership_id, given_by);
create index role_grant_plan on role_grant (partnership_id, plan_id);
create index role_grant_party on role_grant (partnership_id, party_id);
create unique index role_grant_once on role_grant (partnership_id, person_id, role, scope, plan_id, party_id)
  nulls not distinct where until_day is null;
alter table plan add column published_on date;
`;

const NAMELESS = `
create function record_person_history() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  old_row jsonb;
  new_row jsonb;
begin
  if tg_op <> 'INSERT' then old_row := to_jsonb(old) - 'name'; end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new) - 'name'; end if;
  perform add_history(tg_table_name, tg_op, old_row, new_row, tg_argv);
  return null;
end $$;
drop trigger record_history on person;
create trigger record_history after insert or update or delete on person
  for each row execute function record_person_history('id');
`;

const REACH = `
create function sees_every_plan() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('weft.plans', true), '') = '*' $$;
create function writes_every_plan() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('weft.whole_plans', true), '') = '*' $$;
create function listed(setting text) returns uuid[] language sql stable parallel safe
  as $$ select case when current_setting(setting, true) like '{%' then current_setting(setting, true)::uuid[] end $$;
create function leads_action(action uuid) returns boolean language sql stable as $$
  select exists (select from action_lead as lead where lead.partnership_id = (select fenced_partnership())
    and lead.action_id = action and lead.party_id = any ((select listed('weft.parties'))::uuid[]))
$$;
`;

/** Of a table with `plan_id`, and of `plan` itself; a row without a plan is the whole partnership's. */
const FENCES = `
create procedure fence_plans(noun text) language plpgsql as $$
declare
  has text[] := array(select attname from pg_attribute where attrelid = noun::regclass and attnum > 0 and not attisdropped);
  plan text := case noun when 'plan' then 'id' else 'plan_id' end;
  action text := case when noun = 'action' then 'id' when 'action_id' = any (has) then 'action_id' end;
  sees text := format('(select sees_every_plan()) or %1$I is null or %1$I = any ((select listed(''weft.plans''))::uuid[])', plan);
  writes text := format('(select writes_every_plan()) or %1$I is null or %1$I = any ((select listed(''weft.whole_plans''))::uuid[])', plan);
begin
  if not plan = any (has) then return; end if;
  if action is not null then writes := writes || format(' or leads_action(%I)', action); end if;
  execute format('create policy sees_plan on %I as restrictive for select to weft_app using (%s)', noun, sees);
  execute format('create policy adds_in_plan on %I as restrictive for insert to weft_app with check (%s)', noun, writes);
  execute format('create policy writes_in_plan on %I as restrictive for update to weft_app using (%s) with check (%2$s)', noun, writes);
  execute format('create policy removes_in_plan on %I as restrictive for delete to weft_app using (%s)', noun, writes);
end $$;
create or replace procedure fence_table(noun text, fence text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', noun);
  execute format('alter table %I force row level security', noun);
  execute format('create policy own_partnership on %I using (true) with check (true)', noun);
  call fence_once(noun, fence);
  call open_to_owner(noun);
  call fence_plans(noun);
end $$;
do $$ declare noun text;
begin
  for noun in select c.relname from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polname = 'own_partnership' and c.relnamespace = 'public'::regnamespace
  loop call fence_plans(noun); end loop;
end $$;
/* They raise the plan's own row, which a permit for single actions does not reach. */
alter function raise_plan_revision() security definer set search_path = pg_catalog, public;
alter function raise_revision_of_party() security definer set search_path = pg_catalog, public;
`;

/** The search looks behind the fences: it keeps this one itself. */
const SEARCH = `
create or replace function search_find(asked text, noun text, most integer)
  returns table (kind text, id uuid, plan_id uuid, title text, body text, rank real, found bigint)
  language sql stable security definer set search_path = pg_catalog, public set enable_seqscan = off as $$
  with hit as materialized (
    select entry.kind, entry.id, ts_rank(entry.words, to_tsquery('english', asked)) as rank
    from search_entry as entry
    where entry.words @@ to_tsquery('english', asked) and entry.partnership_id = (select fenced_partnership())
      and ((select sees_every_plan()) or entry.plan_id is null
        or entry.plan_id = any ((select listed('weft.plans'))::uuid[]))),
  best as (
    select hit.kind, hit.id, hit.rank from hit where noun is null or hit.kind = noun
    order by hit.rank desc, hit.id limit most)
  select best.kind, best.id, entry.plan_id, entry.title, entry.body, best.rank, null
  from best join search_entry as entry on entry.partnership_id = (select fenced_partnership())
    and entry.kind = best.kind and entry.id = best.id
  union all
  select hit.kind, null, null, '', '', 0, count(*) from hit group by hit.kind
$$;
`;

/** Whoever comes to the door of Weft is in no partnership yet: this much may be known of each. */
const DOOR = `
create function partnerships_here() returns table (id uuid, name text, slug text, locale text, is_example boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  /* Not in the head of the function: only a superuser may set a setting of ours there. */
  perform set_config('weft.whole', 'yes', true);
  return query select p.id, p.name, p.slug, p.locale, p.is_example from partnership as p order by p.created_at, p.id;
  perform set_config('weft.whole', '', true);
end $$;
revoke execute on function partnerships_here from public;
grant execute on function partnerships_here to weft_app;
`;

const KEPT = `
call keep_table('role_grant', 'id');
call fence_table('person_contact', 'partnership_id');
grant select, insert, update, delete on person_contact to weft_app;
`;

export const access: Migration = {
  name: '0018-access',
  sql: [PEOPLE, NAMELESS, REACH, FENCES, SEARCH, DOOR, KEPT],
};

/**
 * History, and the fences. `keep_table(name, keys)` puts a table under both: the policy that shows only the
 * transaction's partnership, the trigger that writes history, the grants of the role the app works as. Every later
 * migration that makes a table calls it; a test reads the catalogue and fails where one was forgotten.
 *
 * - History is appended by a trigger that runs as the tables' owner; `weft_app` itself may only read it.
 * - Nobody, not even the owner, may change or remove a row of it.
 * - Left out: `bytes` and `reading` of an import (kept once, in its row) and the plan's revision, which only counts.
 */
import type { Migration } from './migration.ts';

const HISTORY = `
create table history (
  partnership_id uuid not null,
  id bigint not null generated always as identity,
  table_name text not null,
  row_id text not null,
  plan_id uuid,
  action_id uuid,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  before jsonb,
  after jsonb,
  person_id uuid,
  deed text,
  deed_id uuid,
  at timestamptz not null default now(),
  primary key (partnership_id, id),
  constraint history_sides check (
    (operation = 'insert') = (before is null) and (operation = 'delete') = (after is null))
);
create index history_of_plan on history (partnership_id, plan_id, id);
create index history_of_action on history (partnership_id, action_id, id);
create index history_of_deed on history (partnership_id, deed_id);
create index history_of_row on history (partnership_id, table_name, row_id, id);

create function history_stands() returns trigger language plpgsql as $$
begin
  raise exception 'History is only ever added to.';
end $$;
create trigger history_stands before update or delete or truncate on history
  for each statement execute function history_stands();
`;

const RECORDING = `
create function add_history(noun text, deed_done text, old_row jsonb, new_row jsonb, keys text[]) returns void
  language sql set search_path = pg_catalog, public as $$
  insert into public.history
    (partnership_id, table_name, row_id, plan_id, action_id, operation, before, after, person_id, deed, deed_id)
  select case noun when 'partnership' then (present->>'id')::uuid else (present->>'partnership_id')::uuid end,
    noun,
    (select string_agg(present->>key, '/' order by place) from unnest(keys) with ordinality as k (key, place)),
    case noun when 'plan' then (present->>'id')::uuid else (present->>'plan_id')::uuid end,
    case noun when 'action' then (present->>'id')::uuid else (present->>'action_id')::uuid end,
    lower(deed_done), old_row, new_row,
    nullif(current_setting('weft.person_id', true), '')::uuid,
    nullif(current_setting('weft.deed', true), ''),
    nullif(current_setting('weft.deed_id', true), '')::uuid
  from (select coalesce(new_row, old_row) as present) as row
$$;
revoke execute on function add_history from public;

create function record_history() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  old_row jsonb;
  new_row jsonb;
begin
  if tg_op <> 'INSERT' then old_row := to_jsonb(old) - 'revision'; end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new) - 'revision'; end if;
  if tg_table_name = 'plan' and old_row = new_row then return null; end if;
  perform add_history(tg_table_name, tg_op, old_row, new_row, tg_argv);
  return null;
end $$;

create function record_import_history() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  old_row jsonb;
  new_row jsonb;
begin
  if tg_op <> 'INSERT' then
    old.bytes := ''; old.reading := null;
    old_row := to_jsonb(old) - array['bytes', 'reading'];
  end if;
  if tg_op <> 'DELETE' then
    new.bytes := ''; new.reading := null;
    new_row := to_jsonb(new) - array['bytes', 'reading'];
  end if;
  perform add_history(tg_table_name, tg_op, old_row, new_row, tg_argv);
  return null;
end $$;
`;

const REVISIONS = `
create function raise_plan_revision() returns trigger language plpgsql as $$
begin
  update plan set revision = plan.revision + 1
    from (select distinct partnership_id, plan_id from changed) as touched
    where plan.partnership_id = touched.partnership_id and plan.id = touched.plan_id;
  return null;
end $$;
create function raise_own_revision() returns trigger language plpgsql as $$
begin
  if new.revision = old.revision then new.revision := old.revision + 1; end if;
  return new;
end $$;
create trigger raise_revision before update on plan for each row execute function raise_own_revision();
create function raise_revision_of_party() returns trigger language plpgsql as $$
begin
  update plan set revision = plan.revision + 1
    from (select distinct lead.partnership_id, lead.plan_id from changed
      join action_lead as lead on lead.partnership_id = changed.partnership_id and lead.party_id = changed.id) as touched
    where plan.partnership_id = touched.partnership_id and plan.id = touched.plan_id;
  return null;
end $$;
create trigger raise_revision after update on party referencing new table as changed
  for each statement execute function raise_revision_of_party();
`;

const KEEPING = `
create procedure fence_table(noun text, fence text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', noun);
  execute format('alter table %I force row level security', noun);
  execute format('create policy own_partnership on %I using (%I = fenced_partnership()) with check (%2$I = fenced_partnership())',
    noun, fence);
end $$;
create procedure keep_table(noun text, variadic keys text[]) language plpgsql as $$
declare
  recorder text := case noun when 'plan_import' then 'record_import_history' else 'record_history' end;
  arguments text := (select string_agg(quote_literal(key), ', ') from unnest(keys) as key);
begin
  call fence_table(noun, case noun when 'partnership' then 'id' else 'partnership_id' end);
  execute format('create trigger record_history after insert or update or delete on %I for each row execute function %I(%s)',
    noun, recorder, arguments);
  execute format('grant select, insert, update, delete on %I to weft_app', noun);
end $$;
create procedure count_in_plan(noun text) language plpgsql as $$
begin
  execute format('create trigger raise_revision_i after insert on %I referencing new table as changed for each statement execute function raise_plan_revision()', noun);
  execute format('create trigger raise_revision_u after update on %I referencing new table as changed for each statement execute function raise_plan_revision()', noun);
  execute format('create trigger raise_revision_d after delete on %I referencing old table as changed for each statement execute function raise_plan_revision()', noun);
end $$;
`;

const KEPT = `
call keep_table('partnership', 'id');
call keep_table('person', 'id');
call keep_table('plan', 'id');
call keep_table('heading', 'id');
call keep_table('action', 'id');
call keep_table('action_code', 'plan_id', 'code');
call keep_table('party', 'id');
call keep_table('action_lead', 'id');
call keep_table('section', 'id');
call keep_table('key_action', 'id');
call keep_table('abbreviation', 'plan_id', 'short');
call keep_table('plan_import', 'id');
call keep_table('import_answer', 'import_id', 'question');
call fence_table('history', 'partnership_id');
grant select on history to weft_app;
call count_in_plan('heading');
call count_in_plan('action');
call count_in_plan('action_code');
call count_in_plan('action_lead');
call count_in_plan('section');
call count_in_plan('key_action');
call count_in_plan('abbreviation');
`;

export const history: Migration = {
  name: '0003-history',
  sql: [HISTORY, RECORDING, REVISIONS, KEEPING, KEPT],
};

/**
 * Backup sees every row. Row-level security binds even the tables' owner, who on somebody else's server is no
 * superuser; so each fence gets a gate that opens to the owner alone, to look and not to write, and only in a session
 * that says it wants the whole (`weft.whole`). The role that the app works as has no such gate.
 */
import type { Migration } from './migration.ts';

const GATE = `
create procedure open_to_owner(noun text) language plpgsql as $$
begin
  execute format('create policy whole_to_owner on %I for select to %I using (current_setting(''weft.whole'', true) = ''yes'')',
    noun, current_user);
end $$;
create or replace procedure fence_table(noun text, fence text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', noun);
  execute format('alter table %I force row level security', noun);
  execute format('create policy own_partnership on %I using (%I = fenced_partnership()) with check (%2$I = fenced_partnership())',
    noun, fence);
  call open_to_owner(noun);
end $$;
do $$ declare noun text;
begin
  for noun in select c.relname from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polname = 'own_partnership' and c.relnamespace = 'public'::regnamespace
  loop call open_to_owner(noun); end loop;
end $$;
`;

export const backup: Migration = { name: '0012-backup', sql: [GATE] };

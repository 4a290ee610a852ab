/**
 * The fence is worked out once a statement. Asked for by its bare name, PostgreSQL worked it out again for every row
 * of a table it walked through, which cost more than reading the row; inside a subquery it is a constant.
 */
import type { Migration } from './migration.ts';

const FENCE_ONCE = `
create procedure fence_once(noun text, fence text) language plpgsql as $$
begin
  execute format('alter policy own_partnership on %I using (%I = (select fenced_partnership())) with check (%2$I = (select fenced_partnership()))',
    noun, fence);
end $$;
create or replace procedure fence_table(noun text, fence text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', noun);
  execute format('alter table %I force row level security', noun);
  execute format('create policy own_partnership on %I using (true) with check (true)', noun);
  call fence_once(noun, fence);
  call open_to_owner(noun);
end $$;
do $$ declare noun text;
begin
  for noun in select c.relname from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polname = 'own_partnership' and c.relnamespace = 'public'::regnamespace
  loop call fence_once(noun, case noun when 'partnership' then 'id' else 'partnership_id' end); end loop;
end $$;
`;

export const fenceOnce: Migration = { name: '0013-fence-once', sql: [FENCE_ONCE] };

/**
 * Every writer holds the plan before it touches anything inside, so that two of them never wait for each other; also
 * one whose permit reaches single actions and not the plan's own row, which PostgreSQL would not let it lock. Only a
 * plan that the permit sees is held.
 */
import type { Migration } from './migration.ts';

const HOLD = `
create function hold_seen_plan(held uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  reach text := current_setting('weft.whole_plans', true);
begin
  if not (sees_every_plan() or held = any (coalesce(listed('weft.plans'), '{}'))) then return; end if;
  perform set_config('weft.whole_plans', '*', true);
  perform 1 from plan where partnership_id = fenced_partnership() and id = held for update;
  perform set_config('weft.whole_plans', coalesce(reach, ''), true);
end $$;
revoke execute on function hold_seen_plan from public;
grant execute on function hold_seen_plan to weft_app;
`;

export const holdPastFence: Migration = { name: '0032-hold-past-fence', sql: [HOLD] };

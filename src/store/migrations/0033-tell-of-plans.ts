/**
 * A change in a plan is told on the channel `weft` when its transaction is committed: which partnership, which plan,
 * by which deed, and nothing that anybody wrote. Whatever changes in a plan raises its revision, so its own row is the
 * one place to watch; and a deed that raises it a thousand times is told once, since PostgreSQL sends words that are
 * alike once a transaction.
 */
import type { Migration } from './migration.ts';

const TELLING = `
create function tell_of_plan() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_notify('weft', concat_ws(' ', 'plans', new.partnership_id, new.id,
    nullif(current_setting('weft.deed_id', true), '')));
  return null;
end $$;
create trigger tell_of_plan after update on plan for each row execute function tell_of_plan();
call keep_triggers_ours();
`;

export const tellOfPlans: Migration = { name: '0033-tell-of-plans', sql: [TELLING] };

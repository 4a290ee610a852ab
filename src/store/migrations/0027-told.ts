/**
 * What processes remember for a moment they are told to forget, and what an administrator is told of the database.
 *
 * - A changed setting, and a changed name of a partnership, is told on the channel `weft`.
 * - The list of steps that the database has been through may be read by the app's role; only the owner adds to it.
 */
import type { Migration } from './migration.ts';

const TELLING = `
create function tell_of_setting() returns trigger language plpgsql as $$
begin
  perform pg_notify('weft', 'settings');
  return null;
end $$;
create trigger tell_of_setting after insert or update or delete on setting
  for each statement execute function tell_of_setting();
create trigger tell_of_setting after update of name on partnership
  for each statement execute function tell_of_setting();
call keep_triggers_ours();
`;

const STEPS = 'grant select on migration to weft_app';

export const told: Migration = { name: '0027-told', sql: [TELLING, STEPS] };

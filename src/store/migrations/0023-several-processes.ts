/**
 * What several processes on one database must tell each other: who reads which document, and how much each address
 * has asked for. It is the machine's own and no part of a plan, so it stands in a schema apart, without history and
 * outside every backup.
 *
 * - A claim is fenced like the document it is of. Its holder says every few seconds that it is still there.
 * - Counts belong to no partnership. They may be lost by a crash, so they are not written twice (`unlogged`).
 * - A document that waits to be read is told of on the channel `weft`, when its transaction is committed.
 */
import type { Migration } from './migration.ts';

const MACHINE = `
create schema machine;
grant usage on schema machine to weft_app;

create table machine.reading_claim (
  partnership_id uuid not null default fenced_partnership(),
  import_id uuid not null,
  holder uuid not null,
  beat_at timestamptz not null default clock_timestamp(),
  primary key (partnership_id, import_id)
);
alter table machine.reading_claim enable row level security;
alter table machine.reading_claim force row level security;
create policy own_partnership on machine.reading_claim
  using (partnership_id = (select fenced_partnership()))
  with check (partnership_id = (select fenced_partnership()));

create unlogged table machine.rate_count (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
grant select, insert, update, delete on machine.reading_claim, machine.rate_count to weft_app;
`;

const TELLING = `
create function tell_of_reading() returns trigger language plpgsql as $$
begin
  perform pg_notify('weft', 'readings');
  return null;
end $$;
create trigger tell_of_reading after insert or update of state on plan_import
  for each row when (new.state = 'queued') execute function tell_of_reading();
`;

export const severalProcesses: Migration = { name: '0023-several-processes', sql: [MACHINE, TELLING] };

/** Calendars given out of a plan. Only the hash of an address's secret is kept: whoever reads the database cannot use it. */
import type { Migration } from './migration.ts';

const CALENDARS = `
create table calendar (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  name text not null check (name <> ''),
  party_id uuid,
  secret_hash text not null,
  withdrawn_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, secret_hash),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id) on delete cascade
);
create index calendar_of_plan on calendar (partnership_id, plan_id, created_at);
call keep_table('calendar', 'id');
call count_in_plan('calendar');
`;

export const calendars: Migration = { name: '0010-calendars', sql: [CALENDARS] };

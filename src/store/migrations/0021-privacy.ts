/**
 * What a partnership sets for itself, and what privacy asks for.
 *
 * - A setting is a row once somebody has said something; the partnership's name stays in its own row, where the door
 *   finds it.
 * - A hold keeps one record from being deleted when its time is up, until it is lifted.
 * - What was deleted because its time was up is told by kind, number and size: who would know more could know again
 *   what was to be forgotten.
 * - The bytes of a file can be forgotten while its row, which others point to, stays and says when.
 */
import type { Migration } from './migration.ts';

const SETTINGS = `
alter table partnership add column version integer not null default 1;
create table setting (
  partnership_id uuid not null default fenced_partnership() references partnership,
  key text not null check (key <> ''),
  value text not null,
  version integer not null default 1,
  primary key (partnership_id, key)
);
call keep_table('setting', 'key');
`;

const HOLDS = `
create table legal_hold (
  partnership_id uuid not null default fenced_partnership() references partnership,
  id uuid not null,
  noun text not null check (noun <> ''),
  record_id text not null check (record_id <> ''),
  reason text not null check (reason <> ''),
  placed_by uuid not null,
  placed_on date not null,
  lifted_on date,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, placed_by) references person,
  constraint hold_days check (placed_on <= lifted_on)
);
create unique index legal_hold_once on legal_hold (partnership_id, noun, record_id) where lifted_on is null;
create index legal_hold_placed_by on legal_hold (partnership_id, placed_by);
call keep_table('legal_hold', 'id');
`;

const DELETIONS = `
create table deletion (
  partnership_id uuid not null default fenced_partnership() references partnership,
  id uuid not null,
  noun text not null check (noun <> ''),
  records integer not null check (records > 0),
  size bigint not null check (size >= 0),
  oldest date not null,
  newest date not null,
  deleted_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, deleted_by) references person
);
create index deletion_deleted_by on deletion (partnership_id, deleted_by);
call keep_table('deletion', 'id');
`;

const FORGOTTEN = `
alter table attachment_file alter column bytes drop not null, add column forgotten_on date,
  add constraint attachment_file_forgotten check ((bytes is null) = (forgotten_on is not null));
`;

export const privacy: Migration = { name: '0021-privacy', sql: [SETTINGS, HOLDS, DELETIONS, FORGOTTEN] };

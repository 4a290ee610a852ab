/**
 * Files, links and notes kept with an action. The bytes of a file stand once, by their SHA-256, in a table of their
 * own, and outlive what points to them, so that a deed that was undone can be done again. History tells of them without
 * the bytes. What is removed stays as a row that says when and why.
 */
import type { Migration } from './migration.ts';

const FILES = `
create table attachment_file (
  partnership_id uuid not null default fenced_partnership() references partnership,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null check (octet_length(bytes) between 1 and 20971520),
  primary key (partnership_id, sha256)
);
alter table attachment_file alter column bytes set storage external;
`;

const ATTACHMENTS = `
create table attachment (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  action_id uuid not null,
  kind text not null check (kind in ('file', 'link', 'note')),
  title text not null check (title <> ''),
  evidence_of text check (evidence_of in ('status', 'milestone')),
  file_name text check (file_name <> ''),
  media_type text,
  size integer check (size > 0),
  sha256 text,
  has_place boolean not null default false,
  address text check (address ~ '^https?://'),
  text text check (text <> ''),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  removed_reason text,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id, action_id) references action (partnership_id, plan_id, id),
  foreign key (partnership_id, sha256) references attachment_file,
  foreign key (partnership_id, created_by) references person,
  constraint attachment_of_its_kind check (
    (kind = 'file') = (sha256 is not null and file_name is not null and media_type is not null and size is not null)
    and (kind = 'link') = (address is not null) and (kind = 'note') = (text is not null)),
  constraint attachment_removal check ((removed_at is null) = (removed_reason is null))
);
create index attachment_of_action on attachment (partnership_id, plan_id, action_id);
create index attachment_bytes on attachment (partnership_id, sha256) where sha256 is not null;
`;

const KEPT = `
create function record_file_history() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  old_row jsonb;
  new_row jsonb;
begin
  if tg_op <> 'INSERT' then old.bytes := ''; old_row := to_jsonb(old) - 'bytes'; end if;
  if tg_op <> 'DELETE' then new.bytes := ''; new_row := to_jsonb(new) - 'bytes'; end if;
  perform add_history(tg_table_name, tg_op, old_row, new_row, tg_argv);
  return null;
end $$;
call keep_table('attachment_file', 'sha256');
drop trigger record_history on attachment_file;
create trigger record_history after insert or update or delete on attachment_file
  for each row execute function record_file_history('sha256');
call keep_table('attachment', 'id');
call count_in_plan('attachment');
call follow_moved_actions();
`;

export const attachments: Migration = { name: '0008-attachments', sql: [FILES, ATTACHMENTS, KEPT] };

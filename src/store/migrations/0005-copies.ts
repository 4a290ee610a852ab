/**
 * Files that Weft wrote, edited copies of a plan's document that were taken in, what each proposes, and the comments
 * that came with them.
 *
 * - A writing keeps the file as it went out and the last entry of history that it holds (`stood`), so that a copy of
 *   it can be compared with what it was and with what the plan said then. Neither its bytes nor its reading is kept
 *   in history a second time.
 * - Writing a file changes nothing in the plan: a writing's key to it is no part of what raises the plan's revision.
 * - `on delete cascade`: they go with a plan whose adoption is undone.
 */
import type { Migration } from './migration.ts';

const WRITINGS = `
create table plan_writing (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid check (plan_id is not null),
  kind text not null check (kind in ('docx', 'xlsx')),
  wanted text not null,
  written date not null,
  plan_revision bigint not null,
  stood bigint not null,
  rows jsonb not null check (jsonb_typeof(rows) = 'array'),
  bytes bytea not null,
  reading jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  constraint plan_writing_once unique (partnership_id, plan_id, kind, wanted, written, plan_revision),
  foreign key (partnership_id, plan_id) references plan on delete cascade
);
alter table plan_writing alter column bytes set storage external;
call fence_table('plan_writing', 'partnership_id');
create trigger record_history after insert or update or delete on plan_writing
  for each row execute function record_import_history('id');
grant select, insert, update, delete on plan_writing to weft_app;
`;

const COPIES = `
alter table plan_import drop constraint plan_import_state_check;
alter table plan_import add constraint plan_import_state_check check (state in
  ('queued', 'reading', 'ready', 'refused', 'adopted', 'undone', 'discarded', 'proposed'));
alter table plan_import add column copy_of uuid;
alter table plan_import add column copy_why text check (copy_why in ('asked', 'bytes', 'marks', 'likeness'));
alter table plan_import add constraint plan_import_copy_of
  foreign key (partnership_id, copy_of) references plan on delete set null (copy_of);
create table proposal (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  import_id uuid not null,
  file_name text not null,
  action_id uuid,
  kind text not null check (kind in ('changed', 'moved', 'added', 'gone')),
  noun text not null check (noun in ('action', 'heading', 'section', 'plan')),
  subject_id uuid,
  field text not null check (field <> ''),
  base jsonb,
  before jsonb,
  proposed jsonb,
  suggested jsonb not null check (jsonb_typeof(suggested) = 'array'),
  state text not null default 'open' check (state in ('open', 'accepted', 'refused', 'settled')),
  position integer not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan on delete cascade,
  foreign key (partnership_id, import_id) references plan_import on delete cascade,
  foreign key (partnership_id, plan_id, action_id) references action (partnership_id, plan_id, id) on delete cascade
);
create index proposal_plan on proposal (partnership_id, plan_id, position);
create index proposal_import on proposal (partnership_id, import_id);
create index proposal_action on proposal (partnership_id, plan_id, action_id);
create table comment (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  action_id uuid,
  import_id uuid not null,
  file_name text not null,
  text text not null check (text <> ''),
  about text not null,
  author text,
  written_on date,
  position integer not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan on delete cascade,
  foreign key (partnership_id, import_id) references plan_import on delete cascade,
  foreign key (partnership_id, plan_id, action_id) references action (partnership_id, plan_id, id) on delete cascade
);
create index comment_plan on comment (partnership_id, plan_id, position);
create index comment_action on comment (partnership_id, plan_id, action_id);
create index comment_import on comment (partnership_id, import_id);
call keep_table('proposal', 'id');
call keep_table('comment', 'id');
call count_in_plan('proposal');
call count_in_plan('comment');
call follow_moved_actions();
`;

export const copies: Migration = { name: '0005-copies', sql: [WRITINGS, COPIES] };

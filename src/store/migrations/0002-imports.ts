/** Documents on their way in: the bytes as they came, what the reader made of them, what people answered. */
import type { Migration } from './migration.ts';

const IMPORTS = `
create table plan_import (
  partnership_id uuid not null default fenced_partnership() references partnership,
  id uuid not null,
  file_name text not null,
  format text,
  size bigint not null check (size >= 0),
  bytes bytea not null,
  locale text not null,
  state text not null check (state in ('queued', 'reading', 'ready', 'refused', 'adopted', 'undone', 'discarded')),
  progress jsonb not null,
  reading jsonb,
  problem jsonb,
  plan_id uuid,
  created_by uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (partnership_id, id),
  foreign key (partnership_id, created_by) references person,
  foreign key (partnership_id, plan_id) references plan on delete set null (plan_id)
);
create index plan_import_newest on plan_import (partnership_id, created_at desc);
create index plan_import_plan on plan_import (partnership_id, plan_id);
create index plan_import_unread on plan_import (state) where state in ('queued', 'reading');
alter table plan_import alter column bytes set storage external;
alter table plan add constraint plan_read_from
  foreign key (partnership_id, import_id) references plan_import on delete set null (import_id);
create table import_answer (
  partnership_id uuid not null default fenced_partnership(),
  import_id uuid not null,
  question text not null check (question <> ''),
  answer jsonb not null,
  version integer not null default 1,
  answered_at timestamptz not null default now(),
  primary key (partnership_id, import_id, question),
  foreign key (partnership_id, import_id) references plan_import on delete cascade
);
`;

export const imports: Migration = { name: '0002-imports', sql: [IMPORTS] };

/**
 * Partnerships, their people and the live plan with all that stands in it. A position is a fraction, so that a row
 * can be put between two others without touching either.
 */
import type { Migration } from './migration.ts';

/** The partnership of the transaction; null (so: no rows at all) where nobody has set it. */
const FENCE = `
create function fenced_partnership() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('weft.partnership_id', true), '')::uuid $$;
`;

const PARTNERSHIPS = `
create table partnership (
  id uuid primary key default fenced_partnership(),
  name text not null check (name <> ''),
  slug text not null unique check (slug <> ''),
  locale text not null,
  is_example boolean not null,
  created_at timestamptz not null default now()
);
create table person (
  partnership_id uuid not null default fenced_partnership() references partnership,
  id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('person', 'system')),
  created_at timestamptz not null default now(),
  primary key (partnership_id, id)
);
`;

const PLANS = `
create table plan (
  partnership_id uuid not null default fenced_partnership() references partnership,
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  purpose text not null,
  owner text not null,
  period_start date,
  period_end date,
  plan_day date,
  levels jsonb not null check (jsonb_typeof(levels) = 'array' and jsonb_array_length(levels) <= 4),
  columns jsonb not null check (jsonb_typeof(columns) = 'array'),
  locale text not null,
  state text not null check (state in ('live', 'archived')),
  import_id uuid,
  version integer not null default 1,
  revision bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (partnership_id, id),
  constraint plan_slug unique (partnership_id, slug),
  constraint plan_period check (period_start <= period_end)
);
create table heading (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  parent_id uuid,
  depth integer not null check (depth between 0 and 3),
  number text,
  title text not null,
  position double precision not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, plan_id, id),
  foreign key (partnership_id, plan_id) references plan,
  foreign key (partnership_id, plan_id, parent_id) references heading (partnership_id, plan_id, id),
  constraint heading_parent check ((depth = 0) = (parent_id is null))
);
create index heading_place on heading (partnership_id, plan_id, position);
create index heading_parent on heading (partnership_id, plan_id, parent_id);
create table section (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('purpose', 'definitions', 'limits', 'context', 'targets', 'development',
    'themes', 'progress', 'keyActions', 'ownership', 'note', 'other')),
  heading text,
  text text not null,
  position double precision not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan
);
create index section_place on section (partnership_id, plan_id, position);
create table key_action (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  letter text not null,
  text text not null,
  year text,
  action_ids jsonb not null check (jsonb_typeof(action_ids) = 'array'),
  position double precision not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan
);
create index key_action_place on key_action (partnership_id, plan_id, position);
create table abbreviation (
  partnership_id uuid not null default fenced_partnership(),
  plan_id uuid not null,
  short text not null check (short <> ''),
  long text not null check (long <> ''),
  version integer not null default 1,
  primary key (partnership_id, plan_id, short),
  foreign key (partnership_id, plan_id) references plan
);
`;

const ACTIONS = `
create table action (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  heading_id uuid,
  code text not null check (code <> ''),
  reference text,
  text text not null,
  sub_actions jsonb not null check (jsonb_typeof(sub_actions) = 'array'),
  notes jsonb not null check (jsonb_typeof(notes) = 'array'),
  lead_state text not null check (lead_state in ('named', 'toBeAgreed', 'notApplicable', 'blank')),
  timescale jsonb not null check (jsonb_typeof(timescale) = 'object'),
  timescale_state text not null check (timescale_state in ('dated', 'ongoing', 'recurring', 'conditional',
    'toBeAgreed', 'notApplicable', 'relative', 'blank', 'unclear')),
  start_day date,
  due_day date,
  lifecycle text check (lifecycle in ('proposed', 'agreed', 'notStarted', 'inProgress', 'continuing', 'waiting',
    'complete', 'dropped', 'merged', 'transferred')),
  rag text check (rag in ('blue', 'green', 'amber', 'red', 'grey')),
  status_raw text,
  status_note text,
  status_on date,
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  cross_references jsonb not null check (jsonb_typeof(cross_references) = 'array'),
  doubts jsonb not null check (jsonb_typeof(doubts) = 'array'),
  source jsonb check (jsonb_typeof(source) = 'object'),
  position double precision not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (partnership_id, id),
  unique (partnership_id, plan_id, id),
  constraint action_current_code unique (partnership_id, plan_id, code),
  foreign key (partnership_id, plan_id) references plan,
  foreign key (partnership_id, plan_id, heading_id) references heading (partnership_id, plan_id, id)
);
create index action_place on action (partnership_id, plan_id, position);
create index action_heading on action (partnership_id, plan_id, heading_id);
create index action_due on action (partnership_id, due_day) where due_day is not null;
create index action_lifecycle on action (partnership_id, plan_id, lifecycle);
create table action_code (
  partnership_id uuid not null default fenced_partnership(),
  plan_id uuid not null,
  code text not null,
  action_id uuid not null,
  current boolean not null,
  primary key (partnership_id, plan_id, code),
  foreign key (partnership_id, plan_id, action_id) references action (partnership_id, plan_id, id)
);
create unique index action_code_current on action_code (partnership_id, action_id) where current;
create index action_code_action on action_code (partnership_id, plan_id, action_id);
create table party (
  partnership_id uuid not null default fenced_partnership() references partnership,
  id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('organisation', 'group', 'person', 'role', 'unknown')),
  of_name text,
  expansion text,
  version integer not null default 1,
  primary key (partnership_id, id)
);
create unique index party_named on party (partnership_id, lower(name), coalesce(lower(of_name), ''));
create table action_lead (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  action_id uuid not null,
  party_id uuid not null,
  name text not null,
  kind text not null check (kind in ('organisation', 'group', 'person', 'role', 'unknown')),
  of_name text,
  accountable boolean not null,
  support boolean not null,
  inherited boolean not null,
  position integer not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id, action_id) references action (partnership_id, plan_id, id),
  foreign key (partnership_id, party_id) references party,
  constraint lead_one_role check (not (accountable and support))
);
create unique index lead_one_accountable on action_lead (partnership_id, action_id) where accountable;
create index lead_plan on action_lead (partnership_id, plan_id, action_id, position);
create index lead_party on action_lead (partnership_id, party_id);
`;

export const plans: Migration = { name: '0001-plans', sql: [FENCE, PARTNERSHIPS, PLANS, ACTIONS] };

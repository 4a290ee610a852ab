/**
 * Meetings of a plan, with who came and what was decided, and the reviews of a plan, with each time that one was held.
 * What belongs to one meeting or review stands in its row, so that its history tells of it as one thing.
 */
import type { Migration } from './migration.ts';

const MEETINGS = `
create table meeting (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  group_id uuid,
  title text not null check (title <> ''),
  on_day date not null,
  starts text check (starts ~ '^[0-2][0-9]:[0-5][0-9]$'),
  ends text check (ends ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text check (place <> ''),
  papers_due date,
  cancelled text check (cancelled <> ''),
  attendance jsonb not null default '[]' check (jsonb_typeof(attendance) = 'array'),
  decisions jsonb not null default '[]' check (jsonb_typeof(decisions) = 'array'),
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id) on delete cascade,
  foreign key (partnership_id, group_id) references party (partnership_id, id),
  constraint meeting_times check ((ends is null or starts is not null and ends > starts) and papers_due <= on_day)
);
create index meeting_of_plan on meeting (partnership_id, plan_id, on_day);
create index meeting_decided on meeting using gin (decisions jsonb_path_ops);
call keep_table('meeting', 'id');
call count_in_plan('meeting');
`;

const REVIEWS = `
create table plan_review (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  title text not null check (title <> ''),
  first_day date not null,
  every text not null check (every in ('once', 'month', 'quarter', 'halfYear', 'year')),
  held jsonb not null default '[]' check (jsonb_typeof(held) = 'array'),
  ended text check (ended <> ''),
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id) on delete cascade
);
create index review_of_plan on plan_review (partnership_id, plan_id, first_day);
call keep_table('plan_review', 'id');
call count_in_plan('plan_review');
`;

export const meetings: Migration = { name: '0022-meetings', sql: [MEETINGS, REVIEWS] };

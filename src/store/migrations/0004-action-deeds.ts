/**
 * Actions that stand inside others, are joined, linked, dropped for a cause, and move between plans.
 *
 * - A code outlives its action and the plan it stood in: `action_code` asks for the plan alone, so that an old code
 *   leads on from a plan that its action has left, and is never given again even where its action is undone.
 * - Whatever hangs on an action in its plan goes along when it moves to another: `follow_moved_actions()` gives each
 *   such key that rule. A later migration whose table hangs on an action calls it; a test finds one that did not.
 * - Rows are put back in any order when a deed is undone, so these keys can wait for the end of the transaction.
 */
import type { Migration } from './migration.ts';

const CODES = `
do $$
declare
  found record;
begin
  for found in select conname from pg_constraint
    where conrelid = 'action_code'::regclass and contype = 'f' loop
    execute format('alter table action_code drop constraint %I', found.conname);
  end loop;
end $$;
alter table action_code add foreign key (partnership_id, plan_id) references plan;
`;

const INSIDE = `
alter table action add column parent_id uuid;
alter table action add column joined_into uuid;
alter table action add constraint action_inside
  foreign key (partnership_id, plan_id, parent_id) references action (partnership_id, plan_id, id)
  deferrable initially immediate;
alter table action add constraint action_joined
  foreign key (partnership_id, joined_into) references action deferrable initially immediate;
alter table action add constraint action_not_itself check (parent_id <> id and joined_into <> id);
create index action_parent on action (partnership_id, plan_id, parent_id) where parent_id is not null;
create index action_joined on action (partnership_id, joined_into) where joined_into is not null;
`;

const LINKS = `
create table action_link (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  plan_id uuid not null,
  action_id uuid not null,
  kind text not null check (kind in ('dependsOn', 'contributesTo', 'sameAs', 'followsFrom', 'seeAlso',
    'carriedForwardFrom', 'splitFrom')),
  to_id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (partnership_id, id),
  constraint action_link_once unique (partnership_id, action_id, kind, to_id),
  constraint action_link_two check (action_id <> to_id),
  foreign key (partnership_id, plan_id, action_id) references action (partnership_id, plan_id, id),
  foreign key (partnership_id, to_id) references action
);
create index action_link_from on action_link (partnership_id, plan_id, action_id);
create index action_link_to on action_link (partnership_id, to_id);
create table action_drop (
  partnership_id uuid not null default fenced_partnership(),
  plan_id uuid not null,
  action_id uuid not null,
  cause text not null check (cause in ('fundingEnded', 'partnerWithdrew', 'superseded', 'notEffective', 'capacity',
    'duplicate', 'other')),
  decided_by text not null,
  decided_on date not null,
  version integer not null default 1,
  primary key (partnership_id, action_id),
  foreign key (partnership_id, plan_id, action_id) references action (partnership_id, plan_id, id)
);
create index action_drop_plan on action_drop (partnership_id, plan_id, action_id);
call keep_table('action_link', 'id');
call keep_table('action_drop', 'action_id');
call count_in_plan('action_link');
call count_in_plan('action_drop');
`;

const FOLLOWING = `
create procedure follow_moved_actions() language plpgsql as $$
declare
  found record;
begin
  for found in
    select conrelid::regclass as noun, conname,
      replace(replace(pg_get_constraintdef(oid), ' ON UPDATE CASCADE', ''), ' DEFERRABLE', '') as rule
    from pg_constraint
    where contype = 'f' and confrelid = 'action'::regclass and conrelid <> 'action'::regclass
      and array_length(conkey, 1) = 3 and (confupdtype <> 'c' or not condeferrable)
  loop
    execute format('alter table %s drop constraint %I', found.noun, found.conname);
    execute format('alter table %s add constraint %I %s on update cascade deferrable initially immediate',
      found.noun, found.conname, found.rule);
  end loop;
end $$;
call follow_moved_actions();
create index history_left_plan on history (partnership_id, (before->>'plan_id'), id)
  where table_name = 'action' and operation = 'update' and before->>'plan_id' <> after->>'plan_id';
`;

/** The other keys between a plan's rows, so that an undone deed can put them back in any order. */
const WAITING = `
do $$
declare
  found record;
begin
  for found in select conrelid::regclass as noun, conname from pg_constraint
    where contype = 'f' and not condeferrable and conrelid in ('action'::regclass, 'heading'::regclass,
      'action_link'::regclass, 'action_lead'::regclass, 'action_drop'::regclass)
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', found.noun, found.conname);
  end loop;
end $$;
`;

export const actionDeeds: Migration = {
  name: '0004-action-deeds',
  sql: [CODES, INSIDE, LINKS, FOLLOWING, WAITING],
};

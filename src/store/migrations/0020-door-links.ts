/**
 * Links for people without an account, see `domain/link/door-link.ts`. Their permit reaches one action: the fence of
 * actions knows it by `weft.actions`.
 */
import type { Migration } from './migration.ts';

const LINKS = `
create table door_link (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  purpose text not null check (purpose in ('updateAction', 'answerQuestion', 'commentDraft', 'acceptHandover')),
  plan_id uuid,
  action_id uuid,
  party_id uuid,
  subject_id uuid,
  person_id uuid not null,
  given_by uuid not null,
  secret_hash text not null,
  from_day date not null,
  until_day date not null,
  used_on date,
  withdrawn_on date,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan on delete cascade,
  foreign key (partnership_id, action_id) references action on delete cascade,
  foreign key (partnership_id, party_id) references party,
  foreign key (partnership_id, person_id) references person,
  foreign key (partnership_id, given_by) references person,
  constraint link_days check (from_day <= until_day),
  constraint link_subject check (case purpose
    when 'updateAction' then plan_id is not null and action_id is not null
    when 'answerQuestion' then plan_id is not null and subject_id is not null
    when 'commentDraft' then plan_id is not null
    else party_id is not null and subject_id is not null end)
);
create unique index door_link_secret on door_link (partnership_id, secret_hash);
create index door_link_plan on door_link (partnership_id, plan_id);
create index door_link_action on door_link (partnership_id, action_id);
create index door_link_party on door_link (partnership_id, party_id);
create index door_link_person on door_link (partnership_id, person_id);
create index door_link_given_by on door_link (partnership_id, given_by);
call keep_table('door_link', 'id');
`;

const REACH = `
create or replace function leads_action(action uuid) returns boolean language sql stable as $$
  select action = any ((select listed('weft.actions'))::uuid[])
    or exists (select from action_lead as lead where lead.partnership_id = (select fenced_partnership())
      and lead.action_id = action and lead.party_id = any ((select listed('weft.parties'))::uuid[]))
$$;
`;

export const doorLinks: Migration = { name: '0020-door-links', sql: [LINKS, REACH] };

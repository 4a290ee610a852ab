/**
 * Groups of a partnership: their seats, who holds each, what they are stewards of, and how they hand over.
 *
 * - A group is an entry of the directory with a row of its own here, under the same id.
 * - A seat has one holder a day, a subject one steward a day: triggers look, under a lock, before a row is written.
 * - A group that is dissolved holds nothing, and nothing is given to it: the last line behind the rules in
 *   `domain/partnership/holdings.ts`.
 * - `person.left_on`: from that day on their account is closed.
 */
import type { Migration } from './migration.ts';

const PEOPLE = `
alter table person add column left_on date;
`;

const GROUPS = `
create table party_group (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  kind text not null check (kind in
    ('board', 'themeGroup', 'subGroup', 'workingGroup', 'network', 'forum', 'scrutinyPanel')),
  state text not null default 'active' check (state in ('active', 'dissolving', 'dissolved')),
  purpose text not null default '',
  from_day date,
  dissolved_day date,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, id) references party,
  constraint group_dissolved_on check ((state = 'dissolved') = (dissolved_day is not null)),
  constraint group_days check (from_day <= dissolved_day)
);
create table seat (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  group_id uuid not null,
  interest text not null check (interest in
    ('statutory', 'voluntary', 'independent', 'business', 'livedExperience', 'carer', 'elected')),
  name text not null default '',
  chairs boolean not null default false,
  for_id uuid,
  from_day date,
  until_day date,
  position double precision not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, group_id) references party_group,
  foreign key (partnership_id, for_id) references party,
  constraint seat_days check (from_day <= until_day)
);
create index seat_group on seat (partnership_id, group_id);
create index seat_for on seat (partnership_id, for_id);
create table seat_holding (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  seat_id uuid not null,
  holder_id uuid not null,
  from_day date,
  until_day date,
  primary key (partnership_id, id),
  foreign key (partnership_id, seat_id) references seat,
  foreign key (partnership_id, holder_id) references party,
  constraint holding_days check (from_day <= until_day)
);
create index seat_holding_seat on seat_holding (partnership_id, seat_id);
create index seat_holding_holder on seat_holding (partnership_id, holder_id);
create unique index seat_held_once on seat_holding (partnership_id, seat_id) where until_day is null;
`;

const STEWARDS = `
create table stewardship (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  subject_kind text not null check (subject_kind in ('plan')),
  subject_id uuid not null,
  plan_id uuid,
  steward_id uuid not null,
  role text not null check (role in ('steward', 'scrutiny')),
  from_day date not null,
  until_day date,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan on delete cascade,
  foreign key (partnership_id, steward_id) references party,
  constraint stewardship_of_plan check (subject_kind <> 'plan' or plan_id = subject_id),
  constraint stewardship_days check (from_day <= until_day)
);
create index stewardship_steward on stewardship (partnership_id, steward_id);
create index stewardship_subject on stewardship (partnership_id, subject_id);
create index stewardship_plan on stewardship (partnership_id, plan_id);
create unique index one_steward on stewardship (partnership_id, subject_kind, subject_id)
  where role = 'steward' and until_day is null;
`;

const HANDOVERS = `
create table handover (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  from_id uuid not null,
  why text not null check (why in ('dissolving', 'leaving')),
  state text not null default 'open' check (state in ('open', 'done', 'calledOff')),
  begun_on date not null,
  ended_on date,
  note text not null default '',
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, from_id) references party,
  constraint handover_ended check ((state = 'open') = (ended_on is null))
);
create index handover_from on handover (partnership_id, from_id);
create unique index one_handover on handover (partnership_id, from_id) where state = 'open';
create table handover_item (
  partnership_id uuid not null default fenced_partnership(),
  id uuid not null,
  handover_id uuid not null,
  subject_kind text not null check (subject_kind in ('plan', 'action', 'question', 'seat', 'administrator')),
  subject_id uuid not null,
  label text not null,
  state text not null default 'open' check (state in ('open', 'offered', 'declined', 'settled')),
  way text check (way in ('handedOver', 'closed', 'merged', 'givenUp')),
  to_id uuid,
  words text not null default '',
  on_day date,
  answer text not null default '',
  answered_on date,
  answered_by uuid,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, handover_id) references handover,
  foreign key (partnership_id, to_id) references party,
  foreign key (partnership_id, answered_by) references person,
  constraint item_to check (state not in ('offered', 'declined') or to_id is not null),
  constraint item_settled check ((state = 'settled') = (way is not null))
);
create unique index handover_item_once on handover_item (partnership_id, handover_id, subject_kind, subject_id);
create index handover_item_to on handover_item (partnership_id, to_id);
create index handover_item_answered on handover_item (partnership_id, answered_by);
`;

/** The rows of one seat, of one subject, are written one after another: the lock is the seat's, the subject's own. */
const ONE_AT_A_TIME = `
create function one_holder_a_day() returns trigger language plpgsql as $$
begin
  perform 1 from seat where partnership_id = new.partnership_id and id = new.seat_id for update;
  if exists (select from seat_holding as other
    where other.partnership_id = new.partnership_id and other.seat_id = new.seat_id and other.id <> new.id
      and daterange(other.from_day, other.until_day, '[]') && daterange(new.from_day, new.until_day, '[]'))
  then raise exception using errcode = 'exclusion_violation', constraint = 'one_holder_a_day',
    message = 'Somebody holds this seat on one of these days.'; end if;
  return new;
end $$;
create trigger one_holder_a_day before insert or update on seat_holding for each row execute function one_holder_a_day();

create function one_steward_a_day() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('steward ' || new.partnership_id || new.subject_id, 0));
  if new.role = 'steward' and exists (select from stewardship as other
    where other.partnership_id = new.partnership_id and other.subject_kind = new.subject_kind
      and other.subject_id = new.subject_id and other.id <> new.id and other.role = 'steward'
      and daterange(other.from_day, other.until_day, '[]') && daterange(new.from_day, new.until_day, '[]'))
  then raise exception using errcode = 'exclusion_violation', constraint = 'one_steward_a_day',
    message = 'Somebody is steward of this on one of these days.'; end if;
  if exists (select from party_group where partnership_id = new.partnership_id and id = new.steward_id
      and dissolved_day < coalesce(new.until_day, 'infinity'::date) for share)
  then raise exception using errcode = 'check_violation', constraint = 'steward_not_dissolved',
    message = 'A group that is dissolved can be steward of nothing.'; end if;
  return new;
end $$;
create trigger one_steward_a_day before insert or update on stewardship for each row execute function one_steward_a_day();
`;

const LAST_LINE = `
create function stands_for(partnership uuid, party_id uuid) returns setof uuid language sql stable as $$
  select id from party where partnership_id = partnership and (id = party_id or merged_into = party_id)
$$;
create function held_by_group(partnership uuid, body uuid, day date) returns text language sql stable as $$
  select case
    when exists (select from stewardship where partnership_id = partnership
      and steward_id in (select stands_for(partnership, body)) and coalesce(until_day, 'infinity'::date) > day)
      then 'It is still steward of a plan.'
    when exists (select from action_lead as lead
      join action on action.partnership_id = partnership and action.id = lead.action_id
      join plan on plan.partnership_id = partnership and plan.id = action.plan_id
      where lead.partnership_id = partnership and lead.party_id in (select stands_for(partnership, body))
        and not lead.support and action.joined_into is null and plan.state <> 'archived'
        and coalesce(action.lifecycle, '') not in ('complete', 'dropped', 'merged', 'transferred')
        and action.rag is distinct from 'blue'
        and (lead.accountable or not exists (select from action_lead as other
          where other.partnership_id = partnership and other.action_id = lead.action_id and not other.support
            and other.party_id not in (select stands_for(partnership, body)))))
      then 'It still leads an open action.'
    when exists (select from seat_holding where partnership_id = partnership
      and holder_id in (select stands_for(partnership, body)) and coalesce(until_day, 'infinity'::date) > day)
      then 'It still holds a seat of another group.'
    when exists (select from seat_holding as holding join seat on seat.partnership_id = partnership
      and seat.id = holding.seat_id where holding.partnership_id = partnership and seat.group_id = body
        and coalesce(holding.until_day, 'infinity'::date) > day)
      then 'Somebody still holds one of its seats.'
    when exists (select from role_grant where partnership_id = partnership
      and party_id in (select stands_for(partnership, body)) and coalesce(until_day, 'infinity'::date) > day)
      then 'Somebody still has a role through it.'
    when exists (select from handover_item as item join handover on handover.partnership_id = partnership
      and handover.id = item.handover_id where item.partnership_id = partnership and item.state = 'offered'
        and (handover.from_id = body or item.to_id in (select stands_for(partnership, body))))
      then 'An offer waits for an answer.'
  end
$$;
create function dissolved_holds_nothing() returns trigger language plpgsql as $$
declare held text;
begin
  held := held_by_group(new.partnership_id, new.id, new.dissolved_day);
  if held is not null then raise exception using errcode = 'check_violation',
    constraint = 'dissolved_holds_nothing', message = held; end if;
  return new;
end $$;
create trigger dissolved_holds_nothing before update on party_group for each row
  when (new.state = 'dissolved' and old.state is distinct from 'dissolved') execute function dissolved_holds_nothing();
`;

const KEPT = `
call keep_table('party_group', 'id');
call keep_table('seat', 'id');
call keep_table('seat_holding', 'id');
call keep_table('stewardship', 'id');
call keep_table('handover', 'id');
call keep_table('handover_item', 'id');
call count_in_plan('stewardship');
`;

export const groups: Migration = {
  name: '0019-groups',
  sql: [PEOPLE, GROUPS, STEWARDS, HANDOVERS, ONE_AT_A_TIME, LAST_LINE, KEPT],
};

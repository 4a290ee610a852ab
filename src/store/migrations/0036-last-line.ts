/**
 * What a group holds that is dissolved, whole: the meetings it still has, the questions that wait for its answer and
 * the administrators who have no other place join what `0019-groups.ts` looks at. A handover settles meetings too.
 *
 * - `day` is the day that it is dissolved on. A meeting of that day may be the one that dissolves it.
 * - An administrator's places are theirs as a member, on a seat, or by a role for a party. Seats of the group and roles
 *   for it are looked at by themselves, so that what is left to look at here is who is only its member.
 */
import type { Migration } from './migration.ts';

const ITEMS = `
alter table handover_item drop constraint handover_item_subject_kind_check;
alter table handover_item add constraint handover_item_subject_kind_check
  check (subject_kind in ('plan', 'action', 'question', 'meeting', 'seat', 'administrator'));
create index meeting_of_group on meeting (partnership_id, group_id);
`;

const HELD = `
alter function held_by_group(uuid, uuid, date) rename to holds_plan_action_or_seat;
create function administered_from(partnership uuid, body uuid, day date) returns boolean language sql stable as $$
  select exists (select from person
    join role_grant as own on own.partnership_id = partnership and own.person_id = person.id
      and own.role = 'administrator' and coalesce(own.until_day, 'infinity'::date) >= day
    cross join lateral (
      select body_id as place from membership as member
        where member.partnership_id = partnership and member.member_id in (select stands_for(partnership, person.party_id))
          and coalesce(member.from_day, '-infinity'::date) <= day and coalesce(member.until_day, 'infinity'::date) >= day
      union select seat.group_id from seat_holding as holding
        join seat on seat.partnership_id = partnership and seat.id = holding.seat_id
        where holding.partnership_id = partnership and holding.holder_id in (select stands_for(partnership, person.party_id))
          and coalesce(holding.from_day, '-infinity'::date) <= day and coalesce(holding.until_day, 'infinity'::date) > day
      union select other.party_id from role_grant as other
        where other.partnership_id = partnership and other.person_id = person.id and other.scope = 'party'
          and coalesce(other.until_day, 'infinity'::date) > day
    ) as places
    where person.partnership_id = partnership and person.left_on is null
    group by person.id
    having bool_and(places.place in (select stands_for(partnership, body))))
$$;
create function held_by_group(partnership uuid, body uuid, day date) returns text language sql stable as $$
  select coalesce(holds_plan_action_or_seat(partnership, body, day), case
    when exists (select from scrutiny_question as question
      join plan on plan.partnership_id = partnership and plan.id = question.plan_id and plan.state <> 'archived'
      where question.partnership_id = partnership and question.answer is null
        and question.asked_of in (select stands_for(partnership, body)))
      then 'A question still waits for its answer.'
    when exists (select from meeting
      join plan on plan.partnership_id = partnership and plan.id = meeting.plan_id and plan.state <> 'archived'
      where meeting.partnership_id = partnership and meeting.cancelled is null and meeting.on_day > day
        and meeting.group_id in (select stands_for(partnership, body)))
      then 'It still has a meeting to come.'
    when administered_from(partnership, body, day)
      then 'An administrator still has no place but with it.'
  end)
$$;
`;

export const lastLine: Migration = { name: '0036-last-line', sql: [ITEMS, HELD] };

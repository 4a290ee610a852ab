/**
 * Nothing is given to a group while it is being dissolved. Whoever gives a group something holds its row shared until
 * their transaction ends; dissolving it takes the row for itself and looks only then. So the one waits for the other:
 * given first, it keeps the group from being dissolved; dissolved first, whoever gives begins again and sees that it is.
 *
 * The locks are taken in the order of the groups, once a statement. Where an entry was merged into a group, it is the
 * group's row that is held.
 */
import type { Migration } from './migration.ts';

const HOLDING = `
create function hold_groups_given() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  given text := format('from party_group as held where exists (select from changed
    join party on party.partnership_id = changed.partnership_id and party.id = changed.%I
    where held.partnership_id = changed.partnership_id and held.id in (party.id, party.merged_into))', tg_argv[0]);
  gone text := format('select count(*) %s and held.state = %L', given, 'dissolved');
  known integer;
  found integer;
begin
  execute gone into known;
  execute format('select %s order by held.id for share', given);
  execute gone into found;
  if found <> known then raise exception using errcode = 'serialization_failure',
    message = 'A group was dissolved at this moment: look again.'; end if;
  return null;
end $$;
create or replace function one_steward_a_day() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('steward ' || new.partnership_id || new.subject_id, 0));
  if new.role = 'steward' and exists (select from stewardship as other
    where other.partnership_id = new.partnership_id and other.subject_kind = new.subject_kind
      and other.subject_id = new.subject_id and other.id <> new.id and other.role = 'steward'
      and daterange(other.from_day, other.until_day, '[]') && daterange(new.from_day, new.until_day, '[]'))
  then raise exception using errcode = 'exclusion_violation', constraint = 'one_steward_a_day',
    message = 'Somebody is steward of this on one of these days.'; end if;
  perform from party_group where partnership_id = new.partnership_id and id = new.steward_id for share;
  if exists (select from party_group where partnership_id = new.partnership_id and id = new.steward_id
      and dissolved_day < coalesce(new.until_day, 'infinity'::date))
  then raise exception using errcode = 'check_violation', constraint = 'steward_not_dissolved',
    message = 'A group that is dissolved can be steward of nothing.'; end if;
  return new;
end $$;
create procedure hold_groups_of(noun text, given text) language plpgsql as $$
begin
  execute format('create trigger hold_groups_i after insert on %I referencing new table as changed
    for each statement execute function hold_groups_given(%L)', noun, given);
  execute format('create trigger hold_groups_u after update on %I referencing new table as changed
    for each statement execute function hold_groups_given(%L)', noun, given);
end $$;
call hold_groups_of('action_lead', 'party_id');
call hold_groups_of('stewardship', 'steward_id');
call hold_groups_of('seat_holding', 'holder_id');
call hold_groups_of('role_grant', 'party_id');
call hold_groups_of('handover_item', 'to_id');
call hold_groups_of('scrutiny_question', 'asked_of');
call hold_groups_of('meeting', 'group_id');
call hold_groups_of('membership', 'body_id');
drop procedure hold_groups_of;
`;

export const heldGroups: Migration = { name: '0039-held-groups', sql: [HOLDING] };

/**
 * The plan's revision rises whoever changed something in it, also under a permit for single actions. These functions
 * run as the tables' owner; but an owner who is no superuser is a member of `weft_app`, and its fence of plans binds
 * them too: the revision stood still, and pages that were kept by it were shown as they had been.
 */
import type { Migration } from './migration.ts';

const PAST = `
create or replace function raise_plan_revision() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  reach text := current_setting('weft.whole_plans', true);
begin
  perform set_config('weft.whole_plans', '*', true);
  update plan set revision = plan.revision + 1
    from (select distinct partnership_id, plan_id from changed) as touched
    where plan.partnership_id = touched.partnership_id and plan.id = touched.plan_id;
  perform set_config('weft.whole_plans', coalesce(reach, ''), true);
  return null;
end $$;
create or replace function raise_revision_of_party() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  reach text := current_setting('weft.whole_plans', true);
  seen text := current_setting('weft.plans', true);
begin
  perform set_config('weft.whole_plans', '*', true), set_config('weft.plans', '*', true);
  update plan set revision = plan.revision + 1
    from (select distinct lead.partnership_id, lead.plan_id from changed
      join action_lead as lead on lead.partnership_id = changed.partnership_id and lead.party_id = changed.id) as touched
    where plan.partnership_id = touched.partnership_id and plan.id = touched.plan_id;
  perform set_config('weft.whole_plans', coalesce(reach, ''), true), set_config('weft.plans', coalesce(seen, ''), true);
  return null;
end $$;
`;

export const raisePastFence: Migration = {
  name: '0031-raise-past-fence',
  sql: [PAST, 'call keep_triggers_ours()'],
};

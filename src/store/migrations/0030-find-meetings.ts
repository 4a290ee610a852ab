/** Meetings, with what they decided, among what can be searched for. */
import type { Migration } from './migration.ts';

const SOURCES = `
alter view search_source rename to search_source_of_plans;
create view search_source as
  select * from search_source_of_plans
  union all
  select 'meeting', partnership_id, id, plan_id, title, concat_ws(' · ', place, cancelled,
      (select string_agg(decision->>'text', ' · ') from jsonb_array_elements(decisions) as decision))
    from meeting;
call keep_searchable('meeting', 'meeting', 'id');
`;

/** What stands there already, partnership by partnership: the owner too is bound by the fence. */
const FILLING = `
do $$
declare
  fence uuid;
begin
  perform set_config('weft.whole', 'yes', true);
  for fence in select id from partnership loop
    perform set_config('weft.partnership_id', fence::text, true);
    perform search_refresh('meeting', array(select id from meeting where partnership_id = fence));
  end loop;
  perform set_config('weft.partnership_id', '', true);
  perform set_config('weft.whole', '', true);
end $$;
`;

export const findMeetings: Migration = { name: '0030-find-meetings', sql: [SOURCES, FILLING] };

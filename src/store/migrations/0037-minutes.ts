/**
 * Who chairs a group writes down its meetings: PostgreSQL lets a permit for a party change the meetings of that party,
 * as it lets it change the actions that the party leads. It neither adds nor removes one.
 */
import type { Migration } from './migration.ts';

const WRITES = `(select writes_every_plan()) or plan_id = any ((select listed('weft.whole_plans'))::uuid[])
  or group_id = any ((select listed('weft.parties'))::uuid[])
    and ((select sees_every_plan()) or plan_id = any ((select listed('weft.plans'))::uuid[]))`;

const MINUTES = `
alter policy writes_in_plan on meeting using (${WRITES}) with check (${WRITES});
`;

export const minutes: Migration = { name: '0037-minutes', sql: [MINUTES] };

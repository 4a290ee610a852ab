/** A plan may be a draft. */
import type { Migration } from './migration.ts';

const DRAFTS = `
alter table plan drop constraint plan_state_check;
alter table plan add constraint plan_state_check check (state in ('draft', 'live', 'archived'));
`;

export const drafts: Migration = { name: '0014-drafts', sql: [DRAFTS] };

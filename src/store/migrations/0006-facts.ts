/**
 * What is known of an action beside its words, leads and timescale: one value in its row, so that whatever moves,
 * splits, restores or writes out an action takes it along. The index holds only actions that something is known of, so
 * that a plan with none pays nothing for the filters over them.
 */
import type { Migration } from './migration.ts';

const FACTS = `
alter table action add column facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object');
create index action_known on action (partnership_id, plan_id) where facts <> '{}';
`;

export const facts: Migration = { name: '0006-facts', sql: [FACTS] };

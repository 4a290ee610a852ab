/**
 * The key of a day's pseudonyms in the log, see `services/pseudonym.ts`: the same for all processes, in no backup, and
 * gone the day after, so that from then on nobody can say whom a pseudonym stood for.
 */
import type { Migration } from './migration.ts';

const KEYS = `
create unlogged table machine.log_key (
  day date primary key,
  key bytea not null
);
grant select, insert, delete on machine.log_key to weft_app;
`;

export const logKeys: Migration = { name: '0035-log-keys', sql: [KEYS] };

/**
 * Which secret the database was last served with, as a mark that tells nothing of it: processes with different secrets
 * would throw out each other's people, and nobody would know why.
 */
import type { Migration } from './migration.ts';

const MARK = `
create table machine.secret_mark (
  single boolean primary key default true check (single),
  mark text not null
);
grant select, insert, update on machine.secret_mark to weft_app;
`;

export const secretMark: Migration = { name: '0029-secret-mark', sql: [MARK] };

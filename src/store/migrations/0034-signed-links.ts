/**
 * Addresses of links without an account are signed from here on, see `services/link-address.ts`. Those given out before
 * hold no signature: they open nothing any more, and the list of links says so. Every row that is there is one of them;
 * every row to come is not.
 */
import type { Migration } from './migration.ts';

const SIGNED = `
alter table door_link add column signed boolean not null default false;
alter table door_link alter column signed set default true;
`;

export const signedLinks: Migration = { name: '0034-signed-links', sql: [SIGNED] };

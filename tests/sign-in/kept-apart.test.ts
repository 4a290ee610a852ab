/** What signing in keeps and what plans keep are out of each other's reach; the library's tables are as it wants them. */

import { passkey } from '@better-auth/passkey';
import { getMigrations } from 'better-auth/db/migration';
import { magicLink } from 'better-auth/plugins/magic-link';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { SESSION_FIELDS } from '../../src/services/sign-in/library.ts';
import { type Made, makeDatabase } from '../make.ts';
import { serversHere } from '../servers.ts';
import { behind } from '../store/behind.ts';
import { openSignInFor } from './make.ts';

const REACHED = `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname = $2
    and (case when c.relkind = 'S' then has_sequence_privilege($1, c.oid, 'usage, select, update')
      else has_any_column_privilege($1, c.oid, 'select, insert, update, references')
        or has_table_privilege($1, c.oid, 'delete, truncate, trigger') end)`;

describe.each(serversHere())('on the %s server', (server) => {
  let made: Made;
  let parts: SignInParts;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    parts = openSignInFor(made);
  });
  afterAll(async () => {
    await parts.store.destroy();
    await made.close();
  });

  it.each([
    ['weft_sign_in', 'public'],
    ['weft_app', 'sign_in'],
  ])('%s reaches nothing in %s', async (role, schema) => {
    const reached = await behind(made.connection, (ask) => ask(REACHED, [role, schema]));
    expect(reached).toEqual([]);
  });

  it('each reaches its own, so that the question is asked rightly', async () => {
    for (const [role, schema] of [
      ['weft_sign_in', 'sign_in'],
      ['weft_app', 'public'],
    ])
      expect((await behind(made.connection, (ask) => ask(REACHED, [role, schema]))).length).toBeGreaterThan(
        8,
      );
  });

  it('refuses in fact, and lets neither become the other', async () => {
    await expect(parts.store.pool.query('select from public.person')).rejects.toThrow(/permission denied/);
    await expect(made.database.pool.query('select from sign_in."user"')).rejects.toThrow(/permission denied/);
    const [roles] = await behind(made.connection, (ask) =>
      ask(
        `select pg_has_role('weft_sign_in', 'weft_app', 'member') or pg_has_role('weft_app', 'weft_sign_in', 'member') as joined`,
      ),
    );
    expect(roles).toEqual({ joined: false });
  });

  it('has the tables that the library’s own generator asks for', async () => {
    const { toBeCreated, toBeAdded } = await getMigrations({
      database: { db: parts.store.library(), type: 'postgres', schemaName: 'sign_in' },
      emailAndPassword: { enabled: true },
      session: { additionalFields: SESSION_FIELDS },
      advanced: { database: { generateId: 'uuid' } },
      plugins: [magicLink({ sendMagicLink: () => undefined }), twoFactor(), passkey()],
    });
    expect(toBeCreated.map(({ table }) => table)).toEqual([]);
    expect(toBeAdded.map(({ table, fields }) => `${table}: ${Object.keys(fields).join(', ')}`)).toEqual([]);
  });
});

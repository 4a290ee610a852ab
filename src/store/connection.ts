/**
 * The connection to PostgreSQL and the only two ways into it: `read` and `write` open a transaction that is
 * fenced to one partnership and signed by one person. Readers and writers of the store demand the transaction
 * in their signature, so that a query outside the fence cannot be written.
 */
import { Kysely, type Transaction as KyselyTransaction, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { PartnershipId, PersonId } from '../domain/ids.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;

/** Whose rows may be seen, who is acting, and by which deed: the history trigger signs rows with it. */
export type Scope = { partnershipId: PartnershipId; personId: PersonId; deed: string };

export type ConnectionSettings = { connection: pg.PoolConfig; onIdleError: (error: Error) => void };

/** Opens a pool; the caller ends it with `database.destroy()`. */
export function connect(settings: ConnectionSettings): Database {
  const pool = new pg.Pool(settings.connection);
  pool.on('error', settings.onIdleError);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

async function fence(transaction: Transaction, scope: Scope): Promise<void> {
  await sql`select set_config('weft.partnership_id', ${scope.partnershipId}, true),
    set_config('weft.person_id', ${scope.personId}, true), set_config('weft.deed', ${scope.deed}, true)`.execute(
    transaction,
  );
}

/** Runs `work` in a read-only transaction of one snapshot, fenced to the scope's partnership. */
export async function read<T>(
  database: Database,
  scope: Scope,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      await fence(transaction, scope);
      return work(transaction);
    });
}

/** Runs `work` in a writing transaction, fenced and signed. */
export async function write<T>(
  database: Database,
  scope: Scope,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await fence(transaction, scope);
    return work(transaction);
  });
}

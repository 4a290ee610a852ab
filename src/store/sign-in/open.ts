/**
 * The way to what signing in keeps: a small pool of its own, as the role `weft_sign_in`, which sees nothing of any plan.
 * Kysely over the same pool is for the sign-in library alone.
 */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PROVIDED_TIMES, type SessionTimes } from '../../domain/access/session-times.ts';
import type { ConnectionSettings } from '../connection.ts';

// biome-ignore lint/suspicious/noExplicitAny: the library makes its own queries and types of them.
export type LibraryDatabase = Kysely<any>;
export type SignInStore = {
  readonly pool: pg.Pool;
  /** Made when it is first asked for. */
  library: () => LibraryDatabase;
  /** How long the sessions live that a provider began. */
  readonly providedTimes: SessionTimes;
  destroy: () => Promise<void>;
};

const SESSION =
  "set role weft_sign_in; set search_path = sign_in; set statement_timeout = '10s'; set idle_in_transaction_session_timeout = '20s'";
const MOST = 3;

/** Connects when first asked something; the caller ends it with `destroy`. */
export function openSignInStore(
  settings: ConnectionSettings,
  providedTimes: SessionTimes = PROVIDED_TIMES,
): SignInStore {
  const pool = new pg.Pool({
    connectionTimeoutMillis: 10_000,
    ...settings.connection,
    max: MOST,
    onConnect: async (client: pg.ClientBase) => void (await client.query(SESSION)),
  } as pg.PoolConfig);
  pool.on('error', settings.onIdleError);
  pool.on('connect', (client) => client.on('error', () => undefined));
  let library: LibraryDatabase | null = null;
  return {
    pool,
    providedTimes,
    library: () => {
      library ??= new Kysely({ dialect: new PostgresDialect({ pool }) });
      return library;
    },
    destroy: () => pool.end(),
  };
}

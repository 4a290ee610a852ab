/**
 * The owner's connection to a whole database: every partnership's rows at once, for backup and restore. The app never
 * has it. Values come as text that is the same on every server: days and times in ISO, in UTC, numbers to the last digit.
 */
import pg from 'pg';
import { types } from '../connection.ts';
import { checkServer, whyNot } from '../migrate.ts';

export type Owner = pg.Client;
/** Where the database is and who logs in. */
export type Connection = pg.PoolConfig;

/** An owner who is no superuser is bound by the fence of plans too, as a member of `weft_app`. */
const SESSION = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set extra_float_digits = 1;
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set search_path = public;
  set weft.whole = 'yes'; set weft.plans = '*'`;

/** Connects as the login; throws one sentence where that cannot be done. The caller ends it. */
export async function connectOwner(connection: Connection): Promise<Owner> {
  const client = new pg.Client({ ...connection, types });
  client.on('error', () => undefined); // the query that is under way tells of it
  await client.connect().catch((error: unknown) => {
    throw new Error(whyNot(error));
  });
  try {
    await checkServer(client);
    await client.query(SESSION);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

/**
 * The connection to PostgreSQL and the only two ways into it: `read` and `write` open a transaction that is
 * fenced to one partnership and signed by one person. Readers and writers of the store demand the transaction
 * in their signature, and a `Database` offers nothing else, so that a query outside the fence cannot be written.
 *
 * - Every connection works as the role `weft_app`, which row-level security binds; the login itself may be an owner.
 * - The fence travels in the same packet as the first query, so it costs no round trip of its own.
 * - `work` may run more than once, but takes effect once: after a deadlock or a lost connection it starts again,
 *   unless the history shows that its commit had arrived.
 */
import type { Socket } from 'node:net';
import type { Transaction as KyselyTransaction } from 'kysely';
import pg from 'pg';
import type { Permit } from '../domain/access/may.ts';
import { isConnectionLoss, isWorthAnotherTry, pause } from './failures.ts';
import type { Tables } from './tables.ts';
import { transactionOn } from './transaction.ts';

export type Database = { readonly pool: pg.Pool; destroy: () => Promise<void> };
export type Transaction = KyselyTransaction<Tables>;

/**
 * Whose rows may be seen and written, who is acting, and by which deed: the history trigger signs rows with it. Only
 * `domain/access` gives the permit that it is made of.
 */
export type Scope = Permit & {
  /** The id of a single writing transaction, where somebody must know it; otherwise a new one. */
  deedId?: string;
};

export type ConnectionSettings = { connection: pg.PoolConfig; onIdleError: (error: Error) => void };

/** How long a request waits for a database that is just starting again, in milliseconds. */
const PATIENCE = 10_000;
const DEADLOCK_TRIES = 5;

const SESSION = `set role weft_app; set statement_timeout = '20s'; set idle_in_transaction_session_timeout = '60s'`;
const READING = 'begin isolation level repeatable read read only';
const WRITING = 'begin';

const DATE = 1082;
const INT8 = 20;
const JSON_TYPES = [114, 3802];
/** Most lists of a plan are empty: not parsing those halves what its JSON costs. */
const fromJson = (text: string): unknown => (text === '[]' ? [] : text === '{}' ? {} : JSON.parse(text));
/** Days stay ISO text (the driver would make instants of them); counts fit a double. */
export const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8) return Number;
    if (JSON_TYPES.includes(oid)) return fromJson;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as typeof pg.types.getTypeParser,
};

/** Opens a pool; the caller ends it with `database.destroy()`. */
export function connect(settings: ConnectionSettings): Database {
  const pool = new pg.Pool({
    max: 8,
    connectionTimeoutMillis: PATIENCE,
    ...settings.connection,
    types,
    pipeline: true,
    // Waited for before anybody is given the connection, and a connection where it fails is given to nobody.
    onConnect: async (client: pg.ClientBase) => void (await client.query(SESSION)),
  } as pg.PoolConfig);
  pool.on('error', settings.onIdleError);
  // Without a listener a connection lost while it is lent out would end the process; its queries tell of it already.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { pool, destroy: () => pool.end() };
}

/** True where the database answers within the time given (milliseconds). */
export async function answers(database: Database, within = 2000): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), within);
    const answer = (alive: boolean) => () => {
      clearTimeout(late);
      resolve(alive);
    };
    database.pool.query('select 1').then(answer(true), answer(false));
  });
}

/** Runs `work` in a read-only transaction of one snapshot, fenced to the scope's partnership. */
export async function read<T>(
  database: Database,
  scope: Scope,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return insist(() => once(database, { opening: `${READING}; ${fence(scope)}`, work }));
}

/** Runs `work` in a writing transaction, fenced and signed. */
export async function write<T>(
  database: Database,
  scope: Scope,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return insist(async () => {
    const deedId = scope.deedId ?? crypto.randomUUID();
    const sent: Sent<T> = [];
    const opening = `${WRITING}; ${fence(scope)}, set_config('weft.deed_id', ${pg.escapeLiteral(deedId)}, true)`;
    try {
      return await once(database, { opening, work, sent });
    } catch (error) {
      const [lost] = isConnectionLoss(error) ? sent : [];
      if (lost && (await read(database, scope, (transaction) => stands(transaction, deedId))))
        return lost.value;
      throw error;
    }
  });
}

/** A list as PostgreSQL writes it; '*' is everything. */
const listed = (ids: 'all' | readonly string[]): string => (ids === 'all' ? '*' : `{${ids.join(',')}}`);

function fence(scope: Scope): string {
  const settings = {
    partnership_id: scope.partnershipId,
    person_id: scope.personId,
    deed: scope.deed,
    plans: listed(scope.plans),
    whole_plans: listed(scope.whole),
    parties: listed(scope.parties),
    actions: listed(scope.actions),
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('weft.${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `select ${set.join(', ')}`;
}

/** What the work came to, once its commit is on the way. */
type Sent<T> = { value: T }[];
type Work<T> = { opening: string; work: (transaction: Transaction) => Promise<T>; sent?: Sent<T> };

async function once<T>(database: Database, { opening, work, sent }: Work<T>): Promise<T> {
  const client = await database.pool.connect();
  sendTogether(client);
  const opened = client.query(opening);
  opened.catch(() => undefined); // answered for below; without the fence every later query sees and changes nothing
  try {
    const value = await work(transactionOn(client));
    await opened;
    sent?.push({ value });
    const ended = await client.query('commit');
    if (ended.command !== 'COMMIT') {
      throw new Error('The transaction was rolled back: a query in it had failed.');
    }
    client.release();
    return value;
  } catch (error) {
    await giveBack(client, error);
    throw error;
  }
}

/**
 * Holds what is sent until the code at hand has asked all it asks at once, so that the fence and the first queries
 * travel in one packet and wake the server once. The driver does the same for the parts of one query.
 */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as pg.PoolClient & { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

async function giveBack(client: pg.PoolClient, error: unknown): Promise<void> {
  if (isConnectionLoss(error)) return client.release(true);
  await client.query('rollback').then(
    () => client.release(),
    () => client.release(true),
  );
}

async function insist<T>(run: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE;
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      const lost = isConnectionLoss(error) && Date.now() < until;
      const deadlocked = isWorthAnotherTry(error) && tries < DEADLOCK_TRIES;
      if (!lost && !deadlocked) throw error;
      await pause(lost ? 100 : 10 * tries);
    }
  }
}

/** Whether the deed whose commit got no answer is in the history: then it stands; else nothing of it does. */
export async function stands(transaction: Transaction, deedId: string): Promise<boolean> {
  const query = transaction.selectFrom('history').select('id').where('deed_id', '=', deedId).limit(1);
  return (await query.executeTakeFirst()) !== undefined;
}

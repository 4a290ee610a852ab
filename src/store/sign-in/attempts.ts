/** How often something failed, under keys that are hashes: whoever reads the table learns no address. */
import type { SignInStore } from './open.ts';

export type Failures = { key: string; failures: number; lastAt: Date };

export async function findFailures(store: SignInStore, keys: readonly string[]): Promise<Failures[]> {
  const { rows } = await store.pool.query<Failures>(
    'select key, failures, last_at as "lastAt" from attempt where key = any ($1)',
    [keys],
  );
  return rows;
}

/** Counts one more. What is older than the time given (in seconds) is forgotten first. */
export async function addFailure(
  store: SignInStore,
  keys: readonly string[],
  forgottenAfter: number,
): Promise<void> {
  await store.pool.query(
    `insert into attempt (key, failures, last_at) select key, 1, now() from unnest($1::text[]) as key
      on conflict (key) do update set last_at = now(), failures = case
        when attempt.last_at < now() - make_interval(secs => $2) then 1 else least(attempt.failures + 1, 1000) end`,
    [keys, forgottenAfter],
  );
}

export async function forgetFailures(store: SignInStore, keys: readonly string[]): Promise<void> {
  await store.pool.query('delete from attempt where key = any ($1)', [keys]);
}

/** True for whoever asks first within the time given (in seconds), for one key; shared by all processes. */
export async function takeTurn(store: SignInStore, key: string, seconds: number): Promise<boolean> {
  const taken = await store.pool.query(
    `insert into attempt (key, failures, last_at) values ($1, 0, now())
      on conflict (key) do update set last_at = now() where attempt.last_at < now() - make_interval(secs => $2)`,
    [key, seconds],
  );
  return taken.rowCount === 1;
}

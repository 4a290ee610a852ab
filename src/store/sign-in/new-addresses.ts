/** Where an account's next address waits until a link that was sent to it has been used. */
import type { SignInStore } from './open.ts';

export type NewAddress = { accountId: string; email: string };

export async function keepNewAddress(
  store: SignInStore,
  address: NewAddress,
  kept: { secretHash: string; expiresAt: Date },
): Promise<void> {
  await store.pool.query(
    `insert into new_address (account_id, email, secret_hash, expires_at) values ($1, $2, $3, $4)
      on conflict (account_id) do update
      set email = excluded.email, secret_hash = excluded.secret_hash, expires_at = excluded.expires_at`,
    [address.accountId, address.email.toLowerCase(), kept.secretHash, kept.expiresAt],
  );
}

/** Gives the address out once; null where the secret opens nothing. */
export async function takeNewAddress(store: SignInStore, secretHash: string): Promise<NewAddress | null> {
  const { rows } = await store.pool.query<NewAddress>(
    `delete from new_address where secret_hash = $1 and expires_at > now()
      returning account_id as "accountId", email`,
    [secretHash],
  );
  return rows[0] ?? null;
}

export async function findNewAddress(store: SignInStore, secretHash: string): Promise<NewAddress | null> {
  const { rows } = await store.pool.query<NewAddress>(
    'select account_id as "accountId", email from new_address where secret_hash = $1 and expires_at > now()',
    [secretHash],
  );
  return rows[0] ?? null;
}

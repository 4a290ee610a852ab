/** Where accounts are kept, what each can sign in with, and which partnerships it belongs to. */
import type { PartnershipId, PersonId } from '../../domain/ids.ts';
import type { SignInStore } from './open.ts';

export type Account = {
  id: string;
  name: string;
  email: string;
  hasPassword: boolean;
  hasCodes: boolean;
  passkeys: Passkey[];
};
export type Passkey = { id: string; name: string; createdAt: string };

const ACCOUNT = `select u.id, u.name, u.email, coalesce(u."twoFactorEnabled", false) as "hasCodes",
    exists (select from account a where a."userId" = u.id and a."providerId" = 'credential' and a.password is not null)
      as "hasPassword",
    coalesce((select json_agg(json_build_object('id', k.id, 'name', coalesce(k.name, ''), 'createdAt', k."createdAt")
      order by k."createdAt") from passkey k where k."userId" = u.id), '[]') as passkeys
  from "user" u`;

export async function findAccount(store: SignInStore, id: string): Promise<Account | null> {
  const { rows } = await store.pool.query<Account>(`${ACCOUNT} where u.id::text = $1`, [id]);
  return rows[0] ?? null;
}

/** Addresses are kept in lower case. */
export async function findAccountByEmail(store: SignInStore, email: string): Promise<Account | null> {
  const { rows } = await store.pool.query<Account>(`${ACCOUNT} where u.email = $1`, [email.toLowerCase()]);
  return rows[0] ?? null;
}

/** Every account, with its address. */
export async function listAddresses(store: SignInStore): Promise<Pick<Account, 'id' | 'name' | 'email'>[]> {
  const { rows } = await store.pool.query<Pick<Account, 'id' | 'name' | 'email'>>(
    'select id, name, email from "user" order by email',
  );
  return rows;
}

export async function renameAccount(store: SignInStore, id: string, name: string): Promise<void> {
  await store.pool.query('update "user" set name = $2, "updatedAt" = now() where id = $1', [id, name]);
}

/** Gives the account another address; false where another account has it. */
export async function readdressAccount(store: SignInStore, id: string, email: string): Promise<boolean> {
  const changed = await store.pool.query(
    `update "user" u set email = $2, "emailVerified" = true, "updatedAt" = now()
      where u.id = $1 and not exists (select from "user" o where o.email = $2 and o.id <> u.id)`,
    [id, email.toLowerCase()],
  );
  return changed.rowCount === 1;
}

/** Sessions, passwords, passkeys and places go with it. */
export async function removeAccount(store: SignInStore, id: string): Promise<void> {
  await store.pool.query('delete from "user" where id::text = $1', [id]);
}

/** Forgets an account's app and its recovery codes. */
export async function dropSecondStep(store: SignInStore, id: string): Promise<void> {
  await store.pool.query('delete from "twoFactor" where "userId" = $1', [id]);
  await store.pool.query('update "user" set "twoFactorEnabled" = false, "updatedAt" = now() where id = $1', [
    id,
  ]);
}

export type Place = { partnershipId: PartnershipId; personId: PersonId };

/** The partnerships of an account, and whom it is in each; the oldest first. */
export async function listPlaces(store: SignInStore, accountId: string): Promise<Place[]> {
  const { rows } = await store.pool.query<Place>(
    `select partnership_id as "partnershipId", person_id as "personId" from place
      where account_id::text = $1 order by since, partnership_id`,
    [accountId],
  );
  return rows;
}

/** Which account somebody of a partnership signs in with; null where they have none. */
export async function findAccountAt(store: SignInStore, place: Place): Promise<string | null> {
  const { rows } = await store.pool.query<{ id: string }>(
    'select account_id::text as id from place where partnership_id = $1 and person_id = $2',
    [place.partnershipId, place.personId],
  );
  return rows[0]?.id ?? null;
}

/** Where a new session begins: the only place, else the one of the session used last; null where it must be chosen. */
export async function firstPlaceOf(store: SignInStore, accountId: string): Promise<string | null> {
  const { rows } = await store.pool.query<{ placeId: string | null }>(
    `select case when count(*) = 1 then min(p.partnership_id::text) else (
        select s."placeId" from session s join place o on o.account_id = s."userId"
          and o.partnership_id::text = s."placeId"
        where s."userId"::text = $1 order by s."updatedAt" desc limit 1) end as "placeId"
      from place p where p.account_id::text = $1`,
    [accountId],
  );
  return rows[0]?.placeId ?? null;
}

/** True where any account belongs to the partnership; to any at all where none is named. */
export async function hasAccounts(store: SignInStore, partnershipId: PartnershipId | null): Promise<boolean> {
  const { rows } = await store.pool.query(
    'select from place where $1::uuid is null or partnership_id = $1 limit 1',
    [partnershipId],
  );
  return rows.length === 1;
}

/** Makes the account a person of the partnership; false where it, or the person, has such a tie already. */
export async function addPlace(store: SignInStore, accountId: string, place: Place): Promise<boolean> {
  const added = await store.pool.query(
    `insert into place (account_id, partnership_id, person_id) values ($1, $2, $3) on conflict do nothing`,
    [accountId, place.partnershipId, place.personId],
  );
  return added.rowCount === 1;
}

/** Ends the tie: the account remains, and may belong elsewhere. */
export async function removePlace(store: SignInStore, place: Place): Promise<boolean> {
  const { rows } = await store.pool.query<{ account_id: string }>(
    'delete from place where partnership_id = $1 and person_id = $2 returning account_id',
    [place.partnershipId, place.personId],
  );
  const [gone] = rows;
  if (!gone) return false;
  await store.pool.query('update session set "placeId" = null where "userId" = $1 and "placeId" = $2', [
    gone.account_id,
    place.partnershipId,
  ]);
  return true;
}

/**
 * Where sessions are kept. One ends 12 hours after it was last used, 30 days after it began at the latest, and at once
 * when its owner ends it; one that a provider began, as the deployer says; one whose second step is not taken, after ten
 * minutes. That it was used is noted every few minutes, not at every request.
 */
import { randomBytes } from 'node:crypto';
import { OWN_TIMES, type SessionTimes } from '../../domain/access/session-times.ts';
import type { PartnershipId, PersonId } from '../../domain/ids.ts';
import type { SignInStore } from './open.ts';

/** How long a session `s` lives, by how it was begun. */
const timeOf = ({ providedTimes }: SignInStore, which: keyof SessionTimes): string =>
  `make_interval(secs => case s.how when 'oidc' then ${Math.trunc(providedTimes[which])} else ${OWN_TIMES[which]} end)`;

/** The condition that a session `s` still lives. */
const lives = (store: SignInStore): string =>
  `s."expiresAt" > now() and s."updatedAt" > now() - ${timeOf(store, 'idle')}
    and s."createdAt" > now() - ${timeOf(store, 'longest')}`;

export type HeldSession = {
  sessionId: string;
  accountId: string;
  secondFactor: boolean;
  /** The account has a second step that this session has not taken. */
  pending: boolean;
  placeId: PartnershipId | null;
  personId: PersonId | null;
  signedInAt: Date;
};

type SessionRow = HeldSession & { idle: boolean };

/**
 * The session of a token, in one query; null where there is none that still lives.
 * @param isUse false where nobody did anything: a page that looks by itself does not keep its session alive
 */
export async function findSession(
  store: SignInStore,
  token: string,
  isUse = true,
): Promise<HeldSession | null> {
  const { rows } = await store.pool.query<SessionRow>({
    name: 'find_session',
    text: `select s.id as "sessionId", s."userId" as "accountId", s."secondFactor", s."createdAt" as "signedInAt",
        coalesce(u."twoFactorEnabled", false) and not s."secondFactor" as pending,
        p.partnership_id as "placeId", p.person_id as "personId",
        s."updatedAt" < now() - interval '5 minutes' as idle
      from session s join "user" u on u.id = s."userId"
      left join place p on p.account_id = s."userId" and p.partnership_id::text = s."placeId"
      where s.token = $1 and ${lives(store)} and (s."secondFactor" or not coalesce(u."twoFactorEnabled", false)
        or s."createdAt" > now() - interval '10 minutes')`,
    values: [token],
  });
  const [row] = rows;
  if (!row) return null;
  const { idle, ...held } = row;
  if (idle && isUse)
    await store.pool.query('update session set "updatedAt" = now() where id = $1', [held.sessionId]);
  return held;
}

export type ListedSession = {
  id: string;
  how: string | null;
  userAgent: string;
  createdAt: Date;
  usedAt: Date;
};

/** Those that live, the last used first. */
export async function listSessions(store: SignInStore, accountId: string): Promise<ListedSession[]> {
  const { rows } = await store.pool.query<ListedSession>(
    `select s.id, s.how, coalesce(s."userAgent", '') as "userAgent", s."createdAt", s."updatedAt" as "usedAt"
      from session s where s."userId" = $1 and ${lives(store)} order by s."updatedAt" desc, s.id`,
    [accountId],
  );
  return rows;
}

/** Ends one session of the account; false where it has none of that id. */
export async function endSession(
  store: SignInStore,
  session: { accountId: string; sessionId: string },
): Promise<boolean> {
  const ended = await store.pool.query('delete from session where "userId" = $1 and id::text = $2', [
    session.accountId,
    session.sessionId,
  ]);
  return ended.rowCount === 1;
}

/** Ends all sessions of the account, or all but one. */
export async function endSessions(
  store: SignInStore,
  accountId: string,
  but: string | null = null,
): Promise<void> {
  await store.pool.query(
    'delete from session where "userId" = $1 and ($2::text is null or id::text <> $2::text)',
    [accountId, but],
  );
}

/** Marks that the second step is taken. The token changes with it, so that one known before opens nothing more. */
export async function raiseSession(store: SignInStore, sessionId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await store.pool.query('update session set token = $2, "secondFactor" = true where id = $1', [
    sessionId,
    token,
  ]);
  return token;
}

/** For a session that stands in the place of another: it began when that did. */
export async function beginAsOf(store: SignInStore, sessionId: string, since: Date): Promise<void> {
  await store.pool.query('update session set "createdAt" = least("createdAt", $2) where id = $1', [
    sessionId,
    since,
  ]);
}

/** Moves the session to another partnership of its account; false where the account does not belong there. */
export async function choosePlace(
  store: SignInStore,
  session: { sessionId: string; placeId: string },
): Promise<boolean> {
  const chosen = await store.pool.query(
    `update session s set "placeId" = p.partnership_id::text from place p
      where s.id = $1 and p.account_id = s."userId" and p.partnership_id::text = $2`,
    [session.sessionId, session.placeId],
  );
  return chosen.rowCount === 1;
}

/** Takes out what has ended: sessions, and proofs that nobody took up. */
export async function sweep(store: SignInStore): Promise<void> {
  await store.pool.query(`delete from session s where not (${lives(store)})`);
  await store.pool.query('delete from verification where "expiresAt" < now()');
  await store.pool.query(`delete from attempt where last_at < now() - interval '2 days'`);
}

/** Signing in on a real database, without a web server: the parts that its deeds are given, and a person to try them. */
import { randomUUID } from 'node:crypto';
import { askForLink } from '../../src/commands/sign-in/ask-for-link.ts';
import { sessionOf } from '../../src/commands/sign-in/enter.ts';
import { linkAccount } from '../../src/commands/sign-in/join-person.ts';
import { openSignIn } from '../../src/commands/sign-in/open.ts';
import type { Asker, SignInParts } from '../../src/commands/sign-in/parts.ts';
import { type EnteringByLink, enterByLink } from '../../src/commands/sign-in/use-link.ts';
import { onItsOwn } from '../../src/domain/access/on-its-own.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { systemClock } from '../../src/services/clock.ts';
import { newId } from '../../src/services/new-id.ts';
import { newMark } from '../../src/services/sign-in/bound-link.ts';
import { passwordHashing } from '../../src/services/sign-in/hash-password.ts';
import type { SignInSettings } from '../../src/services/sign-in/settings.ts';
import { write } from '../../src/store/connection.ts';
import { insertGrant, type KeptGrant } from '../../src/store/person/grants.ts';
import { ensurePerson } from '../../src/store/person/people.ts';
import { openSignInStore } from '../../src/store/sign-in/open.ts';
import type { WhoKnows } from '../../src/web/sign-in/who.ts';
import { type Made, TODAY } from '../make.ts';
import { PARTNERSHIP } from '../servers.ts';
import { behind } from '../store/behind.ts';

export const SECRET = 'a secret for tests that is long enough to sign with';
export const PASSWORD = 'plum kettle orbit';

export function openSignInFor(made: Made, settings: Partial<SignInSettings> = {}): SignInParts {
  const connection = { connection: made.connection, onIdleError: () => undefined };
  const store = openSignInStore(connection, settings.oidc?.times);
  const whole = { secret: SECRET, secretBefore: null, origin: null, oidc: null, ...settings };
  return openSignIn({ settings: whole, store, database: made.database, clock: systemClock, newId });
}

/** The same with a door in front, for a server. */
export function doorOf(deeds: SignInParts): WhoKnows {
  return {
    deeds,
    anybody: async () => true,
    who: async (cookies, isUse) => {
      const session = await sessionOf(deeds, cookies, isUse);
      return session && !session.pending ? session : null;
    },
  };
}

/** The cookies that somebody got who came in; none where they were refused. */
export const cookiesOf = (entered: { kind: string; cookies?: string[] }): string[] => entered.cookies ?? [];

export const askerFrom = (address = '192.0.2.1', cookies: readonly string[] = []): Asker => ({
  address,
  headers: new Headers({
    host: 'localhost:3000',
    origin: 'http://localhost:3000',
    cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '),
  }),
});

let usualHash: Promise<string> | null = null;

/** Hashing is slow on purpose: the password that most have is hashed once for all of them. */
async function giveUsualPassword({ store }: SignInParts, accountId: string): Promise<void> {
  usualHash ??= passwordHashing.hash(PASSWORD);
  await store.pool.query(
    `insert into account ("accountId", "providerId", "userId", password, "updatedAt")
      values ($1::uuid::text, 'credential', $1::uuid, $2, now())`,
    [accountId, await usualHash],
  );
}

/** Somebody of the test's partnership with an account, a reader unless said: the address is new each time. */
export async function makeMember(
  parts: SignInParts,
  wish: { password?: string | null; name?: string; role?: KeptGrant['role']; hasAccount?: boolean } = {},
): Promise<{ email: string; accountId: string; personId: PersonId }> {
  const { name = 'Ann Lee', role = 'reader' } = wish;
  const email = `${randomUUID().slice(0, 8)}@lee.example`;
  const personId = newId<'person'>();
  const place = { partnershipId: PARTNERSHIP, personId };
  await write(parts.database, onItsOwn(place, 'test'), async (transaction) => {
    await ensurePerson(transaction, { id: personId, name, kind: 'person' });
    const everywhere = { scope: { of: 'partnership' }, from: TODAY, givenBy: null } as const;
    await insertGrant(transaction, { id: newId<'roleGrant'>(), personId, role, ...everywhere });
  });
  if (wish.hasAccount === false) return { email, accountId: '', personId };
  const engine = await parts.engine();
  const password = wish.password === undefined ? PASSWORD : wish.password;
  const isUsual = password === PASSWORD;
  const accountId = await engine.makeAccount({ email, name, password: isUsual ? null : password });
  if (isUsual) await giveUsualPassword(parts, accountId);
  await linkAccount(parts, accountId, place);
  return { email, accountId, personId };
}

/** Of the browser that the tests ask in, and of another. */
export const [MARK, OTHER_MARK] = [newMark(), newMark()];

export const askLink = (parts: SignInParts, asker: Asker, typed: string): Promise<void> =>
  askForLink(parts, asker, { typed, mark: MARK });

/** In the browser that asked for it. */
export const openLink = (parts: SignInParts, asker: Asker, secret: string): Promise<EnteringByLink> =>
  enterByLink(parts, asker, { secret, mark: MARK, code: '' });

type Kept = { kind: string; to_address: string; content: { facts: { link?: string; event?: string } } };

/** What waits in the outbox for an address, the newest first. */
export const mailTo = (made: Made, email: string): Promise<Kept[]> =>
  behind(made.connection, async (ask) => {
    await ask(`select set_config('weft.partnership_id', $1, false), set_config('weft.whole', 'yes', false)`, [
      PARTNERSHIP,
    ]);
    return ask<Kept>(
      'select kind, to_address, content from mail where to_address = $1 order by created_at desc, id desc',
      [email],
    );
  });

/** The last part of the link in the newest mail of a kind. */
export async function mailedSecret(made: Made, email: string): Promise<string> {
  const [newest] = (await mailTo(made, email)).filter((mail) => mail.content?.facts.link !== undefined);
  return newest?.content.facts.link?.split('/').at(-1) ?? '';
}

/**
 * What signing in can do, in our own words: each call asks the library, on the server, and gives what came of it and
 * the cookies to set. A refusal never says more than that it is one.
 */
import type { ProviderRefusal } from '../../domain/access/provider-word.ts';
import { isOfOldStrength } from './hash-password.ts';
import type { Library, LibraryParts } from './library.ts';
import { whileArriving } from './provider.ts';
import { hashOfRecovery } from './recovery-codes.ts';
import { isShownNow, sealAnew } from './second-step.ts';
import { sessionCookieName, signedValue } from './session-cookie.ts';
import { isHttps, LONGEST_SESSION, secretsOf, type Way } from './settings.ts';

/** `cookies`: whole Set-Cookie lines. */
export type Answered = {
  ok: boolean;
  cookies: string[];
  location: string | null;
  body: Record<string, unknown>;
  /** Of a provider whose token was not taken: why. */
  refusal?: ProviderRefusal | null;
};

/** The headers of the request that asks: its cookies, its host and its browser. */
type Asker = Headers;
export type NewAccount = { email: string; name: string; password: string | null };

export type Engine = {
  /** The account whose address and password these are; null for every other. Both take the same time. */
  proveByPassword: (email: string, password: string) => Promise<string | null>;
  /** `code`: the digits of the browser that asks. */
  askLink: (asker: Asker, asked: { email: string; code: string }) => Promise<void>;
  byLink: (asker: Asker, secret: string) => Promise<Answered>;
  byCode: (asker: Asker, typed: { accountId: string; code: string }) => Promise<Answered>;
  byRecoveryCode: (asker: Asker, code: string) => Promise<Answered>;
  toProvider: (asker: Asker) => Promise<Answered>;
  fromProvider: (asker: Asker, query: Record<string, string>) => Promise<Answered>;
  askPasskey: (asker: Asker) => Promise<Answered>;
  byPasskey: (asker: Asker, response: unknown) => Promise<Answered>;
  askNewPasskey: (asker: Asker) => Promise<Answered>;
  addPasskey: (asker: Asker, given: { response: unknown; name: string }) => Promise<Answered>;
  removePasskey: (asker: Asker, id: string) => Promise<Answered>;
  startCodes: (asker: Asker, password: string) => Promise<Answered>;
  stopCodes: (asker: Asker, password: string) => Promise<Answered>;
  newRecoveryCodes: (asker: Asker, password: string) => Promise<Answered>;
  /** Whether it is this account's password. */
  isPassword: (accountId: string, password: string) => Promise<boolean>;
  setPassword: (accountId: string, password: string) => Promise<void>;
  /** Makes an account whose address is proved; its id. */
  makeAccount: (account: NewAccount) => Promise<string>;
  /** Begins a session for somebody who has just proved who they are in another way. */
  begin: (accountId: string, way: Way, asker: Asker) => Promise<string[]>;
  /** Puts what is encrypted under the secret of now; how many accounts had something under another. */
  goOver: () => Promise<number>;
  /** The cookie for a session whose token has changed. */
  cookieOf: (token: string) => string;
};

async function answered(asked: Promise<Response>): Promise<Answered> {
  const response = await asked;
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
  return {
    ok: response.status < 400,
    cookies: response.headers.getSetCookie(),
    location: response.headers.get('location'),
    body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}

const optional = (password: string): { password?: string } => (password === '' ? {} : { password });

/** An answer as a `Response`, whatever it is, with its cookies. */
const AS = { asResponse: true } as const;

const waysIn = ({ api }: Library) =>
  ({
    askLink: async (headers, { email, code }) =>
      void (await api.signInMagicLink({ headers, body: { email, metadata: { code } } })),
    byLink: async (headers, token) => answered(api.magicLinkVerify({ headers, query: { token }, ...AS })),
    byRecoveryCode: (headers, code) =>
      answered(api.verifyBackupCode({ headers, body: { code: hashOfRecovery(code) }, ...AS })),
    askPasskey: (headers) => answered(api.generatePasskeyAuthenticationOptions({ headers, ...AS })),
    byPasskey: (headers, response) =>
      answered(api.verifyPasskeyAuthentication({ headers, body: { response: response as never }, ...AS })),
  }) satisfies Partial<Engine>;

const ownKeys = ({ api }: Library) =>
  ({
    askNewPasskey: (headers) => answered(api.generatePasskeyRegistrationOptions({ headers, ...AS })),
    addPasskey: (headers, { response, name }) =>
      answered(api.verifyPasskeyRegistration({ headers, body: { response, name }, ...AS })),
    removePasskey: (headers, id) => answered(api.deletePasskey({ headers, body: { id }, ...AS })),
    startCodes: (headers, password) =>
      answered(api.enableTwoFactor({ headers, body: { method: 'totp', ...optional(password) }, ...AS })),
    stopCodes: (headers, password) =>
      answered(api.disableTwoFactor({ headers, body: optional(password), ...AS })),
    newRecoveryCodes: (headers, password) =>
      answered(api.generateBackupCodes({ headers, body: optional(password), ...AS })),
  }) satisfies Partial<Engine>;

const accounts = (library: Library) =>
  ({
    proveByPassword: async (email, typed) => {
      const { internalAdapter, password } = await library.$context;
      const found = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true });
      const hash = found?.accounts.find((one) => one.providerId === 'credential')?.password;
      const isRight = found && hash ? await password.verify({ hash, password: typed }) : false;
      // A wrong try takes as long as a right one, whatever is kept.
      const anew = !hash || isOfOldStrength(hash) ? await password.hash(typed) : null;
      if (!found || !isRight) return null;
      if (anew !== null) await internalAdapter.updatePassword(found.user.id, anew);
      return found.user.id;
    },
    isPassword: async (accountId, password) => {
      const { internalAdapter, password: hashing } = await library.$context;
      const own = (await internalAdapter.findAccounts(accountId)).find(
        (one) => one.providerId === 'credential',
      );
      if (own?.password) return hashing.verify({ hash: own.password, password });
      await hashing.hash(password);
      return false;
    },
    setPassword: async (accountId, password) => {
      const { internalAdapter, password: hashing } = await library.$context;
      const hash = await hashing.hash(password);
      const all = await internalAdapter.findAccounts(accountId);
      if (all.some((one) => one.providerId === 'credential'))
        return internalAdapter.updatePassword(accountId, hash);
      await internalAdapter.linkAccount({
        userId: accountId,
        providerId: 'credential',
        accountId,
        password: hash,
      });
    },
  }) satisfies Partial<Engine>;

const beginnings = (library: Library, { settings }: LibraryParts) => {
  const secure = isHttps(settings);
  const cookieOf = (token: string): string =>
    `${sessionCookieName(secure)}=${signedValue(token, settings.secret)}; Max-Age=${LONGEST_SESSION}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    cookieOf,
    begin: async (accountId, how, headers) => {
      const { internalAdapter } = await library.$context;
      const userAgent = headers.get('user-agent') ?? '';
      const session = await internalAdapter.createSession(accountId, false, { how, userAgent }, true);
      return [cookieOf(session.token)];
    },
  } satisfies Partial<Engine>;
};

/** @param withProvider the library set up with the OpenID Connect provider: it asks the provider what it can do */
export function engineOf(parts: LibraryParts, library: Library, withProvider: () => Library | null): Engine {
  const refused: Answered = { ok: false, cookies: [], location: null, body: {} };
  const secrets = secretsOf(parts.settings);
  const ours = accounts(library);
  return {
    ...waysIn(library),
    ...ownKeys(library),
    ...ours,
    ...beginnings(library, parts),
    makeAccount: async ({ email, name, password }) => {
      const { internalAdapter } = await library.$context;
      const made = await internalAdapter.createUser(
        { email: email.toLowerCase(), name, emailVerified: true },
        { method: 'admin' },
      );
      if (password !== null) await ours.setPassword(made.id, password);
      return made.id;
    },
    byCode: async (headers, typed) =>
      (await isShownNow(library, secrets, typed))
        ? answered(library.api.verifyTOTP({ headers, body: { code: typed.code }, ...AS }))
        : refused,
    goOver: () => sealAnew(library, secrets),
    toProvider: async (headers) => {
      const body = { provider: 'oidc', callbackURL: '/places', errorCallbackURL: '/sign-in?from=provider' };
      const provided = withProvider();
      return provided ? answered(provided.api.signInSocial({ headers, body, ...AS })) : refused;
    },
    fromProvider: async (headers, query) => {
      const provided = withProvider();
      const asked = { headers, query, params: { id: 'oidc' }, method: 'GET' as const, ...AS };
      if (!provided) return refused;
      const arrived = await whileArriving(() => answered(provided.api.callbackOAuth(asked)));
      return { ...arrived.answered, refusal: arrived.refusal };
    },
  };
}

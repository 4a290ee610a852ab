/**
 * The sign-in library, set up. Nothing outside this folder imports it, and nothing imports this file but lazily: who
 * never signs in never pays for it.
 *
 * - It makes no account by itself: people come by invitation, or by the first link.
 * - It calls nobody: no telemetry, no lists of breached passwords asked for over the network.
 * - Its own limits and pages are off: ours stand in front of it, and its whole handler is never served.
 * - What an OpenID Connect provider hands out besides the proof of who somebody is, is not kept.
 */
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { magicLink } from 'better-auth/plugins/magic-link';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../domain/access/password.ts';
import { passwordHashing } from './hash-password.ts';
import { isSecondStepNow, providerPlugin } from './provider.ts';
import { newRecoveryCodes, recoveryKept } from './recovery-codes.ts';
import { cookiePrefix } from './session-cookie.ts';
import {
  FRESH,
  isHttps,
  LINK_LASTS,
  LONGEST_SESSION,
  type SignInSettings,
  secretsOf,
  type Way,
} from './settings.ts';

export type LibraryParts = {
  settings: SignInSettings;
  database: Parameters<typeof kyselyAdapter>[0];
  /** The partnership that a new session of the account begins in. */
  firstPlaceOf: (accountId: string) => Promise<string | null>;
  /** `code`: the digits of the browser that asks. */
  sendLink: (email: string, link: { token: string; code: string }) => Promise<void>;
  /** Makes the account of somebody who was invited, when a provider has proved their address. */
  welcome: (person: { email: string; name: string }) => Promise<void>;
};

export const BASE_PATH = '/sign-in';
const LOOPBACK = ['localhost', 'localhost:*', '127.0.0.1', '127.0.0.1:*', '[::1]', '[::1]:*'];

const WAY_OF: Readonly<Record<string, Way>> = {
  '/magic-link/verify': 'link',
  '/passkey/verify-authentication': 'passkey',
  '/callback/:id': 'oidc',
};
const TWO_STEPS = new Set([
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/passkey/verify-authentication',
]);

const host = (origin: string | null): string => (origin === null ? 'localhost' : new URL(origin).hostname);

const addressOf = ({ origin }: SignInSettings) =>
  origin ?? { allowedHosts: LOOPBACK, protocol: 'http' as const };

/** A passkey stands for two steps, so the device must have asked for its owner's finger, face or number. */
function requireOwner(isVerified: boolean | undefined): void {
  if (!isVerified) throw new APIError('UNAUTHORIZED', { message: 'The owner was not asked for.' });
}

const passkeys = (origin: string | null) =>
  passkey({
    rpID: host(origin),
    rpName: 'Weft',
    origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: async ({ verification }) =>
        requireOwner(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: async ({ verification }) =>
        requireOwner(verification.authenticationInfo.userVerified),
    },
  });

/** Nothing of a provider's tokens is of use after the sign-in: what is not kept cannot be stolen. */
const withoutTokens = async (account: Record<string, unknown>) => ({
  data: { ...account, accessToken: null, refreshToken: null, idToken: null },
});

type Hooked = { path?: string } | null;

const hooks = ({ firstPlaceOf }: LibraryParts) => ({
  session: {
    create: {
      before: async (session: { userId: string } & Record<string, unknown>, context: Hooked) => ({
        data: {
          ...session,
          secondFactor: TWO_STEPS.has(context?.path ?? '') || isSecondStepNow(),
          how: WAY_OF[context?.path ?? ''] ?? session.how ?? null,
          placeId: await firstPlaceOf(session.userId),
        },
      }),
    },
  },
  account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
});

export const SESSION_FIELDS = {
  secondFactor: { type: 'boolean', required: true, defaultValue: false, input: false },
  how: { type: 'string', required: false, input: false },
  placeId: { type: 'string', required: false, input: false },
} as const;

/** @param withProvider whether the OpenID Connect provider is asked what it can do: only where somebody uses it */
export function openLibrary(parts: LibraryParts, withProvider: boolean) {
  const { settings, database, sendLink, welcome } = parts;
  const secure = isHttps(settings);
  return betterAuth({
    appName: 'Weft',
    baseURL: addressOf(settings),
    basePath: BASE_PATH,
    secret: settings.secret,
    database: kyselyAdapter(database, { type: 'postgres', transaction: true }),
    databaseHooks: hooks(parts),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: passwordHashing,
    },
    session: {
      expiresIn: LONGEST_SESSION,
      freshAge: FRESH,
      disableSessionRefresh: true,
      additionalFields: SESSION_FIELDS,
    },
    account: { accountLinking: { enabled: true, requireLocalEmailVerified: true } },
    advanced: {
      cookiePrefix: cookiePrefix(secure),
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: 'uuid', validateSchema: false },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: LINK_LASTS,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token, metadata }) =>
          sendLink(email, { token, code: String(metadata?.code) }),
      }),
      twoFactor({
        issuer: 'Weft',
        allowPasswordless: true,
        accountLockout: { enabled: false },
        backupCodeOptions: {
          customBackupCodesGenerate: newRecoveryCodes,
          storeBackupCodes: recoveryKept(secretsOf(settings)),
        },
      }),
      passkeys(settings.origin),
      ...(withProvider && settings.oidc ? [providerPlugin(settings.oidc, welcome)] : []),
    ],
  });
}

export type Library = ReturnType<typeof openLibrary>;

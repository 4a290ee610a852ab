/** What signing in is set up with. */
import type { ProviderWants } from '../../domain/access/provider-word.ts';
import { OWN_TIMES, type SessionTimes } from '../../domain/access/session-times.ts';
import type { Secrets } from '../secret.ts';

/** Somebody else's sign-in service, spoken to by OpenID Connect. */
export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it: “Sign in with …”. */
  name: string;
  /** What its tokens must say of how and when it made sure. */
  wants: ProviderWants;
  /** How long the sessions live that are begun by it. */
  times: SessionTimes;
};

export type SignInSettings = {
  /** Signs cookies and seals secrets; kept outside the database. */
  secret: string;
  /** What did so before, where the installation goes over to another: it is still believed, and signs nothing new. */
  secretBefore: string | null;
  /** The address that Weft is served at, `https://plans.example`; null on loopback, where it is what was asked for. */
  origin: string | null;
  oidc: OidcSettings | null;
};

export const secretsOf = ({ secret, secretBefore }: SignInSettings): Secrets => ({
  now: secret,
  before: secretBefore,
});

export const isHttps = ({ origin }: Pick<SignInSettings, 'origin'>): boolean =>
  origin?.startsWith('https://') ?? false;

/** A session ends 30 days after it began, whatever happens. */
export const LONGEST_SESSION = OWN_TIMES.longest;
/** How long after signing in somebody may change what they sign in with, without a password. Seconds. */
export const FRESH = 15 * 60;
/** How long a mailed link opens: the longest that ASVS 6.5.5 allows. Seconds. */
export const LINK_LASTS = 10 * 60;

/** How a session was begun; kept with it, told in the list of sessions. */
export const WAYS = ['password', 'link', 'passkey', 'oidc', 'invitation', 'first'] as const;
export type Way = (typeof WAYS)[number];

/**
 * Somebody else’s sign-in service, set up for the library. The library proves the ID token first; what the token says
 * of how and when the provider made sure is judged here before anything comes of it: no invitation is accepted and no
 * session begun by a token that says too little.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import {
  judgeWord,
  type ProviderRefusal,
  type ProviderVerdict,
  type ProviderWants,
} from '../../domain/access/provider-word.ts';
import type { OidcSettings } from './settings.ts';

type Welcome = (person: { email: string; name: string }) => Promise<void>;

/** What came of a token, handed from where the library has us judge it to where it begins the session. */
const arriving = new AsyncLocalStorage<{ verdict: ProviderVerdict | null }>();

/** Whether the sign-in that goes on has shown by its provider what counts as our second step. */
export function isSecondStepNow(): boolean {
  const verdict = arriving.getStore()?.verdict;
  return verdict?.is === 'taken' && verdict.isSecondStep;
}

/** Does what completes a sign-in by the provider; `refusal` says why its token was not taken. */
export async function whileArriving<T>(
  complete: () => Promise<T>,
): Promise<{ answered: T; refusal: ProviderRefusal | null }> {
  const arrival: { verdict: ProviderVerdict | null } = { verdict: null };
  const answered = await arriving.run(arrival, complete);
  return { answered, refusal: arrival.verdict?.is === 'refused' ? arrival.verdict.why : null };
}

/** What a JWT says; an error where it is none. Its signature is the library’s to judge. */
function claimsOf(token: string): { sub: string } & Record<string, unknown> {
  const [, said = ''] = token.split('.');
  const claims: unknown = JSON.parse(Buffer.from(said, 'base64url').toString('utf8'));
  if (typeof claims !== 'object' || claims === null || !('sub' in claims) || typeof claims.sub !== 'string')
    throw new Error('The provider’s token says nothing of whose it is.');
  return { ...claims, sub: claims.sub };
}

type Proved = { tokens: { idToken?: string | undefined }; profile: object };

/** The subject of the token, where it is taken; whoever was invited under the address it proves is welcomed. */
const subjectOf = (wants: ProviderWants, welcome: Welcome) =>
  async function subject({ tokens, profile }: Proved): Promise<string> {
    const claims = claimsOf(tokens.idToken ?? '');
    const verdict = judgeWord(claims, wants, Math.floor(Date.now() / 1000));
    const arrival = arriving.getStore();
    if (arrival) arrival.verdict = verdict;
    if (!arrival || verdict.is === 'refused') throw new Error('The provider’s token says too little.');
    const { email, email_verified: isProved, name } = profile as Record<string, unknown>;
    if (isProved === true && typeof email === 'string')
      await welcome({ email: email.toLowerCase(), name: typeof name === 'string' ? name : '' });
    return claims.sub;
  };

/** What the provider is asked for outright, so that one which can do it does. */
function askedOf({ acr, maxAge }: ProviderWants): Record<string, string> {
  return {
    ...(acr.length > 0 && { acr_values: acr.join(' ') }),
    ...(maxAge !== null && { max_age: String(maxAge) }),
  };
}

export function providerPlugin(oidc: OidcSettings, welcome: Welcome): ReturnType<typeof genericOAuth> {
  const { issuer, clientId, clientSecret, wants } = oidc;
  const provider = {
    providerId: 'oidc',
    clientId,
    clientSecret,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    authorizationUrlParams: askedOf(wants),
    accountSubject: subjectOf(wants, welcome),
  };
  return genericOAuth({ config: [provider] });
}

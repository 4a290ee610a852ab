/** Somebody else’s sign-in service, as four settings: the first three go together. */
import type { OidcSettings } from '../services/sign-in/settings.ts';

export type SaidOfOidc = {
  WEFT_OIDC_ISSUER?: string | undefined;
  WEFT_OIDC_CLIENT_ID?: string | undefined;
  WEFT_OIDC_CLIENT_SECRET?: string | undefined;
  WEFT_OIDC_NAME: string;
};

/** Null where none is set up; a string names the setting that is missing. */
export function readOidc(said: SaidOfOidc): OidcSettings | null | keyof SaidOfOidc {
  const {
    WEFT_OIDC_ISSUER: issuer,
    WEFT_OIDC_CLIENT_ID: clientId,
    WEFT_OIDC_CLIENT_SECRET: clientSecret,
  } = said;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined) return 'WEFT_OIDC_ISSUER';
  if (clientId === undefined) return 'WEFT_OIDC_CLIENT_ID';
  if (clientSecret === undefined) return 'WEFT_OIDC_CLIENT_SECRET';
  return { issuer, clientId, clientSecret, name: said.WEFT_OIDC_NAME };
}

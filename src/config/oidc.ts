/** Somebody else’s sign-in service, as settings: the first three go together, the rest says what is wanted of it. */
import { z } from 'zod';
import type { ProviderWants } from '../domain/access/provider-word.ts';
import type { OidcSettings } from '../services/sign-in/settings.ts';
import { isHttps, isThisMachine } from './network.ts';

const ISSUER =
  'it must be the whole address of the provider, such as https://login.council.example; http:// only on this machine';
/** What strong authentication by the provider is for. */
const STRONG = ['required', 'second-step', 'both'] as const;

const listed = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
  .default([]);

/** A whole number between two. */
function wholeNumber(what: string, from: number, to: number) {
  const fault = `it must be a whole number of ${what} from ${from} to ${to}`;
  return z.coerce.number(fault).int(fault).min(from, fault).max(to, fault);
}

export const OIDC_SETTINGS = {
  WEFT_OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: ISSUER })
    .refine((issuer) => isHttps(issuer) || (URL.canParse(issuer) && isThisMachine(issuer)), ISSUER)
    .optional(),
  WEFT_OIDC_CLIENT_ID: z.string().optional(),
  WEFT_OIDC_CLIENT_SECRET: z.string().optional(),
  WEFT_OIDC_NAME: z.string().trim().max(100).default('your organisation'),
  WEFT_OIDC_ACR: listed,
  WEFT_OIDC_AMR: listed,
  WEFT_OIDC_STRONG: z.enum(STRONG, `it must be one of ${STRONG.join(', ')}`).optional(),
  WEFT_OIDC_MAX_AGE_MINUTES: wholeNumber('minutes', 1, 10_080).optional(),
  WEFT_OIDC_SESSION_HOURS: wholeNumber('hours', 1, 720).default(12),
  WEFT_OIDC_IDLE_MINUTES: wholeNumber('minutes', 15, 720).default(720),
};

const shape = z.object(OIDC_SETTINGS);
type SaidOfOidc = z.output<typeof shape>;
type Fault = { name: keyof SaidOfOidc; fault: string };

const MISSING = 'it is missing, and the other settings of OpenID Connect need it';

function wantsOf(said: SaidOfOidc): ProviderWants {
  const { WEFT_OIDC_ACR: acr, WEFT_OIDC_AMR: amr, WEFT_OIDC_MAX_AGE_MINUTES: minutes } = said;
  const isNamed = acr.length > 0 || amr.length > 0;
  const { WEFT_OIDC_STRONG: strong = isNamed ? 'required' : null } = said;
  return {
    ...{ acr, amr },
    isRequired: strong === 'required' || strong === 'both',
    isSecondStep: strong === 'second-step' || strong === 'both',
    maxAge: minutes === undefined ? null : minutes * 60,
  };
}

/** Null where none is set up; else the settings, or which of them is at fault and why. */
export function readOidc(said: SaidOfOidc): OidcSettings | null | Fault {
  const {
    WEFT_OIDC_ISSUER: issuer,
    WEFT_OIDC_CLIENT_ID: clientId,
    WEFT_OIDC_CLIENT_SECRET: clientSecret,
  } = said;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined) return { name: 'WEFT_OIDC_ISSUER', fault: MISSING };
  if (clientId === undefined) return { name: 'WEFT_OIDC_CLIENT_ID', fault: MISSING };
  if (clientSecret === undefined) return { name: 'WEFT_OIDC_CLIENT_SECRET', fault: MISSING };
  const wants = wantsOf(said);
  if (said.WEFT_OIDC_STRONG && wants.acr.length === 0 && wants.amr.length === 0)
    return {
      name: 'WEFT_OIDC_STRONG',
      fault: 'WEFT_OIDC_ACR or WEFT_OIDC_AMR must say with it what the provider calls strong',
    };
  const times = {
    longest: said.WEFT_OIDC_SESSION_HOURS * 60 * 60,
    idle: said.WEFT_OIDC_IDLE_MINUTES * 60,
  };
  return { issuer, clientId, clientSecret, name: said.WEFT_OIDC_NAME, wants, times };
}

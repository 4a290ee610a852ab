/**
 * What an OpenID Connect provider says in its ID token of how, and when, it made sure of somebody; and what this
 * installation wants of that.
 *
 * - Strong is what the deployer names: one of some `acr` values, one of some methods in `amr`, or both.
 * - Whoever comes without is refused where strong is required. Where it counts as the second step, whoever comes with it
 *   needs none of ours.
 * - Where the provider must have asked lately, a token that does not say when (`auth_time`), or says a moment too long
 *   ago or still to come, is refused. A minute is forgiven: clocks differ.
 * - What a provider does not say, or says in another shape, counts as not said.
 */
import { z } from 'zod';

export type ProviderWants = {
  /** Any one of them is strong; empty where the value does not matter. */
  acr: readonly string[];
  amr: readonly string[];
  isRequired: boolean;
  isSecondStep: boolean;
  /** Seconds since the provider asked, at most; null where that does not matter. */
  maxAge: number | null;
};

export const WANTS_NOTHING: ProviderWants = {
  acr: [],
  amr: [],
  isRequired: false,
  isSecondStep: false,
  maxAge: null,
};

/** `weak`: not as strong as is wanted; `old`: asked too long ago. */
export type ProviderRefusal = 'weak' | 'old';
export type ProviderVerdict =
  | { is: 'taken'; isSecondStep: boolean }
  | { is: 'refused'; why: ProviderRefusal };

const CLOCKS_DIFFER = 60;

const said = z.object({
  acr: z.string().nullable().catch(null),
  amr: z.array(z.string()).catch([]),
  /** Seconds since 1970. */
  auth_time: z.number().nullable().catch(null),
});
type Said = z.output<typeof said>;

function isStrong({ acr, amr }: Said, wants: ProviderWants): boolean {
  if (wants.acr.length === 0 && wants.amr.length === 0) return false;
  const hasValue = wants.acr.length === 0 || (acr !== null && wants.acr.includes(acr));
  return hasValue && (wants.amr.length === 0 || amr.some((method) => wants.amr.includes(method)));
}

function isLate({ auth_time: asked }: Said, { maxAge }: ProviderWants, now: number): boolean {
  if (maxAge === null) return false;
  return asked === null || now - asked > maxAge + CLOCKS_DIFFER || asked - now > CLOCKS_DIFFER;
}

/**
 * @param claims of an ID token whose signature, issuer, audience, nonce and time are proved
 * @param now seconds since 1970
 */
export function judgeWord(claims: object, wants: ProviderWants, now: number): ProviderVerdict {
  const read = said.parse(claims);
  const strong = isStrong(read, wants);
  if (wants.isRequired && !strong) return { is: 'refused', why: 'weak' };
  if (isLate(read, wants, now)) return { is: 'refused', why: 'old' };
  return { is: 'taken', isSecondStep: wants.isSecondStep && strong };
}

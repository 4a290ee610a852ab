/**
 * Signing in with a mailed link. In the browser that asked for it a press of a button does; in any other the digits are
 * wanted that the asking browser shows, and guessing them is slowed for the link.
 */
import { type BoundLink, readBound } from '../../services/sign-in/bound-link.ts';
import { secretsOf } from '../../services/sign-in/settings.ts';
import { enter } from './enter.ts';
import { countFailure, countsOfCodes, waitOf } from './limits.ts';
import { type Asker, type Entering, refused, type SignInParts } from './parts.ts';

/** `mark`: of the browser it is used in, empty where that has none. `code`: the digits typed, empty where none were. */
export type LinkUse = { secret: string; mark: string; code: string };

/** `code`: the digits of the browser that asked are wanted, or those typed are not they. */
export type EnteringByLink = Entering | { kind: 'code' };

const linkOf = ({ settings }: SignInParts, secret: string): BoundLink | null =>
  readBound(secret, secretsOf(settings));

/** Whether a button will do. What is no link of ours opens nothing, whatever is typed: no digits are asked for. */
export function isAskedHere(parts: SignInParts, { secret, mark }: Omit<LinkUse, 'code'>): boolean {
  const link = linkOf(parts, secret);
  return link === null || link.isFrom(mark);
}

async function judgeCode(parts: SignInParts, link: BoundLink, typed: string): Promise<EnteringByLink | null> {
  const code = typed.replace(/\s+/g, '');
  if (code === '') return { kind: 'code' };
  const counts = countsOfCodes(parts, `link ${link.token}`);
  const seconds = await waitOf(parts, counts);
  if (seconds > 0) return { kind: 'wait', seconds };
  if (link.fits(code)) return null;
  await countFailure(parts, counts);
  return { kind: 'code' };
}

/** A link opens whatever was counted for the account before: it proves the mailbox, and nobody can guess it. */
export async function enterByLink(
  parts: SignInParts,
  asker: Asker,
  { secret, mark, code }: LinkUse,
): Promise<EnteringByLink> {
  const link = linkOf(parts, secret);
  if (!link) return refused;
  const unproved = link.isFrom(mark) ? null : await judgeCode(parts, link, code);
  if (unproved) return unproved;
  const engine = await parts.engine();
  return enter(parts, asker, await engine.byLink(asker.headers, link.token));
}

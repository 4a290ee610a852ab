/**
 * Asking for a link by e-mail. Everybody is answered the same and at once; what follows happens after the answer, so
 * that neither the page nor the time it took tells whether there is such an account.
 */
import { readAddress } from '../../domain/mail/address.ts';
import { codeOf } from '../../services/sign-in/bound-link.ts';
import { secretsOf } from '../../services/sign-in/settings.ts';
import { findAccountByEmail } from '../../store/sign-in/accounts.ts';
import { mayMail } from './limits.ts';
import type { Asker, SignInParts } from './parts.ts';

/** `mark`: of the browser that asks; the link is bound to it. */
export async function askForLink(
  parts: SignInParts,
  asker: Asker,
  { typed, mark }: { typed: string; mark: string },
): Promise<void> {
  const email = readAddress(typed)?.toLowerCase();
  if (email === undefined) return;
  if (!(await findAccountByEmail(parts.store, email))) return;
  if (!(await mayMail(parts, email))) return;
  const engine = await parts.engine();
  await engine.askLink(asker.headers, { email, code: codeOf(mark, secretsOf(parts.settings)) });
}

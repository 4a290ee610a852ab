/**
 * Whom a pseudonym in today's log stands for, for whoever runs Weft and looks into an attack or a mistake. Only an
 * account can be found, and only today: tomorrow the key is gone (`services/pseudonym.ts`).
 */
import { pseudonymOf } from '../../services/pseudonym.ts';
import { findLogKey } from '../../store/log-keys.ts';
import { listAddresses } from '../../store/sign-in/accounts.ts';
import type { SignInParts } from './parts.ts';

export type FoundWho = { name: string; email: string; as: 'account' | 'typed' };

/** @param mark what stands as `who` or `tried` in a line of the log; null where it is nobody's that is known */
export async function whoWasIt(
  { store, database, clock }: Pick<SignInParts, 'store' | 'database' | 'clock'>,
  mark: string,
): Promise<FoundWho | null> {
  const key = await findLogKey(database, clock.today());
  if (!key) return null;
  for (const { id, name, email } of await listAddresses(store)) {
    if (pseudonymOf(key, 'account', id) === mark) return { name, email, as: 'account' };
    if (pseudonymOf(key, 'typed', email) === mark) return { name, email, as: 'typed' };
  }
  return null;
}

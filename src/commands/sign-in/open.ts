/** Joins what signing in is made of. The library itself is loaded by whoever first signs in. */
import { lazyEngine } from '../../services/sign-in/open.ts';
import { firstPlaceOf, hasAccounts } from '../../store/sign-in/accounts.ts';
import { welcomeInvited } from './accept-invitation.ts';
import { mailLink } from './mail-account.ts';
import type { SignInParts } from './parts.ts';

export function openSignIn(given: Omit<SignInParts, 'engine'>): SignInParts {
  const { store, settings } = given;
  const parts: SignInParts = {
    ...given,
    engine: lazyEngine({
      settings,
      database: store.library(),
      firstPlaceOf: (accountId) => firstPlaceOf(store, accountId),
      sendLink: (email, link) => mailLink(parts, email, link),
      welcome: (person) => welcomeInvited(parts, person),
    }),
  };
  return parts;
}

/** Whether anybody has an account here at all. Once somebody has, that is remembered and not asked again. */
export function someoneHasAccount({ store }: Pick<SignInParts, 'store'>): () => Promise<boolean> {
  let known = false;
  return async () => {
    known ||= await hasAccounts(store, null);
    return known;
  };
}

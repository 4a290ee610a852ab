/** Joins signing in, for the composition root: the secret, a small pool of its own, and who asks. */
import { sessionOf } from '../commands/sign-in/enter.ts';
import { firstLinkIfNeeded, firstLinkPath } from '../commands/sign-in/first-link.ts';
import { openSignIn, someoneHasAccount } from '../commands/sign-in/open.ts';
import type { SignInParts } from '../commands/sign-in/parts.ts';
import type { Config } from '../config.ts';
import type { PartnershipId } from '../domain/ids.ts';
import { systemClock } from '../services/clock.ts';
import { newId } from '../services/new-id.ts';
import type { Secrets } from '../services/secret.ts';
import type { ConnectionSettings, Database } from '../store/connection.ts';
import { sweepInvitations } from '../store/sign-in/invitations.ts';
import { openSignInStore, type SignInStore } from '../store/sign-in/open.ts';
import { sweep } from '../store/sign-in/sessions.ts';
import type { WhoKnows } from '../web/sign-in/who.ts';
import type { Closing } from './closing.ts';
import type { Say } from './open-store.ts';

type Given = {
  config: Pick<Config, 'origin' | 'oidc'>;
  secrets: Secrets;
  connection: ConnectionSettings['connection'];
  database: Database;
  onIdleError: (error: Error) => void;
};
export type OpenSignIn = { signIn: WhoKnows; deeds: SignInParts; closing: Closing };

const EVERY_HOUR = 60 * 60 * 1000;

async function sweepAll(store: SignInStore): Promise<void> {
  await sweep(store);
  await sweepInvitations(store);
}

/** What was encrypted with the secret of before is encrypted with that of now. */
async function goOver(deeds: SignInParts): Promise<void> {
  await (await deeds.engine()).goOver();
}

export function openSigningIn({ config, secrets, connection, database, onIdleError }: Given): OpenSignIn {
  const store = openSignInStore({ connection, onIdleError }, config.oidc?.times);
  const settings = {
    secret: secrets.now,
    secretBefore: secrets.before,
    origin: config.origin,
    oidc: config.oidc,
  };
  const deeds = openSignIn({ settings, store, database, clock: systemClock, newId });
  if (secrets.before !== null) void goOver(deeds).catch(onIdleError);
  const sweeping = setInterval(() => void sweepAll(store).catch(onIdleError), EVERY_HOUR).unref();
  const signIn: WhoKnows = {
    deeds,
    anybody: someoneHasAccount(deeds),
    who: async (cookies, isUse) => {
      const session = await sessionOf(deeds, cookies, isUse);
      return session && !session.pending ? session : null;
    },
  };
  return { signIn, deeds, closing: [() => clearInterval(sweeping), () => store.destroy()] };
}

/** Where nobody has an account yet, a link for the first: told on the console alone. */
export async function tellFirstLink(
  deeds: SignInParts,
  told: { partnershipId: PartnershipId; address: string; say: Say },
): Promise<void> {
  const secret = await firstLinkIfNeeded(deeds, told.partnershipId);
  if (secret === null) return;
  told.say('To make the first account, its administrator, open this once within a day:');
  told.say(`  ${told.address}${firstLinkPath(secret)}`);
}

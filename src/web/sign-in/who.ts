/**
 * Who asks: the account behind a request, and the partnership it is in just now. Without a cookie of ours nothing is
 * loaded and nothing asked; with one, its signature is judged first and then one query made.
 */
import type { SignInParts } from '../../commands/sign-in/parts.ts';
import type { PartnershipId, PersonId } from '../../domain/ids.ts';
import type { WebContext } from '../web-parts.ts';

export type Who = {
  accountId: string;
  sessionId: string;
  /** Whether this session has shown a second factor, or was opened by a passkey, which is two in one. */
  secondFactor: boolean;
  /** The partnership they work in just now; null where they belong to none, or have not chosen yet. */
  placeId: PartnershipId | null;
  /** Whom they are there. */
  personId: PersonId | null;
};

/** What the seam needs of sign-in; absent where tests serve without. */
export type WhoKnows = {
  /** What its own pages do with; absent where a test has only who asks. */
  deeds?: SignInParts;
  who: (cookies: string | undefined, isUse: boolean) => Promise<Who | null>;
  /** Whether anybody has an account here at all. */
  anybody: () => Promise<boolean>;
};

/** A page that was left open follows its plan and brings itself up to date: that is nobody's doing. */
const comesByItself = (c: WebContext): boolean =>
  c.req.header('accept') === 'text/event-stream' || c.req.header('x-weft-by-itself') !== undefined;

/** Null where nobody has signed in, the session has ended, or its second step is still to be taken. */
export async function whoAsks(c: WebContext): Promise<Who | null> {
  const cookies = c.req.header('cookie');
  if (cookies === undefined) return null;
  const who = (await c.get('parts').signIn?.who(cookies, !comesByItself(c))) ?? null;
  if (who) c.set('accountId', who.accountId);
  return who;
}

/** What the owner of an account changes about it: their name, password and address. */
import { readAddress } from '../../domain/mail/address.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { hashOfSecret, newSecret } from '../../services/secret.ts';
import { LINK_LASTS } from '../../services/sign-in/settings.ts';
import { findAccount, readdressAccount, renameAccount } from '../../store/sign-in/accounts.ts';
import {
  findNewAddress,
  keepNewAddress,
  type NewAddress,
  takeNewAddress,
} from '../../store/sign-in/new-addresses.ts';
import { endSessions, type HeldSession } from '../../store/sign-in/sessions.ts';
import { refuse } from '../inputs.ts';
import { faultOf } from './choose-password.ts';
import { linkGone } from './first-link.ts';
import { guardChange, noAccount } from './guard-change.ts';
import { mayMail } from './limits.ts';
import { mailAccount, tellOwner } from './mail-account.ts';
import type { SignInParts } from './parts.ts';

const LONGEST_NAME = 200;

export async function changeName(
  parts: SignInParts,
  session: HeldSession,
  typed: string,
): Promise<Result<null>> {
  const name = typed.trim().replace(/\s+/g, ' ');
  if (name === '' || name.length > LONGEST_NAME)
    return refuse([{ field: 'name', message: 'Say what you are called, in up to 200 characters.' }]);
  await renameAccount(parts.store, session.accountId, name);
  return done(null);
}

/** Every other session ends: whoever had the old password is out. */
export async function changePassword(
  parts: SignInParts,
  session: HeldSession,
  given: { current: string; password: string },
): Promise<Result<null>> {
  const guarded = await guardChange(parts, session, given.current);
  if (!guarded.ok) return guarded;
  const { id, name, email } = guarded.value;
  const fault = await faultOf(given.password, [name, email]);
  if (fault !== null) return refuse([{ field: 'password', message: fault }]);
  const engine = await parts.engine();
  await engine.setPassword(id, given.password);
  await endSessions(parts.store, id, session.sessionId);
  await tellOwner(parts, guarded.value, 'passwordChanged');
  return done(null);
}

/** A link goes to the new address; until it is used the old one stands. The answer is the same where it is taken. */
export async function askNewAddress(
  parts: SignInParts,
  session: HeldSession,
  given: { current: string; email: string },
): Promise<Result<null>> {
  const guarded = await guardChange(parts, session, given.current);
  if (!guarded.ok) return guarded;
  const email = readAddress(given.email)?.toLowerCase();
  if (email === undefined)
    return refuse([
      { field: 'email', message: 'This is not an e-mail address, such as ann.lee@council.example.' },
    ]);
  if (!(await mayMail(parts, email))) return done(null);
  const secret = newSecret();
  const expiresAt = new Date(parts.clock.now().getTime() + LINK_LASTS * 1000);
  const { id, name } = guarded.value;
  await keepNewAddress(
    parts.store,
    { accountId: id, email },
    { secretHash: hashOfSecret(secret), expiresAt },
  );
  const link = `/account/address/${secret}`;
  await mailAccount(
    parts,
    { id, name, email },
    { kind: 'addressConfirmation', link, minutes: LINK_LASTS / 60 },
  );
  return done(null);
}

export async function checkNewAddress(parts: SignInParts, secret: string): Promise<Result<NewAddress>> {
  const found = await findNewAddress(parts.store, hashOfSecret(secret));
  return found ? done(found) : failed(linkGone);
}

/** The former address is told, so that its owner hears of it where it was not they. */
export async function confirmNewAddress(parts: SignInParts, secret: string): Promise<Result<string>> {
  const taken = await takeNewAddress(parts.store, hashOfSecret(secret));
  if (!taken) return failed(linkGone);
  const former = await findAccount(parts.store, taken.accountId);
  if (!former) return failed(noAccount);
  if (!(await readdressAccount(parts.store, taken.accountId, taken.email))) return failed(linkGone);
  await tellOwner(parts, former, 'addressChanged');
  return done(taken.email);
}

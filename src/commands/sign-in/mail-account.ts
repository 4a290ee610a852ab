/** Mail to the owner of an account. It goes out from a partnership they belong to, whose outbox keeps it. */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import { longDay } from '../../domain/day.ts';
import type { MailFacts, SecurityEvent } from '../../domain/mail/mail.ts';
import { bindTo } from '../../services/sign-in/bound-link.ts';
import { LINK_LASTS, secretsOf } from '../../services/sign-in/settings.ts';
import { write } from '../../store/connection.ts';
import { type Account, findAccountByEmail, listPlaces } from '../../store/sign-in/accounts.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import type { SignInParts } from './parts.ts';

type Owner = Pick<Account, 'id' | 'name' | 'email'>;

type Parts = Pick<SignInParts, 'store' | 'database'>;

export async function mailAccount(parts: Parts, owner: Owner, facts: MailFacts): Promise<void> {
  const [place] = await listPlaces(parts.store, owner.id);
  if (!place) return;
  await write(parts.database, onItsOwn(place, 'mailAccount'), (transaction) =>
    enqueueMail(transaction, { to: { name: owner.name, address: owner.email }, facts }),
  );
}

/** What guards an account and was changed is told to its owner, so that they hear of it where it was not they. */
export const tellOwner = (
  parts: Parts & Pick<SignInParts, 'clock'>,
  owner: Owner,
  event: SecurityEvent,
): Promise<void> =>
  mailAccount(parts, owner, { kind: 'securityNotice', event, when: longDay(parts.clock.today()) });

/** For the library, which has just made the link: nothing goes to an address that nobody has an account under. */
export async function mailLink(
  parts: SignInParts,
  email: string,
  { token, code }: { token: string; code: string },
): Promise<void> {
  const owner = await findAccountByEmail(parts.store, email);
  if (!owner) return;
  const link = `/sign-in/link/${bindTo(code, token, secretsOf(parts.settings))}`;
  await mailAccount(parts, owner, { kind: 'signInLink', link, minutes: LINK_LASTS / 60 });
}

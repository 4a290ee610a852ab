/**
 * The queue of mail that is due, as `services/outbox.ts` wants it: over every partnership, each behind its own fence.
 * A mail is claimed in one transaction and answered for in another, so that nothing is locked while a mail server
 * thinks; the claim ends by itself, for the case that this process does.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { PartnershipId } from '../../domain/ids.ts';
import { type AfterTry, afterTry, type Delivery } from '../../domain/mail/after-try.ts';
import { isOfServer } from '../../domain/mail/fault.ts';
import { CONTENT_DAYS, type MailFacts, type Receiver } from '../../domain/mail/mail.ts';
import { tooLateAt } from '../../domain/mail/next-try.ts';
import { isRefused } from '../../domain/mail/refusing.ts';
import type { Clock } from '../../services/clock.ts';
import type { Mailer } from '../../services/mail.ts';
import type { OutboxQueue } from '../../services/outbox.ts';
import { hashOfAddress } from '../../services/secret.ts';
import { type Database, read, type Scope, type Transaction, write } from '../../store/connection.ts';
import { listRefusedKinds } from '../../store/mail/mail-refusals.ts';
import {
  changeMail,
  claimMail,
  forgetContents,
  type Mail,
  type MailChange,
  partnershipsWithMail,
  partnershipsWithOldMail,
} from '../../store/mail/mails.ts';
import { findPartnership } from '../../store/partnership/partnerships.ts';
import { ensureWeftItself, WEFT_ITSELF } from '../weft-itself.ts';

/** Puts words to what a mail says; given at the composition root, since words stand with the web. Throws where it cannot. */
export type ComposeMail = (
  facts: MailFacts,
  around: { to: Receiver; partnership: { id: PartnershipId; name: string }; unsubscribe: string | null },
) => { subject: string; text: string; html: string; unsubscribeAt: string | null };

export type MailContext = {
  database: Database;
  clock: Pick<Clock, 'now'>;
  /** Null where no mail server is set: then mail is held, for people to look at. */
  mailer: Mailer | null;
  compose: ComposeMail;
  /** What stands after the @ of every Message-ID. */
  host: string;
  onProblem?: (facts: { mail: string; why: string; reply: string }) => void;
};

export type ClaimedMail = { mail: Mail; partnership: { id: PartnershipId; name: string } };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** So long is a mail one process's: longer than any mail server is waited for, and than clocks differ. */
const CLAIM = 3 * MINUTE;
/** For questions that reach over the fence: nobody's partnership. */
const NOBODYS = '00000000-0000-0000-0000-000000000000' as PartnershipId;

const scopeOf = (partnershipId: PartnershipId): Scope =>
  onItsOwn({ partnershipId, personId: WEFT_ITSELF }, 'sendMail');

/** They may have refused it after it was put in, here or in another partnership. */
const isUnwanted = async (transaction: Transaction, { kind, to }: Mail): Promise<boolean> =>
  isRefused(kind, await listRefusedKinds(transaction, hashOfAddress(to.address)));

async function claimOf(context: MailContext, id: PartnershipId): Promise<ClaimedMail | null> {
  const now = context.clock.now();
  return write(context.database, scopeOf(id), async (transaction) => {
    const until = new Date(now.getTime() + CLAIM);
    await ensureWeftItself(transaction);
    let mail = await claimMail(transaction, { now, until });
    while (mail && (await isUnwanted(transaction, mail))) {
      await changeMail(transaction, mail, { state: 'refused' });
      mail = await claimMail(transaction, { now, until });
    }
    if (!mail) return null;
    const partnership = await findPartnership(transaction);
    return { mail, partnership: { id, name: partnership?.name ?? '' } };
  });
}

async function take(context: MailContext): Promise<ClaimedMail | null> {
  const waiting = await read(context.database, scopeOf(NOBODYS), (transaction) =>
    partnershipsWithMail(transaction, context.clock.now()),
  );
  for (const id of waiting) {
    const claimed = await claimOf(context, id);
    if (claimed) return claimed;
  }
  return null;
}

const broken = (reply: string): Delivery => ({ sent: false, problem: { why: 'broken', reply } });

async function deliver(
  { mailer, compose, host }: MailContext & { mailer: Mailer },
  claimed: ClaimedMail,
): Promise<Delivery> {
  const { mail, partnership } = claimed;
  if (!mail.content) return broken('');
  const { facts, unsubscribe } = mail.content;
  const frame = { to: mail.to, partnership, unsubscribe };
  const made = attempt(() => compose(facts, frame));
  if (!made.ok) return broken(made.reply);
  const { unsubscribeAt, ...composed } = made.value;
  return mailer.send({
    ...composed,
    ...{ to: mail.to, messageId: `<${mail.id}@${host}>`, date: mail.madeAt, unsubscribe: unsubscribeAt },
  });
}

type Attempt<T> = { ok: true; value: T } | { ok: false; reply: string };

function attempt<T>(make: () => T): Attempt<T> {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    return { ok: false, reply: error instanceof Error ? error.message : '' };
  }
}

function changeOf(after: AfterTry, now: Date): MailChange {
  switch (after.state) {
    case 'sent':
      return { state: 'sent', at: now };
    case 'queued':
      return { ...after, nextTryAt: new Date(after.nextTryAt) };
    case 'failed':
      return after;
  }
}

async function send(context: MailContext, claimed: ClaimedMail): Promise<boolean> {
  const { mail, partnership } = claimed;
  const keep = (change: MailChange): Promise<boolean> =>
    write(context.database, scopeOf(partnership.id), (transaction) => changeMail(transaction, mail, change));
  const { mailer } = context;
  if (!mailer) return keep({ state: 'held' }).then(() => true);
  const isLate = context.clock.now().getTime() > tooLateAt(mail.kind, mail.queuedAt.getTime());
  const delivery: Delivery = isLate
    ? { sent: false, problem: mail.lastProblem ?? { why: 'tooLate', reply: '' } }
    : await deliver({ ...context, mailer }, claimed);
  const now = context.clock.now();
  const tried = { kind: mail.kind, tries: mail.tries, queuedAt: mail.queuedAt.getTime() };
  await keep(changeOf(afterTry(tried, delivery, now.getTime()), now));
  if (delivery.sent || isLate) return true;
  context.onProblem?.({ mail: mail.id, ...delivery.problem });
  return !isOfServer(delivery.problem.why);
}

async function forget(context: MailContext): Promise<void> {
  const before = new Date(context.clock.now().getTime() - CONTENT_DAYS * DAY);
  const old = await read(context.database, scopeOf(NOBODYS), (transaction) =>
    partnershipsWithOldMail(transaction, before),
  );
  for (const id of old)
    await write(context.database, scopeOf(id), (transaction) => forgetContents(transaction, before));
}

export function mailQueue(context: MailContext): OutboxQueue<ClaimedMail> {
  return {
    take: () => take(context),
    send: (claimed) => send(context, claimed),
    forget: () => forget(context),
  };
}

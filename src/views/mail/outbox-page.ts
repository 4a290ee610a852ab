/**
 * The outbox: what went, what waits, what failed and why. What a mail says is shown only where no mail server is set,
 * so that an administrator can pass it on; else it is its receiver's alone, since it may hold a link that opens a door.
 */
import { may } from '../../domain/access/may.ts';
import { parseId } from '../../domain/ids.ts';
import type { MailProblem } from '../../domain/mail/fault.ts';
import {
  MAIL_STATES,
  type MailContent,
  type MailId,
  type MailKind,
  type MailState,
  mailDeeds,
  type Receiver,
} from '../../domain/mail/mail.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { read } from '../../store/connection.ts';
import { type KeptRefusal, listRefusals } from '../../store/mail/mail-refusals.ts';
import { countMails, findMail, listMails, type Mail } from '../../store/mail/mails.ts';
import { findPartnership } from '../../store/partnership/partnerships.ts';
import type { ViewContext } from '../context.ts';
import { sayDayOf, sayMomentOf } from '../say-day.ts';

/** What can be asked for: everything, or mail in some states. */
export const OUTBOX_PARTS = {
  all: MAIL_STATES,
  failed: ['failed'],
  waiting: ['queued', 'sending', 'held'],
  sent: ['sent'],
  stopped: ['cancelled', 'refused'],
} as const satisfies Record<string, readonly MailState[]>;
export type OutboxPart = keyof typeof OUTBOX_PARTS;
export const isOutboxPart = (text: string): text is OutboxPart => Object.hasOwn(OUTBOX_PARTS, text);

export type OutboxMail = {
  id: MailId;
  kind: MailKind;
  to: Receiver;
  state: MailState;
  problem: MailProblem | null;
  tries: number;
  made: string;
  /** When it went; or when it is tried next; null where neither. */
  on: string | null;
  deeds: ReturnType<typeof mailDeeds>;
  /** Null where it is forgotten, or its receiver's alone. */
  content: MailContent | null;
};

export type OutboxPage = {
  part: OutboxPart;
  counts: Record<OutboxPart, number>;
  mails: OutboxMail[];
  /** Where the next page begins; null on the last. */
  next: string | null;
  refusals: (Pick<KeptRefusal, 'id' | 'address' | 'kind' | 'everywhere'> & { since: string })[];
  partnership: { id: string; name: string };
};

/** `leaves`: whether a mail server is set. */
export type OutboxWish = { part: string; before: string; leaves: boolean };

const PAGE = 50;

function tell(mail: Mail, leaves: boolean): OutboxMail {
  const { id, kind, to, tries, sentAt, nextTryAt } = mail;
  const state = leaves || mail.state !== 'queued' ? mail.state : 'held';
  const on = sentAt ?? (state === 'queued' && mail.lastProblem ? nextTryAt : null);
  return {
    ...{ id, kind, to, tries, state, problem: mail.lastProblem },
    made: sayMomentOf(mail.madeAt),
    on: on && sayMomentOf(on),
    deeds: mailDeeds({ state: mail.state, hasContent: mail.content !== null }),
    content: leaves ? null : mail.content,
  };
}

function countParts(counts: ReadonlyMap<MailState, number>): Record<OutboxPart, number> {
  const of = (part: OutboxPart): number =>
    OUTBOX_PARTS[part].reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
  return {
    all: of('all'),
    failed: of('failed'),
    waiting: of('waiting'),
    sent: of('sent'),
    stopped: of('stopped'),
  };
}

/** The next page begins before this instant, in milliseconds. */
function readBefore(text: string): Date | null {
  const at = /^\d{1,15}$/.test(text) ? new Date(Number(text)) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
}

export async function viewOutbox(
  { person, database }: ViewContext,
  wish: OutboxWish,
): Promise<Result<OutboxPage>> {
  const allowed = may(person, 'administer');
  if (!allowed.ok) return allowed;
  const part = isOutboxPart(wish.part) ? wish.part : 'all';
  const before = readBefore(wish.before);
  return read(database, allowed.value, async (transaction) => {
    const [found, counts, refusals, partnership] = await Promise.all([
      listMails(transaction, { states: OUTBOX_PARTS[part], size: PAGE + 1, ...(before && { before }) }),
      countMails(transaction),
      listRefusals(transaction),
      findPartnership(transaction),
    ]);
    const mails = found.slice(0, PAGE);
    const last = mails.at(-1);
    return done({
      ...{ part, counts: countParts(counts), mails: mails.map((mail) => tell(mail, wish.leaves)) },
      next: found.length > PAGE && last ? String(last.madeAt.getTime()) : null,
      refusals: refusals.map(({ since, ...same }) => ({ ...same, since: sayDayOf(since) })),
      partnership: { id: person.partnershipId, name: partnership?.name ?? '' },
    });
  });
}

const noSuchMail: Problem = {
  code: 'notFound',
  message: 'There is no mail to look at here.',
  remedy: 'What a mail says is shown only where no mail server is set, and only until it is forgotten.',
};

/** One mail as it would have gone; only where none leaves. */
export async function viewHeldMail(
  { person, database }: ViewContext,
  { id, leaves }: { id: string; leaves: boolean },
): Promise<Result<{ to: Receiver; content: MailContent; partnership: { id: string; name: string } }>> {
  const allowed = may(person, 'administer');
  if (!allowed.ok) return allowed;
  const mailId = parseId<'mail'>(id);
  if (leaves || mailId === null) return failed(noSuchMail);
  return read(database, allowed.value, async (transaction) => {
    const mail = await findMail(transaction, mailId);
    if (!mail?.content) return failed(noSuchMail);
    const partnership = { id: person.partnershipId, name: (await findPartnership(transaction))?.name ?? '' };
    return done({ to: mail.to, content: mail.content, partnership });
  });
}

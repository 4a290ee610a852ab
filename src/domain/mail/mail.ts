/**
 * What a mail is. It is kept as facts, not as sentences: a kind with what its sentences need. `web/words/mail.ts` makes
 * the sentences and `web/mail` the mail, when it is sent or looked at; so commands can ask for a mail without knowing
 * its words.
 *
 * - Essential is what its receiver has just asked for (a trial too), or what guards their account. Everything else can be refused.
 * - It waits (`queued`), is on its way (`sending`), has been taken by the mail server (`sent`), could not be handed
 *   over (`failed`), has no mail server to go to (`held`), was taken back (`cancelled`), or is of a kind that its
 *   receiver does not want (`refused`).
 * - What it says is kept only until it has gone: it may hold a link that opens a door.
 */
import type { Day } from '../day.ts';
import type { Id } from '../ids.ts';

export type MailId = Id<'mail'>;

/** A link is a path of this installation (`/links/…`), or a whole address. */
type Link = { link: string };
type Until = { until: Day };
/** Who asks, as the receiver knows them. */
type Sender = { sender: string };

/** `minutes`: how long the link works. */
type AccountLink = Link & { minutes: number };

/** What may have happened to an account that its owner should hear of. */
export const SECURITY_EVENTS = [
  'passwordChanged',
  'addressChanged',
  'secondFactorAdded',
  'secondFactorRemoved',
  'passkeyAdded',
  'passkeyRemoved',
  'signedOutEverywhere',
  'accountClosed',
  'otherAccount',
  'manyFailedTries',
] as const;
export type SecurityEvent = (typeof SECURITY_EVENTS)[number];

export type DueAction = { code: string; text: string; when: string };

/** What the sentences of each kind of mail need. */
export type MailFacts =
  | ({ kind: 'signInLink' } & AccountLink)
  | ({ kind: 'passwordReset' } & AccountLink)
  | ({ kind: 'addressConfirmation' } & AccountLink)
  | { kind: 'securityNotice'; event: SecurityEvent; when: string }
  /** To see whether mail arrives. */
  | ({ kind: 'trial' } & Sender)
  /** `as`: what they would be, in words: "the coordinator", "a reader of Living well". */
  | ({ kind: 'invitation'; as: string } & Sender & Link & Until)
  | ({ kind: 'actionLink'; plan: string; code: string; action: string } & Sender & Link & Until)
  | ({ kind: 'draftLink'; plan: string } & Sender & Link & Until)
  /** `about`: the action or plan, in words. */
  | ({ kind: 'questionAsked'; about: string; question: string } & Sender & Link & Until)
  | ({ kind: 'questionAnswered'; about: string; question: string; answer: string } & Sender & Link)
  /** `what`: each thing handed over, in words; `to`: who would hold it, where that is not the receiver alone. */
  | ({ kind: 'handoverOffered'; what: string[]; to: string; note: string } & Sender & Link & Until)
  | ({ kind: 'reminder'; plan: string; due: DueAction[] } & Link)
  /** Words of a person; `button` where there is something to open. */
  | { kind: 'notice'; subject: string; paragraphs: string[]; button: ({ label: string } & Link) | null };

export type MailKind = MailFacts['kind'];
export type FactsOf<Kind extends MailKind> = Extract<MailFacts, { kind: Kind }>;

type KindRule = {
  essential: boolean;
  /** How long sending is tried, in hours: after that it would come too late to be of use. */
  hours: number;
};

export const MAIL_KINDS: Readonly<Record<MailKind, KindRule>> = {
  signInLink: { essential: true, hours: 1 },
  passwordReset: { essential: true, hours: 1 },
  addressConfirmation: { essential: true, hours: 24 },
  securityNotice: { essential: true, hours: 72 },
  trial: { essential: true, hours: 1 },
  invitation: { essential: false, hours: 72 },
  actionLink: { essential: false, hours: 72 },
  draftLink: { essential: false, hours: 72 },
  questionAsked: { essential: false, hours: 72 },
  questionAnswered: { essential: false, hours: 72 },
  handoverOffered: { essential: false, hours: 72 },
  reminder: { essential: false, hours: 24 },
  notice: { essential: false, hours: 72 },
};

export const isMailKind = (text: string): text is MailKind => Object.hasOwn(MAIL_KINDS, text);
export const isEssential = (kind: MailKind): boolean => MAIL_KINDS[kind].essential;

export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed', 'held', 'cancelled', 'refused'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Where to: the name is what a mail program shows beside the address. */
export type Receiver = { name: string; address: string };

/** What a mail says. `unsubscribe`: the secret of the address where its kind can be refused; null where it cannot. */
export type MailContent = { facts: MailFacts; unsubscribe: string | null };

/** What a person may still do with a mail; without its content there is nothing left to send. */
export function mailDeeds(mail: { state: MailState; hasContent: boolean }): {
  tryAgain: boolean;
  cancel: boolean;
} {
  switch (mail.state) {
    case 'queued':
      return { tryAgain: false, cancel: true };
    case 'failed':
    case 'held':
      return { tryAgain: mail.hasContent, cancel: mail.hasContent };
    case 'sending':
    case 'sent':
    case 'cancelled':
    case 'refused':
      return { tryAgain: false, cancel: false };
  }
}

/** For so many days the content of a mail that could not go, or has nowhere to go, is kept. */
export const CONTENT_DAYS = 7;

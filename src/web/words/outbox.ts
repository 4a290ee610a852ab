/** The words of the outbox, and of the page that stops mail. */
import type { MailFault, MailProblem } from '../../domain/mail/fault.ts';
import type { MailKind, MailState } from '../../domain/mail/mail.ts';
import type { RefusalReach } from '../../domain/mail/refusing.ts';
import type { OutboxPart } from '../../views/mail/outbox-page.ts';
import { MAIL_KIND_WORDS } from './mail.ts';

const FAULTS: Record<MailFault, string> = {
  unreachable: 'The mail server does not answer, or broke off in the middle.',
  certificate:
    'The mail server showed a certificate that nobody vouches for, so nothing was given to it. It is put right there, or in the setting WEFT_SMTP_URL.',
  unencrypted:
    'The line to the mail server cannot be encrypted, so nothing was given to it. The setting WEFT_SMTP_URL says how it is to be (docs/deploying.md, “Settings”).',
  login: 'The mail server does not take our name and password. They stand in the setting WEFT_SMTP_URL.',
  sender: 'The mail server takes no mail from our address. It stands in the setting WEFT_MAIL_FROM.',
  silent: 'The mail server fell silent, and was given up after a while.',
  askedToWait: 'The mail server asks us to come again later.',
  refusedAddress: 'There is nobody at this address, or their mail server takes nothing for them.',
  refusedMail: 'The mail server does not take this mail.',
  tooLate: 'It could not go in time to be of any use.',
  broken: 'Weft could not make this mail.',
};

const times = (many: number): string => (many === 1 ? 'once' : many === 2 ? 'twice' : `${many} times`);

export const outbox = {
  title: 'Outbox',
  leaves: (server: string, from: string): string =>
    `Mail goes through ${server} and comes from ${from}. What cannot go is tried again by itself, sooner at first and later less often.`,
  held: 'No mail server is set, so no mail leaves Weft.',
  heldHow:
    'Each mail stands here as it would have gone, for seven days. Its link works: where somebody waits for it, you can pass it on to that person yourself, and to nobody else.',
  heldSet:
    'To let mail go, whoever runs this installation sets WEFT_SMTP_URL and WEFT_MAIL_FROM (docs/deploying.md, “Settings”) and starts Weft again.',
  onlyHere: (origin: string): string =>
    `The links in mail begin with ${origin}, which works on this machine alone. WEFT_ORIGIN says where people reach Weft.`,
  parts: (part: OutboxPart, count: number): string => `${PARTS[part]} (${count})`,
  narrow: 'Which mail to show',
  list: 'Mail',
  none: 'No mail here.',
  noneYet: 'Nothing has been sent yet. Invitations, links and reminders will stand here.',
  to: 'To',
  made: (when: string): string => `put in on ${when}`,
  tried: (many: number): string => `tried ${times(many)}`,
  sent: (when: string): string => `sent on ${when}`,
  nextTry: (when: string): string => `next try on ${when}`,
  why: ({ why }: MailProblem): string => FAULTS[why],
  said: 'It said:',
  tryAgain: 'Try again',
  sendNow: 'Send it now',
  sendAll: 'Try all of them again',
  cancel: 'Take it back',
  about: (kind: MailKind, to: string): string => `${MAIL_KIND_WORDS[kind]}, to ${to}`,
  says: 'What it says',
  asMail: 'See it as a mail program shows it',
  forgotten: 'What it said is forgotten, so it can no longer be sent.',
  more: 'Older mail',
  trial: 'See whether mail arrives',
  trialAddress: 'An e-mail address of yours',
  trialSend: 'Send a trial',
  refusals: 'Who does not want mail',
  refusalsHow:
    'They said so at the link that stands in every mail of these kinds. Links to sign in and word about the safety of their account still reach them.',
  noRefusals: 'Nobody has stopped mail so far.',
  refused: (kind: MailKind | 'every', everywhere: boolean): string =>
    everywhere
      ? 'everything, from every partnership'
      : kind === 'every'
        ? 'everything'
        : MAIL_KIND_WORDS[kind],
  since: (day: string): string => `since ${day}`,
  kinds: MAIL_KIND_WORDS,
} as const;

const PARTS: Record<OutboxPart, string> = {
  all: 'All',
  failed: 'Failed',
  waiting: 'Waiting',
  sent: 'Sent',
  stopped: 'Stopped',
};

export const MAIL_STATE_WORDS: Record<MailState, string> = {
  queued: 'Waits to go',
  sending: 'On its way',
  sent: 'Sent',
  failed: 'Failed',
  held: 'Not sent: no mail server',
  cancelled: 'Taken back',
  refused: 'Not sent: they do not want it',
};

export const refuseMail = {
  title: 'Stop mail like this',
  lede: (kind: MailKind, partnership: string): string =>
    `${partnership} sent you a mail of the kind “${MAIL_KIND_WORDS[kind]}”.`,
  address: (address: string): string => `This is about mail to ${address}.`,
  which: 'What should stop?',
  reaches: (kind: MailKind, partnership: string): Record<RefusalReach, string> => ({
    kind: `Mail of this kind (“${MAIL_KIND_WORDS[kind]}”) from ${partnership}`,
    partnership: `All mail from ${partnership}`,
    everywhere: 'All mail from every partnership here',
  }),
  still:
    'Links that you ask for yourself, and word about the safety of an account of yours, still reach you.',
  stop: 'Stop it',
  stopped: 'It is stopped',
  stoppedLede: 'You will get no more of it. A mail that was on its way just now may still arrive.',
  again: 'Send me mail again',
  againLede: 'If that was a mistake, or you change your mind:',
  back: 'Mail will reach you again',
  backLede: 'Everything that you had stopped here is sent again.',
  already: 'Some mail is stopped already',
} as const;

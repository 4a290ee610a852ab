/** The words of every mail: a subject, what is said, and one button. `web/mail` makes the mail of them. */
import { longDay } from '../../domain/day.ts';
import type { FactsOf, MailFacts, MailKind, SecurityEvent } from '../../domain/mail/mail.ts';

/** A paragraph of ours; words of a person, set apart as theirs; or a list of such. */
export type MailPart = { say: string } | { quote: string } | { list: readonly string[] };

export type MailWords = {
  subject: string;
  parts: readonly MailPart[];
  button: { label: string; link: string } | null;
  /** Said below the button: how long it works, what to do if it was not meant for them. */
  after: readonly string[];
};

const minutes = (many: number): string => (many === 1 ? '1 minute' : `${many} minutes`);
const worksFor = (many: number): string => `The link works once, for ${minutes(many)}.`;
const worksUntil = (facts: { until: FactsOf<'invitation'>['until'] }): string =>
  `The link works until ${longDay(facts.until)}. It is meant for you alone: please do not pass it on.`;
const NOT_YOU =
  'If you did not ask for this, you need do nothing: without this mail nobody can use the link.';
const IN_ANOTHER_BROWSER =
  'In another browser than the one where you asked, it wants the code that stands there.';
const NO_ACCOUNT = 'You need no account and no password.';

const SECURITY: Record<SecurityEvent, string> = {
  passwordChanged: 'Your password was changed',
  addressChanged: 'The e-mail address of your account was changed',
  secondFactorAdded: 'A second step was added to your sign-in',
  secondFactorRemoved: 'The second step was removed from your sign-in',
  passkeyAdded: 'A passkey was added to your account',
  passkeyRemoved: 'A passkey was removed from your account',
  signedOutEverywhere: 'You were signed out everywhere',
  accountClosed: 'Your account was closed',
  otherAccount: 'Another account comes into the partnership in your place',
  manyFailedTries: 'Somebody tried many times to sign in as you',
};

const KINDS: { [Kind in MailKind]: (facts: FactsOf<Kind>) => MailWords } = {
  signInLink: ({ link, minutes: many }) => ({
    subject: 'Your link to sign in',
    parts: [{ say: 'Open this link to sign in. It asks you once more before it does.' }],
    button: { label: 'Sign in', link },
    after: [`${worksFor(many)} ${IN_ANOTHER_BROWSER}`, NOT_YOU],
  }),
  passwordReset: ({ link, minutes: many }) => ({
    subject: 'Choose a new password',
    parts: [{ say: 'Somebody, most likely you, asked for a new password for your account.' }],
    button: { label: 'Choose a new password', link },
    after: [worksFor(many), NOT_YOU],
  }),
  addressConfirmation: ({ link, minutes: many }) => ({
    subject: 'Is this your e-mail address?',
    parts: [{ say: 'This address was given for an account. Say that it is yours, and it can be used.' }],
    button: { label: 'Yes, it is mine', link },
    after: [worksFor(many), NOT_YOU],
  }),
  securityNotice: ({ event, when }) => ({
    subject: SECURITY[event],
    parts: [
      { say: `${SECURITY[event]}, ${when}.` },
      { say: 'If this was you, all is well and you need do nothing.' },
      { say: 'If it was not, tell an administrator of the partnership at once.' },
    ],
    button: null,
    after: [],
  }),
  trial: ({ sender }) => ({
    subject: 'Mail from Weft arrives',
    parts: [
      { say: `${sender} sent this to see whether mail from Weft arrives. It does.` },
      { say: 'If it came among unwanted mail, tell whoever looks after your mail that it is wanted.' },
    ],
    button: null,
    after: [],
  }),
  invitation: ({ sender, as, link, until }) => ({
    subject: `${sender} invites you to take part`,
    parts: [
      { say: `${sender} invites you to take part as ${as}.` },
      { say: 'You can look at what it is before you decide. Nothing is set up until you say yes.' },
    ],
    button: { label: 'Look at the invitation', link },
    after: [worksUntil({ until })],
  }),
  actionLink: ({ sender, plan, code, action, link, until }) => ({
    subject: `How does action ${code} stand?`,
    parts: [
      { say: `${sender} asks how an action of “${plan}” stands:` },
      { quote: `${code} ${action}` },
      { say: `One page, one sentence: it takes about two minutes. ${NO_ACCOUNT}` },
    ],
    button: { label: 'Say how it stands', link },
    after: [worksUntil({ until })],
  }),
  draftLink: ({ sender, plan, link, until }) => ({
    subject: `What do you think of “${plan}”?`,
    parts: [
      { say: `${sender} asks what you think of the draft of “${plan}”, before it is agreed.` },
      { say: `Read as much as you like and say what you think of it. ${NO_ACCOUNT}` },
    ],
    button: { label: 'Read the draft', link },
    after: [worksUntil({ until })],
  }),
  questionAsked: ({ sender, about, question, link, until }) => ({
    subject: `A question about ${about}`,
    parts: [{ say: `${sender} asks about ${about}:` }, { quote: question }, { say: NO_ACCOUNT }],
    button: { label: 'Answer the question', link },
    after: [worksUntil({ until })],
  }),
  questionAnswered: ({ sender, about, question, answer, link }) => ({
    subject: `Your question about ${about} is answered`,
    parts: [{ say: 'You asked:' }, { quote: question }, { say: `${sender} answers:` }, { quote: answer }],
    button: { label: 'See it in its place', link },
    after: [],
  }),
  handoverOffered: ({ sender, what, to, note, link, until }) => ({
    subject: `${sender} asks ${to} to take over`,
    parts: [
      { say: `${sender} asks ${to} to look after this from now on:` },
      { list: what },
      ...(note === '' ? [] : [{ say: `${sender} says of it:` }, { quote: note }]),
      { say: 'Nothing changes hands until somebody says yes.' },
    ],
    button: { label: 'Accept or decline', link },
    after: [worksUntil({ until })],
  }),
  reminder: ({ plan, due, link }) => ({
    subject:
      due.length === 1 ? `An action of “${plan}” is due` : `${due.length} actions of “${plan}” are due`,
    parts: [
      { say: 'These are yours, and their time has come:' },
      { list: due.map(({ code, text, when }) => `${code} ${text} (${when})`) },
    ],
    button: { label: 'Say how they stand', link },
    after: [],
  }),
  notice: ({ subject, paragraphs, button }) => ({
    ...{ subject, button, after: [] },
    parts: paragraphs.map((say) => ({ say })),
  }),
};

/** The sentences of a mail. */
export const wordsOfMail = <Kind extends MailKind>(facts: FactsOf<Kind>): MailWords =>
  (KINDS[facts.kind as Kind] as (facts: FactsOf<Kind>) => MailWords)(facts);

/** What each kind is called, on pages. */
export const MAIL_KIND_WORDS: Record<MailKind, string> = {
  signInLink: 'Link to sign in',
  passwordReset: 'New password',
  addressConfirmation: 'Confirming an address',
  securityNotice: 'About the safety of an account',
  trial: 'Trial',
  invitation: 'Invitation',
  actionLink: 'How does an action stand?',
  draftLink: 'What do you think of a draft?',
  questionAsked: 'Question',
  questionAnswered: 'Answer to a question',
  handoverOffered: 'Offer to hand over',
  reminder: 'Reminder of what is due',
  notice: 'Notice',
};

/** Around every mail. */
export const mailFrame = {
  hello: (name: string): string => (name === '' ? 'Hello,' : `Hello ${name},`),
  copy: 'If the button does not work, copy this address into your browser:',
  sentBy: (partnership: string): string =>
    `${partnership} sent you this with Weft, where it keeps its plan. Nobody reads answers to this address.`,
  refuse: 'Stop mail like this',
  refuseAt: 'To stop mail like this, open:',
} as const;

export type { MailFacts };

/**
 * Why a try to hand over a mail came to nothing, and what follows.
 *
 * - Of the mail server: it is not there, its certificate cannot be trusted, it cannot encrypt, it does not know our login, it will not have
 *   mail from our address, it fell silent. The mail can do nothing for it: it waits, and so does the rest.
 * - Of this mail, for now: the server asks to come again later.
 * - Of this mail, for good: its receiver or the mail itself is refused, it would come too late, or Weft cannot make it.
 */
export const MAIL_FAULTS = [
  'unreachable',
  'certificate',
  'unencrypted',
  'login',
  'sender',
  'silent',
  'askedToWait',
  'refusedAddress',
  'refusedMail',
  'tooLate',
  'broken',
] as const;
export type MailFault = (typeof MAIL_FAULTS)[number];

/** `reply`: the mail server's own words, where it had any. */
export type MailProblem = { why: MailFault; reply: string };

const FOR_GOOD: readonly MailFault[] = ['refusedAddress', 'refusedMail', 'tooLate', 'broken'];
const OF_SERVER: readonly MailFault[] = [
  'unreachable',
  'certificate',
  'unencrypted',
  'login',
  'sender',
  'silent',
];

/** Another try would come to the same. */
export const isForGood = (why: MailFault): boolean => FOR_GOOD.includes(why);
/** Any other mail would fare the same just now. */
export const isOfServer = (why: MailFault): boolean => OF_SERVER.includes(why);

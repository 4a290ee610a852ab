/**
 * Hands mail to a mail server (SMTP); and one in memory, for tests.
 *
 * - Where a login is set, or the server is not on this machine, nothing is sent before the line is encrypted; and a
 *   server whose certificate cannot be trusted is given nothing, unless the setting says that any will do.
 * - A server that hangs is given up: ten seconds to answer the door, half a minute for anything else, a minute in all.
 * - The library is loaded when the first mail goes: most starts send none.
 */

import { headLine } from '../domain/mail/address.ts';
import type { Delivery } from '../domain/mail/after-try.ts';
import type { MailFault, MailProblem } from '../domain/mail/fault.ts';
import type { Receiver } from '../domain/mail/mail.ts';

export type OutgoingMail = {
  to: Receiver;
  subject: string;
  text: string;
  html: string;
  /** The same at every try, so that whoever gets it twice can tell: `<id@host>`. */
  messageId: string;
  date: Date;
  /** Where it can be refused by a single POST; null where it cannot. */
  unsubscribe: string | null;
};

export type Mailer = { send: (mail: OutgoingMail) => Promise<Delivery> };

export type SmtpSettings = {
  host: string;
  port: number;
  /** 'wrapped': encrypted from the start; 'required': before anything is sent; 'offered': where the server can. */
  encryption: 'wrapped' | 'required' | 'offered';
  login: { name: string; password: string } | null;
  /** Any certificate will do: for a server of one's own that signed its own. */
  anyCertificate: boolean;
};

/** In milliseconds. */
export type MailTimes = { door: number; answer: number; whole: number };
const USUAL_TIMES: MailTimes = { door: 10_000, answer: 30_000, whole: 60_000 };

export type MailerSettings = { smtp: SmtpSettings; from: Receiver; times?: MailTimes };

async function openTransport({ smtp, times = USUAL_TIMES }: MailerSettings) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    ...{ host: smtp.host, port: smtp.port, secure: smtp.encryption === 'wrapped' },
    requireTLS: smtp.encryption === 'required',
    ...(smtp.login && { auth: { user: smtp.login.name, pass: smtp.login.password } }),
    tls: { rejectUnauthorized: !smtp.anyCertificate, minVersion: 'TLSv1.2' },
    ...{ connectionTimeout: times.door, greetingTimeout: times.door, dnsTimeout: times.door },
    ...{ socketTimeout: times.answer, disableFileAccess: true, disableUrlAccess: true },
  });
}

const headersOf = (mail: OutgoingMail): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
  ...(mail.unsubscribe !== null && {
    'List-Unsubscribe': `<${mail.unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }),
});

const asAddress = ({ name, address }: Receiver) => ({ name: headLine(name), address });

/** The real one. */
export function smtpMailer(settings: MailerSettings): Mailer {
  const { from, times = USUAL_TIMES } = settings;
  const opened: { transport?: ReturnType<typeof openTransport> } = {};
  return {
    send: async (mail) => {
      opened.transport ??= openTransport(settings);
      const transport = await opened.transport;
      try {
        await transport.sendMail({
          ...{ from: asAddress(from), to: asAddress(mail.to), subject: headLine(mail.subject) },
          ...{ text: mail.text, html: mail.html, messageId: mail.messageId, date: mail.date },
          ...{ headers: headersOf(mail), xMailer: false, signal: AbortSignal.timeout(times.whole) },
        });
        return { sent: true };
      } catch (error) {
        return { sent: false, problem: whyNotSent(error) };
      }
    },
  };
}

/** What the library tells of a failure. */
type SmtpError = {
  code?: string;
  originalCode?: string;
  command?: string;
  response?: string;
  permanent?: boolean;
};

const REPLY_LENGTH = 300;
const CERTIFICATES = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/;

export function whyNotSent(error: unknown): MailProblem {
  const said = (typeof error === 'object' && error !== null ? error : {}) as SmtpError & { message?: string };
  const reply = headLine(said.response ?? said.message ?? '').slice(0, REPLY_LENGTH);
  return { why: faultOf(said), reply };
}

function faultOf({ code = '', originalCode = '', command = '', permanent }: SmtpError): MailFault {
  if (CERTIFICATES.test(`${code} ${originalCode}`)) return 'certificate';
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
      return permanent === false ? 'askedToWait' : 'login';
    case 'ETLS':
      return 'unencrypted';
    case 'ETIMEDOUT':
    case 'EABORT':
      return 'silent';
    case 'EENVELOPE':
    case 'EMESSAGE':
      if (permanent === undefined || permanent === false) return 'askedToWait';
      if (command === 'MAIL FROM') return 'sender';
      return code === 'EMESSAGE' ? 'refusedMail' : 'refusedAddress';
    default:
      return 'unreachable';
  }
}

/** One that keeps what it is given; `answer` says what becomes of each. */
export function memoryMailer(answer: (mail: OutgoingMail) => Delivery = () => ({ sent: true })): Mailer & {
  mails: OutgoingMail[];
} {
  const mails: OutgoingMail[] = [];
  return {
    mails,
    send: async (mail) => {
      mails.push(mail);
      return answer(mail);
    },
  };
}

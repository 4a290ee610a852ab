import { afterEach, describe, expect, it } from 'vitest';
import { type Smtp, type SmtpBehaviour, serveSmtp } from '../../tests/mail/smtp.ts';
import {
  type MailerSettings,
  memoryMailer,
  type OutgoingMail,
  type SmtpSettings,
  smtpMailer,
} from './mail.ts';

const MAIL: OutgoingMail = {
  to: { name: 'Ann Lee', address: 'ann@lee.example' },
  subject: 'How does 1.2 stand? – naïve',
  text: 'Say how it stands: https://weft.example/l/1\n',
  html: '<p>Say how it stands: <a href="https://weft.example/l/1">here</a></p>',
  messageId: '<0198-1@council.example>',
  date: new Date('2026-03-02T09:00:00Z'),
  unsubscribe: 'https://weft.example/mail/unsubscribe/p/s',
};
const FROM = { name: 'Calder Vale', address: 'weft@council.example' };
const HURRIED = { door: 400, answer: 400, whole: 2000 };

const open: Smtp[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function mailerAt(behaviour: SmtpBehaviour = {}, changes: Partial<SmtpSettings> = {}) {
  const smtp = await serveSmtp(behaviour);
  open.push(smtp);
  const settings: MailerSettings = {
    smtp: {
      ...{ host: '127.0.0.1', port: smtp.port, encryption: 'offered', login: null },
      anyCertificate: true,
      ...changes,
    },
    ...{ from: FROM, times: HURRIED },
  };
  return { smtp, mailer: smtpMailer(settings) };
}

describe('a mail that is taken', () => {
  it('arrives as it was written, in text and HTML, in UTF-8', async () => {
    const { smtp, mailer } = await mailerAt();
    expect(await mailer.send(MAIL)).toEqual({ sent: true });
    const [got] = smtp.received;
    expect(got).toMatchObject({ from: FROM.address, to: ['ann@lee.example'] });
    expect(got?.mail).toMatchObject({
      ...{ subject: MAIL.subject, messageId: MAIL.messageId },
      ...{ from: FROM, to: [MAIL.to], date: '2026-03-02T09:00:00.000Z' },
    });
    expect([got?.mail.text?.trim(), got?.mail.html?.trim()]).toEqual([MAIL.text.trim(), MAIL.html]);
  });

  it('can be refused by one POST, and asks for no answer from a machine', async () => {
    const { smtp, mailer } = await mailerAt();
    await mailer.send(MAIL);
    await mailer.send({ ...MAIL, unsubscribe: null });
    const headers = smtp.received.map(
      ({ mail }) => new Map(mail.headers.map(({ key, value }) => [key, value])),
    );
    expect(headers[0]?.get('list-unsubscribe')).toBe(`<${MAIL.unsubscribe}>`);
    expect(headers[0]?.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(headers[1]?.has('list-unsubscribe')).toBe(false);
    expect(headers[0]?.get('auto-submitted')).toBe('auto-generated');
    expect(headers[0]?.has('x-mailer')).toBe(false);
  });

  it('has no head that its words would add', async () => {
    const { smtp, mailer } = await mailerAt();
    const to = { name: 'Ann\r\nBcc: ben@moss.example', address: 'ann@lee.example' };
    await mailer.send({ ...MAIL, to, subject: 'A\r\nBcc: ben@moss.example\r\n\r\nBody' });
    const [got] = smtp.received;
    expect(got?.to).toEqual(['ann@lee.example']);
    expect(got?.mail.bcc ?? []).toEqual([]);
    expect(got?.mail.subject).toBe('A Bcc: ben@moss.example Body');
    expect(got?.mail.text?.trim()).toBe(MAIL.text.trim());
  });
});

describe('a mail that is not taken', () => {
  const busy = { code: 451, words: '4.7.1 Greylisted, come again' };
  it.each<[string, SmtpBehaviour, string, RegExp]>([
    ['later, of its receiver', { onReceiver: () => busy }, 'askedToWait', /451 .*Greylisted/],
    ['later, of the mail', { onMail: () => busy }, 'askedToWait', /451 .*Greylisted/],
    [
      'never, of its receiver',
      { onReceiver: () => ({ code: 550, words: '5.1.1 No such user' }) },
      'refusedAddress',
      /550 .*No such user/,
    ],
    [
      'never, of the mail',
      { onMail: () => ({ code: 554, words: 'Looks like spam' }) },
      'refusedMail',
      /554 .*spam/,
    ],
    [
      'never, of the sender',
      {
        options: {
          onMailFrom: (_a, _s, done) => done(Object.assign(new Error('Not yours'), { responseCode: 550 })),
        },
      },
      'sender',
      /550 .*Not yours/,
    ],
    ['a silent server', { onMail: () => 'silence' }, 'silent', /./],
    ['a server that hangs up', { onMail: () => 'hangUp' }, 'unreachable', /./],
  ])('%s', async (_, behaviour, why, reply) => {
    const { mailer } = await mailerAt(behaviour);
    const delivery = await mailer.send(MAIL);
    expect(delivery).toMatchObject({ sent: false, problem: { why } });
    if (!delivery.sent) expect(delivery.problem.reply).toMatch(reply);
  });

  it('goes at the next try where the server asked for one', async () => {
    const { smtp, mailer } = await mailerAt({ onReceiver: (n) => (n === 1 ? busy : undefined) });
    expect(await mailer.send(MAIL)).toMatchObject({ sent: false });
    expect(await mailer.send(MAIL)).toEqual({ sent: true });
    expect(smtp.received).toHaveLength(1);
  });

  it('finds no server', async () => {
    const { smtp, mailer } = await mailerAt();
    await smtp.close();
    open.pop();
    expect(await mailer.send(MAIL)).toMatchObject({ sent: false, problem: { why: 'unreachable' } });
  });
});

describe('the line to the server', () => {
  it('is encrypted where the server can, and wrapped where it is to be', async () => {
    const offered = await mailerAt();
    await offered.mailer.send(MAIL);
    const wrapped = await mailerAt({ options: { secure: true } }, { encryption: 'wrapped' });
    await wrapped.mailer.send(MAIL);
    expect([...offered.smtp.received, ...wrapped.smtp.received].map((one) => one.encrypted)).toEqual([
      true,
      true,
    ]);
  });

  it.each<[string, SmtpBehaviour, Partial<SmtpSettings>]>([
    ['offered', {}, { encryption: 'offered' }],
    ['required', {}, { encryption: 'required' }],
    ['wrapped', { options: { secure: true } }, { encryption: 'wrapped' }],
  ])('is not trusted with a certificate that nobody vouches for: %s', async (_, behaviour, changes) => {
    const { smtp, mailer } = await mailerAt(behaviour, { ...changes, anyCertificate: false });
    expect(await mailer.send(MAIL)).toMatchObject({ sent: false, problem: { why: 'certificate' } });
    expect(smtp.received).toEqual([]);
  });

  it('carries nothing where it must be encrypted and cannot be', async () => {
    const { smtp, mailer } = await mailerAt(
      { options: { hideSTARTTLS: true, disabledCommands: ['STARTTLS'] } },
      { encryption: 'required' },
    );
    expect(await mailer.send(MAIL)).toMatchObject({ sent: false, problem: { why: 'unencrypted' } });
    expect(smtp.received).toEqual([]);
  });

  const asks: SmtpBehaviour = {
    options: {
      authOptional: false,
      onAuth: (auth, _session, done) =>
        auth.username === 'ann@lee.example' && auth.password === 'p@ss'
          ? done(null, { user: auth.username })
          : done(Object.assign(new Error('Wrong name or password'), { responseCode: 535 })),
    },
  };
  it('is signed in to where a login is set', async () => {
    const { smtp, mailer } = await mailerAt(asks, { login: { name: 'ann@lee.example', password: 'p@ss' } });
    expect(await mailer.send(MAIL)).toEqual({ sent: true });
    expect(smtp.received[0]?.user).toBe('ann@lee.example');
  });
  it('says that a login is wrong, and not what it is', async () => {
    const { mailer } = await mailerAt(asks, { login: { name: 'ann@lee.example', password: 'wrong-s3cret' } });
    const delivery = await mailer.send(MAIL);
    expect(delivery).toMatchObject({ sent: false, problem: { why: 'login' } });
    expect(JSON.stringify(delivery)).not.toContain('s3cret');
  });
});

it('in memory, keeps what it is given and answers as told', async () => {
  const refusing = memoryMailer(() => ({ sent: false, problem: { why: 'silent', reply: '' } }));
  expect(await refusing.send(MAIL)).toMatchObject({ sent: false });
  expect(refusing.mails).toEqual([MAIL]);
});

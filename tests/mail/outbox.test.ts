/** The outbox on a real database, against a real mail server: nothing is lost, whatever happens in between. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enqueueMail } from '../../src/commands/mail/enqueue-mail.ts';
import { refuseMail, takeBackRefusals } from '../../src/commands/mail/refuse-mail.ts';
import { type MailContext, mailQueue } from '../../src/commands/mail/send-mails.ts';
import { cancelMail, sendAllAgain, tryMailAgain } from '../../src/commands/mail/settle-mail.ts';
import { onItsOwn } from '../../src/domain/access/on-its-own.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import type { MailFacts, MailState } from '../../src/domain/mail/mail.ts';
import { MAIL_STATES } from '../../src/domain/mail/mail.ts';
import { smtpMailer } from '../../src/services/mail.ts';
import { startOutbox } from '../../src/services/outbox.ts';
import { read, write } from '../../src/store/connection.ts';
import { listMails, type Mail } from '../../src/store/mail/mails.ts';
import { ensurePartnership } from '../../src/store/partnership/partnerships.ts';
import { composeAt } from '../../src/web/mail/compose.ts';
import { OTHER } from '../fill-every-table.ts';
import { type Made, makeDatabase } from '../make.ts';
import { PERSON } from '../servers.ts';
import { behind } from '../store/behind.ts';
import type { SendingTask } from './sending-app.ts';
import { type Smtp, type SmtpBehaviour, serveSmtp } from './smtp.ts';

const MINUTE = 60_000;
const NOTICE: MailFacts = {
  kind: 'notice',
  subject: 'The hall',
  paragraphs: ['It is booked.'],
  button: null,
};
const SIGN_IN: MailFacts = { kind: 'signInLink', link: '/sign-in/secret-of-ann', minutes: 15 };

let made: Made;
const open: Smtp[] = [];
beforeAll(async () => {
  made = await makeDatabase();
});
afterAll(() => made.close());
beforeEach(() => behind(made.connection, (ask) => ask('delete from mail; delete from mail_refusal')));
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function smtpAt(behaviour: SmtpBehaviour = {}): Promise<Smtp> {
  const smtp = await serveSmtp(behaviour);
  open.push(smtp);
  return smtp;
}

/** `later`: minutes that the clock is ahead. */
function contextAt(smtp: Smtp | null, later = 0): MailContext {
  const way = { encryption: 'offered', login: null, anyCertificate: true } as const;
  const times = { door: 500, answer: 500, whole: 2000 };
  const from = { name: 'Calder Vale', address: 'weft@council.example' };
  return {
    ...{ database: made.database, host: 'council.example', compose: composeAt(() => 'https://weft.example') },
    clock: { now: () => new Date(Date.now() + later * MINUTE) },
    mailer: smtp && smtpMailer({ smtp: { host: '127.0.0.1', port: smtp.port, ...way }, from, times }),
  };
}

async function sendDue(smtp: Smtp | null, later = 0): Promise<void> {
  const faults: Error[] = [];
  const outbox = startOutbox({
    queue: mailQueue(contextAt(smtp, later)),
    onError: (e) => void faults.push(e),
  });
  await outbox.idle();
  await outbox.stop();
  expect(faults).toEqual([]);
}

const put = (facts: MailFacts, address = 'ann@lee.example') =>
  write(made.database, made.scope('test'), (transaction) =>
    enqueueMail(transaction, { to: { name: 'Ann Lee', address }, facts }),
  );
const mails = (): Promise<Mail[]> =>
  read(made.database, made.scope('look'), (t) => listMails(t, { states: MAIL_STATES, size: 500 }));
const states = async (): Promise<MailState[]> => (await mails()).map((mail) => mail.state);
const admin = () => ({
  ...made.context,
  person: { ...made.person, grants: [everywhere('administrator')] },
  clock: { ...made.context.clock, now: () => new Date() },
});

describe('a mail', () => {
  it('goes with the deed that wants it, and not with one that is undone', async () => {
    const smtp = await smtpAt();
    const undone = write(made.database, made.scope('test'), async (transaction) => {
      await enqueueMail(transaction, { to: { address: 'ben@moss.example' }, facts: NOTICE });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await put(NOTICE);
    await sendDue(smtp);
    expect(smtp.received.map(({ to }) => to)).toEqual([['ann@lee.example']]);
    expect(await states()).toEqual(['sent']);
  });

  it('is forgotten once it has gone, in its row and in the history', async () => {
    const smtp = await smtpAt();
    await put(SIGN_IN);
    await sendDue(smtp);
    expect(smtp.received[0]?.mail.text).toContain('https://weft.example/sign-in/secret-of-ann');
    const kept = await behind(made.connection, async (ask) => [
      ...(await ask('select row_to_json(mail)::text as said from mail')),
      ...(await ask(`select row_to_json(history)::text as said from history where table_name like 'mail%'`)),
    ]);
    expect(kept.length).toBeGreaterThan(3);
    for (const { said } of kept) expect(said).not.toContain('secret-of-ann');
    for (const { said } of kept.slice(1)) expect(said).not.toContain('ann@lee');
  });

  it('is told from none where its address is none', async () => {
    const none = await put(NOTICE, 'ann@lee.example\r\nBcc: ben@moss.example');
    expect(none).toMatchObject({ ok: false, problem: { code: 'invalid', field: 'address' } });
    expect(await mails()).toEqual([]);
  });

  it('is held where no mail server is set, and goes when somebody says so', async () => {
    await put(NOTICE);
    await sendDue(null);
    const [held] = await mails();
    expect(held).toMatchObject({ state: 'held', content: { facts: NOTICE } });
    const smtp = await smtpAt();
    await sendDue(smtp);
    expect(smtp.received).toEqual([]);
    expect(await tryMailAgain(admin(), { mailId: held?.id ?? '' })).toMatchObject({ ok: true });
    await sendDue(smtp, 1);
    expect(smtp.received).toHaveLength(1);
  });
});

describe('a mail server in trouble', () => {
  it('gets it later, under the same Message-ID', async () => {
    const busy = { code: 451, words: 'Come again' };
    const smtp = await smtpAt({ onMail: (n) => (n === 1 ? busy : undefined) });
    await put(NOTICE);
    await sendDue(smtp);
    const [waiting] = await mails();
    expect(waiting).toMatchObject({ state: 'queued', tries: 1, lastProblem: { why: 'askedToWait' } });
    await sendDue(smtp);
    expect(await states()).toEqual(['queued']);
    await sendDue(smtp, 2);
    expect(await states()).toEqual(['sent']);
    expect(smtp.received[0]?.mail.messageId).toBe(`<${waiting?.id}@council.example>`);
  });

  it('that refuses for good is asked once, until somebody tries again', async () => {
    const smtp = await smtpAt({
      onReceiver: (n) => (n === 1 ? { code: 550, words: 'No such user' } : undefined),
    });
    await put(NOTICE);
    await sendDue(smtp);
    await sendDue(smtp, 600);
    const [failed] = await mails();
    expect(failed).toMatchObject({ state: 'failed', tries: 1, lastProblem: { why: 'refusedAddress' } });
    expect(await sendAllAgain(admin())).toMatchObject({ ok: true, value: 1 });
    await sendDue(smtp, 1);
    expect(await states()).toEqual(['sent']);
  });

  it('is not asked for every mail that waits', async () => {
    const smtp = await smtpAt({ onMail: () => 'silence' });
    for (let n = 0; n < 5; n += 1) await put(NOTICE);
    await sendDue(smtp);
    expect((await mails()).map((mail) => mail.tries).sort()).toEqual([0, 0, 0, 0, 1]);
  });

  it('loses what comes too late to be of use, and says so', async () => {
    const smtp = await smtpAt();
    await put(SIGN_IN);
    await sendDue(smtp, 61);
    expect(await mails()).toMatchObject([{ state: 'failed', lastProblem: { why: 'tooLate' } }]);
    expect(smtp.received).toEqual([]);
  });

  it('keeps nothing for longer than a week', async () => {
    const smtp = await smtpAt({ onReceiver: () => ({ code: 550, words: 'No' }) });
    await put(NOTICE);
    await sendDue(smtp);
    await sendDue(smtp, 6 * 24 * 60);
    expect((await mails())[0]?.content).not.toBeNull();
    await sendDue(smtp, 8 * 24 * 60);
    const [forgotten] = await mails();
    expect(forgotten).toMatchObject({ state: 'failed', content: null });
    expect(await tryMailAgain(admin(), { mailId: forgotten?.id ?? '' })).toMatchObject({
      problem: { code: 'conflict' },
    });
  });

  it('can be spared a mail that is taken back', async () => {
    await put(NOTICE);
    const [waiting] = await mails();
    expect(await cancelMail(admin(), { mailId: waiting?.id ?? '' })).toMatchObject({ ok: true });
    const smtp = await smtpAt();
    await sendDue(smtp);
    expect(smtp.received).toEqual([]);
    expect(await mails()).toMatchObject([{ state: 'cancelled', content: null }]);
  });
});

describe('what somebody does not want', () => {
  const secretOf = async (): Promise<string> => (await mails())[0]?.content?.unsubscribe ?? '';
  const address = async () => ({ partnership: made.person.partnershipId, secret: await secretOf() });

  it('is not sent, even where it waited already; what is essential is', async () => {
    await put(NOTICE);
    const at = await address();
    expect(await refuseMail(made.database, at, 'kind')).toMatchObject({ ok: true });
    expect(await put(NOTICE, 'ANN@lee.example')).toMatchObject({ value: { state: 'refused' } });
    expect(await put(SIGN_IN)).toMatchObject({ value: { state: 'queued' } });
    const smtp = await smtpAt();
    await sendDue(smtp);
    expect(smtp.received).toHaveLength(1);
    expect((await states()).sort()).toEqual(['refused', 'refused', 'sent']);
    expect(await takeBackRefusals(made.database, at)).toMatchObject({ ok: true });
    expect(await put(NOTICE)).toMatchObject({ value: { state: 'queued' } });
  });

  it.each(['partnership', 'everywhere'] as const)('reaches as far as they said: %s', async (reach) => {
    await put(NOTICE);
    await refuseMail(made.database, await address(), reach);
    const other = onItsOwn({ partnershipId: OTHER, personId: PERSON }, 'test');
    const elsewhere = await write(made.database, other, async (transaction) => {
      const partnership = { id: OTHER, name: 'Next Valley', slug: 'next', locale: 'en-GB', isExample: false };
      await ensurePartnership(transaction, partnership);
      return enqueueMail(transaction, { to: { address: 'ann@lee.example' }, facts: NOTICE });
    });
    expect(elsewhere).toMatchObject({ value: { state: reach === 'everywhere' ? 'refused' : 'queued' } });
  });

  it('cannot be guessed', async () => {
    await put(NOTICE);
    for (const secret of ['', 'x', '%']) {
      const guessed = await refuseMail(made.database, { ...(await address()), secret }, 'kind');
      expect(guessed).toMatchObject({ ok: false, problem: { code: 'notFound' } });
    }
    const nowhere = { partnership: OTHER, secret: await secretOf() };
    expect(await refuseMail(made.database, nowhere, 'kind')).toMatchObject({ ok: false });
  });
});

describe('several processes', () => {
  it('send no mail twice', async () => {
    const smtp = await smtpAt();
    for (let n = 0; n < 20; n += 1) await put(NOTICE, `ann${n}@lee.example`);
    await Promise.all([sendDue(smtp), sendDue(smtp), sendDue(smtp)]);
    const to = smtp.received.map((one) => one.to[0]);
    expect([to.length, new Set(to).size]).toEqual([20, 20]);
  });

  it('lose nothing where one is killed in the middle, and what goes twice can be told', async () => {
    const smtp = await smtpAt({ onMail: (n) => (n === 3 || n === 9 ? 'silence' : undefined) });
    for (let n = 0; n < 12; n += 1) await put(NOTICE, `ann${n}@lee.example`);
    const task: SendingTask = { connection: made.connection, port: smtp.port };
    await killedAt(task, () => smtp.received.length >= 2);
    expect(await states()).toContain('sending');
    // Its claim holds for a while: what it had begun is not begun again too early.
    await sendDue(smtp, 1);
    expect(await states()).toContain('sending');
    await sendDue(smtp, 10);
    await sendDue(smtp, 20);
    expect(new Set(await states())).toEqual(new Set(['sent']));
    const ids = smtp.received.map(({ mail, to }) => `${to[0]} ${mail.messageId}`);
    expect(new Set(ids).size).toBe(12);
  }, 30_000);
});

function killedAt(task: SendingTask, isTime: () => boolean): Promise<void> {
  const child = fork(join(import.meta.dirname, 'sending-app.ts'), [JSON.stringify(task)], {
    execArgv: ['--no-warnings'],
  });
  return new Promise((resolve) => {
    const timer = setInterval(() => isTime() && setTimeout(() => child.kill('SIGKILL'), 50), 10);
    child.on('exit', () => {
      clearInterval(timer);
      resolve();
    });
  });
}

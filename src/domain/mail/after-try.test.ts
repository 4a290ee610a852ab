import { describe, expect, it } from 'vitest';
import { afterTry } from './after-try.ts';
import { isForGood, isOfServer, MAIL_FAULTS, type MailFault } from './fault.ts';
import type { MailKind } from './mail.ts';
import { nextTry } from './next-try.ts';

const MINUTE = 60_000;

/** The minutes after it was queued at which a mail is tried, where every try comes to nothing at once. */
function triesOf(kind: MailKind): number[] {
  const at = [0];
  for (let tries = 1; ; tries += 1) {
    const next = nextTry({ kind, queuedAt: 0, now: (at.at(-1) ?? 0) * MINUTE, tries });
    if (next === null) return at;
    at.push(next / MINUTE);
  }
}

describe('a mail that cannot be handed over', () => {
  it.each<[MailKind, number[]]>([
    ['signInLink', [0, 1, 5, 15, 45]],
    ['reminder', [0, 1, 5, 15, 45, 105, 285, 645, 1365]],
    ['invitation', [0, 1, 5, 15, 45, 105, 285, 645, 1365, 2805, 4245]],
  ])('of the kind %s is tried at these minutes', (kind, at) => expect(triesOf(kind)).toEqual(at));

  it.each<[MailFault, 'queued' | 'failed']>([
    ['unreachable', 'queued'],
    ['certificate', 'queued'],
    ['unencrypted', 'queued'],
    ['login', 'queued'],
    ['sender', 'queued'],
    ['silent', 'queued'],
    ['askedToWait', 'queued'],
    ['refusedAddress', 'failed'],
    ['refusedMail', 'failed'],
    ['tooLate', 'failed'],
    ['broken', 'failed'],
  ])('for the reason %s is %s', (why, state) => {
    const problem = { why, reply: 'no' };
    const after = afterTry({ kind: 'invitation', queuedAt: 0, tries: 1 }, { sent: false, problem }, 0);
    expect(after).toMatchObject({ state, problem });
  });

  it('has failed when the next try would come too late, and keeps why', () => {
    const problem = { why: 'silent', reply: '' } as const;
    const mail = { kind: 'signInLink', queuedAt: 0, tries: 4 } as const;
    expect(afterTry(mail, { sent: false, problem }, 45 * MINUTE)).toEqual({ state: 'failed', problem });
  });

  it('is of the server or of the mail, and never for good where it is of the server', () => {
    for (const why of MAIL_FAULTS) expect(isForGood(why) && isOfServer(why), why).toBe(false);
  });
});

it('is sent when it is sent', () => {
  expect(afterTry({ kind: 'notice', queuedAt: 0, tries: 9 }, { sent: true }, 0)).toEqual({ state: 'sent' });
});

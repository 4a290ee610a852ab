/**
 * What becomes of a mail after a try: it is sent; it waits for the next try; or it has failed, because another try would
 * come to the same or too late. Whoever looks after mail can then put right what was wrong and try again.
 */
import { isForGood, type MailProblem } from './fault.ts';
import type { MailKind } from './mail.ts';
import { nextTry } from './next-try.ts';

export type Delivery = { sent: true } | { sent: false; problem: MailProblem };

/** `queuedAt`: instant in milliseconds; `tries`: how many there were, the one just made too. */
export type TriedMail = { kind: MailKind; queuedAt: number; tries: number };

export type AfterTry =
  | { state: 'sent' }
  | { state: 'queued'; nextTryAt: number; problem: MailProblem }
  | { state: 'failed'; problem: MailProblem };

export function afterTry(mail: TriedMail, delivery: Delivery, now: number): AfterTry {
  if (delivery.sent) return { state: 'sent' };
  const { problem } = delivery;
  const nextTryAt = isForGood(problem.why) ? null : nextTry({ ...mail, now });
  return nextTryAt === null ? { state: 'failed', problem } : { state: 'queued', nextTryAt, problem };
}

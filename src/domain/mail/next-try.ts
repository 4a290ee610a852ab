/**
 * When a mail that could not be handed over is tried again: soon at first, then ever later, and not at all once it would
 * come too late. A mail server that asks for patience (greylisting) wants minutes; one that is down may want days.
 */
import { MAIL_KINDS, type MailKind } from './mail.ts';

/** Minutes after the first, second, … try; then every day. */
const WAITS = [1, 4, 10, 30, 60, 180, 360, 720] as const;
const A_DAY = 24 * 60;

const MINUTE = 60_000;

/** `queuedAt`, `now`: instants in milliseconds; `tries`: how many there were, this one too. */
export type Tried = { kind: MailKind; queuedAt: number; now: number; tries: number };

/** The instant of the next try in milliseconds; null where the mail would come too late. */
export function nextTry({ kind, queuedAt, now, tries }: Tried): number | null {
  const next = now + (WAITS[tries - 1] ?? A_DAY) * MINUTE;
  return next <= tooLateAt(kind, queuedAt) ? next : null;
}

/** From this instant on nobody has any use for it. */
export const tooLateAt = (kind: MailKind, queuedAt: number): number =>
  queuedAt + MAIL_KINDS[kind].hours * 60 * MINUTE;

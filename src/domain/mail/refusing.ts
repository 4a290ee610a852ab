/**
 * What people do not want to be sent.
 *
 * - Essential mail is always sent: it answers what its receiver asked for, or guards their account.
 * - Any other kind can be refused by itself; or every other kind of one partnership; or of every partnership here.
 * - Refusing can be taken back at the same address.
 */
import type { Problem } from '../problem.ts';
import { isEssential, type MailKind } from './mail.ts';

/** What is refused: `kind` the kind of the mail they hold, `partnership` all of it, `everywhere` from every one. */
export const REFUSAL_REACHES = ['kind', 'partnership', 'everywhere'] as const;
export type RefusalReach = (typeof REFUSAL_REACHES)[number];

/** A refusal as it is kept. */
export type Refusal = { kind: MailKind | 'every'; everywhere: boolean };

export function refusalOf(reach: RefusalReach, kind: MailKind): Refusal {
  switch (reach) {
    case 'kind':
      return { kind, everywhere: false };
    case 'partnership':
      return { kind: 'every', everywhere: false };
    case 'everywhere':
      return { kind: 'every', everywhere: true };
  }
}

/** Whether a mail of the kind is unwanted, given what its receiver refused. */
export const isRefused = (kind: MailKind, refusals: readonly Pick<Refusal, 'kind'>[]): boolean =>
  !isEssential(kind) && refusals.some((refusal) => refusal.kind === kind || refusal.kind === 'every');

/** One sentence for a wrong address and one that never was: nobody learns which. */
export const noSuchRefusal: Problem = {
  code: 'notFound',
  message: 'There is nothing to stop at this address.',
  remedy: 'Open the link in the mail itself, whole. If it is broken over two lines, copy both.',
};

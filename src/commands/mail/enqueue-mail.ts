/**
 * Puts a mail into the outbox, in the transaction of the deed that wants it: where the deed is undone, nothing is sent.
 *
 *     const queued = await enqueueMail(transaction, {
 *       to: { name: 'Ann Lee', address: 'ann@lee.example' },
 *       facts: { kind: 'invitation', sender: person.name, as: 'a reader', link: `/invitations/${secret}`, until },
 *     });
 *     if (!queued.ok) return queued;            // the address is none
 *     queued.value.state === 'refused'          // they do not want this kind: tell whoever asked
 *
 * `facts` are of `domain/mail/mail.ts`; their words stand in `web/words/mail.ts` and are put to them when it is sent, so
 * a command needs none. A `link` may be a path of ours: it becomes a whole address with the origin that Weft is served
 * at. It is sent within seconds after the commit, by the outbox of whichever process comes first (`services/outbox.ts`).
 */
import { readAddress } from '../../domain/mail/address.ts';
import { isEssential, type MailFacts, type MailId } from '../../domain/mail/mail.ts';
import { isRefused } from '../../domain/mail/refusing.ts';
import { done, type Result } from '../../domain/problem.ts';
import { newId } from '../../services/new-id.ts';
import { hashOfAddress, hashOfSecret, newSecret } from '../../services/secret.ts';
import type { Transaction } from '../../store/connection.ts';
import { listRefusedKinds } from '../../store/mail/mail-refusals.ts';
import { insertMail } from '../../store/mail/mails.ts';
import { refuse } from '../inputs.ts';

export type NewMail = { to: { name?: string; address: string }; facts: MailFacts };
export type EnqueuedMail = { id: MailId; state: 'queued' | 'refused' };

export async function enqueueMail(
  transaction: Transaction,
  { to, facts }: NewMail,
): Promise<Result<EnqueuedMail>> {
  const address = readAddress(to.address);
  if (address === null)
    return refuse([
      { field: 'address', message: 'This is not an e-mail address, such as ann.lee@council.example.' },
    ]);
  const { kind } = facts;
  const unwanted = isRefused(kind, await listRefusedKinds(transaction, hashOfAddress(address)));
  const state = unwanted ? 'refused' : 'queued';
  const unsubscribe = isEssential(kind) ? null : newSecret();
  const id = newId<'mail'>();
  await insertMail(transaction, {
    ...{ id, kind, state, to: { name: to.name ?? '', address } },
    content: unwanted ? null : { facts, unsubscribe },
    unsubscribeHash: unsubscribe && hashOfSecret(unsubscribe),
  });
  return done({ id, state });
}

/** What somebody sees who wants no more mail like one they got: which kind it was, and what they refuse already. */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import { type PartnershipId, parseId } from '../../domain/ids.ts';
import type { MailKind } from '../../domain/mail/mail.ts';
import { noSuchRefusal } from '../../domain/mail/refusing.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { hashOfAddress, hashOfSecret } from '../../services/secret.ts';
import { read } from '../../store/connection.ts';
import { findRefusable, listRefusals } from '../../store/mail/mail-refusals.ts';
import { findPartnership } from '../../store/partnership/partnerships.ts';
import type { ViewContext } from '../context.ts';

export type RefuseMailPage = {
  partnership: string;
  kind: MailKind;
  /** Whose it is: the address that stands in the mail, which whoever has the mail can see. */
  address: string;
  /** Which kinds are refused, here; 'everywhere' where it holds for every partnership. */
  refused: readonly (MailKind | 'every' | 'everywhere')[];
};

export async function viewRefuseMail(
  { database, person }: ViewContext,
  { partnership, secret }: { partnership: string; secret: string },
): Promise<Result<RefuseMailPage>> {
  const partnershipId = parseId<'partnership'>(partnership) as PartnershipId | null;
  if (partnershipId === null) return failed(noSuchRefusal);
  const scope = onItsOwn({ partnershipId, personId: person.id }, 'refuseMail');
  return read(database, scope, async (transaction) => {
    const mail = await findRefusable(transaction, hashOfSecret(secret));
    if (!mail) return failed(noSuchRefusal);
    const refusals = await listRefusals(transaction, hashOfAddress(mail.to.address));
    return done({
      partnership: (await findPartnership(transaction))?.name ?? '',
      ...{ kind: mail.kind, address: mail.to.address },
      refused: refusals.map(({ kind, everywhere }) => (everywhere ? 'everywhere' : kind)),
    });
  });
}

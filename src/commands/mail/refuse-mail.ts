/** Refusing mail, and taking that back, at an address that stands in the mail itself: whoever has it may, unasked who they are. */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import { type PartnershipId, parseId } from '../../domain/ids.ts';
import { noSuchRefusal, type RefusalReach, refusalOf } from '../../domain/mail/refusing.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { newId } from '../../services/new-id.ts';
import { hashOfAddress, hashOfSecret } from '../../services/secret.ts';
import { type Database, type Transaction, write } from '../../store/connection.ts';
import { findRefusable, putRefusal, removeRefusals } from '../../store/mail/mail-refusals.ts';
import { ensureWeftItself, WEFT_ITSELF } from '../weft-itself.ts';

/** What stands in the address. */
export type RefusalAddress = { partnership: string; secret: string };
type Refusable = NonNullable<Awaited<ReturnType<typeof findRefusable>>>;

async function atAddress(
  database: Database,
  { partnership, secret }: RefusalAddress,
  work: (transaction: Transaction, mail: Refusable) => Promise<void>,
): Promise<Result<null>> {
  const partnershipId = parseId<'partnership'>(partnership) as PartnershipId | null;
  if (partnershipId === null) return failed(noSuchRefusal);
  const scope = onItsOwn({ partnershipId, personId: WEFT_ITSELF }, 'refuseMail');
  return write(database, scope, async (transaction) => {
    const mail = await findRefusable(transaction, hashOfSecret(secret));
    if (!mail) return failed(noSuchRefusal);
    await ensureWeftItself(transaction);
    await work(transaction, mail);
    return done(null);
  });
}

export async function refuseMail(
  database: Database,
  address: RefusalAddress,
  reach: RefusalReach,
): Promise<Result<null>> {
  return atAddress(database, address, (transaction, { kind, to }) =>
    putRefusal(transaction, {
      ...refusalOf(reach, kind),
      ...{ id: newId<'mailRefusal'>(), address: to.address, addressHash: hashOfAddress(to.address) },
    }),
  );
}

/** Everything that was refused from this address, here, is sent again. */
export async function takeBackRefusals(database: Database, address: RefusalAddress): Promise<Result<null>> {
  return atAddress(database, address, (transaction, { to }) =>
    removeRefusals(transaction, hashOfAddress(to.address)),
  );
}

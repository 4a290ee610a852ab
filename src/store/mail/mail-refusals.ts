/** Where it is kept who does not want which mail. */
import { sql } from 'kysely';
import type { Id } from '../../domain/ids.ts';
import type { MailId, MailKind, Receiver } from '../../domain/mail/mail.ts';
import type { Refusal } from '../../domain/mail/refusing.ts';
import type { Transaction } from '../connection.ts';

export type MailRefusalId = Id<'mailRefusal'>;
export type KeptRefusal = Refusal & { id: MailRefusalId; address: string; since: Date };

/** The kinds that the owner of the address refuses, here or everywhere; `hash`: SHA-256 of the address, in hex. */
export async function listRefusedKinds(
  transaction: Transaction,
  hash: string,
): Promise<Pick<Refusal, 'kind'>[]> {
  const asked = sql<Pick<Refusal, 'kind'>>`select kind from refused_mail(${hash}) as kind`;
  return (await asked.execute(transaction)).rows;
}

export type NewRefusal = Refusal & { id: MailRefusalId; address: string; addressHash: string };

/** Kept once; that it is to hold everywhere may be added later. */
export async function putRefusal(transaction: Transaction, refusal: NewRefusal): Promise<void> {
  const { id, address, addressHash, kind, everywhere } = refusal;
  await transaction
    .insertInto('mail_refusal')
    .values({ id, address, address_hash: addressHash, kind, everywhere })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'address_hash', 'kind'])
        .doUpdateSet({ everywhere: sql<boolean>`mail_refusal.everywhere or ${everywhere}` }),
    )
    .execute();
}

/** Takes everything back that was refused here from the address. */
export async function removeRefusals(transaction: Transaction, addressHash: string): Promise<void> {
  await transaction.deleteFrom('mail_refusal').where('address_hash', '=', addressHash).execute();
}

/** The newest first. */
export async function listRefusals(transaction: Transaction, addressHash?: string): Promise<KeptRefusal[]> {
  const rows = await transaction
    .selectFrom('mail_refusal')
    .select(['id', 'address', 'kind', 'everywhere', 'created_at'])
    .$if(addressHash !== undefined, (query) => query.where('address_hash', '=', addressHash as string))
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(({ id, created_at: since, ...same }) => ({ ...same, id: id as MailRefusalId, since }));
}

/** The mail whose address to refuse holds the secret; null where there is none. */
export async function findRefusable(
  transaction: Transaction,
  unsubscribeHash: string,
): Promise<{ id: MailId; kind: MailKind; to: Receiver } | null> {
  const row = await transaction
    .selectFrom('mail')
    .select(['id', 'kind', 'to_name', 'to_address'])
    .where('unsubscribe_hash', '=', unsubscribeHash)
    .executeTakeFirst();
  return row
    ? { id: row.id as MailId, kind: row.kind, to: { name: row.to_name, address: row.to_address } }
    : null;
}

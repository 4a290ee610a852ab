/** Where partnerships are kept. A transaction sees its own and no other. */
import { sql } from 'kysely';
import type { PartnershipId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';

export type Partnership = {
  id: PartnershipId;
  name: string;
  slug: string;
  locale: string;
  isExample: boolean;
};

/** The transaction's own partnership; null before it has been made. */
export async function findPartnership(transaction: Transaction): Promise<Partnership | null> {
  const row = await transaction.selectFrom('partnership').selectAll().executeTakeFirst();
  if (!row) return null;
  const { id, name, slug, locale, is_example: isExample } = row;
  return { id: id as PartnershipId, name, slug, locale, isExample };
}

/** Makes the partnership, whose id must be the scope's; false where it was there already. */
export async function ensurePartnership(
  transaction: Transaction,
  partnership: Partnership,
): Promise<boolean> {
  const { isExample, ...same } = partnership;
  const { numInsertedOrUpdatedRows: made } = await transaction
    .insertInto('partnership')
    .values({ ...same, is_example: isExample })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return made === 1n;
}

/** Every partnership of this installation, the oldest first, whatever the transaction's own; for the door alone. */
export async function listPartnershipsHere(transaction: Transaction): Promise<Partnership[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    slug: string;
    locale: string;
    is_example: boolean;
  }>`select * from partnerships_here()`.execute(transaction);
  return rows.map(({ is_example: isExample, id, ...same }) => ({
    ...same,
    id: id as PartnershipId,
    isExample,
  }));
}

/**
 * Who reads which document. A claim is taken together with the document, under its lock, so that two processes never
 * take the same; its holder beats while it reads, and a claim without a beat for a while is nobody's. Time is the
 * database's, since the machines' clocks may differ.
 */
import { sql } from 'kysely';
import type { ImportId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';
import type { Seen } from '../rows.ts';

/** One process, for as long as it runs. */
export type Holder = string;

export type Claimable = { id: ImportId; version: number; fileName: string; locale: string };

/** The oldest document that waits and that no other process is just taking; locked until the transaction ends. */
export async function lockOldestWaiting(transaction: Transaction): Promise<Claimable | null> {
  const row = await transaction
    .selectFrom('plan_import')
    .select(['id', 'version', 'file_name', 'locale'])
    .where('state', '=', 'queued')
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.id as ImportId, version: row.version, fileName: row.file_name, locale: row.locale };
}

export async function putClaim(transaction: Transaction, id: ImportId, holder: Holder): Promise<void> {
  await transaction
    .insertInto('machine.reading_claim')
    .values({ import_id: id, holder })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'import_id'])
        .doUpdateSet({ holder, beat_at: sql`clock_timestamp()` }),
    )
    .execute();
}

/** Says that the holder still reads all that it has claimed. */
export async function beatClaims(transaction: Transaction, holder: Holder): Promise<void> {
  await transaction
    .updateTable('machine.reading_claim')
    .set({ beat_at: sql`clock_timestamp()` })
    .where('holder', '=', holder)
    .execute();
}

/** Gives the claim back; false where it is another's by now. */
export async function releaseClaim(transaction: Transaction, id: ImportId, holder: Holder): Promise<boolean> {
  const released = await transaction
    .deleteFrom('machine.reading_claim')
    .where('import_id', '=', id)
    .where('holder', '=', holder)
    .executeTakeFirst();
  return released.numDeletedRows > 0n;
}

/** What is being read by nobody: unclaimed, or without a beat for so many seconds. Locked, and not waited for. */
export async function lockAbandoned(transaction: Transaction, afterSeconds: number): Promise<Seen[]> {
  const rows = await transaction
    .selectFrom('plan_import')
    .leftJoin('machine.reading_claim', 'machine.reading_claim.import_id', 'plan_import.id')
    .select(['plan_import.id', 'plan_import.version'])
    .where('plan_import.state', '=', 'reading')
    .where((where) =>
      where.or([
        where('machine.reading_claim.beat_at', 'is', null),
        where(
          'machine.reading_claim.beat_at',
          '<=',
          sql<Date>`clock_timestamp() - make_interval(secs => ${afterSeconds})`,
        ),
      ]),
    )
    .forUpdate('plan_import')
    .skipLocked()
    .execute();
  return rows;
}

/** What this process has claimed and, by its own account, does not read. */
export async function dropClaims(transaction: Transaction, holder: Holder): Promise<void> {
  await transaction.deleteFrom('machine.reading_claim').where('holder', '=', holder).execute();
}

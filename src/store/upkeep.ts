/** How much is kept and how the work in the background stands: what administrators look at. Nothing here is written. */
import { sql } from 'kysely';
import type { ImportState } from '../domain/reading/import-state.ts';
import type { Transaction } from './connection.ts';

/** Of the documents in one state. */
export type ImportCount = { state: ImportState; documents: number; bytes: number; oldest: Date };

export async function countImports(transaction: Transaction): Promise<ImportCount[]> {
  const { rows } =
    await sql<ImportCount>`select state, count(*)::integer as documents, sum(size)::bigint as bytes,
    min(updated_at) as oldest from plan_import group by state`.execute(transaction);
  return rows;
}

/** What takes room in the transaction's partnership: documents, attached files and copies of files written out. */
export type KeptBytes = { kind: 'documents' | 'attachments' | 'writings'; files: number; bytes: number };

export async function measureFiles(transaction: Transaction): Promise<KeptBytes[]> {
  const { rows } = await sql<KeptBytes>`
    select 'documents' as kind, count(*)::integer as files, coalesce(sum(octet_length(bytes)), 0)::bigint as bytes from plan_import
    union all select 'attachments', count(bytes)::integer, coalesce(sum(octet_length(bytes)), 0)::bigint from attachment_file
    union all select 'writings', count(*)::integer, coalesce(sum(octet_length(bytes)), 0)::bigint from plan_writing`.execute(
    transaction,
  );
  return rows;
}

/** The last entry of the history that is sealed; null where nothing has happened. */
export async function findLastSeal(transaction: Transaction): Promise<{ number: number; at: Date } | null> {
  const { rows } = await sql<{ number: number; at: Date }>`select seal.number, entry.at
    from history_seal as seal join history as entry
      on entry.partnership_id = seal.partnership_id and entry.id = seal.entry_id
    order by seal.number desc limit 1`.execute(transaction);
  return rows[0] ?? null;
}

/** Where documents on their way in are kept: as they came, as they were read, and what people answered. */
import { type Selectable, sql } from 'kysely';
import type { ImportId, PersonId, PlanId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ImportState } from '../../domain/reading/import-state.ts';
import type { PlanReading } from '../../domain/reading/plan-reading.ts';
import type { Transaction } from '../connection.ts';
import { asJson, type Saved, type Seen, updateRow } from '../rows.ts';
import type { PlanImportTable } from '../tables.ts';

/** How it is known that a document is a copy of a plan's. */
export type CopyWhy = 'asked' | 'bytes' | 'marks' | 'likeness';
export type ImportProgress = { share: number; what: string };

/** An import without its bytes (`readImportBytes`) and its reading (`readImportReading`), which are large. */
export type PlanImport = {
  id: ImportId;
  fileName: string;
  format: string | null;
  /** In bytes. */
  size: number;
  locale: string;
  state: ImportState;
  progress: ImportProgress;
  problem: Problem | null;
  planId: PlanId | null;
  /** The plan that it seems to be a copy of, until somebody has said what it is. */
  copyOf: PlanId | null;
  copyWhy: CopyWhy | null;
  createdBy: PersonId;
  version: number;
  createdAt: Date;
  updatedAt: Date;
};
export type NewImport = Pick<PlanImport, 'id' | 'fileName' | 'format' | 'locale' | 'createdBy'> & {
  bytes: Uint8Array;
  copyOf?: PlanId | null;
};
export type ImportChanges = Partial<
  Pick<PlanImport, 'format' | 'locale' | 'state' | 'progress' | 'problem' | 'planId' | 'copyOf' | 'copyWhy'>
> & { reading?: PlanReading };

const COLUMNS = [
  'id',
  'file_name',
  'format',
  'size',
  'locale',
  'state',
  'progress',
  'problem',
  'plan_id',
  'copy_of',
  'copy_why',
  'created_by',
  'version',
  'created_at',
  'updated_at',
] as const;

function toImport(row: Pick<Selectable<PlanImportTable>, (typeof COLUMNS)[number]>): PlanImport {
  return {
    id: row.id as ImportId,
    fileName: row.file_name,
    format: row.format,
    size: row.size,
    locale: row.locale,
    state: row.state as ImportState,
    progress: row.progress,
    problem: row.problem as Problem | null,
    planId: row.plan_id as PlanId | null,
    copyOf: row.copy_of as PlanId | null,
    copyWhy: row.copy_why,
    createdBy: row.created_by as PersonId,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** Keeps the document; it waits to be read. */
export async function insertImport(transaction: Transaction, document: NewImport): Promise<void> {
  await transaction
    .insertInto('plan_import')
    .values({
      id: document.id,
      file_name: document.fileName,
      format: document.format,
      size: document.bytes.byteLength,
      bytes: Buffer.from(document.bytes),
      locale: document.locale,
      state: 'queued',
      progress: asJson({ share: 0, what: 'Waiting to be read' }),
      created_by: document.createdBy,
      ...(document.copyOf ? { copy_of: document.copyOf, copy_why: 'asked' as const } : {}),
    })
    .execute();
}

export async function findImport(transaction: Transaction, id: ImportId): Promise<PlanImport | null> {
  const row = await transaction
    .selectFrom('plan_import')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toImport(row) : null;
}

/** Newest first. */
export async function listImports(transaction: Transaction, states?: ImportState[]): Promise<PlanImport[]> {
  const rows = await transaction
    .selectFrom('plan_import')
    .select(COLUMNS)
    .$if(states !== undefined, (q) => q.where('state', '=', sql<string>`any(${states})`))
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(toImport);
}

/** The document as it came. */
export async function readImportBytes(transaction: Transaction, id: ImportId): Promise<Uint8Array | null> {
  const row = await transaction
    .selectFrom('plan_import')
    .select('bytes')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** What the reader made of it; null while nobody has read it. */
export async function readImportReading(transaction: Transaction, id: ImportId): Promise<PlanReading | null> {
  const row = await transaction
    .selectFrom('plan_import')
    .select('reading')
    .where('id', '=', id)
    .executeTakeFirst();
  return (row?.reading ?? null) as PlanReading | null;
}

export async function updateImport(
  transaction: Transaction,
  seen: Seen,
  changes: ImportChanges,
): Promise<Saved> {
  const { planId, copyOf, copyWhy, ...same } = changes;
  const row = {
    ...same,
    ...(planId !== undefined && { plan_id: planId }),
    ...(copyOf !== undefined && { copy_of: copyOf }),
    ...(copyWhy !== undefined && { copy_why: copyWhy }),
  };
  return updateRow(transaction, 'plan_import', { seen, row });
}

/** How far the reading has come. Nobody edits this, so no version is asked for. */
export async function updateProgress(
  transaction: Transaction,
  id: ImportId,
  progress: ImportProgress,
): Promise<void> {
  await transaction
    .updateTable('plan_import')
    .set({ progress: asJson(progress), updated_at: sql`now()` })
    .where('id', '=', id)
    .execute();
}

/** The last answer to a question stands; the ones before are in the history. */
export async function putAnswer(
  transaction: Transaction,
  id: ImportId,
  { question, answer }: { question: string; answer: unknown },
): Promise<void> {
  const text = asJson(answer);
  await transaction
    .insertInto('import_answer')
    .values({ import_id: id, question, answer: text })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'import_id', 'question'])
        .doUpdateSet({ answer: text, version: sql`import_answer.version + 1`, answered_at: sql`now()` }),
    )
    .execute();
}

/** Takes an answer back: the question is open again. */
export async function removeAnswer(transaction: Transaction, id: ImportId, question: string): Promise<void> {
  await transaction
    .deleteFrom('import_answer')
    .where('import_id', '=', id)
    .where('question', '=', question)
    .execute();
}

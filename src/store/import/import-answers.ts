/**
 * What people answered while checking a document: one row a question, each with its version, so that an answer is
 * never written over another that its writer had not seen. Version 0 stands for "nobody has answered yet"; an
 * answer taken back is kept as null, so that a version is never used twice.
 */
import { sql } from 'kysely';
import type { ImportId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';
import { asJson, type Saved } from '../rows.ts';

/** `answer` is null where it was taken back. */
export type KeptAnswer = { question: string; answer: unknown; version: number };

/** In the order in which they were given. */
export async function listKeptAnswers(transaction: Transaction, id: ImportId): Promise<KeptAnswer[]> {
  return transaction
    .selectFrom('import_answer')
    .select(['question', 'answer', 'version'])
    .where('import_id', '=', id)
    .orderBy('answered_at')
    .orderBy('question')
    .execute();
}

/** Writes the answer if the question still has the version seen. */
export async function saveAnswer(
  transaction: Transaction,
  id: ImportId,
  { question, answer, seen }: { question: string; answer: unknown; seen: number },
): Promise<Saved> {
  const text = asJson(answer);
  const { rows } =
    seen === 0
      ? await sql<{ version: number }>`insert into import_answer (import_id, question, answer)
          values (${id}, ${question}, ${text}::jsonb) on conflict do nothing returning version`.execute(
          transaction,
        )
      : await sql<{ version: number }>`update import_answer
          set answer = ${text}::jsonb, version = version + 1, answered_at = now()
          where import_id = ${id} and question = ${question} and version = ${seen}
          returning version`.execute(transaction);
  const saved = rows[0];
  if (saved) return { state: 'saved', version: saved.version };
  const kept = await transaction
    .selectFrom('import_answer')
    .select('version')
    .where('import_id', '=', id)
    .where('question', '=', question)
    .executeTakeFirst();
  return kept ? { state: 'stale', currentVersion: kept.version } : { state: 'gone' };
}

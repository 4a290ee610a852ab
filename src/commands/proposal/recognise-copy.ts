/**
 * Which plan a document is a copy of, as far as the document tells by itself: a file with the very same bytes was
 * taken in or written before, its rows have marks that Weft set, or most of its actions stand in a plan word for word.
 * It is only ever offered: a person says what the document is.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { ImportId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { isCopy } from '../../domain/proposal/recognise.ts';
import { writingOf } from '../../domain/proposal/row-mark.ts';
import type { PlanReading } from '../../domain/reading/plan-reading.ts';
import type { ReadAgain } from '../../services/readings.ts';
import { read, type Transaction, write } from '../../store/connection.ts';
import { findSameFile, plansThatShare } from '../../store/import/copies.ts';
import type { ImportChanges } from '../../store/import/imports.ts';
import { findWriting, putWritingReading, readWritingBytes } from '../../store/import/writings.ts';
import type { CommandContext } from '../context.ts';

export type Recognised = Pick<ImportChanges, 'copyOf' | 'copyWhy'>;

export const writingOfReading = (reading: PlanReading) =>
  writingOf(reading.actions.flatMap((action) => action.source?.marks ?? []));

export async function recogniseCopy(
  transaction: Transaction,
  id: ImportId,
  reading: PlanReading,
): Promise<Recognised | null> {
  const same = await findSameFile(transaction, id);
  if (same) return { copyOf: same.planId, copyWhy: 'bytes' };
  const marked = writingOfReading(reading);
  const writing = marked === null ? null : await findWriting(transaction, marked);
  if (writing) return { copyOf: writing.planId, copyWhy: 'marks' };
  const texts = reading.actions.map((action) => action.text);
  const [best] = await plansThatShare(transaction, texts);
  const inBoth = best ? { inDocument: texts.length, inPlan: best.all } : null;
  return best && inBoth && isCopy(best.shared, inBoth) ? { copyOf: best.planId, copyWhy: 'likeness' } : null;
}

/** Reads anew the file that a copy began as, by the reader that has just read the copy: so both are read alike. */
export async function readBeginnings(
  context: Pick<CommandContext, 'person' | 'database'>,
  outcome: Result<PlanReading>,
  readAgain: ReadAgain,
): Promise<void> {
  const id = outcome.ok ? writingOfReading(outcome.value) : null;
  if (id === null) return;
  const { person, database } = context;
  const scope = onItsOwn({ partnershipId: person.partnershipId, personId: person.id }, 'readImport');
  const found = await read(database, scope, async (transaction) => {
    const [writing, bytes] = [await findWriting(transaction, id), await readWritingBytes(transaction, id)];
    return writing && bytes ? { writing, bytes } : null;
  });
  if (!found) return;
  const fileName = `plan.${found.writing.kind}`;
  const begun = await readAgain({ fileName, bytes: found.bytes, locale: 'en-GB' });
  if (begun.ok)
    await write(database, scope, (transaction) => putWritingReading(transaction, id, begun.value));
}

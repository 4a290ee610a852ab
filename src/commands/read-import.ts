/** The queue of documents that wait to be read, as `services/readings.ts` wants it. */
import { onItsOwn } from '../domain/access/on-its-own.ts';
import type { ImportId } from '../domain/ids.ts';
import type { Result } from '../domain/problem.ts';
import type { PlanReading } from '../domain/reading/plan-reading.ts';
import type { ReadingQueue, WaitingDocument } from '../services/readings.ts';
import { read, type Scope, write } from '../store/connection.ts';
import {
  findImport,
  type ImportChanges,
  listImports,
  readImportBytes,
  updateImport,
  updateProgress,
} from '../store/imports.ts';
import type { CommandContext } from './context.ts';
import { readBeginnings, recogniseCopy } from './recognise-copy.ts';

type QueueContext = Pick<CommandContext, 'person' | 'database'>;

const scopeOf = ({ person }: QueueContext): Scope =>
  onItsOwn({ partnershipId: person.partnershipId, personId: person.id }, 'readImport');

/** Marks the oldest that waits as being read; another that took it first leaves the next one. */
async function takeOldest(context: QueueContext): Promise<WaitingDocument | null> {
  return write(context.database, scopeOf(context), async (transaction) => {
    const waiting = await listImports(transaction, ['queued']);
    for (const { id, version, fileName, locale } of waiting.reverse()) {
      const changes: ImportChanges = {
        state: 'reading',
        progress: { share: 0, what: 'Opening the document' },
      };
      const taken = await updateImport(transaction, { id, version }, changes);
      const bytes = taken.state === 'saved' ? await readImportBytes(transaction, id) : null;
      if (bytes) return { id, fileName, locale, bytes };
    }
    return null;
  });
}

function outcomeOf(outcome: Result<PlanReading>): ImportChanges {
  if (!outcome.ok)
    return { state: 'refused', problem: outcome.problem, progress: { share: 1, what: 'Could not be read' } };
  const reading = outcome.value;
  const progress = { share: 1, what: 'Read' };
  return { state: 'ready', reading, format: reading.format, problem: null, progress };
}

async function finish(context: QueueContext, id: ImportId, outcome: Result<PlanReading>): Promise<void> {
  await write(context.database, scopeOf(context), async (transaction) => {
    const kept = await findImport(transaction, id);
    if (kept?.state !== 'reading') return;
    const copy =
      outcome.ok && kept.copyOf === null ? await recogniseCopy(transaction, id, outcome.value) : null;
    await updateImport(transaction, { id, version: kept.version }, { ...outcomeOf(outcome), ...copy });
  });
}

async function requeue(context: QueueContext): Promise<void> {
  const left = await read(context.database, scopeOf(context), (transaction) =>
    listImports(transaction, ['reading']),
  );
  if (left.length === 0) return;
  await write(context.database, scopeOf(context), async (transaction) => {
    for (const { id, version } of left)
      await updateImport(
        transaction,
        { id, version },
        { state: 'queued', progress: { share: 0, what: 'Waiting to be read' } },
      );
  });
}

export function readingQueue(context: QueueContext): ReadingQueue {
  return {
    requeue: () => requeue(context),
    take: () => takeOldest(context),
    noteProgress: (id, progress) =>
      write(context.database, scopeOf(context), (transaction) => updateProgress(transaction, id, progress)),
    beforeFinish: (outcome, readAgain) => readBeginnings(context, outcome, readAgain),
    finish: (id, outcome) => finish(context, id, outcome),
  };
}

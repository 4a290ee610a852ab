/**
 * The queue of documents that wait to be read, as `services/readings.ts` wants it. Several processes may take from it:
 * each document is read by one of them, and by another should that one die.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { ImportId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import type { PlanReading } from '../../domain/reading/plan-reading.ts';
import type { ReadingQueue, WaitingDocument } from '../../services/readings.ts';
import { type Scope, write } from '../../store/connection.ts';
import {
  findImport,
  type ImportChanges,
  readImportBytes,
  updateImport,
  updateProgress,
} from '../../store/import/imports.ts';
import {
  beatClaims,
  dropClaims,
  type Holder,
  lockAbandoned,
  lockOldestWaiting,
  putClaim,
  releaseClaim,
} from '../../store/import/reading-claims.ts';
import type { CommandContext } from '../context.ts';
import { readBeginnings, recogniseCopy } from '../proposal/recognise-copy.ts';

export type QueueSharing = {
  /** This process, for as long as it runs. */
  holder: Holder;
  /** No other process works on this database: what is claimed by another was claimed by a dead one. */
  isAlone: boolean;
};
type QueueContext = Pick<CommandContext, 'person' | 'database'> & QueueSharing;

/** A process that said nothing for so long is taken for dead. */
const SILENT_FOR_SECONDS = 10;

const OPENING: ImportChanges = { state: 'reading', progress: { share: 0, what: 'Opening the document' } };
const WAITING: ImportChanges = { state: 'queued', progress: { share: 0, what: 'Waiting to be read' } };

const scopeOf = ({ person }: QueueContext): Scope =>
  onItsOwn({ partnershipId: person.partnershipId, personId: person.id }, 'readImport');

/** Marks the oldest that waits as being read, by this process and no other. */
async function takeOldest(context: QueueContext): Promise<WaitingDocument | null> {
  return write(context.database, scopeOf(context), async (transaction) => {
    const waiting = await lockOldestWaiting(transaction);
    const bytes = waiting && (await readImportBytes(transaction, waiting.id));
    if (!waiting || !bytes) return null;
    const { version, ...document } = waiting;
    await updateImport(transaction, { id: document.id, version }, OPENING);
    await putClaim(transaction, document.id, context.holder);
    return { ...document, bytes };
  });
}

function outcomeOf(outcome: Result<PlanReading>): ImportChanges {
  if (!outcome.ok)
    return { state: 'refused', problem: outcome.problem, progress: { share: 1, what: 'Could not be read' } };
  const reading = outcome.value;
  const progress = { share: 1, what: 'Read' };
  return { state: 'ready', reading, format: reading.format, problem: null, progress };
}

/** Keeps the outcome; where another process has taken the document over since, its outcome will be kept. */
async function finish(context: QueueContext, id: ImportId, outcome: Result<PlanReading>): Promise<void> {
  await write(context.database, scopeOf(context), async (transaction) => {
    const isOurs = await releaseClaim(transaction, id, context.holder);
    const kept = isOurs ? await findImport(transaction, id) : null;
    if (kept?.state !== 'reading') return;
    const copy =
      outcome.ok && kept.copyOf === null ? await recogniseCopy(transaction, id, outcome.value) : null;
    await updateImport(transaction, { id, version: kept.version }, { ...outcomeOf(outcome), ...copy });
  });
}

async function requeue(context: QueueContext, whose: 'ours' | 'others'): Promise<void> {
  await write(context.database, scopeOf(context), async (transaction) => {
    if (whose === 'ours') await dropClaims(transaction, context.holder);
    const silentFor = context.isAlone ? 0 : SILENT_FOR_SECONDS;
    for (const seen of await lockAbandoned(transaction, silentFor))
      await updateImport(transaction, seen, WAITING);
  });
}

export function readingQueue(
  of: Pick<CommandContext, 'person' | 'database'>,
  sharing: QueueSharing = { holder: crypto.randomUUID(), isAlone: true },
): ReadingQueue {
  const context: QueueContext = { ...of, ...sharing };
  return {
    requeue: (whose) => requeue(context, whose),
    take: () => takeOldest(context),
    noteProgress: (id, progress) =>
      write(context.database, scopeOf(context), (transaction) => updateProgress(transaction, id, progress)),
    beat: () =>
      write(context.database, scopeOf(context), (transaction) => beatClaims(transaction, context.holder)),
    beforeFinish: (_, outcome, readAgain) => readBeginnings(context, outcome, readAgain),
    finish: (id, outcome) => finish(context, id, outcome),
  };
}

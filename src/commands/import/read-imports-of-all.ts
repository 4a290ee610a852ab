/**
 * One queue of the documents of every partnership that this installation serves. Each document is taken, read and kept
 * behind its own partnership's fence; partnerships take turns, so that one with many documents holds up no other.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { Person } from '../../domain/access/person.ts';
import { NOBODY } from '../../domain/access/visitor.ts';
import type { ImportId, PartnershipId } from '../../domain/ids.ts';
import type { ReadingQueue } from '../../services/readings.ts';
import { type Database, read, write } from '../../store/connection.ts';
import { listPartnershipsHere } from '../../store/partnership/partnerships.ts';
import { ensureWeftItself, WEFT_ITSELF } from '../weft-itself.ts';
import { type QueueSharing, readingQueue } from './read-import.ts';

/** Weft itself reads, and the history says so. */
async function queueOf(
  database: Database,
  partnershipId: PartnershipId,
  sharing: QueueSharing,
): Promise<ReadingQueue> {
  const person: Person = { id: WEFT_ITSELF, name: '', partnershipId, grants: [] };
  await write(database, onItsOwn({ partnershipId, personId: WEFT_ITSELF }, 'readImport'), ensureWeftItself);
  return readingQueue({ person, database }, sharing);
}

/** A queue for each partnership there is now; the one whose turn it is comes first. */
function queuesInTurn(database: Database, sharing: QueueSharing): () => Promise<ReadingQueue[]> {
  const known = new Map<PartnershipId, ReadingQueue>();
  const permit = onItsOwn(
    { partnershipId: NOBODY as unknown as PartnershipId, personId: NOBODY },
    'readImports',
  );
  let turn = 0;
  return async () => {
    const here = await read(database, permit, listPartnershipsHere);
    const queues: ReadingQueue[] = [];
    for (const { id } of here) {
      const queue = known.get(id) ?? (await queueOf(database, id, sharing));
      known.set(id, queue);
      queues.push(queue);
    }
    turn += 1;
    const first = turn % Math.max(1, queues.length);
    return [...queues.slice(first), ...queues.slice(0, first)];
  };
}

export function readingQueueOfAll(database: Database, sharing: QueueSharing): ReadingQueue {
  const inTurn = queuesInTurn(database, sharing);
  const taken = new Map<ImportId, ReadingQueue>();
  return {
    requeue: async (whose) => {
      for (const queue of await inTurn()) await queue.requeue(whose);
    },
    take: async () => {
      for (const queue of await inTurn()) {
        const document = await queue.take();
        if (!document) continue;
        taken.set(document.id, queue);
        return document;
      }
      return null;
    },
    noteProgress: async (id, progress) => taken.get(id)?.noteProgress(id, progress),
    beat: async () => {
      for (const queue of new Set(taken.values())) await queue.beat?.();
    },
    beforeFinish: async (id, outcome, readAgain) => taken.get(id)?.beforeFinish?.(id, outcome, readAgain),
    finish: async (id, outcome) => {
      await taken.get(id)?.finish(id, outcome);
      taken.delete(id);
    },
  };
}

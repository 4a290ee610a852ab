/** The reading of documents: the queue, and the process that reads. */
import type { Logger } from 'pino';
import { readingQueueOfAll } from '../commands/import/read-imports-of-all.ts';
import { createReadingProcess } from '../services/reading-process.ts';
import { type Readings, startReadings } from '../services/readings.ts';
import type { Database } from '../store/connection.ts';
import type { Closing } from './closing.ts';

/** A process that missed four beats is taken for dead (`SILENT_FOR_SECONDS` of the queue). */
const SHARED = { beatEvery: 2_500, lookEvery: 4_000 };

export type ReadingsWish = {
  database: Database;
  log: Logger;
  /** Other processes may work on the same database. */
  isShared: boolean;
};

export function openReadings(wish: ReadingsWish): { readings: Readings; closing: Closing } {
  const { database, log, isShared } = wish;
  const reading = createReadingProcess();
  const onError = (error: Error): void =>
    log.error({ error: { message: error.message, stack: error.stack } }, 'A reading failed');
  const readings = startReadings({
    queue: readingQueueOfAll(database, { holder: crypto.randomUUID(), isAlone: !isShared }),
    readOne: (document, onProgress) =>
      reading.read(document.bytes, {
        name: document.fileName,
        locale: document.locale,
        onProgress: (share, what) => onProgress({ share, what }),
      }),
    onError,
    ...(isShared && { shared: SHARED }),
  });
  const closing: Closing = [() => readings.stop(), () => reading.stop()];
  return { readings, closing };
}

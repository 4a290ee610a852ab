/** The real app with the real reading of documents behind it, in a process of its own. */
import { readingQueue } from '../../src/commands/import/read-import.ts';
import { createReadingProcess, type ReadingProcess } from '../../src/services/reading-process.ts';
import { type Readings, startReadings } from '../../src/services/readings.ts';
import { type App, serveApp } from './serve-app.ts';

/** A process that is started while many tests run may need more than a document's time for that alone. */
async function warm(process: ReadingProcess): Promise<void> {
  const tiny = new TextEncoder().encode('Action,Lead,By when\nMend the gate,Wardens,May 2027');
  for (let tries = 0; tries < 5; tries += 1) if ((await process.read(tiny, { name: 'tiny.csv' })).ok) return;
}

/** As `serveApp`; closing it also ends what is being read. */
export async function serveReadingApp(): Promise<App> {
  let readings: Readings | undefined;
  const app = await serveApp({
    readings: { wake: () => readings?.wake(), idle: () => readings?.idle() ?? Promise.resolve() },
  });
  const process = createReadingProcess();
  await warm(process);
  const { person, database } = app.made;
  const started = startReadings({
    queue: readingQueue({ person, database }),
    readOne: (document, onProgress) =>
      process.read(document.bytes, {
        name: document.fileName,
        locale: document.locale,
        onProgress: (share, what) => onProgress({ share, what }),
      }),
    onError: (error) => app.faults.push(error.message),
  });
  readings = started;
  return {
    ...app,
    close: async () => {
      await started.stop();
      process.stop();
      await app.close();
    },
  };
}

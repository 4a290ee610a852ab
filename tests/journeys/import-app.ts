/** The real app with the real reading of documents behind it, in a process of its own. */
import { readingQueue } from '../../src/commands/read-import.ts';
import { createReadingProcess } from '../../src/services/reading-process.ts';
import { type Readings, startReadings } from '../../src/services/readings.ts';
import { type App, serveApp } from './serve-app.ts';

/** As `serveApp`; closing it also ends what is being read. */
export async function serveReadingApp(): Promise<App> {
  let readings: Readings | undefined;
  const app = await serveApp({
    readings: { wake: () => readings?.wake(), idle: () => readings?.idle() ?? Promise.resolve() },
  });
  const process = createReadingProcess();
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

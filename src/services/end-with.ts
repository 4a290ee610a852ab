/**
 * A document may hold its process's one thread for as long as it likes, and then nobody there hears that the app has
 * gone, killed perhaps. So a second thread looks, and ends the process that was left alone.
 */
import { Worker } from 'node:worker_threads';

const LOOK_EVERY_MS = 500;
/** Where a parent ends, Unix gives its children another at once; Windows gives none. */
const WATCH = `
const { workerData: parent } = require('node:worker_threads');
const isThere = () => {
  try { return process.platform === 'win32' ? process.kill(parent, 0) : process.ppid === parent; } catch { return false; }
};
setInterval(() => { if (!isThere()) process.kill(process.pid, 'SIGKILL'); }, ${LOOK_EVERY_MS});
`;

/** Ends this process, whatever it is doing, soon after the process with the number `parent`, which started it. */
export function endWith(parent: number): void {
  const watch = new Worker(WATCH, { eval: true, workerData: parent });
  // Should it ever fail, documents are still read; only the watch is gone.
  watch.on('error', () => undefined);
  watch.unref();
}

/**
 * A hang cannot be caught by the thread that hangs: another thread watches for a sign of life, says which
 * mutation it was, and ends this process of tests.
 */
import { Worker } from 'node:worker_threads';

const PATIENCE_MS = 30_000;
const WATCH = `
const { workerData } = require('node:worker_threads');
const sign = new Int32Array(workerData.shared);
let last = -1, since = Date.now();
setInterval(() => {
  if (sign[0] !== last) { last = sign[0]; since = Date.now(); return; }
  if (Date.now() - since < workerData.patience) return;
  require('node:fs').writeSync(2, 'Reading hangs: kind ' + sign[1] + ', round ' + sign[2] + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, 1000);
`;

export type Watchdog = { alive: (kind: number, round: number) => void; stop: () => Promise<void> };

export function watchdog(): Watchdog {
  const shared = new SharedArrayBuffer(12);
  const sign = new Int32Array(shared);
  const worker = new Worker(WATCH, { eval: true, workerData: { shared, patience: PATIENCE_MS } });
  worker.unref();
  return {
    alive: (kind, round) => {
      sign[1] = kind;
      sign[2] = round;
      Atomics.add(sign, 0, 1);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

/**
 * Reads documents in processes of their own, bounded in time and memory: a document that takes too long or too
 * much is ended with a sentence, and nothing else notices. One process is kept warm for the next document and
 * leaves after a minute without one.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unreadable } from '../documents/formats/fault.ts';
import { failed, type Problem, type Result } from '../domain/problem.ts';
import type { PlanReading } from '../domain/reading/plan-reading.ts';
import { megabytesOf, watchReading } from './reading-watch.ts';

export type ChildQuestion = { bytes: Uint8Array; name: string | undefined; locale: string | undefined };

export type ChildAnswer =
  | { kind: 'ready' }
  | { kind: 'progress'; share: number; what: string }
  | { kind: 'result'; result: Result<PlanReading> };

export type ReadOptions = {
  /** The file's name: only tells plain-text formats apart. */
  name?: string;
  locale?: string;
  onProgress?: (share: number, what: string) => void;
  /** Ends the reading when it is aborted. */
  signal?: AbortSignal;
};

export type ReadingProcess = {
  read: (bytes: Uint8Array, options?: ReadOptions) => Promise<Result<PlanReading>>;
  /** Ends every process at once; what is being read fails. */
  stop: () => void;
};

/** Of one process, below what the scales allow it: objects that pile up end it before the machine is short. */
const HEAP_LIMIT_MB = 256;
const IDLE_MS = 60_000;
/** A process that has grown beyond this is not kept. */
const KEEP_BELOW_MB = 200;

const STOPPED: Problem = {
  code: 'unavailable',
  message: 'Reading this document was stopped.',
  remedy: 'Start it again when you are ready.',
};

/** The child's program: beside this module in the source, at the top of the folder once built. */
function defaultEntry(): string {
  const places = ['./reading-child.ts', './reading-child.js', '../reading-child.js'];
  const found = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error('The program that reads documents is missing. Build again.');
  return found;
}

type Pool = {
  entry: string;
  idle: Set<ChildProcess>;
  busy: Set<ChildProcess>;
  /** Those that said that they have started. */
  ready: WeakSet<ChildProcess>;
  /** Stands while a document is to be read by itself; whoever comes meanwhile waits for it. */
  alone: Promise<unknown> | null;
};

/** Opens the door to reading processes; none is started before the first document. */
export function createReadingProcess(entry = defaultEntry()): ReadingProcess {
  const pool: Pool = { entry, idle: new Set(), busy: new Set(), ready: new WeakSet(), alone: null };
  return {
    read: (bytes, options = {}) => readInTurn(pool, bytes, options),
    stop: () => {
      for (const child of [...pool.idle, ...pool.busy]) child.kill('SIGKILL');
      pool.idle.clear();
    },
  };
}

/** A warm process, or a new one that can read files and nothing else: no writing, no further processes. It is told whose it is. */
function takeChild(pool: Pool): ChildProcess {
  for (const child of pool.idle) {
    pool.idle.delete(child);
    if (child.connected) return child;
  }
  return fork(pool.entry, [String(process.pid)], {
    execArgv: [
      ...[`--max-old-space-size=${HEAP_LIMIT_MB}`, '--no-warnings'],
      ...['--permission', '--allow-fs-read=*', '--allow-worker'],
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  });
}

const QUIET_LOOK_MS = 50;

/** Beside others where they have room together; else by itself, after them. */
async function readInTurn(pool: Pool, bytes: Uint8Array, options: ReadOptions): Promise<Result<PlanReading>> {
  while (pool.alone) await pool.alone;
  const result = await readIn(pool, bytes, options);
  if (result !== 'crowded') return result;
  while (pool.alone) await pool.alone;
  const byItself = readByItself(pool, bytes, options);
  pool.alone = byItself.finally(() => {
    pool.alone = null;
  });
  return byItself;
}

async function readByItself(
  pool: Pool,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Result<PlanReading>> {
  while (pool.busy.size > 0) await new Promise((resolve) => setTimeout(resolve, QUIET_LOOK_MS));
  const result = await readIn(pool, bytes, options);
  return result === 'crowded' ? failed(unreadable('tookTooMuchMemory')) : result;
}

type Outcome = Result<PlanReading> | 'crowded';

function readIn(pool: Pool, bytes: Uint8Array, options: ReadOptions): Promise<Outcome> {
  if (options.signal?.aborted) return Promise.resolve(failed(STOPPED));
  const child = takeChild(pool);
  pool.busy.add(child);
  child.ref();
  child.channel?.ref();
  return new Promise((resolve) => {
    const end = (result: Outcome, keep: boolean): void => {
      stopWatching();
      options.signal?.removeEventListener('abort', stop);
      child.removeAllListeners();
      pool.busy.delete(child);
      if (keep) keepWarm(pool, child);
      else dismiss(child);
      resolve(result);
    };
    const stop = (): void => end(failed(STOPPED), false);
    const stopWatching = watchReading({
      child,
      readings: pool.busy,
      isReady: () => pool.ready.has(child),
      onProblem: (problem) => end(failed(problem), false),
      onCrowd: () => end('crowded', false),
    });
    options.signal?.addEventListener('abort', stop);
    child.on('message', (message) => {
      const answer = message as ChildAnswer;
      if (answer.kind === 'ready') pool.ready.add(child);
      else if (answer.kind === 'progress') options.onProgress?.(answer.share, answer.what);
      else if (answer.kind === 'result') end(answer.result, true);
    });
    child.on('error', () => end(failed(unreadable('damaged')), false));
    child.on('exit', (code, signal) => end(failed(exitProblem(code, signal)), false));
    child.send({ bytes, name: options.name, locale: options.locale } satisfies ChildQuestion, () => {});
  });
}

/** A process that the engine ended for lack of memory aborts; one that was killed from outside had too much. */
function exitProblem(code: number | null, signal: NodeJS.Signals | null): Problem {
  const outOfMemory = signal === 'SIGABRT' || signal === 'SIGKILL' || signal === 'SIGTRAP' || code === 134;
  return unreadable(outOfMemory ? 'tookTooMuchMemory' : 'damaged');
}

/** For the next document; beside another reading it would only take the memory that one may need. */
function keepWarm(pool: Pool, child: ChildProcess): void {
  if (!child.connected || pool.busy.size > 0 || megabytesOf(child) > KEEP_BELOW_MB) {
    dismiss(child);
    return;
  }
  pool.idle.add(child);
  child.unref();
  child.channel?.unref();
  const leave = setTimeout(() => {
    if (pool.idle.delete(child)) dismiss(child);
  }, IDLE_MS);
  leave.unref();
  child.once('exit', () => pool.idle.delete(child));
  child.on('error', () => pool.idle.delete(child));
}

function dismiss(child: ChildProcess): void {
  child.on('error', () => {});
  child.kill('SIGKILL');
}

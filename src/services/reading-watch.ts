/**
 * The clock and the scales of the reading processes.
 *
 * - A document has its time from the moment its process is ready: a cold start on a busy machine is not the
 *   document's fault. The start has a limit of its own.
 * - The app and all its reading processes together stay within 512 megabytes. What the app holds itself is taken
 *   off first. A reading by itself that is too heavy is ended, with a sentence; of several the heaviest is put off,
 *   since by itself it may fit. Between two looks a process can grow, so some room is kept.
 */
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { unreadable } from '../documents/formats/fault.ts';
import type { Problem } from '../domain/problem.ts';

/** With a start of a few tenths of a second an answer stands within five seconds of the question. */
export const TIME_LIMIT_MS = 4_400;
const START_LIMIT_MS = 15_000;
/** Megabytes (10^6 bytes) of the app and its readings together. */
export const TREE_LIMIT_MB = 512;
const ROOM_MB = 60;
/** So much is left to readings however much the app holds: an ordinary plan is always read. */
const LEAST_MB = 200;
const LOOK_EVERY_MS = 20;

const DID_NOT_START: Problem = {
  code: 'unavailable',
  message: 'This computer is too busy to begin reading the document.',
  remedy: 'Nothing is lost: read it again in a minute.',
};

/** Resident memory, where the system tells it cheaply (Linux); elsewhere 0, and the heap's own limit must do. */
export function megabytesOf(child: ChildProcess): number {
  try {
    const pages = readFileSync(`/proc/${child.pid}/statm`, 'latin1').split(' ')[1];
    return (Number(pages) * 4096) / 1_000_000;
  } catch {
    return 0;
  }
}

/** Megabytes that all readings together may hold, while the app itself holds `own`. */
export const roomForReadings = (own: number): number => Math.max(LEAST_MB, TREE_LIMIT_MB - ROOM_MB - own);

export type Watched = {
  child: ChildProcess;
  /** Every process that is reading now, this one among them. */
  readings: ReadonlySet<ChildProcess>;
  /** Says that it is ready, or that it was before. */
  isReady: () => boolean;
  onProblem: (problem: Problem) => void;
  /** Called where it is the heaviest of several that hold too much together. */
  onCrowd: () => void;
};

/** True where the readings hold too much and this child is the heaviest of them. */
function isTooHeavy(child: ChildProcess, readings: ReadonlySet<ChildProcess>): boolean {
  const own = process.memoryUsage.rss() / 1_000_000;
  const weights = [...readings].map(megabytesOf);
  const together = weights.reduce((sum, weight) => sum + weight, 0);
  return together > roomForReadings(own) && megabytesOf(child) >= Math.max(...weights);
}

/** Watches one reading; gives what stops the watch. */
export function watchReading({ child, readings, isReady, onProblem, onCrowd }: Watched): () => void {
  const begun = performance.now();
  let readySince = isReady() ? begun : null;
  const look = setInterval(() => {
    const now = performance.now();
    if (readySince === null && isReady()) readySince = now;
    if (isTooHeavy(child, readings)) {
      if (readings.size > 1) onCrowd();
      else onProblem(unreadable('tookTooMuchMemory'));
    } else if (readySince !== null && now - readySince > TIME_LIMIT_MS) onProblem(unreadable('tookTooLong'));
    else if (readySince === null && now - begun > START_LIMIT_MS) onProblem(DID_NOT_START);
  }, LOOK_EVERY_MS);
  return () => clearInterval(look);
}

/**
 * Runs the documents that wait to be read, oldest first and at most two at a time, outside every request. What a
 * killed app left half-read is put back in the queue at the start: the document's bytes are kept, so nothing is
 * lost but the time. So is what could not be kept, since the storage was full or the database away: it is tried
 * again after a while. Where several processes share the queue, each says that it is still there while it reads, and
 * looks for what another left when it died. Where imports are kept and how a document is read are passed in.
 */
import type { ImportId } from '../domain/ids.ts';
import type { Problem, Result } from '../domain/problem.ts';
import type { PlanReading } from '../domain/reading/plan-reading.ts';

export type WaitingDocument = { id: ImportId; fileName: string; bytes: Uint8Array; locale: string };

/** `share` runs from 0 to 1; `what` is a word or two on what is being done. */
export type ReadingProgress = { share: number; what: string };

/** Where imports wait and where their readings go. */
export type ReadingQueue = {
  /** Puts back what others left in 'reading' when they ended, and for `ours` what this process did, as it reads nothing. */
  requeue: (whose: 'ours' | 'others') => Promise<void>;
  /** Takes the oldest waiting document and marks it as being read; null when none waits. */
  take: () => Promise<WaitingDocument | null>;
  noteProgress: (id: ImportId, progress: ReadingProgress) => Promise<void>;
  /** Says that this process still reads what it took. */
  beat?: () => Promise<void>;
  /** Reads what else the outcome asks for: the file that the document began as. */
  beforeFinish?: (id: ImportId, outcome: Result<PlanReading>, readAgain: ReadAgain) => Promise<void>;
  finish: (id: ImportId, outcome: Result<PlanReading>) => Promise<void>;
};

export type ReadAgain = (document: Omit<WaitingDocument, 'id'>) => Promise<Result<PlanReading>>;

export type ReadOne = (
  document: WaitingDocument,
  onProgress: (progress: ReadingProgress) => void,
) => Promise<Result<PlanReading>>;

export type Readings = {
  /** Says that something was queued; returns at once. */
  wake: () => void;
  /** Resolves when nothing waits and nothing is being read. */
  idle: () => Promise<void>;
  /** Takes no more; resolves when what is being read has ended. */
  stop: () => Promise<void>;
};

export type ReadingsSettings = {
  queue: ReadingQueue;
  readOne: ReadOne;
  onError: (error: Error) => void;
  /** Milliseconds until what could not be kept is tried again. */
  againAfter?: number;
  /** Where other processes read from the same queue: milliseconds between two beats, and between two looks for the dead. */
  shared?: { beatEvery: number; lookEvery: number };
};

const AGAIN_AFTER = 30_000;

const AT_ONCE = 2;
/** Progress is kept for people to look at: more often than this nobody would see. */
const PROGRESS_EVERY_MS = 500;

const BROKE: Problem = {
  code: 'documentUnreadable',
  message: 'Weft stopped while it was reading this document.',
  remedy: 'The document is kept. Read it again, or save it in another format and bring that in.',
  why: 'damaged',
};

/** Lets one progress through every half second; a failed note of progress never ends a reading. */
function sparingly(settings: ReadingsSettings, id: ImportId): (progress: ReadingProgress) => void {
  let next = 0;
  return (progress) => {
    const now = performance.now();
    if (now < next) return;
    next = now + PROGRESS_EVERY_MS;
    settings.queue.noteProgress(id, progress).catch(settings.onError);
  };
}

async function readAndKeep(settings: ReadingsSettings, document: WaitingDocument): Promise<void> {
  let outcome: Result<PlanReading>;
  try {
    outcome = await settings.readOne(document, sparingly(settings, document.id));
  } catch (error) {
    settings.onError(error instanceof Error ? error : new Error(String(error)));
    outcome = { ok: false, problem: BROKE };
  }
  const readAgain: ReadAgain = (other) => settings.readOne({ ...other, id: document.id }, () => undefined);
  await settings.queue.beforeFinish?.(document.id, outcome, readAgain).catch(settings.onError);
  await settings.queue.finish(document.id, outcome);
}

/** One lane: takes documents until none waits. */
async function runLane(settings: ReadingsSettings, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    const document = await settings.queue.take();
    if (!document) return;
    await readAndKeep(settings, document);
  }
}

/** Puts back what a failed lane left half-read, once no lane is busy: one that is would be read twice. */
function putBackLater(settings: ReadingsSettings, isBusy: () => boolean, wake: () => void): () => void {
  let isSet = false;
  const later = (): void => {
    if (isSet) return;
    isSet = true;
    const timer = setTimeout(() => {
      isSet = false;
      if (isBusy()) return later();
      settings.queue.requeue('ours').then(wake, (error: Error) => {
        settings.onError(error);
        later();
      });
    }, settings.againAfter ?? AGAIN_AFTER);
    timer.unref();
  };
  return later;
}

/** Beats while anything is being read, and looks for what the dead left; gives the way to end both. */
function shareQueue(settings: ReadingsSettings, isBusy: () => boolean, wake: () => void): () => void {
  const { queue, shared, onError } = settings;
  if (!shared) return () => undefined;
  const beat = (): void => {
    if (isBusy()) queue.beat?.().catch(onError);
  };
  const look = (): void => void queue.requeue('others').then(wake, onError);
  const timers = [setInterval(beat, shared.beatEvery), setInterval(look, shared.lookEvery)];
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}

/** Starts with what an earlier run left behind. */
export function startReadings(settings: ReadingsSettings): Readings {
  const lanes = new Set<Promise<void>>();
  let stopping = false;
  let missed = false;
  const wake = (): void => {
    if (stopping) return;
    if (lanes.size >= AT_ONCE) {
      missed = true;
      return;
    }
    const lane: Promise<void> = runLane(settings, () => stopping)
      .catch((error: Error) => {
        settings.onError(error);
        putBack();
      })
      .finally(() => {
        lanes.delete(lane);
        // Queued while both lanes were busy: a lane may have looked just before it was there.
        if (!missed) return;
        missed = false;
        wake();
      });
    lanes.add(lane);
  };
  const isBusy = (): boolean => lanes.size > 0;
  const putBack = putBackLater(settings, isBusy, wake);
  const leave = shareQueue(settings, isBusy, wake);
  const idle = async (): Promise<void> => {
    await begun;
    while (lanes.size > 0) await Promise.all(lanes);
  };
  const begun = settings.queue.requeue('ours').then(wake, (error: Error) => {
    settings.onError(error);
    putBack();
  });
  return {
    wake,
    idle,
    stop: () => {
      stopping = true;
      return idle().finally(leave);
    },
  };
}

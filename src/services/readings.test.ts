import { expect, it, vi } from 'vitest';
import type { ImportId } from '../domain/ids.ts';
import { done, type Result } from '../domain/problem.ts';
import type { PlanReading } from '../domain/reading/plan-reading.ts';
import { type ReadingQueue, startReadings, type WaitingDocument } from './readings.ts';

const reading = (title: string): PlanReading => ({
  schema: 1,
  format: 'txt',
  readable: true,
  title,
  levels: [],
  actions: [],
  sections: [],
  unplaced: [],
  problems: [],
});

/** A queue in memory: names wait, are being read, or have an outcome. */
function memoryQueue(waiting: string[], halfRead: string[] = []) {
  const finished = new Map<string, Result<PlanReading>>();
  const queue: ReadingQueue = {
    requeue: async () => {
      waiting.unshift(...halfRead.splice(0));
    },
    take: async () => {
      const name = waiting.shift();
      if (name === undefined) return null;
      return { id: name as ImportId, fileName: name, bytes: new Uint8Array(), locale: 'en-GB' };
    },
    noteProgress: async () => {},
    finish: async (id, outcome) => {
      finished.set(id, outcome);
    },
  };
  return { queue, finished, waiting };
}

const readAll = async (document: WaitingDocument): Promise<Result<PlanReading>> =>
  done(reading(document.fileName));
const noErrors = (error: Error): void => {
  throw error;
};

it('reads what waits and what an earlier run left half-read, the latter first', async () => {
  const { queue, finished } = memoryQueue(['new.docx'], ['left.docx']);
  await startReadings({ queue, readOne: readAll, onError: noErrors }).idle();
  expect([...finished.keys()]).toEqual(['left.docx', 'new.docx']);
});

it('keeps a sentence for a reader that breaks, and reads the next', async () => {
  const { queue, finished } = memoryQueue(['broken.docx', 'whole.docx']);
  const errors: string[] = [];
  const readOne = async (document: WaitingDocument): Promise<Result<PlanReading>> => {
    if (document.fileName === 'broken.docx') throw new Error('the reader fell over');
    return readAll(document);
  };
  await startReadings({ queue, readOne, onError: (error) => errors.push(error.message) }).idle();
  expect(finished.get('broken.docx')).toMatchObject({ ok: false, problem: { code: 'documentUnreadable' } });
  expect(finished.get('whole.docx')).toMatchObject({ ok: true });
  expect(errors).toEqual(['the reader fell over']);
});

it('reads at most two at a time and misses none that comes while both are busy', async () => {
  const { queue, finished, waiting } = memoryQueue([]);
  let now = 0;
  let most = 0;
  const readOne = async (document: WaitingDocument): Promise<Result<PlanReading>> => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now -= 1;
    return readAll(document);
  };
  const readings = startReadings({ queue, readOne, onError: noErrors });
  await readings.idle();
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    waiting.push(name);
    readings.wake();
  }
  await readings.idle();
  expect([...finished.keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(most).toBe(2);
});

it('tries again what could not be kept, once there is room', async () => {
  const { queue, finished } = memoryQueue([]);
  const left = ['full.docx'];
  let isFull = true;
  const requeue = async (): Promise<void> => void memory.waiting.push(...left);
  const memory = memoryQueue([]);
  const finish: ReadingQueue['finish'] = async (id, outcome) => {
    if (isFull) throw Object.assign(new Error('no space left'), { code: '53100' });
    left.length = 0;
    await queue.finish(id, outcome);
  };
  const errors: string[] = [];
  const onError = (error: Error): void => {
    errors.push(error.message);
    isFull = errors.length < 2;
  };
  const settings = { queue: { ...memory.queue, requeue, finish }, readOne: readAll, onError, againAfter: 5 };
  const readings = startReadings(settings);
  await readings.idle();
  expect([finished.size, errors]).toEqual([0, ['no space left']]);
  await vi.waitFor(() => expect([...finished.keys()]).toEqual(['full.docx']));
  expect(errors).toHaveLength(2);
});

it('takes no more once it is stopped', async () => {
  const { queue, finished, waiting } = memoryQueue([]);
  const readings = startReadings({ queue, readOne: readAll, onError: noErrors });
  await readings.stop();
  waiting.push('late.docx');
  readings.wake();
  await readings.idle();
  expect(finished.size).toBe(0);
});

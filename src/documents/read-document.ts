/** Reads a document of any format into a proposal for a plan: bytes in, `PlanReading` out, no database, no web. */
import { done, type Result } from '../domain/problem.ts';
import type { PlanReading } from '../domain/reading/plan-reading.ts';
import { openDocument, type Progress } from './formats/open.ts';
import { readBlocks } from './read/read-blocks.ts';

export type ReadDocumentOptions = {
  /** The file's name: only tells plain-text formats apart. */
  name?: string;
  /** `en-GB` where not given: decides the order of day and month, financial years and seasons. */
  locale?: string;
  onProgress?: Progress;
};

/**
 * Opens and reads a document. It does no more than compute: bound its time and memory by running it in a process
 * of its own (`services/reading-process.ts`) where the document comes from outside.
 * @returns the reading, or a `documentUnreadable` problem with a sentence and a remedy. It never throws for what a
 * document holds.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadDocumentOptions = {},
): Promise<Result<PlanReading>> {
  const { name, locale, onProgress } = options;
  const opened = await openDocument(bytes, {
    ...(name === undefined ? {} : { name }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (!opened.ok) return opened;
  onProgress?.(0.95, 'Reading the plan');
  const reading = readBlocks(opened.value, locale === undefined ? {} : { locale });
  onProgress?.(1, 'Done');
  return done(reading);
}

/**
 * A plan as JSON, whole: every part of the live plan with its identifiers, for other systems and for keeping. The
 * shape is `PlanFile`; `schema` rises when a part changes its meaning.
 */
import type { PlanBook } from '../../domain/plan/plan.ts';
import type { PlanReading } from '../../domain/reading/plan-reading.ts';
import { readingOfBook } from '../../domain/reading/reading-of-book.ts';

export type PlanFile = {
  format: 'weft-plan';
  schema: 1;
  /** The plan as it lives: headings, actions, sections, key actions. */
  book: PlanBook;
  /** The same plan as a `PlanReading`, the published contract that any reader of plans can use. */
  reading: PlanReading;
};

export function planFile(book: PlanBook): PlanFile {
  return { format: 'weft-plan', schema: 1, book, reading: readingOfBook(book) };
}

/** @returns the text of a .json file, indented for people. */
export function writeJson(book: PlanBook): string {
  return `${JSON.stringify(planFile(book), null, 2)}\n`;
}

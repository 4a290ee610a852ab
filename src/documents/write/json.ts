/**
 * A plan as JSON, whole: every part of the live plan with its identifiers, for other systems and for keeping. The
 * shape is `PlanFile`; `schema` rises when a part changes its meaning.
 */

import type { PlanLink } from '../../domain/action/said-links.ts';
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
  /** The typed links of its actions, with both ends as they are called now. */
  links: readonly PlanLink[];
};

export function planFile(book: PlanBook, links: readonly PlanLink[] = []): PlanFile {
  return { format: 'weft-plan', schema: 1, book, reading: readingOfBook(book), links };
}

/** @returns the text of a .json file, indented for people. */
export function writeJson(book: PlanBook, links: readonly PlanLink[] = []): string {
  return `${JSON.stringify(planFile(book, links), null, 2)}\n`;
}

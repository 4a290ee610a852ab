/**
 * An edited copy beside what it was copied from and the plan as it is: three versions of every row. Where Weft has no
 * version that the copy began as (it came by another way), the plan as it is now stands in for it.
 */
import type { ActionId } from '../ids.ts';
import type { Action, PlanBook } from '../plan/plan.ts';
import { trailOf } from '../plan/tree.ts';
import type { PlanReading, ReadAction } from '../reading/plan-reading.ts';
import { readingOfBook } from '../reading/reading-of-book.ts';
import { type MatchedRows, type MatchRow, matchRows } from './match-rows.ts';
import { sayPath } from './value.ts';
import { LAST_UPDATE, sayUpdate } from './weft-columns.ts';

/** What the copy began as: the document as it was read, which action each row of it is, and the plan as it stood. */
export type CopyBase = { reading: PlanReading; actionIds: (ActionId | null)[]; book: PlanBook };

export type CopiedPlan = { file: PlanReading; base: CopyBase | null; now: PlanBook };

/** The actions of a book by their id, in the form of a reading, in its order. */
export function rowsOfBook(book: PlanBook): Map<ActionId, ReadAction> {
  const actions = [...book.actions].sort((a, b) => a.position - b.position);
  const rows = readingOfBook(book).actions;
  const own = new Set(book.plan.columns.map((column) => column.heading));
  return new Map(
    actions.flatMap((action, i) => {
      const row = rows[i];
      if (!row) return [];
      const said = own.has(LAST_UPDATE) ? null : sayUpdate(action.status);
      const fields = said === null ? row.fields : { ...row.fields, [LAST_UPDATE]: said };
      return [[action.id, { ...row, fields, reference: action.reference ?? action.code }]];
    }),
  );
}

/** The base to compare with: the one given, else the plan as it is now. */
export function baseOf({ base, now }: CopiedPlan): CopyBase {
  if (base !== null) return base;
  const rows = rowsOfBook(now);
  const reading = { ...readingOfBook(now), actions: [...rows.values()], columns: now.plan.columns };
  return { reading, actionIds: [...rows.keys()], book: now };
}

export function matchCopy(base: CopyBase, file: PlanReading): MatchedRows {
  return matchRows(base.reading.actions.map(rowToMatch), file.actions.map(rowToMatch));
}

const rowToMatch = (row: ReadAction): MatchRow => ({
  marks: row.source?.marks ?? [],
  code: row.reference ?? null,
  text: row.text,
  trail: sayPath(row.path),
});

/**
 * Which action each row of a document became when its plan was made. A row is found by its place in the document where
 * its words are still those, else by its words.
 */
export function actionsOfRows(reading: PlanReading, book: PlanBook): (ActionId | null)[] {
  const headings = new Map(book.headings.map((h) => [h.id, h]));
  const placed = (action: Action | ReadAction): MatchRow => ({
    marks:
      action.source?.row === undefined ? [] : [`${action.source.table}/${action.source.row}/${action.text}`],
    code: action.reference ?? null,
    text: action.text,
    trail: 'path' in action ? sayPath(action.path) : sayPath(trailOf(action.headingId, headings)),
  });
  const { pairs } = matchRows(reading.actions.map(placed), book.actions.map(placed));
  const found = new Map(pairs.map((pair) => [pair.before, book.actions[pair.after]?.id ?? null]));
  return reading.actions.map((_, i) => found.get(i) ?? null);
}

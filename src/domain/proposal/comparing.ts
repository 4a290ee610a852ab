/** A copy, what it was copied from and the plan, matched row by row: what each part of the comparison works on. */
import type { ActionId, HeadingId } from '../ids.ts';
import type { PlanBook } from '../plan/plan.ts';
import { trailOf } from '../plan/tree.ts';
import type { PlanReading, ReadAction } from '../reading/plan-reading.ts';
import { baseOf, type CopiedPlan, type CopyBase, matchCopy, rowsOfBook } from './copy-rows.ts';
import type { MatchedRows } from './match-rows.ts';
import { type RenamedHeading, renamedHeadings } from './renamed-headings.ts';
import { samePath } from './value.ts';

export type Comparing = {
  copied: CopiedPlan;
  base: CopyBase;
  file: PlanReading;
  matched: MatchedRows;
  now: Map<ActionId, ReadAction>;
  atCopy: Map<ActionId, ReadAction>;
  renamed: RenamedHeading[];
};

/** The heading of a book that has this trail of titles. */
export function headingAt(book: Pick<PlanBook, 'headings'>, path: ReadAction['path']): HeadingId | null {
  const headings = new Map(book.headings.map((h) => [h.id, h]));
  return book.headings.find((h) => samePath(trailOf(h.id, headings), path))?.id ?? null;
}

export function compareCopy(copied: CopiedPlan): Comparing {
  const base = baseOf(copied);
  const matched = matchCopy(base, copied.file);
  const now = rowsOfBook(copied.now);
  const atCopy = base.book === copied.now ? now : rowsOfBook(base.book);
  const pairs = matched.pairs.flatMap((pair) => {
    const [before, after] = [base.reading.actions[pair.before], copied.file.actions[pair.after]];
    return before && after ? [{ before, after }] : [];
  });
  const rows = { before: base.reading.actions, after: copied.file.actions };
  return {
    copied,
    base,
    file: copied.file,
    matched,
    now,
    atCopy,
    renamed: renamedHeadings(pairs, rows),
  };
}

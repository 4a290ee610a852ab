/** What people wrote in the margins of a document: its comments, each beside its row, and the rows they took out. */
import type { PlanReading, ReadAction } from '../../../domain/reading/plan-reading.ts';
import type { SourceDocument, Where } from '../../formats/block.ts';

export function margins(
  document: SourceDocument,
  actions: readonly ReadAction[],
): Pick<PlanReading, 'comments' | 'removedRows' | 'suggestions'> {
  const comments = document.notes
    .filter((note) => note.kind === 'comment')
    .map(({ text, about, author, on, where }) => ({
      ...{ text, about, author, on: on ?? null },
      row: rowAt(where, actions),
    }));
  return {
    ...(comments.length > 0 ? { comments } : {}),
    ...(document.suggestions ? { suggestions: document.suggestions } : {}),
    ...(document.removedRows ? { removedRows: document.removedRows } : {}),
  };
}

/** The action whose row a place stands in: the last that begins at it or above it in the same table. */
function rowAt(where: Where, actions: readonly ReadAction[]): number | null {
  const { table, row } = where;
  if (table === undefined || row === undefined) return null;
  const found = actions.findLastIndex(
    ({ source }) => source?.table === table && source.row !== undefined && source.row <= row,
  );
  return found < 0 ? null : found;
}

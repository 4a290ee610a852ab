/** The comments of a copy, each with the action it stands beside. */
import type { ActionId } from '../ids.ts';
import type { Comparing } from './comparing.ts';
import type { ProposedComment } from './proposal.ts';
import { plainTyping } from './value.ts';
import { editsOfWorkedOut, workedOut } from './weft-columns.ts';

/** Comments that the document did not have before. */
export function commentsOf({ base, file, matched }: Comparing): ProposedComment[] {
  const key = (comment: { text: string; author: string | null }): string =>
    `${plainTyping(comment.text)}\n${comment.author ?? ''}`;
  const old = new Set((base.reading.comments ?? []).map(key));
  const idOf = (row: number | null): ActionId | null => {
    const before = matched.pairs.find((pair) => pair.after === row)?.before;
    return before === undefined ? null : (base.actionIds[before] ?? null);
  };
  return (file.comments ?? [])
    .filter((comment) => !old.has(key(comment)))
    .map(({ row, ...comment }) => ({ ...comment, actionId: idOf(row) }));
}

/** Edits of columns that are worked out of other things: kept beside the action, in words. */
export function editsAside({ base, file, matched, copied }: Comparing): ProposedComment[] {
  const headings = workedOut(copied.now.plan.columns);
  return matched.pairs.flatMap(({ before, after }) => {
    const [was, is] = [base.reading.actions[before], file.actions[after]];
    const actionId = base.actionIds[before] ?? null;
    if (copied.base === null || !was || !is || actionId === null) return [];
    const edits = editsOfWorkedOut(was, is, headings);
    return edits.map((text) => ({ actionId, text, about: is.text, author: null, on: null }));
  });
}

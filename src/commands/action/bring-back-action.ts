/** Brings back an action that was dropped or carried forward: it stands again as it stood before. */
import { z } from 'zod';
import { isEnded, type StageChange, stageBeforeEnd } from '../../domain/action/carrying-forward.ts';
import type { Action, Lifecycle } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Rag } from '../../domain/reading/plan-reading.ts';
import { type HistoryEntry, listActionHistory } from '../../store/history/history.ts';
import { removeDrop } from '../../store/plan/action-links.ts';
import { findAction, holdAction, updateAction } from '../../store/plan/actions.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, textOrNull, version } from '../inputs.ts';
import { noSuchAction } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

const schema = z.object({ actionId: id<'action'>(), version, note: textOrNull.default(null) });
export type BringBackInput = z.input<typeof schema>;

const notEnded: Problem = {
  code: 'conflict',
  message: 'This action is not dropped, so there is nothing to bring back.',
  remedy: 'Look at its page: somebody may have brought it back already.',
};
const HISTORY_LOOKED_AT = 1000;

const stageOf = (row: Record<string, unknown> | null): StageChange['before'] => ({
  lifecycle: (row?.lifecycle ?? null) as Lifecycle | null,
  rag: (row?.rag ?? null) as Rag | null,
});
const changesOf = (entries: readonly HistoryEntry[]): StageChange[] =>
  entries
    .filter(({ table, operation }) => table === 'action' && operation === 'update')
    .map(({ before, after }) => ({ before: stageOf(before), after: stageOf(after) }));

export async function bringBackAction(
  context: CommandContext,
  given: BringBackInput,
): Promise<Result<Action>> {
  return carryOut(context, { deed: 'bringBackAction', schema, given }, async (transaction, whole) => {
    const [, action] = await holdAction(transaction, whole.actionId);
    if (!action) return failed(noSuchAction);
    const seen = { id: action.id, version: whole.version };
    if (action.version === whole.version && !isEnded(action.status.lifecycle)) return failed(notEnded);
    const entries = await listActionHistory(transaction, action.id, { size: HISTORY_LOOKED_AT });
    const stage = stageBeforeEnd(changesOf(entries));
    const status = { ...action.status, ...stage, note: whole.note, on: context.clock.today() };
    const row = await updateAction(transaction, seen, { status });
    const saved = await savedOrStale(transaction, { noun: 'action', seen }, row);
    if (!saved.ok) return saved;
    await removeDrop(transaction, action.id);
    const kept = await findAction(transaction, action.id);
    return kept ? done(kept) : failed(noSuchAction);
  });
}

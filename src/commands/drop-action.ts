/** Drops an action: it stays in the plan, marked as dropped, with the reason where one is given. */
import { z } from 'zod';
import type { Action } from '../domain/plan/plan.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { findAction, holdAction, updateAction } from '../store/actions.ts';
import { carryOut } from './carry-out.ts';
import type { CommandContext } from './context.ts';
import { id, textOrNull, version } from './inputs.ts';
import { noSuchAction } from './problems.ts';
import { savedOrStale } from './stale.ts';

const schema = z.object({ actionId: id<'action'>(), version, reason: textOrNull.default(null) });
export type DropActionInput = z.input<typeof schema>;

export async function dropAction(context: CommandContext, given: DropActionInput): Promise<Result<Action>> {
  return carryOut(context, { deed: 'dropAction', schema, given }, async (transaction, whole) => {
    const [, action] = await holdAction(transaction, whole.actionId);
    if (!action) return failed(noSuchAction);
    const seen = { id: action.id, version: whole.version };
    const note = whole.reason ?? action.status.note;
    const status = {
      ...action.status,
      lifecycle: 'dropped' as const,
      rag: null,
      note,
      on: context.clock.today(),
    };
    const saved = await savedOrStale(
      transaction,
      { noun: 'action', seen },
      await updateAction(transaction, seen, { status }),
    );
    if (!saved.ok) return saved;
    const kept = await findAction(transaction, action.id);
    return kept ? done(kept) : failed(noSuchAction);
  });
}

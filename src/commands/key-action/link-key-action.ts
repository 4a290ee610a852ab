/** Says which actions a lettered commitment of the year leans on (R40). */
import { z } from 'zod';
import type { KeyAction } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { listActionIds } from '../../store/plan/actions.ts';
import { findKeyAction, updateKeyAction } from '../../store/plan/key-actions.ts';
import { holdPlanOf } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, refuse, version } from '../inputs.ts';
import { noSuchKeyAction } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

const schema = z.object({ keyActionId: id<'keyAction'>(), version, actionIds: z.array(id<'action'>()) });
export type LinkKeyActionInput = z.input<typeof schema>;

export async function linkKeyAction(
  context: CommandContext,
  given: LinkKeyActionInput,
): Promise<Result<KeyAction>> {
  return carryOut(context, { deed: 'linkKeyAction', schema, given }, async (transaction, whole) => {
    const plan = await holdPlanOf(transaction, 'key_action', whole.keyActionId);
    if (!plan) return failed(noSuchKeyAction);
    const known = new Set(await listActionIds(transaction, plan.id));
    const before = await findKeyAction(transaction, whole.keyActionId);
    if (whole.actionIds.some((one) => !known.has(one))) {
      return refuse([{ field: 'actionIds', message: 'Choose actions that stand in this plan.' }]);
    }
    // Those that have gone to another plan are not offered here, and go on carrying it.
    const elsewhere = before?.actionIds.filter((one) => !known.has(one)) ?? [];
    const actionIds = [...new Set([...whole.actionIds, ...elsewhere])];
    const seen = { id: whole.keyActionId, version: whole.version };
    const saved = await savedOrStale(
      transaction,
      { noun: 'key_action', seen },
      await updateKeyAction(transaction, seen, { actionIds }),
    );
    if (!saved.ok) return saved;
    const kept = await findKeyAction(transaction, whole.keyActionId);
    return kept ? done(kept) : failed(noSuchKeyAction);
  });
}

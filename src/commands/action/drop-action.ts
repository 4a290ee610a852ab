/**
 * Drops an action (R36): it stays in the plan, marked as dropped, with the cause, who decided, and the reason in a
 * sentence where one is given. What is still open inside it is dropped with it where that is asked for.
 */
import { z } from 'zod';
import { familyOf } from '../../domain/action/action-families.ts';
import { DROP_CAUSES } from '../../domain/action/dropping.ts';
import type { Day } from '../../domain/day.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { isClosed } from '../../domain/plan/standing.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { putDrop } from '../../store/plan/action-links.ts';
import { findAction, holdAction, listActions, updateAction } from '../../store/plan/actions.ts';
import type { Saved } from '../../store/rows.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { dayOrNull, id, line, textOrNull, version } from '../inputs.ts';
import { noSuchAction } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

const schema = z.object({
  actionId: id<'action'>(),
  version,
  cause: z.enum(DROP_CAUSES).default('other'),
  reason: textOrNull.default(null),
  decidedBy: line.default(''),
  /** Today where it is left out. */
  decidedOn: dayOrNull.default(null),
  withInner: z.boolean().default(false),
});
export type DropActionInput = z.input<typeof schema>;
type Whole = z.infer<typeof schema>;

export async function dropAction(context: CommandContext, given: DropActionInput): Promise<Result<Action>> {
  return carryOut(context, { deed: 'dropAction', schema, given }, async (transaction, whole) => {
    const [, action] = await holdAction(transaction, whole.actionId);
    if (!action) return failed(noSuchAction);
    const seen = { id: action.id, version: whole.version };
    const today = context.clock.today();
    const row = await drop(transaction, { ...action, version: whole.version }, { whole, today });
    const saved = await savedOrStale(transaction, { noun: 'action', seen }, row);
    if (!saved.ok) return saved;
    const family = whole.withInner
      ? familyOf(await listActions(transaction, action.planId), action.id).slice(1)
      : [];
    for (const inner of family.filter((one) => !isClosed(one))) {
      await drop(transaction, inner, { whole, today });
    }
    const kept = await findAction(transaction, action.id);
    return kept ? done(kept) : failed(noSuchAction);
  });
}

async function drop(
  transaction: Transaction,
  action: Action,
  { whole, today }: { whole: Whole; today: Day },
): Promise<Saved> {
  const note = whole.reason ?? action.status.note;
  const status = { ...action.status, lifecycle: 'dropped' as const, rag: null, note, on: today };
  const saved = await updateAction(transaction, { id: action.id, version: action.version }, { status });
  const { cause, decidedBy, decidedOn } = whole;
  if (saved.state === 'saved') {
    await putDrop(transaction, action, { cause, decidedBy, decidedOn: decidedOn ?? today });
  }
  return saved;
}

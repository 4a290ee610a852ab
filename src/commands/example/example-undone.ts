/** A slip in the example that somebody made and took back: the history shows the deed, and that it was undone. */
import { may } from '../../domain/access/may.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { read } from '../../store/connection.ts';
import { readDeedToUndo } from '../../store/history/undo-facts.ts';
import { dropAction } from '../action/drop-action.ts';
import type { CommandContext } from '../context.ts';
import { undoDeed } from '../history/undo-deed.ts';

export async function dropByMistake(context: CommandContext, action: Action | undefined): Promise<void> {
  if (!action) return;
  const deedId = crypto.randomUUID();
  const { id: actionId, version } = action;
  await dropAction({ ...context, deedId }, { actionId, version, cause: 'duplicate' });
  const allowed = may(context.person, 'changePlan');
  if (!allowed.ok) return;
  const deed = await read(context.database, allowed.value, (transaction) =>
    readDeedToUndo(transaction, deedId),
  );
  if (deed) await undoDeed(context, { deedId, upTo: deed.upTo });
}

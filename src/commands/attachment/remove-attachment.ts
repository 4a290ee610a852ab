/** Takes a file, link or note out of an action, with a reason; and brings it back. Nothing of it is destroyed. */
import { z } from 'zod';
import type { AttachmentId } from '../../domain/attachment/attachment.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { findAttachment, isForgotten, markRemoved } from '../../store/plan/attachments.ts';
import { holdPlans } from '../../store/plan/plans.ts';
import type { Saved } from '../../store/rows.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, neededText, version } from '../inputs.ts';

const seen = { attachmentId: id<'attachment'>(), version };
const removeSchema = z.object({ ...seen, reason: neededText('Say why, in a few words.') });
const backSchema = z.object(seen);

export type RemoveAttachmentInput = z.input<typeof removeSchema>;
export type BringBackAttachmentInput = z.input<typeof backSchema>;

export const noSuchAttachment: Problem = {
  code: 'notFound',
  message: 'There is no such file, link or note with this action.',
  remedy: 'Look at the action again: its history tells what was removed.',
};
const changedMeanwhile: Problem = {
  code: 'conflict',
  message: 'Somebody else has removed it or brought it back meanwhile.',
  remedy: 'Look at the action again.',
};

const fileForgotten: Problem = {
  code: 'conflict',
  message: 'The file itself was deleted, because it had been kept as long as it may be after its removal.',
  remedy: 'Keep the file with the action again, if you still have it.',
};

function outcome(saved: Saved): Result<null> {
  if (saved.state === 'saved') return done(null);
  return failed(saved.state === 'gone' ? noSuchAttachment : changedMeanwhile);
}

async function hold(transaction: Transaction, attachmentId: AttachmentId): Promise<boolean> {
  const found = await findAttachment(transaction, attachmentId);
  if (found) await holdPlans(transaction, [found.planId]);
  return found !== null;
}

export async function removeAttachment(
  context: CommandContext,
  given: RemoveAttachmentInput,
): Promise<Result<null>> {
  const deed = { deed: 'removeAttachment', asks: 'reportProgress' as const, schema: removeSchema, given };
  return carryOut(context, deed, async (transaction, whole) => {
    if (!(await hold(transaction, whole.attachmentId))) return failed(noSuchAttachment);
    const removed = { at: context.clock.now(), reason: whole.reason };
    const was = { id: whole.attachmentId, version: whole.version };
    return outcome(await markRemoved(transaction, was, removed));
  });
}

export async function bringBackAttachment(
  context: CommandContext,
  given: BringBackAttachmentInput,
): Promise<Result<null>> {
  const deed = { deed: 'bringBackAttachment', asks: 'reportProgress' as const, schema: backSchema, given };
  return carryOut(context, deed, async (transaction, whole) => {
    if (!(await hold(transaction, whole.attachmentId))) return failed(noSuchAttachment);
    if (await isForgotten(transaction, whole.attachmentId)) return failed(fileForgotten);
    return outcome(await markRemoved(transaction, { id: whole.attachmentId, version: whole.version }, null));
  });
}

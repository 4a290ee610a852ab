/** Links two actions of the partnership by what one is to the other; and takes such a link out. */
import { z } from 'zod';
import { CHOSEN_KINDS, faultOfLink, type LinkFault } from '../../domain/action/action-links.ts';
import type { ActionId, ActionLinkId } from '../../domain/ids.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { insertLinks, listLinksOfKind, removeLink } from '../../store/plan/action-links.ts';
import { findAction, holdAction } from '../../store/plan/actions.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id } from '../inputs.ts';
import { noSuchAction } from '../problems.ts';

const schema = z.object({
  actionId: id<'action'>(),
  kind: z.enum(CHOSEN_KINDS),
  toId: id<'action'>(),
});
export type LinkActionsInput = z.input<typeof schema>;

const FAULTS: Record<LinkFault, string> = {
  itself: 'An action cannot be linked to itself.',
  twice: 'These two are linked in this way already.',
  circle: 'The other action leads back to this one by links of the same kind, so each would wait for itself.',
};
const refusedFor = (fault: LinkFault): Problem => ({
  code: 'invalid',
  message: FAULTS[fault],
  remedy: 'Choose another action or another kind of link.',
  field: 'toId',
});

export async function linkActions(
  context: CommandContext,
  given: LinkActionsInput,
): Promise<Result<ActionLinkId>> {
  return carryOut(context, { deed: 'linkActions', schema, given }, async (transaction, whole) => {
    const [plan, action] = await holdAction(transaction, whole.actionId);
    const other = await findAction(transaction, whole.toId as ActionId);
    if (!plan || !action || !other) return failed(noSuchAction);
    const link = { from: action.id, kind: whole.kind, to: other.id };
    const fault = faultOfLink(link, await listLinksOfKind(transaction, whole.kind));
    if (fault) return failed(refusedFor(fault));
    const newId = context.newId<'actionLink'>();
    await insertLinks(transaction, [{ ...link, id: newId, planId: plan.id }]);
    return done(newId);
  });
}

const outSchema = z.object({ linkId: id<'actionLink'>() });
const noSuchLink: Problem = {
  code: 'notFound',
  message: 'This link is not there any more: somebody has taken it out.',
  remedy: 'The history of the action tells who did.',
};

export async function unlinkActions(
  context: CommandContext,
  given: z.input<typeof outSchema>,
): Promise<Result<null>> {
  const deed = { deed: 'unlinkActions', schema: outSchema, given };
  return carryOut(context, deed, async (transaction, whole) =>
    (await removeLink(transaction, whole.linkId)) ? done(null) : failed(noSuchLink),
  );
}

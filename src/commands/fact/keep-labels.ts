/**
 * Says where an action is done, for whom, and what kind of work it is. What another person chose meanwhile stays: only
 * what this one put in or took out is changed, so nobody's copy is ever too old.
 */
import { z } from 'zod';
import { ACTION_TYPES, mergeLabels } from '../../domain/facts/labels.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { findAction, holdAction, updateAction } from '../../store/plan/actions.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, line } from '../inputs.ts';
import { noSuchAction } from '../problems.ts';

const MOST = 60;
const list = z
  .array(line)
  .max(MOST, `Choose up to ${MOST}.`)
  .transform((given) => given.filter((one) => one !== ''));
const labels = z.object({
  areas: list,
  groups: list,
  types: list.refine(
    (given) => given.every((one) => ACTION_TYPES.some((type) => type === one)),
    'Choose one of the answers offered.',
  ),
});
const schema = z.object({
  actionId: id<'action'>(),
  /** What was chosen when the form was opened. */
  seen: z.object({ areas: list, groups: list, types: list }),
  labels,
});
export type KeepLabelsInput = z.input<typeof schema>;

export async function keepLabels(context: CommandContext, given: KeepLabelsInput): Promise<Result<Action>> {
  return carryOut(
    context,
    { deed: 'keepLabels', asks: 'changeAction', schema, given },
    async (transaction, whole) => {
      const [, action] = await holdAction(transaction, whole.actionId);
      if (!action) return failed(noSuchAction);
      const facts = { ...action.facts, ...mergeLabels(action.facts, whole.seen, whole.labels) };
      await updateAction(transaction, { id: action.id, version: action.version }, { facts });
      const kept = await findAction(transaction, action.id);
      return kept ? done(kept) : failed(noSuchAction);
    },
  );
}

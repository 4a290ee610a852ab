/** Adds a lettered commitment of the year behind the others (R40). */
import { z } from 'zod';
import { positionAfter } from '../../domain/heading/list-places.ts';
import type { KeyAction } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { insertKeyActions, listKeyActions } from '../../store/plan/key-actions.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, lineOrNull, neededText } from '../inputs.ts';
import { noSuchPlan } from '../problems.ts';
import { letterFor } from './key-action-problems.ts';

const schema = z.object({
  planId: id<'plan'>(),
  letter: lineOrNull.default(null),
  text: neededText('Say what is to be done.'),
  year: lineOrNull.default(null),
});
export type AddKeyActionInput = z.input<typeof schema>;

export async function addKeyAction(
  context: CommandContext,
  given: AddKeyActionInput,
): Promise<Result<KeyAction>> {
  return carryOut(context, { deed: 'addKeyAction', schema, given }, async (transaction, whole) => {
    const { planId, text, year } = whole;
    if (!(await holdPlan(transaction, planId))) return failed(noSuchPlan);
    const others = await listKeyActions(transaction, planId);
    const letter = letterFor(whole.letter, year, others);
    if (!letter.ok) return letter;
    const keyAction = {
      ...{ id: context.newId<'keyAction'>(), planId, letter: letter.value, text, year },
      actionIds: [],
      position: positionAfter(others, null),
    };
    await insertKeyActions(transaction, [keyAction]);
    return done({ ...keyAction, version: 1 });
  });
}

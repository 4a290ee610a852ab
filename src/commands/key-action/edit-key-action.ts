/** Changes the words, the letter or the year of a key action. Only the fields given are touched. */
import { z } from 'zod';
import type { KeyAction } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { findKeyAction, listKeyActions, updateKeyAction } from '../../store/plan/key-actions.ts';
import { holdPlanOf } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, lineOrNull, neededText, version } from '../inputs.ts';
import { noSuchKeyAction } from '../problems.ts';
import { savedOrStale } from '../stale.ts';
import { letterFor } from './key-action-problems.ts';

const schema = z.object({
  keyActionId: id<'keyAction'>(),
  version,
  letter: lineOrNull.optional(),
  text: neededText('Say what is to be done.').optional(),
  year: lineOrNull.optional(),
});
export type EditKeyActionInput = z.input<typeof schema>;

export async function editKeyAction(
  context: CommandContext,
  given: EditKeyActionInput,
): Promise<Result<KeyAction>> {
  return carryOut(context, { deed: 'editKeyAction', schema, given }, async (transaction, whole) => {
    const plan = await holdPlanOf(transaction, 'key_action', whole.keyActionId);
    const all = plan ? await listKeyActions(transaction, plan.id) : [];
    const kept = all.find((one) => one.id === whole.keyActionId);
    if (!kept) return failed(noSuchKeyAction);
    const { text = kept.text, year = kept.year } = whole;
    const others = all.filter((one) => one !== kept);
    const letter = letterFor(whole.letter === undefined ? kept.letter : whole.letter, year, others);
    if (!letter.ok) return letter;
    const seen = { id: kept.id, version: whole.version };
    const row = await updateKeyAction(transaction, seen, { text, year, letter: letter.value });
    const saved = await savedOrStale(transaction, { noun: 'key_action', seen }, row);
    if (!saved.ok) return saved;
    const now = await findKeyAction(transaction, kept.id);
    return now ? done(now) : failed(noSuchKeyAction);
  });
}

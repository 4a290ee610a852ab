/** Writes down what a meeting decided, with the actions that it is about; changes it; takes it out. */
import { z } from 'zod';
import type { ActionId } from '../../domain/ids.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Meeting } from '../../domain/review/meeting.ts';
import type { Transaction } from '../../store/connection.ts';
import { findByCode } from '../../store/plan/action-codes.ts';
import type { CommandContext } from '../context.ts';
import { id, line, neededText, refuse } from '../inputs.ts';
import { noSuchDecision } from '../problems.ts';
import { changeMeeting, ofMeeting } from './change-meeting.ts';

const schema = z.object({
  ...ofMeeting,
  /** Null for a new one. */
  decisionId: id<'decision'>().nullable(),
  text: neededText('Say what was decided.'),
  /** Numbers of actions of the plan, old ones too: '1.2, 3.1'. */
  codes: line,
});
export type KeepDecisionInput = z.input<typeof schema>;

type Codes = { meeting: Meeting; codes: string };

async function actionsOf(transaction: Transaction, { meeting, codes }: Codes): Promise<Result<ActionId[]>> {
  const ids: ActionId[] = [];
  for (const code of codes.split(/[\s,;]+/).filter((one) => one !== '')) {
    const holder = await findByCode(transaction, meeting.planId, code);
    if (!holder)
      return refuse([{ field: 'codes', message: `There is no action with the number ${code} in the plan.` }]);
    ids.push(holder.actionId);
  }
  return done(ids);
}

export async function keepDecision(
  context: CommandContext,
  given: KeepDecisionInput,
): Promise<Result<number>> {
  const command = { deed: 'keepDecision', asks: 'minuteMeeting', schema, given } as const;
  return changeMeeting(context, command, async (meeting, whole, transaction) => {
    const { decisionId, text, codes } = whole;
    const kept = meeting.decisions.find((one) => one.id === decisionId);
    if (decisionId !== null && !kept) return failed(noSuchDecision);
    const named = await actionsOf(transaction, { meeting, codes });
    if (!named.ok) return named;
    const actionIds = [...new Set(named.value)];
    const made = { id: decisionId ?? context.newId<'decision'>(), text, actionIds };
    const decisions = kept
      ? meeting.decisions.map((one) => (one === kept ? made : one))
      : [...meeting.decisions, made];
    return done({ decisions });
  });
}

const removal = z.object({ ...ofMeeting, decisionId: id<'decision'>() });
export type RemoveDecisionInput = z.input<typeof removal>;

export async function removeDecision(
  context: CommandContext,
  given: RemoveDecisionInput,
): Promise<Result<number>> {
  const command = { deed: 'removeDecision', asks: 'minuteMeeting', schema: removal, given } as const;
  return changeMeeting(context, command, (meeting, { decisionId }) => {
    const decisions = meeting.decisions.filter((one) => one.id !== decisionId);
    return decisions.length === meeting.decisions.length ? failed(noSuchDecision) : done({ decisions });
  });
}

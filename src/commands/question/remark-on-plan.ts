/** Comments on a plan, mostly while it is a draft: one is made, and each is answered by whoever keeps the plan. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { needsReason, type Remark, VERDICTS } from '../../domain/remark/remark.ts';
import { findRemark, insertRemark, saveRemarkAnswer } from '../../store/partnership/remarks.ts';
import { findPlanPlace, holdPlanOf } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, neededText, refuse, text, version } from '../inputs.ts';
import { noSuchPlan, noSuchRemark } from '../problems.ts';
import { savedOrStale } from '../stale.ts';
import { aboutCode, actionAbout } from './ask-question.ts';

const schema = z.object({
  planId: id<'plan'>(),
  code: aboutCode,
  passage: text.default(''),
  text: neededText('Write what you think.'),
});
export type AddRemarkInput = z.input<typeof schema>;

export async function addRemark(context: CommandContext, given: AddRemarkInput): Promise<Result<Remark>> {
  const { person, clock, newId } = context;
  const command = { deed: 'addRemark', asks: 'comment', schema, given } as const;
  return carryOut(context, command, async (transaction, { planId, code, passage, text: said }) => {
    if (!(await findPlanPlace(transaction, planId))) return failed(noSuchPlan);
    const action = await actionAbout(transaction, planId, code);
    if (!action.ok) return action;
    const remark = {
      ...{ id: newId<'remark'>(), planId, actionId: action.value, passage, text: said },
      ...{ by: person.id, on: clock.today(), answer: null },
    };
    await insertRemark(transaction, remark);
    return done({ ...remark, version: 1 });
  });
}

const answerSchema = z.object({
  remarkId: id<'remark'>(),
  version,
  verdict: z.enum(VERDICTS, 'Choose whether it is taken up.'),
  reason: text.default(''),
});
export type AnswerRemarkInput = z.input<typeof answerSchema>;

/** Its new version. One that was answered may be answered otherwise. */
export async function answerRemark(
  context: CommandContext,
  given: AnswerRemarkInput,
): Promise<Result<number>> {
  const { person, clock } = context;
  const command = { deed: 'answerRemark', schema: answerSchema, given };
  return carryOut(context, command, async (transaction, { remarkId, version: seen, verdict, reason }) => {
    await holdPlanOf(transaction, 'remark', remarkId);
    if (!(await findRemark(transaction, remarkId))) return failed(noSuchRemark);
    if (needsReason(verdict) && reason === '') return refuse([{ field: 'reason', message: 'Say why.' }]);
    const place = { noun: 'remark', seen: { id: remarkId, version: seen } } as const;
    const answer = { verdict, reason, by: person.id, on: clock.today() };
    return savedOrStale(transaction, place, await saveRemarkAnswer(transaction, place.seen, answer));
  });
}

/**
 * Publishes a plan, so that everybody may see it without signing in, or takes it back. A plan that names people is
 * published only where whoever does it says that they agreed to be named.
 */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { listNamedPeople } from '../../store/plan/named-people.ts';
import { holdPlan, setPublished } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, refuse } from '../inputs.ts';
import { noSuchPlan } from '../problems.ts';

const schema = z.object({ planId: id<'plan'>(), agreed: z.boolean().default(false) });
export type PublishPlanInput = z.input<typeof schema>;

export async function publishPlan(context: CommandContext, given: PublishPlanInput): Promise<Result<null>> {
  const command = { deed: 'publishPlan', asks: 'publishPlan', schema, given } as const;
  return carryOut(context, command, async (transaction, { planId, agreed }) => {
    const plan = await holdPlan(transaction, planId);
    if (!plan) return failed(noSuchPlan);
    const named = await listNamedPeople(transaction, planId);
    if (named.length > 0 && !agreed)
      return refuse([
        {
          field: 'agreed',
          message: 'Say that the people named in it agreed, or replace their names by their posts first.',
        },
      ]);
    await setPublished(transaction, planId, context.clock.today());
    return done(null);
  });
}

const taking = schema.pick({ planId: true });

export async function takeBackPlan(
  context: CommandContext,
  given: z.input<typeof taking>,
): Promise<Result<null>> {
  const command = { deed: 'takeBackPlan', asks: 'publishPlan', schema: taking, given } as const;
  return carryOut(context, command, async (transaction, { planId }) => {
    if (!(await holdPlan(transaction, planId))) return failed(noSuchPlan);
    await setPublished(transaction, planId, null);
    return done(null);
  });
}

/** What happened to a plan after it was adopted. */
import type { PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';

/** How many times a row of the plan was written by anything but its adoption. */
export async function countChangesSinceAdoption(transaction: Transaction, planId: PlanId): Promise<number> {
  const { changes } = await transaction
    .selectFrom('history')
    .select((e) => e.fn.countAll<number>().as('changes'))
    .where('plan_id', '=', planId)
    .where((e) => e.or([e('deed', '<>', 'adoptPlan'), e('deed', 'is', null)]))
    .where('table_name', '<>', 'plan_import')
    .executeTakeFirstOrThrow();
  return changes;
}

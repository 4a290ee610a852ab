/** What of every action tells how it stands, for pages that look over all plans at once. */
import { sql } from 'kysely';
import type { PlanId } from '../../domain/ids.ts';
import type { Lifecycle } from '../../domain/plan/plan.ts';
import type { Standable } from '../../domain/plan/standing.ts';
import type { Rag } from '../../domain/reading/plan-reading.ts';
import type { Condition, TimescaleState } from '../../domain/timescale/timescale.ts';
import type { Transaction } from '../connection.ts';

export async function listStandables(transaction: Transaction): Promise<Map<PlanId, Standable[]>> {
  const rows = await transaction
    .selectFrom('action')
    .select(['plan_id', 'timescale_state', 'start_day', 'due_day', 'lifecycle', 'rag'])
    .select(sql<Condition[] | null>`timescale->'conditions'`.as('conditions'))
    .where('joined_into', 'is', null)
    .execute();
  const byPlan = new Map<PlanId, Standable[]>();
  for (const row of rows) {
    const planId = row.plan_id as PlanId;
    const standable: Standable = {
      timescale: {
        state: row.timescale_state as TimescaleState,
        start: row.start_day,
        due: row.due_day,
        ...(row.conditions && { conditions: row.conditions }),
      },
      status: { lifecycle: row.lifecycle as Lifecycle | null, rag: row.rag as Rag | null },
    };
    const known = byPlan.get(planId);
    if (known) known.push(standable);
    else byPlan.set(planId, [standable]);
  }
  return byPlan;
}

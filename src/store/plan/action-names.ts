/** Actions by what they are called, in whatever plan they stand: for links and lists that reach over plans. */
import type { ActionId, PlanId } from '../../domain/ids.ts';
import type { Lifecycle } from '../../domain/plan/plan.ts';
import type { Standable } from '../../domain/plan/standing.ts';
import type { Rag } from '../../domain/reading/plan-reading.ts';
import type { TimescaleState } from '../../domain/timescale/timescale.ts';
import type { Transaction } from '../connection.ts';

export type NamedAction = {
  id: ActionId;
  code: string;
  text: string;
  planId: PlanId;
  slug: string;
  planTitle: string;
  standable: Standable;
};

export async function listNamedActions(
  transaction: Transaction,
  ids: readonly ActionId[],
): Promise<Map<ActionId, NamedAction>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('action')
    .innerJoin('plan', (join) =>
      join.onRef('plan.partnership_id', '=', 'action.partnership_id').onRef('plan.id', '=', 'action.plan_id'),
    )
    .select(['action.id', 'action.code', 'action.text', 'action.plan_id', 'plan.slug', 'plan.title'])
    .select(['timescale_state', 'start_day', 'due_day', 'lifecycle', 'rag'])
    .where('action.id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id as ActionId,
      {
        id: row.id as ActionId,
        code: row.code,
        text: row.text,
        planId: row.plan_id as PlanId,
        slug: row.slug,
        planTitle: row.title,
        standable: {
          timescale: {
            state: row.timescale_state as TimescaleState,
            start: row.start_day,
            due: row.due_day,
          },
          status: { lifecycle: row.lifecycle as Lifecycle | null, rag: row.rag as Rag | null },
        },
      },
    ]),
  );
}

/** The actions of a plan that have the areas, groups and kinds of work that a filter asks for. */
import type { PlanId } from '../../domain/ids.ts';
import type { PlanFilter } from '../../domain/plan/filter.ts';
import type { Transaction } from '../../store/connection.ts';
import { listLabelled } from '../../store/plan/labelled-actions.ts';

/** Null where the filter asks for none: then nothing is read. */
export function labelledIn(
  transaction: Transaction,
  planId: PlanId,
  filter: PlanFilter,
): Promise<ReadonlySet<string> | null> {
  const { area, group, type } = filter;
  if (area === null && group === null && type === null) return Promise.resolve(null);
  return listLabelled(transaction, planId, { area, group, type });
}

/** Whom a plan names: the leads that are persons, as the plan writes them. */
import type { PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';

export async function listNamedPeople(transaction: Transaction, planId: PlanId): Promise<string[]> {
  const rows = await transaction
    .selectFrom('action_lead')
    .innerJoin('action', 'action.id', 'action_lead.action_id')
    .select('action_lead.name')
    .distinct()
    .where('action_lead.plan_id', '=', planId)
    .where('action_lead.kind', '=', 'person')
    .where('action.joined_into', 'is', null)
    .orderBy('action_lead.name')
    .execute();
  return rows.map((row) => row.name);
}

/** What a page is about, for the buttons on it. */
import type { About } from '../../domain/access/may.ts';
import type { PlanId } from '../../domain/ids.ts';
import type { Action } from '../../domain/plan/plan.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What a page is about is what it shows: its plan, and its action where it has one. */
export function aboutOf(value: unknown): About | undefined {
  if (!isObject(value) || !isObject(value.plan) || typeof value.plan.id !== 'string') return undefined;
  const { action } = value as { action?: Partial<Action> };
  const leads = Array.isArray(action?.leads) ? action.leads.map((lead) => lead.partyId) : [];
  return { planId: value.plan.id as PlanId, leads };
}

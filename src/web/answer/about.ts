/** What a page is about, for the buttons on it. */
import { type About, mayOn } from '../../domain/access/may.ts';
import { LOOKING } from '../../domain/access/rules.ts';
import type { PlanId } from '../../domain/ids.ts';
import type { Action } from '../../domain/plan/plan.ts';
import type { Meeting } from '../../domain/review/meeting.ts';
import { personOf, type WebContext } from '../web-parts.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What a page is about is what it shows: its plan, and its action or meeting where it has one. */
export function aboutOf(value: unknown): About | undefined {
  if (!isObject(value) || !isObject(value.plan) || typeof value.plan.id !== 'string') return undefined;
  const { action, meeting } = value as { action?: Partial<Action>; meeting?: Partial<Meeting> | null };
  const leads = Array.isArray(action?.leads) ? action.leads.map((lead) => lead.partyId) : [];
  return { planId: value.plan.id as PlanId, leads, meets: meeting?.groupId ?? null };
}

/** Whether the deed of the route reaches what was found: a form that would then be refused is not shown. */
export function reaches(c: WebContext, found: unknown): boolean {
  const deed = c.get('deed');
  const about = aboutOf(found);
  if (about === undefined || deed === undefined || LOOKING.includes(deed)) return true;
  return mayOn(personOf(c), deed, about);
}

/** A plan with all that stands in it, in one round trip: every query is sent before the first is answered. */
import type { ActionLead, PlanBook } from '../domain/plan/plan.ts';
import { ACTION_COLUMNS, toAction } from './actions.ts';
import type { Transaction } from './connection.ts';
import { toHeading } from './headings.ts';
import { toKeyAction } from './key-actions.ts';
import { LEAD_COLUMNS, toLead } from './leads.ts';
import { toPlan } from './plans.ts';
import { toSection } from './sections.ts';

/** A plan's actions under its headings, without its prose: what a table of them needs. */
export type PlanBody = Pick<PlanBook, 'plan' | 'headings' | 'actions'>;

const planWith = (transaction: Transaction, slug: string) =>
  transaction.selectFrom('plan').select('id').where('slug', '=', slug);

/** Null where the partnership has no plan with this slug. */
export async function readPlanBody(transaction: Transaction, slug: string): Promise<PlanBody | null> {
  const own = planWith(transaction, slug);
  const [plan, headings, actions, leads] = await Promise.all([
    transaction.selectFrom('plan').selectAll().where('slug', '=', slug).executeTakeFirst(),
    transaction.selectFrom('heading').selectAll().where('plan_id', '=', own).orderBy('position').execute(),
    transaction
      .selectFrom('action')
      .select(ACTION_COLUMNS)
      .where('plan_id', '=', own)
      .orderBy('position')
      .execute(),
    transaction
      .selectFrom('action_lead')
      .select(['action_id', ...LEAD_COLUMNS])
      .where('plan_id', '=', own)
      .orderBy('position')
      .execute(),
  ]);
  if (!plan) return null;
  const leadsOf = new Map<string, ActionLead[]>();
  for (const lead of leads) {
    const known = leadsOf.get(lead.action_id);
    if (known) known.push(toLead(lead));
    else leadsOf.set(lead.action_id, [toLead(lead)]);
  }
  return {
    plan: toPlan(plan),
    headings: headings.map(toHeading),
    actions: actions.map((row) => toAction(row, leadsOf.get(row.id) ?? [])),
  };
}

/** The book of the plan with this slug; null where the partnership has none. */
export async function readPlanBook(transaction: Transaction, slug: string): Promise<PlanBook | null> {
  const own = planWith(transaction, slug);
  const [body, sections, keyActions] = await Promise.all([
    readPlanBody(transaction, slug),
    transaction.selectFrom('section').selectAll().where('plan_id', '=', own).orderBy('position').execute(),
    transaction.selectFrom('key_action').selectAll().where('plan_id', '=', own).orderBy('position').execute(),
  ]);
  if (!body) return null;
  return { ...body, sections: sections.map(toSection), keyActions: keyActions.map(toKeyAction) };
}

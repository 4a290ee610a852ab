/** A plan as it stood after an entry of its history: every row as the last write up to then left it. */
import { sql } from 'kysely';
import type { ActionLead, PlanBook } from '../../domain/plan/plan.ts';
import type { Transaction } from '../connection.ts';
import { type ActionRow, toAction } from './actions.ts';
import { toHeading } from './headings.ts';
import { type LeadRow, toLead } from './leads.ts';
import { toPlan } from './plans.ts';
import { toSection } from './sections.ts';

const NEW_COLUMNS = { facts: {}, parent_id: null, joined_into: null };

type Kept = { table_name: string; after: Record<string, unknown> | null };

/** @param now the plan as it is: what history does not tell of it, and the plan where history begins later. */
export async function planAsItStood(
  transaction: Transaction,
  now: PlanBook,
  entry: number,
): Promise<PlanBook> {
  const { rows } = await sql<Kept>`select distinct on (table_name, row_id) table_name, after from history
    where plan_id = ${now.plan.id} and id <= ${entry}
      and table_name in ('plan', 'heading', 'action', 'action_lead', 'section')
    order by table_name, row_id, id desc`.execute(transaction);
  const of = <Row>(table: string): Row[] =>
    rows.filter((row) => row.table_name === table && row.after !== null).map((row) => row.after as Row);
  const [plan] = of<Parameters<typeof toPlan>[0]>('plan');
  if (!plan) return now;
  const leads = leadsByAction(of<LeadRow & { action_id: string; position: number }>('action_lead'));
  const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position;
  return {
    ...now,
    plan: toPlan({ ...plan, revision: now.plan.revision }),
    headings: of<Parameters<typeof toHeading>[0]>('heading').map(toHeading).sort(byPosition),
    actions: of<ActionRow>('action')
      // A column younger than the entry has said nothing yet.
      .map((row) => toAction({ ...NEW_COLUMNS, ...row }, leads.get(row.id) ?? []))
      .sort(byPosition),
    sections: of<Parameters<typeof toSection>[0]>('section').map(toSection).sort(byPosition),
  };
}

function leadsByAction(
  rows: readonly (LeadRow & { action_id: string; position: number })[],
): Map<string, ActionLead[]> {
  const found = new Map<string, ActionLead[]>();
  for (const row of [...rows].sort((a, b) => a.position - b.position))
    found.set(row.action_id, [...(found.get(row.action_id) ?? []), toLead(row)]);
  return found;
}

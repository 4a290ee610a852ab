/**
 * A plan with all that stands in it, in one round trip: every query is sent before the first is answered. This is
 * what each page of a plan waits for, so the statements are written once, prepared on every connection, and ask for
 * no column that the book does not hold (an instant alone costs as much to read as ten words).
 */
import { CompiledQuery, type Selectable } from 'kysely';
import type { ActionLead, PlanBook } from '../../domain/plan/plan.ts';
import type { Transaction } from '../connection.ts';
import type { Tables } from '../tables.ts';
import { ACTION_COLUMNS, type ActionRow, toAction } from './actions.ts';
import { toHeading } from './headings.ts';
import { toKeyAction } from './key-actions.ts';
import { toLead } from './leads.ts';
import { toPlan } from './plans.ts';
import { toSection } from './sections.ts';

export const PLAN = `id, slug, title, purpose, owner, period_start, period_end, plan_day, levels, columns, locale, state,
  import_id, version, revision`;
const OF_ALL = 'id, plan_id, position, version';
/** The few rows of a plan that stand beside its actions, as one JSON list in the plan's own row. */
const listed = (table: keyof Tables, columns: string): string =>
  `coalesce((select json_agg(row) from (select ${OF_ALL}, ${columns} from ${table}
    where plan_id = plan.id order by position) as row), '[]') as ${table}s`;
export const HEADINGS = listed('heading', 'parent_id, depth, number, title');
const SECTIONS = listed('section', 'kind, heading, text');
const KEY_ACTIONS = listed('key_action', 'letter, text, year, action_ids');
/** The leads are many and short: as a list of lists they cost a third of what they cost as rows. */
const LEADS = `coalesce((select json_agg(json_build_array(
    action_id, party_id, name, kind, of_name, accountable, support, inherited) order by position)
  from action_lead where plan_id = plan.id), '[]') as leads`;
const BOOK = `select ${PLAN}, ${HEADINGS}, ${LEADS}, ${SECTIONS}, ${KEY_ACTIONS} from plan where slug = $1`;

/** The many actions: one by one they cost least. */
const rowsOf = (table: keyof Tables, columns: readonly string[]): string =>
  `select ${columns.join(', ')} from ${table} where plan_id = (select id from plan where slug = $1)
    and joined_into is null order by position`;
const ACTIONS = rowsOf('action', ACTION_COLUMNS);

/** A lead as it stands in the list: the columns of `LEADS`, in their order. */
type ListedLead = [
  actionId: string,
  party_id: string,
  name: string,
  kind: string,
  of_name: string | null,
  accountable: boolean,
  support: boolean,
  inherited: boolean,
];
type BookRow = Selectable<Tables['plan']> & {
  headings: Selectable<Tables['heading']>[];
  leads: ListedLead[];
  sections: Selectable<Tables['section']>[];
  key_actions: Selectable<Tables['key_action']>[];
};

async function ask<Row>(transaction: Transaction, text: string, slug: string): Promise<Row[]> {
  return (await transaction.executeQuery<Row>(CompiledQuery.raw(text, [slug]))).rows;
}

/** The book of the plan with this slug; null where the partnership has none. */
export async function readPlanBook(transaction: Transaction, slug: string): Promise<PlanBook | null> {
  const [[plan], rows] = await Promise.all([
    ask<BookRow>(transaction, BOOK, slug),
    ask<ActionRow>(transaction, ACTIONS, slug),
  ]);
  if (!plan) return null;
  const leadsOf = byAction(plan.leads);
  return {
    plan: toPlan(plan),
    headings: plan.headings.map(toHeading),
    actions: rows.map((row) => toAction(row, leadsOf.get(row.id) ?? [])),
    sections: plan.sections.map(toSection),
    keyActions: plan.key_actions.map(toKeyAction),
  };
}

function byAction(leads: readonly ListedLead[]): Map<string, ActionLead[]> {
  const leadsOf = new Map<string, ActionLead[]>();
  for (const [actionId, party_id, name, kind, of_name, accountable, support, inherited] of leads) {
    const lead = toLead({ party_id, name, kind, of_name, accountable, support, inherited });
    const known = leadsOf.get(actionId);
    if (known) known.push(lead);
    else leadsOf.set(actionId, [lead]);
  }
  return leadsOf;
}

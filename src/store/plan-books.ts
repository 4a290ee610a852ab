/**
 * A plan with all that stands in it, in one round trip: every query is sent before the first is answered. This is
 * what each page of a plan waits for, so the statements are written once, prepared on every connection, and ask for
 * no column that the book does not hold (an instant alone costs as much to read as ten words).
 */
import { CompiledQuery, type Selectable } from 'kysely';
import type { ActionLead, PlanBook } from '../domain/plan/plan.ts';
import { ACTION_COLUMNS, type ActionRow, toAction } from './actions.ts';
import type { Transaction } from './connection.ts';
import { toHeading } from './headings.ts';
import { toKeyAction } from './key-actions.ts';
import { LEAD_COLUMNS, type LeadRow, toLead } from './leads.ts';
import { toPlan } from './plans.ts';
import { toSection } from './sections.ts';
import type { Tables } from './tables.ts';

/** A plan's actions under its headings, without its prose: what a table of them needs. */
export type PlanBody = Pick<PlanBook, 'plan' | 'headings' | 'actions'>;

const PLAN = `select id, slug, title, purpose, owner, period_start, period_end, plan_day, levels, columns, locale,
  state, import_id, version, revision from plan where slug = $1`;

/** The rows of the plan with the slug, in order. */
const rowsOf = (table: keyof Tables, columns: readonly string[]): string =>
  `select ${columns.join(', ')} from ${table} where plan_id = (select id from plan where slug = $1) order by position`;
const OF_ALL = ['id', 'plan_id', 'position', 'version'];
const HEADINGS = rowsOf('heading', [...OF_ALL, 'parent_id', 'depth', 'number', 'title']);
const ACTIONS = rowsOf('action', ACTION_COLUMNS);
const LEADS = rowsOf('action_lead', ['action_id', ...LEAD_COLUMNS]);
const SECTIONS = rowsOf('section', [...OF_ALL, 'kind', 'heading', 'text']);
const KEY_ACTIONS = rowsOf('key_action', [...OF_ALL, 'letter', 'text', 'year', 'action_ids']);

type OwnedLead = LeadRow & { action_id: string };

async function ask<Row>(transaction: Transaction, text: string, slug: string): Promise<Row[]> {
  return (await transaction.executeQuery<Row>(CompiledQuery.raw(text, [slug]))).rows;
}

/** Null where the partnership has no plan with this slug. */
export async function readPlanBody(transaction: Transaction, slug: string): Promise<PlanBody | null> {
  const [plans, headings, actions, leads] = await Promise.all([
    ask<Selectable<Tables['plan']>>(transaction, PLAN, slug),
    ask<Selectable<Tables['heading']>>(transaction, HEADINGS, slug),
    ask<ActionRow>(transaction, ACTIONS, slug),
    ask<OwnedLead>(transaction, LEADS, slug),
  ]);
  if (!plans[0]) return null;
  const leadsOf = byAction(leads);
  return {
    plan: toPlan(plans[0]),
    headings: headings.map(toHeading),
    actions: actions.map((row) => toAction(row, leadsOf.get(row.id) ?? [])),
  };
}

/** The book of the plan with this slug; null where the partnership has none. */
export async function readPlanBook(transaction: Transaction, slug: string): Promise<PlanBook | null> {
  const [body, sections, keyActions] = await Promise.all([
    readPlanBody(transaction, slug),
    ask<Selectable<Tables['section']>>(transaction, SECTIONS, slug),
    ask<Selectable<Tables['key_action']>>(transaction, KEY_ACTIONS, slug),
  ]);
  if (!body) return null;
  return { ...body, sections: sections.map(toSection), keyActions: keyActions.map(toKeyAction) };
}

function byAction(rows: readonly OwnedLead[]): Map<string, ActionLead[]> {
  const leadsOf = new Map<string, ActionLead[]>();
  for (const row of rows) {
    const known = leadsOf.get(row.action_id);
    if (known) known.push(toLead(row));
    else leadsOf.set(row.action_id, [toLead(row)]);
  }
  return leadsOf;
}

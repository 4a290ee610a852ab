/**
 * A plan with its listed actions, as every table of them needs it: asked for at each request, in its snapshot, and
 * written by the database as one text. Every change in a plan raises its revision in the transaction that makes it, so
 * where the revision is the one that was read last, the database writes nothing and what was made of it then is given
 * again; so nobody may change what is given, and it is frozen. Who sees a plan sees every row of it: what is kept
 * holds for all whom the fence lets see the plan's own row.
 */
import { CompiledQuery, type Selectable } from 'kysely';
import { type LabelKind, type Labels, labelsInUse } from '../../domain/facts/labels.ts';
import type { ActionLead, ListedAction, PlanBook } from '../../domain/plan/plan.ts';
import type { Transaction } from '../connection.ts';
import type { Tables } from '../tables.ts';
import { LISTED_COLUMNS, type ListedRow, toListedAction } from './actions.ts';
import { toHeading } from './headings.ts';
import { LEAD_COLUMNS, type LeadRow, toLead } from './leads.ts';
import { HEADINGS, PLAN } from './plan-books.ts';
import { toPlan } from './plans.ts';

/** A plan's actions under its headings, without its prose. */
export type PlanBody = Pick<PlanBook, 'plan' | 'headings'> & {
  actions: ListedAction[];
  /** The labels in use, for choosing from; left out where the actions themselves hold them. */
  labels?: Labels;
};

/**
 * Rows as a list for each column: PostgreSQL writes a column at a time in three quarters of the time that it takes
 * for a row at a time, and the columns' names are not repeated.
 */
const listed = (table: keyof Tables, columns: readonly string[], only: string): string =>
  `(select json_build_array(${columns.map((column) => `coalesce(json_agg(${column}), '[]')`).join(', ')})
    from (select * from ${table} where plan_id = plan.id and ${only} order by position) as row) as ${table}s`;
const LEADS = ['action_id', ...LEAD_COLUMNS] as const;
/** Only the actions that something is known of are looked at: they have an index of their own. */
const LABELS = `(select coalesce(json_agg(distinct jsonb_build_array(kind, label)), '[]')
    from action as known
    cross join (values ('areas'), ('groups'), ('types')) as kinds (kind)
    cross join lateral jsonb_array_elements_text(coalesce(known.facts->kind, '[]')) as label
    where known.plan_id = plan.id and known.facts <> '{}' and known.joined_into is null) as labels`;
const BODY = `select row_to_json(body)::text from (select ${PLAN}, ${HEADINGS},
  ${listed('action', LISTED_COLUMNS, 'joined_into is null')},
  ${listed('action_lead', LEADS, 'true')}, ${LABELS}) as body`;
/** A revision that a transaction has written may come to nothing, and mean something else when it comes again. */
const ASKED = `select id, revision, current_setting('transaction_read_only') = 'on' as lasts,
  case when id = $2::uuid and revision = $3::bigint then null else (${BODY}) end as text from plan where slug = $1`;

type BodyRow = Selectable<Tables['plan']> & {
  headings: Selectable<Tables['heading']>[];
  actions: unknown[][];
  action_leads: unknown[][];
  labels: [kind: LabelKind, label: string][];
};

type Asked = { id: string; revision: number; lasts: boolean; text: string | null };

/** Null where the partnership has no plan with this slug. */
export async function readPlanBody(transaction: Transaction, slug: string): Promise<PlanBody | null> {
  const last = kept.get(slug);
  const known = [slug, last?.plan.id ?? null, last?.plan.revision ?? null];
  const { rows } = await transaction.executeQuery<Asked>(CompiledQuery.raw(ASKED, known));
  const [row] = rows;
  if (row === undefined) return null;
  const body = row.text === null ? last : frozen(parse(row.text));
  if (body && row.lasts) keep(slug, body);
  return body ?? null;
}

const MOST_KEPT = 6;
/** By slug; the longest unread first. */
const kept = new Map<string, PlanBody>();

function keep(slug: string, body: PlanBody): void {
  kept.delete(slug);
  kept.set(slug, body);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

function parse(text: string): PlanBody {
  const plan: BodyRow = JSON.parse(text);
  const leads = rowsOf<LeadRow & { action_id: string }>(LEADS, plan.action_leads);
  const leadsOf = new Map<string, ActionLead[]>();
  for (const lead of leads)
    leadsOf.set(lead.action_id, [...(leadsOf.get(lead.action_id) ?? []), toLead(lead)]);
  const actions = rowsOf<ListedRow>(LISTED_COLUMNS, plan.actions).map((row) =>
    toListedAction(row, leadsOf.get(row.id) ?? []),
  );
  const headings = plan.headings.map(toHeading);
  return { plan: toPlan(plan), headings, actions, labels: toLabels(plan.labels) };
}

/** Once each, by the alphabet, however they are capitalised. */
function toLabels(pairs: BodyRow['labels']): Labels {
  const of = (kind: LabelKind): string[] => pairs.flatMap(([own, label]) => (own === kind ? [label] : []));
  return labelsInUse([{ facts: { areas: of('areas'), groups: of('groups'), types: of('types') } }]);
}

function rowsOf<Row>(columns: readonly string[], lists: readonly unknown[][]): Row[] {
  return (lists[0] ?? []).map(
    (_, at) => Object.fromEntries(columns.map((column, n) => [column, lists[n]?.[at]])) as Row,
  );
}

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

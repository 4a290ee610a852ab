/** The plan as a table grouped by its own levels, narrowed by what stands in the address. */
import type { Day } from '../../domain/day.ts';
import { type Labels, labelsInUse } from '../../domain/facts/labels.ts';
import type { NeedKind } from '../../domain/need/need-words.ts';
import { actionsByNeed, needsOf } from '../../domain/need/needs.ts';
import { subjectOfBook } from '../../domain/need/needs-subject.ts';
import {
  type Filtered,
  filterBook,
  isFiltering,
  NO_FILTER,
  type PlanFilter,
} from '../../domain/plan/filter.ts';
import type { ActionLead, Heading, ListedAction, Plan } from '../../domain/plan/plan.ts';
import { type BookRow, bookRows } from '../../domain/plan/tree.ts';
import type { Result } from '../../domain/problem.ts';
import type { PlanBody } from '../../store/plan/plan-bodies.ts';
import type { ViewContext } from '../context.ts';
import { readBeside } from './beside-plan.ts';
import { labelledIn } from './labelled.ts';
import { withPlan, withPlanBody } from './with-plan.ts';

export type LeadChoice = { id: string; name: string };

export type PlanTable = {
  plan: Plan;
  today: Day;
  filter: PlanFilter;
  filtering: boolean;
  rows: BookRow<ListedAction>[];
  shown: Filtered<ListedAction>;
  leads: LeadChoice[];
  headings: Heading[];
  /** The labels in use, to choose from; a plan with none offers no such choice. */
  labels: Labels;
};

/** Everybody who leads or supports anything in the plan, by name. */
export function leadChoices(book: { actions: { leads: ActionLead[] }[] }): LeadChoice[] {
  const names = new Map<string, string>();
  for (const action of book.actions)
    for (const lead of action.leads) if (!names.has(lead.partyId)) names.set(lead.partyId, lead.name);
  const choices = [...names].map(([id, name]) => ({ id, name }));
  return choices.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

export type Narrowing = {
  filter: PlanFilter;
  today: Day;
  /** Which actions each need holds; empty where the filter asks for none. */
  needs: ReadonlyMap<NeedKind, ReadonlySet<string>>;
  /** The actions that have the labels asked for; null where none is asked for. */
  labelled: ReadonlySet<string> | null;
};

export function shapePlanTable(body: PlanBody, { filter, today, needs, labelled }: Narrowing): PlanTable {
  const filtering = isFiltering(filter);
  const shown = filterBook(body, filter, { today, needs, labelled });
  return {
    plan: body.plan,
    today,
    filter,
    filtering,
    rows: bookRows(body, filtering ? shown.ids : null),
    shown,
    leads: leadChoices(body),
    headings: body.headings,
    labels: body.labels ?? labelsInUse(body.actions),
  };
}

const NO_NEEDS: Narrowing['needs'] = new Map();
/** The whole table of a body, shaped once a day: an unchanged plan is given as the very same body. */
const whole = new WeakMap<PlanBody, PlanTable>();

function wholeTable(body: PlanBody, today: Day): PlanTable {
  const kept = whole.get(body);
  if (kept?.today === today) return kept;
  const table = shapePlanTable(body, { filter: NO_FILTER, today, needs: NO_NEEDS, labelled: null });
  whole.set(body, table);
  return table;
}

/**
 * Words are looked for in all that an action holds, and needs in every pair of actions and the prose: only where the
 * address asks for either is the plan read whole.
 */
export function viewPlanTable(
  context: ViewContext,
  slug: string,
  filter: PlanFilter,
): Promise<Result<PlanTable>> {
  const today = context.clock.today();
  if (filter.need === null && filter.words === '')
    return withPlanBody(context, slug, async (body, transaction) => {
      if (!isFiltering(filter)) return wholeTable(body, today);
      const labelled = await labelledIn(transaction, body.plan.id, filter);
      return shapePlanTable(body, { filter, today, needs: NO_NEEDS, labelled });
    });
  return withPlan(context, slug, async (book, transaction) => {
    const labelled = await labelledIn(transaction, book.plan.id, filter);
    if (filter.need === null) return shapePlanTable(book, { filter, today, needs: NO_NEEDS, labelled });
    const beside = await readBeside(transaction, book.plan.id);
    const needs = actionsByNeed(needsOf(subjectOfBook(book, beside), today));
    return shapePlanTable(book, { filter, today, needs, labelled });
  });
}

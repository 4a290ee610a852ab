/** The plan as a table grouped by its own levels, narrowed by what stands in the address. */
import type { Day } from '../domain/day.ts';
import { type Filtered, filterBook, isFiltering, type PlanFilter } from '../domain/plan/filter.ts';
import type { NeedKind } from '../domain/plan/need-words.ts';
import { actionsByNeed, needsOf } from '../domain/plan/needs.ts';
import { subjectOfBook } from '../domain/plan/needs-subject.ts';
import type { Heading, Plan, PlanBook } from '../domain/plan/plan.ts';
import { type BookRow, bookRows } from '../domain/plan/tree.ts';
import type { Result } from '../domain/problem.ts';
import { type Abbreviation, listAbbreviations } from '../store/abbreviations.ts';
import type { ViewContext } from './context.ts';
import { withPlan } from './with-plan.ts';

export type LeadChoice = { id: string; name: string };

export type PlanTable = {
  plan: Plan;
  today: Day;
  filter: PlanFilter;
  filtering: boolean;
  rows: BookRow[];
  shown: Filtered;
  leads: LeadChoice[];
  headings: Heading[];
};

/** Everybody who leads or supports anything in the plan, by name. */
export function leadChoices(book: Pick<PlanBook, 'actions'>): LeadChoice[] {
  const names = new Map<string, string>();
  for (const action of book.actions)
    for (const lead of action.leads) if (!names.has(lead.partyId)) names.set(lead.partyId, lead.name);
  const choices = [...names].map(([id, name]) => ({ id, name }));
  return choices.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** Needs are worked out only where the address asks for one: they look at every pair of actions. */
function heldByNeeds(
  book: PlanBook,
  explained: readonly Abbreviation[],
  today: Day,
): ReadonlyMap<NeedKind, ReadonlySet<string>> {
  return actionsByNeed(needsOf(subjectOfBook(book, explained), today));
}

export type Narrowing = { filter: PlanFilter; today: Day; explained: readonly Abbreviation[] };

export function shapePlanTable(book: PlanBook, { filter, today, explained }: Narrowing): PlanTable {
  const needs = filter.need === null ? new Map() : heldByNeeds(book, explained, today);
  const filtering = isFiltering(filter);
  const shown = filterBook(book, filter, { today, needs });
  return {
    plan: book.plan,
    today,
    filter,
    filtering,
    rows: bookRows(book, filtering ? shown.ids : null),
    shown,
    leads: leadChoices(book),
    headings: book.headings,
  };
}

export function viewPlanTable(
  context: ViewContext,
  slug: string,
  filter: PlanFilter,
): Promise<Result<PlanTable>> {
  const today = context.clock.today();
  return withPlan(context, slug, async (book, transaction) => {
    const explained = filter.need === null ? [] : await listAbbreviations(transaction, book.plan.id);
    return shapePlanTable(book, { filter, today, explained });
  });
}

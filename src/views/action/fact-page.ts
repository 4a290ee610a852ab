/** One kind of fact of an action, with what its form offers: the other actions, the areas that the plan names. */
import type { Day } from '../../domain/day.ts';
import type { FactKind } from '../../domain/facts/fact-lists.ts';
import { type OfferedMeasure, offeredMeasures } from '../../domain/facts/find-measures.ts';
import { type Labels, labelsInUse } from '../../domain/facts/labels.ts';
import type { Action, Plan } from '../../domain/plan/plan.ts';
import { done, type Result } from '../../domain/problem.ts';
import { listParties } from '../../store/partnership/parties.ts';
import type { ViewContext } from '../context.ts';
import { withPlan } from '../plan/with-plan.ts';
import { type Found, findAction } from './action-page.ts';
import { countOf, type KnownFacts, sayCounted, saySums } from './known-facts.ts';

export type FactPage = {
  plan: Plan;
  action: Action;
  kind: FactKind;
  today: Day;
  others: Pick<Action, 'id' | 'code' | 'text'>[];
  inUse: Labels;
  /** Names that the partnership knows, to choose from while typing. */
  names: string[];
  offers: OfferedMeasure[];
  count: KnownFacts['count'];
  sums: string[];
};
export type LabelsPage = Pick<FactPage, 'plan' | 'action' | 'inUse'>;

type Asked = { slug: string; code: string };

export async function viewFacts(
  context: ViewContext,
  { slug, code }: Asked,
  kind: FactKind,
): Promise<Result<Found<FactPage>>> {
  const found = await withPlan(context, slug, async (book, transaction) => {
    const action = await findAction(book, code, transaction);
    if (!action.ok || action.value.kind === 'moved') return action as Result<Found<FactPage>>;
    const { page } = action.value;
    const today = context.clock.today();
    const parties = await listParties(transaction);
    const shaped: FactPage = {
      plan: book.plan,
      action: page,
      kind,
      today,
      others: book.actions
        .filter((one) => one.id !== page.id)
        .map(({ id, code, text }) => ({ id, code, text })),
      inUse: labelsInUse(book.actions),
      names: [...new Set(parties.map((party) => party.name))],
      offers: kind === 'measures' ? offeredMeasures(page) : [],
      count: kind === 'occurrences' ? sayCounted(countOf(page, book.plan, today)) : null,
      sums: kind === 'resources' ? saySums(page.facts.resources) : [],
    };
    return done({ kind: 'found' as const, page: shaped });
  });
  return found.ok ? found.value : found;
}

export async function viewLabels(
  context: ViewContext,
  { slug, code }: Asked,
): Promise<Result<Found<LabelsPage>>> {
  const found = await withPlan(context, slug, async (book, transaction) => {
    const action = await findAction(book, code, transaction);
    if (!action.ok || action.value.kind === 'moved') return action as Result<Found<LabelsPage>>;
    const page = { plan: book.plan, action: action.value.page, inUse: labelsInUse(book.actions) };
    return done({ kind: 'found' as const, page });
  });
  return found.ok ? found.value : found;
}

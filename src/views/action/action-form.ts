/** What the form of an action needs beside the action: where it can stand and which names are known. */
import { depthsOf } from '../../domain/action/action-families.ts';
import type { Action, Heading, Plan } from '../../domain/plan/plan.ts';
import { type Standing, standingOf } from '../../domain/plan/standing.ts';
import { done, type Result } from '../../domain/problem.ts';
import { listParties } from '../../store/partnership/parties.ts';
import type { ViewContext } from '../context.ts';
import { withPlan } from '../plan/with-plan.ts';
import { type Found, findAction } from './action-page.ts';

export type ActionForm = {
  plan: Plan;
  headings: Heading[];
  /** Names that leads of the partnership already have, to choose from while typing. */
  names: string[];
  /** The action that a new one is to stand inside. */
  inside?: Pick<Action, 'id' | 'code' | 'text' | 'headingId'>;
};
/** `depth`: how many actions it stands inside. */
export type ChangeForm = ActionForm & { action: Action; standing: Standing; depth: number };

export function viewNewAction(
  context: ViewContext,
  slug: string,
  insideId: string | null = null,
): Promise<Result<ActionForm>> {
  return withPlan(context, slug, async ({ plan, headings, actions }, transaction) => {
    const parties = await listParties(transaction);
    const names = [...new Set(parties.map((party) => party.name))];
    const inside = actions.find(({ id }) => id === insideId);
    return { plan, headings, names, ...(inside && { inside }) };
  });
}

export async function viewChangeAction(
  context: ViewContext,
  slug: string,
  code: string,
): Promise<Result<Found<ChangeForm>>> {
  const found = await withPlan(context, slug, async (book, transaction) => {
    const action = await findAction(book, code, transaction);
    if (!action.ok || action.value.kind === 'moved') return action as Result<Found<ChangeForm>>;
    const { plan, headings } = book;
    const names = [...new Set((await listParties(transaction)).map((party) => party.name))];
    const { page } = action.value;
    const standing = standingOf(page, context.clock.today());
    const depth = depthsOf(book.actions).get(page.id) ?? 0;
    return done({ kind: 'found' as const, page: { plan, headings, names, action: page, standing, depth } });
  });
  return found.ok ? found.value : found;
}

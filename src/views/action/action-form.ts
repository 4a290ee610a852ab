/** What the form of an action needs beside the action: where it can stand and which names are known. */
import { onlyThrough } from '../../domain/access/may.ts';
import { depthsOf } from '../../domain/action/action-families.ts';
import { isOwn, ownEntries } from '../../domain/action/own-leads.ts';
import type { Action, Heading, Plan } from '../../domain/plan/plan.ts';
import { type Standing, standingOf } from '../../domain/plan/standing.ts';
import { done, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
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
/** What an organisation's editor leaves as it is: the leads that are not their own, by name, and where it stands. */
export type OwnAlone = { fixed: readonly string[] };
/** `depth`: how many actions it stands inside. `ownAlone`: null for whoever may change all of it. */
export type ChangeForm = ActionForm & {
  action: Action;
  standing: Standing;
  depth: number;
  ownAlone: OwnAlone | null;
};

type Choosing = { names: string[]; ownAlone: OwnAlone | null };

async function namesFor(
  transaction: Transaction,
  action: Action,
  { person, clock }: ViewContext,
): Promise<Choosing> {
  const parties = onlyThrough(person, 'changeAction', action.planId);
  if (parties === null || parties.size === 0) {
    const all = await listParties(transaction);
    return { names: [...new Set(all.map((party) => party.name))], ownAlone: null };
  }
  const on = { directory: await readDirectory(transaction), day: clock.today() };
  const fixed = action.leads.filter((lead) => !isOwn(on, lead.partyId, parties)).map((lead) => lead.name);
  return { names: ownEntries(on, parties).map((entry) => entry.name), ownAlone: { fixed } };
}

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
    const { page } = action.value;
    const choosing = await namesFor(transaction, page, context);
    const standing = standingOf(page, context.clock.today());
    const depth = depthsOf(book.actions).get(page.id) ?? 0;
    const form = { plan, headings, ...choosing, action: page, standing, depth };
    return done({ kind: 'found' as const, page: form });
  });
  return found.ok ? found.value : found;
}

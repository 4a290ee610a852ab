/** What the form of a deed on one action needs: the plan's places and actions, and those of another plan if one is chosen. */

import { depthsOf, familyOf, inFamilies } from '../../domain/action/action-families.ts';
import type { ActionId, HeadingId, PlanId } from '../../domain/ids.ts';
import { codeKey } from '../../domain/plan/codes.ts';
import type { Action, Heading, Plan } from '../../domain/plan/plan.ts';
import { type Standing, standingOf } from '../../domain/plan/standing.ts';
import { trailOf } from '../../domain/plan/tree.ts';
import { done, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { findByCode } from '../../store/plan/action-codes.ts';
import { readPlanBook } from '../../store/plan/plan-books.ts';
import { listPlans } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';
import { withPlan } from '../plan/with-plan.ts';
import { type Found, findAction } from './action-page.ts';

export type DeedAction = Pick<
  Action,
  'id' | 'code' | 'text' | 'headingId' | 'parentId' | 'version' | 'leads'
> & {
  timescale: Action['timescale'];
  /** How many actions it stands inside. */
  depth: number;
  standing: Standing;
};
export type DeedPlan = { plan: Plan; headings: Heading[]; actions: DeedAction[] };

export type DeedForm = DeedPlan & {
  action: Action;
  standing: Standing;
  trail: Heading[];
  /** What stands right inside it. */
  inner: DeedAction[];
  /** Itself and all inside it at any depth. */
  family: ReadonlySet<ActionId>;
  /** Every live plan of the partnership. */
  plans: { id: PlanId; slug: string; title: string }[];
  /** Where it goes: the plan chosen, else its own. */
  target: DeedPlan;
};

export async function viewDeedForm(
  context: ViewContext,
  place: { slug: string; code: string },
  target: string | null = null,
): Promise<Result<Found<DeedForm>>> {
  const today = context.clock.today();
  const found = await withPlan(context, place.slug, async (book, transaction) => {
    const result = await findAction(book, place.code, transaction);
    if (!result.ok || result.value.kind === 'moved') return result as Result<Found<DeedForm>>;
    const action = result.value.page;
    const shape = (one: { plan: Plan; headings: Heading[]; actions: Action[] }): DeedPlan => {
      const depths = depthsOf(one.actions);
      const actions = inFamilies(one.actions).map((action) => ({
        ...action,
        depth: depths.get(action.id) ?? 0,
        standing: standingOf(action, today),
      }));
      return { plan: one.plan, headings: one.headings, actions };
    };
    const own = shape(book);
    const other = target && target !== place.slug ? await readPlanBook(transaction, target) : null;
    const plans = await listPlans(transaction);
    const page: DeedForm = {
      ...own,
      action,
      standing: standingOf(action, today),
      trail: trailOf(action.headingId, new Map(book.headings.map((one) => [one.id as HeadingId, one]))),
      inner: own.actions.filter(({ parentId }) => parentId === action.id),
      family: new Set(familyOf(book.actions, action.id).map(({ id }) => id)),
      plans: plans.map(({ plan: { id, slug, title } }) => ({ id, slug, title })),
      target: other ? shape(other) : own,
    };
    return done({ kind: 'found' as const, page });
  });
  return found.ok ? found.value : found;
}

/** The action that a number typed by hand means in a plan; `1.2.3 Open a club`, as a list offers it, is 1.2.3. */
export async function findTyped(
  context: ViewContext,
  slug: string,
  typed: string,
): Promise<Result<ActionId | null>> {
  const found = await withPlan(context, slug, async ({ plan, actions }, transaction) => {
    const wanted = codeKey(typed);
    const begun = actions
      .filter(
        ({ code, text }) =>
          codeKey(`${code} ${text}`).startsWith(wanted) || wanted.startsWith(codeKey(`${code} ${text}`)),
      )
      .find(({ code }) => wanted.startsWith(codeKey(code)) && wanted.length > codeKey(code).length);
    if (begun) return begun.id;
    return holderOf(transaction, plan.id, typed.trim());
  });
  return found;
}

async function holderOf(transaction: Transaction, planId: PlanId, code: string): Promise<ActionId | null> {
  const holder = code === '' ? null : await findByCode(transaction, planId, code);
  return holder?.actionId ?? null;
}

/** A plan's headings as they stand under each other, and one of them for its form. */
import { isBuiltOnParent, placesFor } from '../../domain/heading/heading-moves.ts';
import { neighboursOf, nextNumber } from '../../domain/heading/heading-places.ts';
import type { Heading, Plan } from '../../domain/plan/plan.ts';
import { type TreeNode, treeOf } from '../../domain/plan/tree.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { PlanBody } from '../../store/plan/plan-bodies.ts';
import type { ViewContext } from '../context.ts';
import { withPlanBody } from '../plan/with-plan.ts';

export type PlacedHeading = {
  heading: Heading;
  /** What the plan calls its own level, and the one below; null where only actions stand below. */
  level: string;
  levelBelow: string | null;
  /** Directly under it. */
  actions: number;
  first: boolean;
  last: boolean;
  /** True where it could stand under another heading, or by itself. */
  canLeave: boolean;
  below: PlacedHeading[];
};
export type HeadingsPage = { plan: Plan; headings: PlacedHeading[] };
export type HeadingPage = {
  plan: Plan;
  heading: Heading;
  level: string;
  parent: Heading | null;
  empty: boolean;
};
export type HeadingPlacePage = {
  plan: Plan;
  heading: Heading;
  level: string;
  /** Where it may go; null is the outermost level. */
  places: (Heading | null)[];
  /** What its number would best do. */
  numbering: 'keep' | 'next';
};
export type NewHeadingPage = { plan: Plan; level: string; parent: Heading | null; number: string | null };

export const noSuchHeading: Problem = {
  code: 'notFound',
  message: 'There is no such heading in the plan.',
  remedy: 'Somebody may have removed it; the history of the plan says so. Look at the plan’s headings again.',
};

const levelAt = (plan: Plan, depth: number): string | null => plan.levels[depth] ?? null;

type Node = TreeNode<PlanBody['actions'][number]>;

function placed(body: PlanBody, nodes: readonly Node[]): PlacedHeading[] {
  const { plan, headings } = body;
  const levels = plan.levels.length;
  return nodes.map(({ heading, children, actions }, at) => ({
    heading,
    level: levelAt(plan, heading.depth) ?? 'heading',
    levelBelow: levelAt(plan, heading.depth + 1),
    actions: actions.length,
    first: at === 0,
    last: at === nodes.length - 1,
    canLeave: placesFor(headings, { id: heading.id, levels }).length > 0,
    below: placed(body, children),
  }));
}

export function viewHeadings(context: ViewContext, slug: string): Promise<Result<HeadingsPage>> {
  return withPlanBody(context, slug, (body) => ({
    plan: body.plan,
    headings: placed(body, treeOf(body).roots),
  }));
}

export async function viewHeading(
  context: ViewContext,
  slug: string,
  id: string,
): Promise<Result<HeadingPage>> {
  const found = await withPlanBody(context, slug, ({ plan, headings, actions }): Result<HeadingPage> => {
    const heading = headings.find((one) => one.id === id);
    if (!heading) return failed(noSuchHeading);
    const parent = headings.find((one) => one.id === heading.parentId) ?? null;
    const below = neighboursOf(headings, heading.id).length;
    const empty = below === 0 && !actions.some((action) => action.headingId === heading.id);
    return done({ plan, heading, level: levelAt(plan, heading.depth) ?? 'heading', parent, empty });
  });
  return found.ok ? found.value : found;
}

export async function viewHeadingPlace(
  context: ViewContext,
  slug: string,
  id: string,
): Promise<Result<HeadingPlacePage>> {
  const found = await withPlanBody(context, slug, ({ plan, headings }): Result<HeadingPlacePage> => {
    const heading = headings.find((one) => one.id === id);
    if (!heading) return failed(noSuchHeading);
    const places = placesFor(headings, { id: heading.id, levels: plan.levels.length });
    const numbering = isBuiltOnParent(headings, heading) ? 'next' : 'keep';
    return done({ plan, heading, level: levelAt(plan, heading.depth) ?? 'heading', places, numbering });
  });
  return found.ok ? found.value : found;
}

/** `under` is the id of the heading that the new one is to stand under; '' for none. */
export async function viewNewHeading(
  context: ViewContext,
  slug: string,
  under: string,
): Promise<Result<NewHeadingPage>> {
  const found = await withPlanBody(context, slug, ({ plan, headings }): Result<NewHeadingPage> => {
    const parent = headings.find((one) => one.id === under) ?? null;
    if (under !== '' && !parent) return failed(noSuchHeading);
    const level = levelAt(plan, parent ? parent.depth + 1 : 0) ?? 'heading';
    return done({ plan, level, parent, number: nextNumber(headings, parent?.id ?? null) });
  });
  return found.ok ? found.value : found;
}

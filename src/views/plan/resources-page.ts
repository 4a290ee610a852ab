/** All that a plan's actions need, by where it comes from. What was dropped needs nothing. */
import { resourcesBySource } from '../../domain/facts/resources-by-source.ts';
import { sayResource, sayResourceState } from '../../domain/facts/say-fact.ts';
import type { Plan, PlanBook } from '../../domain/plan/plan.ts';
import { isClosed } from '../../domain/plan/standing.ts';
import type { Result } from '../../domain/problem.ts';
import { saySums } from '../action/known-facts.ts';
import type { ViewContext } from '../context.ts';
import { withPlan } from './with-plan.ts';

export type ResourceRow = { code: string; text: string; said: string; state: string; open: boolean };
export type SourceCard = { source: string | null; sums: string[]; rows: ResourceRow[] };
export type ResourcesPage = { plan: Plan; sums: string[]; sources: SourceCard[] };

export function shapeResources(book: PlanBook): ResourcesPage {
  const actions = book.actions.filter(
    (action) => !isClosed(action) || action.status.lifecycle === 'complete',
  );
  const all = actions.flatMap((action) => action.facts.resources);
  return {
    plan: book.plan,
    sums: saySums(all),
    sources: resourcesBySource(actions).map(({ source, resources }) => ({
      source,
      sums: saySums(resources.map(({ resource }) => resource)),
      rows: resources.map(({ code, text, resource }) => ({
        code,
        text,
        said: sayResource({ ...resource, source: null }),
        state: sayResourceState(resource),
        open: ['part', 'applied', 'sought'].includes(resource.state),
      })),
    })),
  };
}

export const viewResources = (context: ViewContext, slug: string): Promise<Result<ResourcesPage>> =>
  withPlan(context, slug, shapeResources);

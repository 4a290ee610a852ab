/** What most routes do: take a view's result and show its page, or say why not. */
import { type Allowed, outOfReach } from '../../domain/access/may.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { following } from '../live/following.ts';
import type { Page } from '../pages/shell/page.ts';
import { allowedBy, type WebContext } from '../web-parts.ts';
import { aboutOf, reaches } from './about.ts';
import { showPage } from './page.tsx';
import { showProblem, statusOf } from './problem.tsx';

type ToPage<T> = (value: T, allowed: Allowed) => Page;

export function show<T>(c: WebContext, result: Result<T>, page: ToPage<T>): Promise<Response> {
  return showWith(c, result, { page: (value, allowed) => page(value, allowed), problem: null });
}

type WithProblem<T> = {
  page: (value: T, allowed: Allowed, problem: Problem | null) => Page;
  problem: Problem | null;
};

/** The same where one of the page's own small forms could not be done: the page says why. */
export function showWith<T>(
  c: WebContext,
  result: Result<T>,
  { page, problem }: WithProblem<T>,
): Promise<Response> {
  if (!result.ok) return showProblem(c, result.problem);
  if (!reaches(c, result.value)) return showProblem(c, outOfReach);
  const shown = page(result.value, allowedBy(c, aboutOf(result.value)), problem);
  return showPage(c, following(c, result.value, shown), problem ? statusOf(problem) : 200);
}

/** A named part of the address; the route's own pattern guarantees that it is there. */
export const partOf = (c: WebContext, name: string): string => c.req.param(name) ?? '';

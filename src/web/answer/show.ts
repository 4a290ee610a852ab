/** What most routes do: take a view's result and show its page, or say why not. */
import { type Allowed, outOfReach } from '../../domain/access/may.ts';
import type { Result } from '../../domain/problem.ts';
import { following } from '../live/following.ts';
import type { Page } from '../pages/shell/page.ts';
import { allowedBy, type WebContext } from '../web-parts.ts';
import { aboutOf, reaches } from './about.ts';
import { showPage } from './page.tsx';
import { showProblem } from './problem.tsx';

type ToPage<T> = (value: T, allowed: Allowed) => Page;

export function show<T>(c: WebContext, result: Result<T>, page: ToPage<T>): Promise<Response> {
  if (!result.ok) return showProblem(c, result.problem);
  if (!reaches(c, result.value)) return showProblem(c, outOfReach);
  const shown = page(result.value, allowedBy(c, aboutOf(result.value)));
  return showPage(c, following(c, result.value, shown));
}

/** A named part of the address; the route's own pattern guarantees that it is there. */
export const partOf = (c: WebContext, name: string): string => c.req.param(name) ?? '';

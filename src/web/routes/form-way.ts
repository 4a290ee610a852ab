/**
 * One form at one address: shown filled, and shown again with what was typed where its deed is refused. Whatever is
 * about a form besides its words is said here once.
 */
import { type Deed, outOfReach } from '../../domain/access/may.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { reaches } from '../answer/about.ts';
import { showPage } from '../answer/page.tsx';
import { showProblem, statusOf } from '../answer/problem.tsx';
import { readForm, type Typed } from '../forms/read-form.ts';
import type { Page } from '../pages/shell/page.ts';
import type { WebContext } from '../web-parts.ts';
import type { Route } from './route.ts';

export type FormWay<Found, Fields, Made = unknown> = {
  path: string;
  /** What the person must be allowed; changing a plan, unless said. */
  deed?: Deed;
  /** What the form is filled from. */
  view: (c: WebContext) => Promise<Result<Found>>;
  opened: (found: Found, c: WebContext) => Fields;
  typed: (typed: Typed) => Fields;
  page: (found: Found, fields: Fields, problem: Problem | null) => Page;
  carryOut: (c: WebContext, found: Found, fields: Fields) => Promise<Result<Made>>;
  /** Where the person goes when it is done. */
  goOn: (c: WebContext, found: Found, made: Made) => Response;
};

async function open<Found, Fields, Made>(
  c: WebContext,
  way: FormWay<Found, Fields, Made>,
): Promise<Response> {
  const found = await way.view(c);
  if (!found.ok) return showProblem(c, found.problem);
  if (!reaches(c, found.value)) return showProblem(c, outOfReach);
  return showPage(c, way.page(found.value, way.opened(found.value, c), null));
}

async function post<Found, Fields, Made>(
  c: WebContext,
  way: FormWay<Found, Fields, Made>,
): Promise<Response> {
  const fields = way.typed(await readForm(c));
  const found = await way.view(c);
  if (!found.ok) return showProblem(c, found.problem);
  if (!reaches(c, found.value)) return showProblem(c, outOfReach);
  const kept = await way.carryOut(c, found.value, fields);
  if (kept.ok) return way.goOn(c, found.value, kept.value);
  return showPage(c, way.page(found.value, fields, kept.problem), statusOf(kept.problem));
}

/** The two routes of a form. */
export function formRoutes<Found, Fields, Made>(way: FormWay<Found, Fields, Made>): Route[] {
  const { path, deed = 'changePlan' } = way;
  return [
    { method: 'GET', path, deed, handle: (c) => open(c, way) },
    { method: 'POST', path, deed, handle: (c) => post(c, way) },
  ];
}

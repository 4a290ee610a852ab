/** Who one is here and what one may do; on an open example, looking as somebody else. */
import { parseId } from '../../../domain/ids.ts';
import { viewYou } from '../../../views/person/you-page.ts';
import { giveCookie } from '../../answer/cookie.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, showRefusal } from '../../answer/problem.tsx';
import { one, readForm } from '../../forms/read-form.ts';
import { youPage } from '../../pages/access/you-page.tsx';
import { GUISE_COOKIE } from '../../sign-in/visitor.ts';
import { viewing, visitorTo, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

async function showYou(c: WebContext): Promise<Response> {
  const visitor = await visitorTo(c);
  if (!visitor) return showRefusal(c, 'notFound', 404);
  const found = await viewYou(viewing(c), visitor.mayLookAs);
  return found.ok ? showPage(c, youPage(found.value, visitor)) : showProblem(c, found.problem);
}

/** The cookie counts for nothing but on an open example, see `sign-in/visitor.ts`. */
async function lookAs(c: WebContext): Promise<Response> {
  const whom = one(await readForm(c), 'person');
  if (whom === 'public' || parseId(whom) !== null) giveCookie(c, GUISE_COOKIE, { value: whom });
  return c.redirect('/you', 303);
}

export const youRoutes: Route[] = [
  { method: 'GET', path: '/you', deed: 'anyone', handle: showYou },
  { method: 'POST', path: '/look-as', deed: 'anyone', handle: lookAs },
];

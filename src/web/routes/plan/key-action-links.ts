/** A key action and the actions that carry it. */
import { linkKeyAction } from '../../../commands/key-action/link-key-action.ts';
import { viewKeyAction } from '../../../views/key-action/key-action-page.ts';
import { planAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { listNamed, nextPlace } from '../../forms/next-place.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { linkPage } from '../../pages/key-action/link-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

const slugOf = (c: WebContext): string => partOf(c, 'slug');
const found = (c: WebContext) => viewKeyAction(viewing(c), slugOf(c), partOf(c, 'id'));

async function showLinks(c: WebContext): Promise<Response> {
  const list = listNamed(c.req.query('then'));
  return show(c, await found(c), (page) => {
    const { version, actionIds } = page.keyAction;
    return linkPage(page, { version: String(version), chosen: actionIds, list });
  });
}

async function saveLinks(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const page = await found(c);
  if (!page.ok) return showProblem(c, page.problem);
  const chosen = typed.getAll('action');
  const fields = { version: one(typed, 'version'), chosen, list: listNamed(one(typed, 'then')) };
  const { id } = page.value.keyAction;
  const given = { keyActionId: id, version: fields.version, actionIds: chosen };
  const saved = await linkKeyAction(acting(c), given);
  const front = `${planAddress(slugOf(c))}#key-actions`;
  if (saved.ok) return goTo(c, nextPlace(slugOf(c), fields.list, front), 'keyActionLinked');
  return showPage(c, linkPage(page.value, fields, saved.problem), statusOf(saved.problem));
}

const keyAction = '/plans/:slug/key-actions/:id';
export const keyActionLinkRoutes: Route[] = [
  { method: 'GET', path: keyAction, deed: 'changePlan', handle: showLinks },
  { method: 'POST', path: keyAction, deed: 'changePlan', handle: saveLinks },
];

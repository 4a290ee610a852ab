/** Which pages follow their plan: those that people read, and not the forms that they write in. */
import { LOOKING } from '../../domain/access/rules.ts';
import type { Page } from '../pages/shell/page.ts';
import type { WebContext } from '../web-parts.ts';

const hasPlan = (shown: unknown): shown is { plan: { slug: unknown; revision: unknown } } =>
  typeof shown === 'object' && shown !== null && 'plan' in shown && typeof shown.plan === 'object';

/** @param shown what the page was made of: its plan is the one that is followed, as it was when it was read */
export function following(c: WebContext, shown: unknown, page: Page): Page {
  const deed = c.get('deed');
  const isRead = c.req.method === 'GET' && deed !== undefined && LOOKING.includes(deed);
  if (!isRead || c.get('visitor')?.as === 'public' || !hasPlan(shown)) return page;
  const { slug, revision } = shown.plan ?? {};
  return typeof slug === 'string' && typeof revision === 'number'
    ? { ...page, follows: { slug, revision } }
    : page;
}

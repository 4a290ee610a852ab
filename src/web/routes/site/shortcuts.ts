/** What the keys do. */
import { showPage } from '../../answer/page.tsx';
import { shortcutsPage } from '../../pages/shell/shortcuts-page.tsx';
import type { Route } from '../route.ts';

export const shortcutRoutes: Route[] = [
  { method: 'GET', path: '/shortcuts', deed: 'seePlan', handle: (c) => showPage(c, shortcutsPage) },
];

/** The page on which people learn how to ask for another format. */
import { showPage } from '../answer/page.tsx';
import { formatsPage } from '../pages/shell/formats-page.tsx';
import type { Route } from './route.ts';

export const formatRoutes: Route[] = [
  {
    method: 'GET',
    path: '/formats',
    deed: 'seePlan',
    handle: (c) => showPage(c, formatsPage(c.get('parts').contact ?? null)),
  },
];

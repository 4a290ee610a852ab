/** The page on which people learn how to ask for another format. */
import { showPage } from '../../answer/page.tsx';
import { formatsPage } from '../../pages/shell/formats-page.tsx';
import { settingsFor } from '../../web-parts.ts';
import type { Route } from '../route.ts';

export const formatRoutes: Route[] = [
  {
    method: 'GET',
    path: '/formats',
    deed: 'seePlan',
    handle: async (c) => showPage(c, formatsPage((await settingsFor(c)).contact.value || null)),
  },
];

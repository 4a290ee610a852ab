/** For whoever watches over the process: is it alive, and can it work? */
import type { Route } from '../route.ts';

export const healthRoutes: Route[] = [
  {
    method: 'GET',
    path: '/healthz',
    deed: 'anyone',
    handle: (c) => {
      c.header('Cache-Control', 'no-store');
      return c.text('alive\n');
    },
  },
  {
    method: 'GET',
    path: '/readyz',
    deed: 'anyone',
    handle: async (c) => {
      c.header('Cache-Control', 'no-store');
      const { ready, isStopping } = c.get('parts');
      if (isStopping?.()) return c.text('Weft is stopping.\n', 503);
      return (await ready().catch(() => false))
        ? c.text('ready\n')
        : c.text('The database does not answer.\n', 503);
    },
  },
];

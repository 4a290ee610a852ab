/** The real app on a free port with a real database of its own, as a person would meet it. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { answers } from '../../src/store/connection.ts';
import { readAssets } from '../../src/web/assets.ts';
import { createServer, HTTP_TIMES } from '../../src/web/server.ts';
import type { WebParts } from '../../src/web/web-parts.ts';
import { type Made, makeDatabase } from '../make.ts';
import { always } from '../visitors.ts';

const BUILT = join(import.meta.dirname, '../../dist/client');
const quiet = () => undefined;

export type App = { address: string; made: Made; faults: string[]; close: () => Promise<void> };

type Changes = Partial<WebParts>;

/** @param changes what is other than usual; of the database where it needs that */
export async function serveApp(changes: Changes | ((made: Made) => Changes) = {}): Promise<App> {
  if (!existsSync(join(BUILT, '.vite/manifest.json')))
    throw new Error(
      'The browser’s files are not built. Run `npm run build`, or `npm test`, which builds first.',
    );
  const made = await makeDatabase();
  const faults: string[] = [];
  const { person, clock, newId } = made.context;
  const parts = {
    visitorOf: always(person),
    clock,
    newId,
    links: made.links,
    database: made.database,
    log: { info: quiet, warn: quiet, error: (facts: object) => void faults.push(JSON.stringify(facts)) },
    assets: readAssets(BUILT),
    readings: { wake: quiet, idle: async () => undefined },
    ready: () => answers(made.database),
    ...(typeof changes === 'function' ? changes(made) : changes),
  } as WebParts;
  const app = createServer(parts);
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const listening = serve(
      { fetch: app.fetch, hostname: '127.0.0.1', port: 0, serverOptions: { ...HTTP_TIMES } },
      () => resolve(listening),
    );
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    made,
    faults,
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await made.close();
    },
  };
}

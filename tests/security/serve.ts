/** Serves the web server on a free port with parts that a test can swap, and asks it things over real HTTP. */

import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { everywhere, type Person } from '../../src/domain/access/person.ts';
import type { PartnershipId, PersonId } from '../../src/domain/ids.ts';
import { type FixedSettings, settingsFrom } from '../../src/domain/settings/settings.ts';
import { systemClock } from '../../src/services/clock.ts';
import { linkSigner } from '../../src/services/link-address.ts';
import { newId } from '../../src/services/new-id.ts';
import type { Database } from '../../src/store/connection.ts';
import type { SettingsHere } from '../../src/views/administration/settings-here.ts';
import { noAssets } from '../../src/web/assets.ts';
import type { Route } from '../../src/web/routes/route.ts';
import { answerBrokenRequests } from '../../src/web/safety/broken-requests.ts';
import { createServer, HTTP_TIMES } from '../../src/web/server.ts';
import type { WebParts } from '../../src/web/web-parts.ts';
import { always } from '../visitors.ts';

export type Line = { facts: Record<string, unknown>; message: string };

export const ASHA: Person = {
  id: '1' as PersonId,
  name: 'Asha Bright',
  partnershipId: '2' as PartnershipId,
  grants: [everywhere('coordinator'), everywhere('administrator')],
};

/** A partnership that has set just this. */
export function withSettings(fixed: FixedSettings): SettingsHere {
  const settings = settingsFrom(new Map(), fixed);
  return { of: async () => settings, forget: () => undefined, forgetAll: () => undefined, fixed };
}

/** Parts that need no database: these tests never reach one. */
export function partsWithout(lines: Line[], changes: Partial<WebParts> = {}): WebParts {
  const note = (facts: Record<string, unknown>, message: string) => void lines.push({ facts, message });
  const parts = {
    visitorOf: always(ASHA),
    settings: withSettings({}),
    database: {} as Database,
    clock: systemClock,
    newId,
    links: linkSigner({ now: 'nobody has been given a link of this', before: null }),
    log: { info: note, warn: note, error: note },
    assets: noAssets,
    ready: async () => true,
  };
  return { ...parts, ...changes } as WebParts;
}

export type Answer = { status: number; headers: Record<string, string>; body: Buffer };
export type Ask = {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
};
export type Served = { port: number; ask: (ask: Ask) => Promise<Answer>; close: () => Promise<void> };

function ask(port: number, { method = 'GET', path = '/', headers = {}, body }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(answer.headers).map(([k, v]) => [k, String(v)])),
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export async function serveParts(parts: WebParts, routes?: readonly Route[]): Promise<Served> {
  const app = createServer(parts, routes);
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const made = serve(
      { fetch: app.fetch, hostname: '127.0.0.1', port: 0, serverOptions: { ...HTTP_TIMES } },
      () => resolve(made),
    );
  });
  answerBrokenRequests(server);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    ask: (what) => ask(port, what),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

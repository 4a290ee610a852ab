/** The web server on its port, and how it lets go of it. */
import { type ServerType, serve } from '@hono/node-server';
import type { Config } from '../config.ts';
import { answerBrokenRequests } from '../web/safety/broken-requests.ts';
import { type createServer, HTTP_TIMES } from '../web/server.ts';

const GRACE = 10_000;

/** Rejects with one sentence where the port is taken or the address is none of this machine's. */
export function listen(
  config: Pick<Config, 'port' | 'host'>,
  fetch: ReturnType<typeof createServer>['fetch'],
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: config.port, hostname: config.host, serverOptions: HTTP_TIMES }, () =>
      resolve(server),
    );
    answerBrokenRequests(server);
    server.on('error', (error: NodeJS.ErrnoException) => reject(whyNot(error, config)));
  });
}

function whyNot(error: NodeJS.ErrnoException, { port, host }: Pick<Config, 'port' | 'host'>): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(
        `Port ${port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`HOST is ${host}, but this machine has no such address.`);
    case 'EACCES':
      return new Error(
        `Port ${port} is kept for the administrator. Choose one above 1023, such as PORT=3000.`,
      );
    default:
      return error;
  }
}

export function portOf(server: ServerType): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Lets what is being answered finish, within the grace; then ends what is left. */
export function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

/**
 * Where the database is reached. The socket lies in the database's own folder, which nobody else can enter; the server
 * names it from within ('.'), so only our side has to keep its path short: a long one is reached through a link. On
 * Windows it is a port of the loopback.
 */
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';

/** How our side reaches it; `forget` when nobody will any more. */
export type Reached = { address: pg.PoolConfig; forget: () => void };
export type Chosen = Reached & { listen: Record<string, string> };

const SOCKET = '.s.PGSQL.5432';
/** The shortest limit of the systems we run on (macOS: 104 bytes with the closing zero). */
const LONGEST_SOCKET = 100;
const PORT_LINE = 3;

/** For a server yet to be started in the database's folder. */
export async function chooseAddress(folder: string): Promise<Chosen> {
  if (process.platform === 'win32') {
    const port = await freePort();
    const listen = { listen_addresses: '127.0.0.1', port: String(port) };
    return { listen, ...onPort(port) };
  }
  const listen = {
    listen_addresses: '',
    unix_socket_directories: '.',
    unix_socket_permissions: '0700',
    port: '5432',
  };
  return { listen, ...bySocket(folder) };
}

/** For the server that runs in the database's folder. */
export function runningAddress(folder: string): Reached {
  if (process.platform !== 'win32') return bySocket(folder);
  const note = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  return onPort(Number(note[PORT_LINE]));
}

const onPort = (port: number): Reached => ({
  address: { host: '127.0.0.1', port },
  forget: () => undefined,
});

function bySocket(folder: string): Reached {
  if (Buffer.byteLength(join(folder, SOCKET)) < LONGEST_SOCKET) {
    return { address: { host: folder, port: 5432 }, forget: () => undefined };
  }
  const short = mkdtempSync(join(tmpdir().length < 60 ? tmpdir() : '/tmp', 'weft-'));
  symlinkSync(folder, join(short, 'db'));
  const forget = (): void => rmSync(short, { recursive: true, force: true });
  return { address: { host: join(short, 'db'), port: 5432 }, forget };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

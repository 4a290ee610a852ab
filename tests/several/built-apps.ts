/** The built program as processes of their own, on one database of a server. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { SMALL } from '../../scripts/prepare.mjs';
import { askForServer, databaseOn } from '../servers.ts';
import { behind } from '../store/behind.ts';

const BUILT = join(import.meta.dirname, '../../dist/server/weft.js');
const OURS = { 'sec-fetch-site': 'same-origin' };

const SETTINGS = { PORT: '0', WEFT_LOG: 'error', WEFT_SECRET: 'one secret for every process of this test' };

const folders: string[] = [];
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weft-several-'));
  folders.push(folder);
  return folder;
}
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export type BuiltApp = {
  child: ChildProcess;
  /** What it has said so far. */
  said: () => string;
  /** Resolves with its address once it says that it is ready. */
  ready: Promise<string>;
  ended: Promise<number | null>;
};

export function startBuilt(databaseUrl: string, env: Record<string, string> = {}): BuiltApp {
  if (!existsSync(BUILT)) throw new Error('Weft is not built. Run `npm run build`, or `npm test`.');
  const child = spawn(process.execPath, [...SMALL, BUILT, 'serve'], {
    // A folder of its own each, as on machines of their own.
    env: { ...process.env, ...SETTINGS, WEFT_DATA: makeFolder(), DATABASE_URL: databaseUrl, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (data: Buffer): void => {
      text += data.toString();
      const address = /open http:\/\/localhost(:\d+)/.exec(text)?.[1];
      if (address) resolve(`http://127.0.0.1${address}`);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`It ended with ${code}: ${text}`)));
  });
  ready.catch(() => undefined);
  return { child, said: () => text, ready, ended };
}

export type EmptyDatabase = { url: string; connection: pg.PoolConfig; drop: () => Promise<void> };

/** A database of the system's server, with nothing in it. */
export async function makeEmptyDatabase(): Promise<EmptyDatabase> {
  const server = await askForServer('system');
  if (!server) throw new Error('This test runs within `npm test`, which starts the server.');
  const name = `weft_${randomUUID().replaceAll('-', '')}`;
  await behind(server, (ask) => ask(`create database ${name} encoding 'UTF8' template template0`));
  const connection = databaseOn(server, name);
  const { connectionString, user = 'weft', host = '' } = connection;
  return {
    url: connectionString ?? `postgres://${user}@${encodeURIComponent(host)}/${name}`,
    connection,
    drop: () =>
      behind(server, async (ask) => void (await ask(`drop database if exists ${name} with (force)`))),
  };
}

export type Looked = { status: number; text: string; to: string | null };

/** `cookie`: of somebody who signed in. */
export async function look(address: string, path: string, cookie = ''): Promise<Looked> {
  const answer = await fetch(address + path, { redirect: 'manual', headers: { cookie } });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') };
}

export const post = (address: string, path: string, body: BodyInit, cookie = ''): Promise<Response> =>
  fetch(address + path, { method: 'POST', headers: { ...OURS, cookie }, body, redirect: 'manual' });

/** Brings a document in; the path of its page. */
export async function upload(address: string, name: string, text: string): Promise<string> {
  const form = new FormData();
  form.set('document', new Blob([text]), name);
  form.set('locale', 'en-GB');
  const answer = await post(address, '/imports', form);
  if (answer.status !== 303) throw new Error(`The upload answered ${answer.status}.`);
  return new URL(answer.headers.get('location') ?? '', address).pathname;
}

/** Asks again and again until it is so. */
export async function until<T>(
  ask: () => Promise<T>,
  isSo: (answer: T) => boolean,
  seconds = 30,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(answer)} after ${seconds} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

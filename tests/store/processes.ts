/** Real processes for the tests of the embedded database: apps that are started, listened to and killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';

const APP = join(import.meta.dirname, 'one-app.ts');

export type App = {
  process: ChildProcess;
  pid: number;
  said: string[];
  complained: () => string;
  /** Resolves with the first line, said or yet to be, that begins so; rejects when the app ends without it. */
  hears: (beginning: string) => Promise<string>;
  /** Waits until it has said `count` lines that begin so. */
  hearsMany: (beginning: string, count: number) => Promise<string[]>;
  ended: Promise<number | null>;
};

export type Wish = { task?: 'write' | 'wait'; as?: { uid: number; gid: number } };

export function startApp(folder: string, { task = 'wait', as }: Wish = {}): App {
  const child = spawn(process.execPath, [APP, folder, task], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
    ...as,
  });
  const said: string[] = [];
  let half = '';
  let complaint = '';
  child.stdout.on('data', (data: Buffer) => {
    const lines = (half + data.toString()).split('\n');
    half = lines.pop() ?? '';
    said.push(...lines);
  });
  child.stderr.on('data', (data: Buffer) => {
    complaint += data.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const hearsMany = async (beginning: string, count: number): Promise<string[]> => {
    let over = false;
    void ended.then(() => {
      over = true;
    });
    for (;;) {
      const heard = said.filter((line) => line.startsWith(beginning));
      if (heard.length >= count) return heard;
      if (over)
        throw new Error(`The app ended without “${beginning}”: ${said.slice(-6).join('; ')} ${complaint}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const hears = async (beginning: string): Promise<string> => (await hearsMany(beginning, 1))[0] ?? '';
  return { process: child, pid: child.pid ?? 0, said, complained: () => complaint, hears, hearsMany, ended };
}

/** The processes that work in the database's folder, the wrapper's shell among them; the dead are not counted. */
export function processesOn(folder: string): { pid: number; program: string }[] {
  const home = realpathSync(join(folder, 'postgres'));
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        if (readlinkSync(`/proc/${pid}/cwd`) !== home) return [];
        return [{ pid: Number(pid), program: basename(readlinkSync(`/proc/${pid}/exe`)) }];
      } catch {
        return [];
      }
    });
}

/** Kills every process that works in the folder; one that went down with another is dead, as it should be. */
export function killAllOn(folder: string): void {
  for (const { pid } of processesOn(folder)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** The server's first process, as its own note says. */
export function postmaster(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Waits, at most `seconds`, until no process works in the folder; the names of those still there. */
export async function leftRunning(folder: string, seconds = 10): Promise<string[]> {
  const until = Date.now() + seconds * 1000;
  let left = processesOn(folder);
  while (left.length > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    left = processesOn(folder);
  }
  return left.map((one) => one.program);
}

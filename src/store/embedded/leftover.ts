/**
 * A database left over from an app that was killed. Its wrapper is already stopping it; it is waited for, then asked,
 * then made to go, before a new one starts. Called only by the holder of the lock: whatever runs here is nobody's.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pause } from '../failures.ts';

/** After so many milliseconds, each firmer than the one before: fast stop, stop at once, no more asking. */
const INSISTENCE: readonly [number, NodeJS.Signals][] = [
  [4000, 'SIGINT'],
  [9000, 'SIGQUIT'],
  [14_000, 'SIGKILL'],
];
const PATIENCE = 20_000;
/** Each names a process; PostgreSQL takes any that has its number now, even a dead one, for the old server. */
const NOTES = ['postmaster.pid', '.s.PGSQL.5432.lock', '.s.PGSQL.5432'];

export async function clearLeftover(folder: string): Promise<void> {
  const started = Date.now();
  const sent = new Set<NodeJS.Signals>();
  for (let left = serversOn(folder); left.length > 0; left = serversOn(folder)) {
    const waited = Date.now() - started;
    if (waited > PATIENCE) {
      throw new Error(
        `A database left over from before (process ${left[0]}) does not stop. Stop it, then start Weft again.`,
      );
    }
    for (const [after, signal] of INSISTENCE) {
      if (waited < after || sent.has(signal)) continue;
      sent.add(signal);
      for (const pid of left) signalTo(pid, signal);
    }
    await pause(50);
  }
  for (const note of NOTES) rmSync(join(folder, note), { force: true });
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // gone meanwhile
  }
}

/** The PostgreSQL processes that work in the folder. A number in an old pid file alone proves nothing: it may be another's. */
function serversOn(folder: string): number[] {
  return process.platform === 'linux' ? processesIn(realpathSync(folder)) : namedInPidFile(folder);
}

function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        if (readlinkSync(`/proc/${pid}/cwd`) !== folder) return false;
        return basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres');
      } catch {
        return false;
      }
    })
    .map(Number);
}

function namedInPidFile(folder: string): number[] {
  try {
    const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const list =
      process.platform === 'win32'
        ? ['tasklist', '/FI', `PID eq ${pid}`]
        : ['ps', '-o', 'command=', '-p', `${pid}`];
    const [program = '', ...rest] = list;
    return execFileSync(program, rest, { encoding: 'utf8' }).includes('postgres') ? [pid] : [];
  } catch {
    return [];
  }
}

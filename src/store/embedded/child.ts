/**
 * The PostgreSQL process. It stands behind a small wrapper that holds one end of a pipe whose other end is ours:
 * when the app ends, however it ends, the pipe closes and the wrapper stops the database. Nothing is left running.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { dataArgument, databaseFolder, type Home } from './folder.ts';

/**
 * `$@` is the server and its arguments. The watcher uses the shell's own `read`; it and what it started go with
 * the rest of the session ("kill 0") once the server has ended. The server gets a fast stop, and an immediate one if that takes more than 20 seconds.
 */
const UNIX_WRAPPER = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(
  while read -r line <&3; do :; done
  kill -INT "$server"
  tries=0
  while [ "$tries" -lt 200 ] && kill -0 "$server"; do sleep 0.1; tries=$((tries + 1)); done
  kill -QUIT "$server"
) >/dev/null 2>&1 &
exec 3<&-
wait "$server"
status=$?
trap '' TERM
kill -TERM 0
exit "$status"
`;
/** The same for Windows, which has no shell to rely on: `argv` is the server, `pg_ctl`, the data folder, the arguments. */
const WINDOWS_WRAPPER = `
const { spawn, spawnSync } = require('node:child_process');
const [server, pgCtl, data, ...rest] = process.argv.slice(1);
const child = spawn(server, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('exit', (code) => process.exit(code ?? 1));
process.stdin.on('close', () => spawnSync(pgCtl, ['stop', '-m', 'fast', '-D', data])).resume();
`;

export type Server = {
  /** Resolves when the process has ended. */
  ended: Promise<void>;
  /** Asks it to stop and waits until it has. */
  stop: () => Promise<void>;
};

const READY = 'database system is ready to accept connections';
/** A crash recovery of a large database takes its time; a start that says nothing for so long (ms) is given up. */
const SILENCE = 60_000;

/** What a connection needed for a moment only is given back to the system, which glibc would keep: 1 MB of each. */
const GIVE_BACK = { MALLOC_TRIM_THRESHOLD_: '131072' };

/** Starts the server and resolves when it accepts connections; rejects with what it said where it does not. */
export async function startServer(home: Home, settings: Record<string, string>): Promise<Server> {
  const child = spawnWrapped(home, settings);
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
    child.on('error', () => resolve());
  });
  child.stdin?.on('error', () => undefined); // the wrapper is gone: `ended` says so
  await untilReady(child);
  const stop = async (): Promise<void> => {
    child.stdin?.end();
    const tooLong = setTimeout(() => child.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(tooLong);
  };
  return { ended, stop };
}

function spawnWrapped(home: Home, settings: Record<string, string>): ChildProcess {
  const folder = databaseFolder(home.dataFolder);
  const server = home.programs.postgres;
  const rest = [
    '-D',
    dataArgument(home),
    ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
  ];
  const options = {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'] as ['pipe', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', ...GIVE_BACK },
  };
  if (process.platform === 'win32') {
    const wrapper = ['-e', WINDOWS_WRAPPER, server, home.programs.pgCtl, folder, ...rest];
    return spawn(process.execPath, wrapper, { ...options, env: process.env, windowsHide: true });
  }
  // A session of its own: Ctrl-C in the terminal reaches the app, which finishes its requests before the database stops.
  return spawn('/bin/sh', ['-c', UNIX_WRAPPER, 'weft-database', server, ...rest], {
    ...options,
    detached: true,
    ...(home.account && { uid: home.account.uid, gid: home.account.gid }),
  });
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => {
      child.stdin?.end();
      reject(new Error(`The database did not start: ${why} ${said.trim()}`.trim()));
    };
    let silence = setTimeout(fail, SILENCE, 'it said nothing for a minute.');
    child.stderr?.on('data', (data: Buffer) => {
      if (said === READY) return;
      said = (said + data.toString()).slice(-2000);
      clearTimeout(silence);
      if (said.includes(READY)) {
        said = READY;
        resolve();
      } else silence = setTimeout(fail, SILENCE, 'it said nothing for a minute.');
    });
    child.on('close', () => {
      clearTimeout(silence);
      if (said !== READY) fail('it ended at once.');
    });
    child.on('error', (error) => fail(error.message));
  });
}

import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'weft-end-with-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Nobody may have collected it yet: on Linux such a process is told from one that runs. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (const until = Date.now() + milliseconds; Date.now() < until; ) {
    if (!isRunning(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** An app that starts a child which is busy for ever; gives the child's number once it is. */
async function startBusy(watches: boolean): Promise<{ app: ReturnType<typeof fork>; pid: number }> {
  const busy = join(folder, `busy-${watches}.mjs`);
  const watch = `import { endWith } from ${JSON.stringify(join(import.meta.dirname, 'end-with.ts'))};
    endWith(Number(process.argv[2]));`;
  writeFileSync(busy, `${watches ? watch : ''} process.send('busy', () => { for (;;); });`);
  const app = join(folder, 'app.mjs');
  writeFileSync(
    app,
    `import { fork } from 'node:child_process';
    const child = fork(process.argv[2], [String(process.pid)]);
    child.on('message', () => process.send(child.pid));`,
  );
  const started = fork(app, [busy], { execArgv: [] });
  const pid = await new Promise<number>((resolve) =>
    started.on('message', (message) => resolve(Number(message))),
  );
  return { app: started, pid };
}

it('ends a busy process whose app was killed', { timeout: 30_000 }, async () => {
  const { app, pid } = await startBusy(true);
  expect(isRunning(pid)).toBe(true);
  // Busy for longer than the watch needs to begin, and not ended by it while the app is there.
  expect(await isGoneWithin(pid, 1500)).toBe(false);
  app.kill('SIGKILL');
  const isGone = await isGoneWithin(pid, 10_000);
  if (!isGone) process.kill(pid, 'SIGKILL');
  expect(isGone).toBe(true);
});

it('is needed: nothing else would end it', { timeout: 30_000 }, async () => {
  const { app, pid } = await startBusy(false);
  app.kill('SIGKILL');
  expect(await isGoneWithin(pid, 2000)).toBe(false);
  process.kill(pid, 'SIGKILL');
});

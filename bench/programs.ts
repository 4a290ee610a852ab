/** Starting and ending the programs that are measured, and what memory they hold. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export type Program = { child: ChildProcess; line: string; afterMs: number };

/** Starts a program and waits for the first line that matches; rejects when it ends before. */
export function startProgram(args: string[], env: Record<string, string>, until: RegExp): Promise<Program> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split('\n').find((one) => until.test(one));
      if (line !== undefined) resolve({ child, line, afterMs: performance.now() - began });
    });
    child.on('exit', (code) =>
      reject(new Error(`The program ended with ${code} before it was ready:\n${text}`)),
    );
  });
}

/** Returns once it has ended, also where it had before. */
export function endProgram(program: Program): Promise<void> {
  const { exitCode, signalCode } = program.child;
  if (exitCode !== null || signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    program.child.removeAllListeners('exit');
    program.child.on('exit', () => resolve());
    program.child.kill('SIGTERM');
  });
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1]) === pid;
      } catch {
        return false;
      }
    });
}

/** Proportional memory of a process and all below it, in MB; shared pages are counted once. Linux only. */
export function memoryOf(pid: number): number {
  let kb = 0;
  try {
    kb = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    kb = 0;
  }
  return kb / 1024 + childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), 0);
}

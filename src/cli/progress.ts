/** Progress on one line of standard error, only where it is a terminal and the work takes its time. */
import type { Terminal } from './terminal.ts';

export type Progress = { tell: (said: string) => void; clear: () => void };

const QUIET_MS = 600;
const OFTEN_MS = 100;

export function progressOn(terminal: Terminal): Progress {
  const began = performance.now();
  let last = 0;
  const watched = process.stderr.isTTY === true;
  return {
    tell: (said) => {
      const now = performance.now();
      if (!watched || now - began < QUIET_MS || now - last < OFTEN_MS) return;
      last = now;
      terminal.stderr(`\r\u001b[K${said}`);
    },
    clear: () => {
      if (last > 0) terminal.stderr('\r\u001b[K');
    },
  };
}

export type Telling = { terminal: Terminal; progress: Progress };

/** Does a long work and says what it answers. @returns 0; 2 where it failed, which is then told in a sentence. */
export async function sayOutcome(
  terminal: Terminal,
  work: (telling: Telling) => Promise<string>,
): Promise<number> {
  const progress = progressOn(terminal);
  try {
    const said = await work({ terminal, progress });
    progress.clear();
    terminal.stdout(said);
    return 0;
  } catch (error) {
    progress.clear();
    terminal.stderr(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

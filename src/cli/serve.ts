/** `weft serve`: serves Weft until it is told to stop; Ctrl+C lets what is being answered finish. */
import { startApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Terminal } from './terminal.ts';

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

export async function serve(_args: string[], terminal: Terminal): Promise<number> {
  const say = (sentence: string): void => terminal.stdout(`${sentence}\n`);
  let toldToStop = false;
  const stopping = untilToldToStop().then(() => {
    toldToStop = true;
  });
  try {
    const app = await startApp(readConfig(process.env, process.stderr.isTTY), say);
    say(`Weft is ready: open ${app.address}`);
    if (app.partnership.partnership.isExample) {
      say(`You will see ${app.partnership.partnership.name}, an invented example. Stop Weft with Ctrl+C.`);
    }
    await stopping;
    say('Stopping …');
    await app.stop();
    return 0;
  } catch (error) {
    // Ctrl+C reaches the making of a database too, which then fails: that is what was asked for, not a fault.
    if (toldToStop) {
      say('Stopped before Weft was ready.');
      return 0;
    }
    terminal.stderr(`Weft could not start. ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

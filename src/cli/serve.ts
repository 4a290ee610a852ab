/** `weft serve`: serves Weft until it is told to stop; Ctrl+C lets what is being answered finish. */
import { startApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import type { Terminal } from './terminal.ts';

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/** As sysexits.h has it: with these settings it is no use to try again. A service manager is told so in `deploy`. */
const WRONG_SETTINGS = 78;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export async function serve(_args: string[], terminal: Terminal): Promise<number> {
  let config: Config;
  try {
    config = readConfig(process.env, process.stderr.isTTY);
  } catch (error) {
    terminal.stderr(`Weft could not start. ${wordsOf(error)}\n`);
    return WRONG_SETTINGS;
  }
  return serveWith(config, terminal);
}

async function serveWith(config: Config, terminal: Terminal): Promise<number> {
  const say = (sentence: string): void => terminal.stdout(`${sentence}\n`);
  let toldToStop = false;
  const stopping = untilToldToStop().then(() => {
    toldToStop = true;
  });
  try {
    const app = await startApp(config, say);
    say(`Weft is ready: open ${app.address}`);
    if (config.origin !== null) say(`It listens on ${config.host}, port ${app.port}.`);
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
    terminal.stderr(`Weft could not start. ${wordsOf(error)}\n`);
    return 1;
  }
}

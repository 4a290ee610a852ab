/**
 * `weft read FILE [--json] [--locale en-IE]`: says what Weft makes of a plan document, or prints the reading itself.
 * Standard output holds the answer and nothing else; whatever goes wrong is one sentence on standard error.
 */
import { basename } from 'node:path';
import type { Result } from '../domain/problem.ts';
import { type PlanReading, planReadingSchema } from '../domain/reading/plan-reading.ts';
import { LOCALES } from '../domain/timescale/timescale-context.ts';
import { createReadingProcess } from '../services/reading-process.ts';
import { openDocumentFile } from './document-file.ts';
import { tellReading } from './tell-reading.ts';
import type { Terminal } from './terminal.ts';

export type ReadArguments = { file: string; json: boolean; locale: string | null };

const FROM_A_PIPE = 'Weft reads files, not what is piped into it: save it under a name and give that name.';
const USAGE = 'Say which file to read: weft read FILE [--json] [--locale en-GB]';

/** Reads the arguments of `read` and `check`; a text is the sentence to say where they are not right. */
export function readArguments(args: readonly string[]): ReadArguments | string {
  let file: string | null = null;
  let json = false;
  let locale: string | null = null;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--locale' || arg.startsWith('--locale=')) {
      locale = arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : (args[++i] ?? '');
      const known = LOCALES.some((l) => l.toLowerCase() === locale?.toLowerCase());
      if (!known) return `Weft does not know the locale “${locale}”. It knows ${LOCALES.join(', ')}.`;
    } else if (arg === '-') return FROM_A_PIPE;
    else if (arg.startsWith('-')) return `Weft does not know “${arg}”. ${USAGE}`;
    else if (file === null) file = arg;
    else return `One document at a time, please. ${USAGE}`;
  }
  return file === null ? USAGE : { file, json, locale };
}

/** Reads a file's plan in a process of its own, bounded in time and memory. A file that cannot be opened is a problem like any other. */
export async function readFileAsPlan(asked: ReadArguments, terminal: Terminal): Promise<Result<PlanReading>> {
  const bytes = await openDocumentFile(asked.file);
  if (!bytes.ok) return bytes;
  const telling = progressTo(terminal);
  const reading = createReadingProcess();
  const outcome = await reading.read(bytes.value, {
    name: basename(asked.file),
    ...(asked.locale === null ? {} : { locale: asked.locale }),
    onProgress: telling.tell,
  });
  reading.stop();
  telling.clear();
  return outcome;
}

/** A document that takes longer than this shows how far it is. */
const QUIET_MS = 600;

/** Progress on one line of standard error, only where it is a terminal. */
function progressTo(terminal: Terminal): { tell: (share: number, what: string) => void; clear: () => void } {
  const began = performance.now();
  let shown = false;
  const isTerminal = process.stderr.isTTY === true;
  return {
    tell: (share, what) => {
      if (!isTerminal || performance.now() - began < QUIET_MS) return;
      shown = true;
      terminal.stderr(`\r\u001b[K${what}: ${Math.round(share * 100)}%`);
    },
    clear: () => {
      if (shown) terminal.stderr('\r\u001b[K');
    },
  };
}

/** The verb. Exit 0: read; 2: could not be read, with one sentence on standard error. */
export async function read(args: string[], terminal: Terminal): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    terminal.stderr(`${asked}\n`);
    return 2;
  }
  const outcome = await readFileAsPlan(asked, terminal);
  if (!outcome.ok) {
    terminal.stderr(`${outcome.problem.message} ${outcome.problem.remedy}\n`);
    return 2;
  }
  const reading = planReadingSchema.parse(outcome.value);
  terminal.stdout(asked.json ? `${JSON.stringify(reading, null, 2)}\n` : tellReading(reading));
  return 0;
}

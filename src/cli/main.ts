/**
 * `weft VERB …`: the door for people at a terminal. Each verb is a file of its own and is loaded only when it
 * is asked for, so that reading a document does not wait for the server.
 */

import type { Terminal } from './terminal.ts';

export type { Terminal };

type Verb = (args: string[], terminal: Terminal) => Promise<number>;

const VERBS: Record<string, { says: string; load: () => Promise<Verb> }> = {
  serve: {
    says: 'serve                     serve Weft at http://localhost:3000',
    load: async () => (await import('./serve.ts')).serve,
  },
  read: {
    says: 'read FILE [--json]        say what Weft makes of a plan document',
    load: async () => (await import('./read.ts')).read,
  },
  check: {
    says: 'check FILE [--json]       say what the plan in a document still needs',
    load: async () => (await import('./check.ts')).check,
  },
  backup: {
    says: 'backup FILE [--replace]   take everything into one archive, also while Weft serves',
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    says: 'restore FILE [--check]    put a backup into an empty database',
    load: async () => (await import('./restore.ts')).restore,
  },
  'first-link': {
    says: 'first-link [SHORT]        print a link for an administrator’s account',
    load: async () => (await import('./first-link.ts')).firstLink,
  },
  'lost-second-step': {
    says: 'lost-second-step ADDRESS  let somebody in who lost their app and recovery codes',
    load: async () => (await import('./lost-second-step.ts')).lostSecondStep,
  },
  who: {
    says: 'who MARK                  say whose account a mark in today’s log stands for',
    load: async () => (await import('./who.ts')).who,
  },
  partnership: {
    says: 'partnership NAME          found one more partnership in this installation',
    load: async () => (await import('./partnership.ts')).partnership,
  },
  verify: {
    says: 'verify [--head SEAL]      say whether the history is as it was written',
    load: async () => (await import('./verify.ts')).verify,
  },
  forgotten: {
    says: 'forgotten                 list who was forgotten, by number, to keep beside the backups',
    load: async () => (await import('./forgotten.ts')).forgotten,
  },
  licences: {
    says: 'licences [--json]         list the packages that go with Weft, and their licences',
    load: async () => (await import('./licences.ts')).licences,
  },
  export: {
    says: 'export FOLDER|FILE.zip    take one partnership out as open files (JSON, CSV)',
    load: async () => (await import('./export.ts')).exportFiles,
  },
};

function usage(): string {
  const lines = Object.values(VERBS).map((verb) => `  weft ${verb.says}`);
  return `Weft reads a partnership’s action plan and keeps it alive.\n\n${lines.join('\n')}\n`;
}

/** Runs one verb and gives the exit code: 0 done, 1 done and found wanting, 2 could not, with a sentence on standard error. */
export async function main(args: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.stdout(usage());
    return 0;
  }
  const verb = VERBS[name];
  if (!verb) {
    terminal.stderr(`Weft has no verb “${name}”. Run \`weft help\` to see what there is.\n`);
    return 2;
  }
  const run = await verb.load();
  return run(rest, terminal);
}

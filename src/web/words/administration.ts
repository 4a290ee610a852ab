/** The pages of administrators, but for settings, retention and mail, which have words of their own. */
import type { ImportState } from '../../domain/reading/import-state.ts';
import type { KeptBytes } from '../../store/upkeep.ts';
import { importList } from './imports.ts';

const number = (count: number): string => count.toLocaleString('en-GB');
const some = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** '1.2 MB', '3.4 GB'. */
export function saySize(bytes: number): string {
  if (bytes >= 1_000_000_000) return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
  return importList.size(bytes);
}

export const administration = {
  title: 'Administration',
  lede: 'How this partnership is set up, and how Weft is doing.',
  settings: 'Settings',
  settingsWords: 'Its name, whom to ask, what the public pages say, how long things are kept.',
  people: 'People and roles',
  peopleWords: 'Who belongs to the partnership and what each may do.',
  retention: 'What is due to be deleted',
  due: (due: number, held: number): string => {
    const first = due === 0 ? 'Nothing is due' : some(due, 'record is due', 'records are due');
    return held === 0 ? `${first}.` : `${first}; ${number(held)} on hold.`;
  },
  jobs: 'Work in the background',
  documents: (waiting: number, failed: number): string => {
    const first = waiting === 0 ? 'No document waits' : some(waiting, 'document waits', 'documents wait');
    return failed === 0 ? `${first} to be read.` : `${first} to be read; ${number(failed)} could not be.`;
  },
  outbox: 'Mail',
  mails: (waiting: number, failed: number): string => {
    const first = waiting === 0 ? 'No mail waits' : some(waiting, 'mail waits', 'mails wait');
    return failed === 0 ? `${first}.` : `${first}; ${number(failed)} failed.`;
  },
  storage: 'Storage',
  takes: (size: string): string => `The database takes ${size}.`,
  health: 'Health and versions',
  runs: (database: string): string => `PostgreSQL ${database}.`,
} as const;

export const jobs = {
  title: 'Work in the background',
  lede: 'What Weft does without anybody waiting for it.',
  readingTitle: 'Documents read in',
  readingLede:
    'Each is read once, within a minute or two. What could not be read says why, and can be tried again.',
  state: 'State',
  documents: 'Documents',
  size: 'Size',
  stateWords: importList.states as Readonly<Record<ImportState, string>>,
  none: 'No document has been read in yet.',
  openTitle: 'Waiting, being read, or not readable',
  openNone: 'None waits, and none failed.',
  name: 'Document',
  since: 'Since',
  more: (more: number) => `And ${number(more)} more.`,
  mailTitle: 'Mail',
  mailNone: 'No mail has been written yet.',
  mail: 'Mails',
  toOutbox: 'See the mail',
  deletingTitle: 'Deleting what was kept long enough',
  deleting: 'Weft deletes nothing by itself. It says what is due, and an administrator decides.',
  toRetention: 'See what is due',
} as const;

export const storage = {
  title: 'Storage',
  lede: (size: string) => `The whole database takes ${size}.`,
  filesTitle: 'Files of this partnership',
  filesWhat: {
    documents: 'Documents read in, as they came',
    attachments: 'Files kept with actions',
    writings: 'Copies of files written out',
  } satisfies Record<KeptBytes['kind'], string>,
  what: 'What',
  files: 'Files',
  size: 'Size',
  tablesTitle: 'Where the room goes',
  tablesLede: 'Of every partnership of this installation together. The number of rows is an estimate.',
  rows: 'Rows, about',
  rest: 'Everything else',
  room: 'Documents and copies that were kept long enough can be deleted; plans and history are kept for good.',
  toRetention: 'See what is due to be deleted',
} as const;

export const health = {
  title: 'Health and versions',
  lede: 'Whether all is well, and what runs.',
  checks: 'How it is doing',
  well: 'Well',
  look: 'Look at it',
  wrong: 'Wrong',
  runs: 'Weft',
  runsSince: (since: string) => `Runs since ${since}, and its database answers.`,
  room: 'Room on the disk',
  roomElsewhere: 'The database is on a server of its own: whoever looks after it knows its disk.',
  roomLeft: (free: string, total: string) => `${free} of ${total} are free.`,
  roomLittle: 'That is little: soon nothing can be saved. Make room, or move to a larger disk.',
  reading: 'Reading documents',
  noneWaits: 'None waits.',
  waits: (since: string) => `One waits since ${since}.`,
  stuck: (since: string) =>
    `One waits since ${since}, longer than reading takes. Restart Weft; it goes on where it was.`,
  mail: 'Mail',
  noServer: (held: number) =>
    held === 0
      ? 'No mail server is set, so no mail leaves.'
      : `No mail server is set: ${number(held)} could not leave.`,
  mailWell: 'Nothing failed.',
  mailFailed: (failed: number) => `${number(failed)} could not be sent. The list of mails says why.`,
  history: 'History',
  sealed: (entries: number, on: string) => `${number(entries)} entries are sealed, the last on ${on}.`,
  unsealed: 'Nothing has happened yet.',
  verify: 'To check every seal: npx weft verify',
  reach: 'Reached at',
  onlyHere: 'This machine only.',
  backup: 'Backup',
  backupWords:
    'Weft cannot see your backups. Make one every day with npx weft backup, keep it elsewhere, and try once a year whether it can be restored.',
  versions: 'Versions',
  weft: 'Weft',
  unknown: 'not known',
  node: 'Node',
  postgres: 'PostgreSQL',
  steps: 'State of the database',
  stepsAre: (steps: number, last: string) => `${steps} steps, the last ${last}`,
  licences: 'Licences',
  licencesLede: (packages: number) =>
    `Weft itself is under the MIT licence. ${number(packages)} packages go with it; npx weft licences checks them.`,
  licence: 'Licence',
  unnamed: 'Not said',
  packages: 'Packages',
} as const;

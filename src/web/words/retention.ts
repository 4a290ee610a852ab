/** What is kept how long, as administrators and the public read it. */
import type { HeldNoun } from '../../domain/privacy/retention.ts';

type NounWords = {
  /** For a heading, and as one of many. */
  title: string;
  one: string;
  many: string;
  /** What is held and why, for the public page. */
  held: string;
  why: string;
  /** What is said before the period. */
  until: string;
};

export const RETENTION_WORDS: Readonly<Record<HeldNoun, NounWords>> = {
  draft: {
    title: 'Documents that never became a plan',
    one: 'document',
    many: 'documents',
    held: 'Documents that somebody read in and that never became a plan, with any names in them',
    why: 'So that whoever read one in can go on where they stopped.',
    until: 'after they were last worked on',
  },
  writing: {
    title: 'Copies of files that were written out',
    one: 'copy',
    many: 'copies',
    held: 'Copies of plans written out as Word or Excel files, with the names in them',
    why: 'So that a copy which comes back edited can be compared with what went out.',
    until: 'after they were written',
  },
  file: {
    title: 'Files that were removed from an action',
    one: 'file',
    many: 'files',
    held: 'Files that were kept with an action and then removed',
    why: 'So that a removal by mistake can be taken back.',
    until: 'after their removal',
  },
  mail: {
    title: 'List of mails that were sent',
    one: 'entry',
    many: 'entries',
    held: 'To whom a mail was sent, of what kind and when; what it said is forgotten as soon as it has gone',
    why: 'So that we can tell whether a mail reached you.',
    until: 'after each was sent',
  },
  contact: {
    title: 'Contact details of people who left',
    one: 'person',
    many: 'people',
    held: 'The e-mail address and telephone number of people who work with us here',
    why: 'So that we can reach them, and so that they can sign in.',
    until: 'after they leave',
  },
  name: {
    title: 'Names in the history',
    one: 'person’s names',
    many: 'people’s names',
    held: 'The names of people in the history of who changed what',
    why: 'So that everybody can see who was to do what.',
    until: 'after they asked to be forgotten',
  },
};

const counted = (count: number, { one, many }: NounWords): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

export const sayMonths = (months: number): string => {
  if (months % 12 === 0) return months === 12 ? '1 year' : `${months / 12} years`;
  return months === 1 ? '1 month' : `${months} months`;
};

export const retention = {
  title: 'What is due to be deleted',
  lede: 'What has been kept long enough, by the periods that you set. Nothing is deleted until you say so here.',
  forGood:
    'Plans, their versions, decisions and the history of who changed what are kept for good: they are the record of a public task.',
  periods: 'Change the periods',
  rule: (months: number, until: string) => `Kept for ${sayMonths(months)} ${until}.`,
  none: 'Nothing is due.',
  record: 'What',
  since: 'Counted from',
  size: 'Size',
  keep: 'Keep it',
  keepWhat: (what: string) => `Keep ${what}`,
  counted,
  most: (most: number) => `The ${most} oldest are shown. When these are deleted, the next are.`,
  deleteWarn:
    'This cannot be undone. If anything in the list has changed by the time you press, nothing is deleted and you see the new list.',
  delete: (count: number) =>
    count === 1 ? 'Delete this 1 record for good' : `Delete these ${count} records for good`,
  heldTitle: 'On hold',
  heldNone: 'Nothing is on hold.',
  heldWhy: 'Why',
  heldBy: (name: string, day: string) => `${name}, ${day}`,
  heldWho: 'Held by',
  lift: 'Lift the hold',
  logTitle: 'What was deleted',
  logNone: 'Nothing has been deleted yet.',
  logged: (records: string, by: string, on: string) => `${records}, by ${by} on ${on}.`,
  days: (oldest: string, newest: string) =>
    oldest === newest ? `Counted from ${oldest}.` : `Counted from ${oldest} to ${newest}.`,
  nothingToName: 'no name',
  holdTitle: (what: string) => `Keep: ${what}`,
  holdLede: 'It is kept, whatever its age, until somebody lifts the hold.',
  holdReason: 'Why must it be kept?',
  holdHint:
    'For example an open complaint, a request for information, or an enquiry. It stands in the history.',
  holdSave: 'Put it on hold',
} as const;

/** Checking what was read: the document on one side, what Weft makes of it on the other. */

import type { SectionKind } from '../../domain/plan/plan.ts';
import { LONGEST_ANSWER } from '../../domain/reading/checked-reading.ts';

const many = (count: number, one: string, several: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${several}`;

const allClear = (rows: number): string => {
  if (rows === 0) return 'No row of a plan was found in it';
  return rows === 1 ? 'Its one row was clear' : `All ${rows} rows were clear`;
};
const others = (rows: number): string => {
  if (rows === 0) return 'there are no others';
  return rows === 1 ? 'the other one was clear' : `the other ${rows} were clear`;
};

/** 'theme' → 'themes', 'priority' → 'priorities'. */
export const plural = (word: string): string =>
  /[^aeiou]y$/i.test(word)
    ? `${word.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/i.test(word)
      ? `${word}es`
      : `${word}s`;

export const checking = {
  title: 'Check what Weft read',
  readingIn: 'Reading in',
  theDocument: 'the document as it came',
  lede: (rows: number, asked: number) =>
    `Every word of the document is below: on one side the document, on the other what Weft makes of it. ${asked === 0 ? allClear(rows) : `${many(asked, 'row has', 'rows have')} a question; ${others(rows - asked)}`}. Nothing is saved as a plan until you say so.`,
  level: (name: string, count: number) => many(count, name, plural(name)).replace(/^\d+ /, ''),
  actions: (count: number) => (count === 1 ? 'action' : 'actions'),
  questions: (count: number) => (count === 1 ? 'question' : 'questions'),
  unplacedFact: (count: number) => (count === 1 ? 'piece of text not placed' : 'pieces of text not placed'),
  namesFact: (count: number) =>
    count === 1 ? 'group of names that look like one' : 'groups of names that look like one',
  leftOutFact: 'left out',
  answered: (answered: number, all: number) => `${answered} of ${all} answered`,
  noQuestions: 'Nothing is in doubt',
  barLabel: 'How far the checking is',
  next: 'Next question',
  adopt: 'Adopt as a plan …',
  show: 'Show',
  shown: {
    all: 'All rows',
    open: 'Rows with open questions',
    asked: 'Rows with questions',
    out: 'Rows left out',
  },
  order: 'Order',
  orders: { questions: 'Questions first', document: 'As in the document' },
  groups: { open: 'Still to answer', answered: 'Answered', clear: 'Never in doubt' },
  part: 'Part of the document',
  wholeDocument: 'All of it',
  apply: 'Show these',
  count: (shown: number, all: number) =>
    shown === all && all > 1 ? `All ${all} rows` : `${shown} of ${many(all, 'row', 'rows')}`,
  noneShown: 'No row of the document is like that.',
  showAll: 'Show all rows',
  rowsTitle: 'Row by row',
  documentSide: 'The document',
  readingSide: 'What Weft makes of it',
  row: (number: number) => `Row ${number}`,
  emptyCell: '(empty)',
  where: {
    table: (table: number, row: number) => `table ${table}, row ${row}`,
    page: (page: number) => `page ${page}`,
    sheet: (sheet: string, row: number) => `sheet “${sheet}”, row ${row} of its table`,
  },
  kinds: {
    organisation: 'an organisation',
    group: 'a group',
    person: 'a person',
    role: 'a role',
    unknown: '',
  },
  inherited: 'from the row or heading above',
  supports: 'in support',
  toBeAgreed: 'To be agreed',
  nobody: 'Nobody yet',
  notApplicable: 'Does not apply',
  status: 'Status',
  written: (text: string) => `“${text}”`,
  notes: 'Notes',
  refersTo: 'Refers to',
  milestone: (day: string, label: string | null) => (label ? `${day}: ${label}` : day),
  condition: 'Condition',
  corrected: (fields: string) => `Corrected here: ${fields}`,
  correct: 'Correct',
  leaveOut: 'Leave out',
  putBack: 'Put it back',
  leftOut: 'Left out by choice. The document keeps it, and the record of the adoption will too.',
  remarksTitle: 'What Weft did while reading',
} as const;

export const asking = {
  about: {
    action: 'The action',
    path: 'Where it belongs',
    leads: 'Who leads',
    timescale: 'When',
    status: 'How it stands',
    other: 'A question',
  },
  asRead: 'as read',
  rightAsRead: 'It is right as read',
  skip: 'Leave it open',
  something: 'Something else …',
  type: {
    action: 'What the action should say',
    path: 'Where it belongs, outermost first, with › between',
    leads: 'Who leads, one name on each line',
    timescale: 'When, as you would write it: “by June 2027”, “every quarter”',
    status: 'How it stands, in a word or two',
    other: 'A note to keep with the action',
  },
  save: 'Save',
  said: {
    skip: 'The question goes with the action into the plan.',
    asRead: 'Right as read.',
    leftSign: 'Left open',
    own: (text: string) => `You typed: “${text}”`,
    reading: (label: string) => label,
  },
  answered: 'Answered',
  change: 'Change',
  notUnderstood: 'That answer does not fit the question.',
  chooseAgain: 'Go back to the question and choose one of its readings, or type what is right.',
  nothingTyped: 'Nothing was typed, so nothing was saved.',
  tooLong: `That is longer than an answer can be: ${LONGEST_ANSWER.toLocaleString('en-GB')} characters.`,
  shorten: 'Shorten it, and send it again.',
  typed: 'What you typed',
  typeOrChoose: 'Type what is right, or choose one of the readings.',
} as const;

export const keys = {
  title: 'Keys',
  hint: 'n next question · p the one before · 1 to 9 choose a reading',
  on: 'Keys are on',
  off: 'Keys are off',
  turnOff: 'Turn keys off',
  turnOn: 'Turn keys on',
} as const;

export const namesWords = {
  title: 'Names that look like one',
  lede: 'Weft never joins names by itself. Say which of them are one body or person. The document’s spelling is kept on every action either way.',
  count: (count: number) => `on ${many(count, 'action', 'actions')}`,
  commonest: 'the commonest of them',
  like: (name: string) => `like ${name}.`,
  which: 'Which of these are the same?',
  called: 'What to call it',
  ticked: 'Those ticked are one',
  same: (name: string) => `One: call it ${name}`,
  other: 'One, by another name …',
  different: (count: number) => (count === 2 ? 'Two different ones' : 'All different'),
  saidSame: (name: string, names: readonly string[]) =>
    names.length > 0 ? `One, called ${name}: ${names.join(', ')}.` : `One, called ${name}.`,
  saidDifferent: (count: number) => (count === 2 ? 'Two different ones.' : 'All different.'),
  tickTwo: 'Fewer than two names were ticked, so there is nothing to join.',
  tickOrDiffer: 'Go back and tick the names that are the same, or say that all are different.',
} as const;

export const unplacedWords = {
  title: 'Not placed',
  none: 'Every word of the document has found its place.',
  lede: 'Weft found no place for these words. Unless you say otherwise they are kept as notes with the plan: nothing is dropped.',
  seems: (why: string) => `It looks like ${why}.`,
  keptByHeadings:
    'The plan keeps each of them once, as its heading: nothing more is made of these unless you say so.',
  note: 'Keep as a note with the plan',
  section: 'Make it a section',
  ofRow: 'Put it with an action …',
  rowChosen: 'The row it goes with',
  rowTyped: 'The row it goes with: type its number, or a word of it and choose',
  chooseRow: 'Choose a row …',
  rowChoice: (row: number, said: string) => `${row}: ${said}`,
  toNote: 'As a note of the action',
  toSubAction: 'As a step of the action',
  leaveOut: 'Leave it out',
  said: {
    planNote: 'Kept as a note with the plan.',
    section: 'It becomes a section of the plan.',
    note: (row: number) => `It goes with row ${row}, as a note.`,
    subAction: (row: number) => `It goes with row ${row}, as a step.`,
    field: (row: number) => `It goes with row ${row}.`,
    leaveOut: 'Left out by choice.',
  },
  noSuchRow: 'No row of this document was chosen.',
  numberBesideRow:
    'Go back and choose one of its rows, or type the number that stands above it on the checking page: for “Row 12” the number alone.',
} as const;

export const sectionWords = {
  title: 'Sections',
  lede: 'The text around the tables becomes the plan’s sections, in this order. You can edit them once the plan is live.',
  kind: 'What it is for',
  kinds: {
    purpose: 'Purpose',
    definitions: 'Words explained',
    limits: 'What the plan cannot do',
    context: 'Background',
    targets: 'Targets',
    development: 'How the plan was made',
    themes: 'The themes',
    progress: 'Progress so far',
    keyActions: 'Key actions',
    ownership: 'Who owns the plan',
    note: 'A note',
    other: 'Something else',
  } satisfies Record<SectionKind, string>,
  set: 'Set',
  keyActions: (count: number) => `${many(count, 'key action', 'key actions')} found in it`,
  untitled: 'Without a heading',
  leaveOut: 'Leave out',
  putBack: 'Put it back',
  leftOut: 'Left out by choice.',
} as const;

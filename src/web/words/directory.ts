/** The words of the directory: its list, the page of an entry and its forms. */
import type { Owing } from '../../domain/partnership/owing.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const OWING_TITLES: Record<Owing, string> = {
  overdue: 'Past its date',
  dueSoon: 'Due in the next three months',
  noDate: 'Date to be agreed',
  noTest: 'Ongoing, with nothing to tell whether it happens',
  silent: 'No word for six months',
  inHand: 'In hand',
  closed: 'Done, or dropped',
};

export const directory = {
  title: 'Directory',
  intro: 'Everybody whom the plans name, by every name they are known under.',
  words: 'Words',
  kind: 'Kind',
  anyKind: 'Any kind',
  show: 'Show',
  showAll: 'Show all',
  filterLabel: 'Narrow the directory',
  shown: (shown: number, total: number): string =>
    shown === total ? count(total, 'entry', 'entries') : `${shown} of ${count(total, 'entry', 'entries')}`,
  letters: 'Letters',
  add: 'Add an entry',
  same: 'Names that may be one',
  groups: 'Groups and their seats',
  questions: (n: number): string =>
    `${count(n, 'question is', 'questions are')} open about names that may be one`,
  name: 'Name',
  leads: 'Leads',
  supports: 'Supports',
  open: 'Open',
  overdue: 'Past date',
  caption: (letter: string): string => `Entries under ${letter}`,
  otherLetters: 'other signs',
  none: 'Nobody fits',
  noneDo: 'No entry has all of what you asked for. Take one of the choices away, or show all.',
  empty: 'Nobody is in the directory yet',
  emptyDo: 'The directory fills itself: whoever leads or supports an action of a plan stands in it.',
  also: (names: string): string => `also ${names}`,
  partOf: (names: string): string => `of ${names}`,
  now: (names: string): string => `now ${names}`,
} as const;

export const party = {
  asItStood: (day: string): string => `As it stood on ${day}`,
  standsFor: 'Stands for',
  leadsNothing: 'No plan names it as a lead now.',
  leads: (n: number): string => `It leads ${count(n, 'action', 'actions')}`,
  owings: OWING_TITLES,
  supports: 'It supports',
  silentCount: (n: number): string =>
    `${count(n, 'of them has', 'of them have')} had no word for six months.`,
  silent: 'no word for six months',
  written: (names: readonly string[]): string => `written ${names.map((one) => `“${one}”`).join(', ')}`,
  through: (names: string): string => `through ${names}`,
  lastWord: (day: string): string => `last word on ${day}`,
  number: 'No.',
  action: 'Action',
  part: 'Part',
  when: 'By when',
  stands: 'How it stands',
  about: 'About it',
  names: 'Its names',
  noNames: 'It is known under no other name.',
  seenIn: (where: string): string => `seen in ${where}`,
  until: (day: string): string => `until ${day}`,
  from: (day: string): string => `from ${day}`,
  writtenAs: (n: number): string => `written so in ${count(n, 'action', 'actions')} of`,
  merged: (n: number): string => `merged into it, with ${count(n, 'lead', 'leads')}`,
  split: 'Split off again',
  splitOf: (name: string): string => `Split off again: ${name}`,
  addName: 'Add a name',
  remove: 'Take out',
  removeOf: (name: string): string => `Take out: ${name}`,
  belongs: 'Belongs to',
  formerly: 'Belonged to',
  addBody: 'Say where it belongs',
  end: 'It has ended',
  endOf: (name: string): string => `It has ended: ${name}`,
  members: 'Groups, teams, roles and people in it',
  became: 'What it became, and what it followed',
  addStep: 'Say what it became',
  followed: 'Who follows, and whom it followed',
  addFollower: 'Say who follows',
  on: (day: string): string => `on ${day}`,
  change: 'Change',
  isSame: 'It is the same as another',
  print: 'Print this page for a meeting: it makes a paper on A4.',
  history: 'History',
  back: 'To the directory',
} as const;

export const entryForm = {
  addTitle: 'Add an entry',
  editTitle: (name: string): string => `Change ${name}`,
  name: 'Name',
  nameHint: 'Plans keep the name that they wrote. This is what the directory calls it.',
  kind: 'What it is',
  sector: 'Sector or interest',
  noSector: 'Not said yet',
  of: 'Organisation written beside the name',
  ofHint: 'For a role or a team: as in “Manager, Otter Vale Homes”. Leave empty for an organisation.',
  expansion: 'What it stands for',
  expansionHint: 'Where the name is an abbreviation.',
  keep: 'If the name changes',
  keepYes: 'Keep the old name: it was called so before',
  keepNo: 'The old name was a mistake: let it go',
  renamedOn: 'Called so since',
  renamedHint: 'Where the day of the renaming is known.',
  save: 'Save',
  cancel: 'Cancel',
} as const;

export const partForms = {
  nameTitle: (name: string): string => `Another name of ${name}`,
  name: 'Name',
  nameKind: 'What kind of name',
  seenIn: 'Where it was seen',
  seenInHint: 'A document, a letter, a meeting.',
  bodyTitle: (name: string): string => `Where ${name} belongs`,
  body: 'Belongs to',
  bodyHint: 'Choose from the directory, or type the name of a body that is new to it.',
  as: 'As what',
  asHint: 'Chair, carers’ seat, deputy. Leave empty if it is simply part of it.',
  from: 'From',
  until: 'Until',
  untilHint: 'Its last day there. Leave empty while it lasts.',
  endTitle: (member: string, body: string): string => `When ${member} left ${body}`,
  stepTitle: (name: string): string => `What ${name} became`,
  way: 'What happened',
  ways: {
    became: 'It became another body',
    mergedInto: 'It was merged into a larger body',
    splitInto: 'It was split: this is one of its parts',
    handedTo: 'It goes on, and handed a part of its work to this body',
  },
  followTitle: (name: string): string => `Who follows ${name}`,
  follower: 'The role or person that follows',
  followerHint: 'Choose from the directory, or type the name of a role that is new to it.',
  to: 'The body that follows it',
  toHint: 'Choose from the directory, or type the name of a body that is new to it.',
  on: 'On which day',
  onHint: 'From this day on the old name in a plan means the new body. The words of the plan stay.',
  save: 'Save',
  cancel: 'Cancel',
} as const;

export const same = {
  title: 'Names that may be one',
  intro: 'Weft proposes and never decides. Say of each whether it is one body, or several that look alike.',
  none: 'No two names look alike',
  noneDo: 'When a plan brings in a name that looks like another, the question stands here.',
  question: (names: string): string => `Are these one: ${names}?`,
  choose: 'Tick those that are one',
  keep: 'Which name to keep',
  keepIt: (name: string): string => `Keep ${name}`,
  actions: (n: number): string => count(n, 'action', 'actions'),
  because: 'Why Weft asks',
  preview: 'They are one: see what changes',
  differ: 'They are different',
  differPair: 'These differ',
  differOf: (a: string, b: string): string => `These differ: ${a} and ${b}`,
  and: 'and',
  doneTitle: 'Merged before',
  done: (moved: number): string => `${count(moved, 'lead', 'leads')} went over`,
  mergedInto: 'is merged into',
  refusedTitle: 'Said to be different',
  again: 'Ask again',
  againOf: (a: string, b: string): string => `Ask again about ${a} and ${b}`,
  back: 'To the directory',
} as const;

export const merge = {
  title: (name: string): string => `Merge into ${name}`,
  intro:
    'They become one entry. Every plan keeps the names that it wrote, and the merge can be taken back at any later time.',
  moves: (from: string, n: number): string =>
    `${from}: ${n === 0 ? 'no action names it' : `${count(n, 'action goes', 'actions go')} over`}`,
  stays: (n: number): string => `${count(n, 'action is', 'actions are')} with it already.`,
  twice: (n: number): string =>
    `${count(n, 'action names', 'actions name')} more than one of them. Both names stay there; the action counts once.`,
  followed:
    'The directory says that one of them followed the other. A body and its successor are not one: merge them only if that was a mistake.',
  swap: (name: string): string => `Keep ${name} instead`,
  do: 'Merge them',
  cancel: 'Leave them apart',
  chooseTitle: (name: string): string => `${name} is the same as another`,
  other: 'The other entry',
  otherHint: 'Choose it from the directory. You see what would change before anything does.',
  next: 'See what changes',
  unknown: 'No entry has that name. Choose one from the directory.',
} as const;

export const undo = {
  title: (name: string): string => `Split off ${name} again`,
  back: (n: number, name: string): string =>
    n === 0 ? `No action goes back to ${name}.` : `${count(n, 'action goes', 'actions go')} back to ${name}:`,
  added: (n: number, into: string): string =>
    `${count(n, 'action was', 'actions were')} added since under its name. They stay with ${into}:`,
  lost: (n: number): string =>
    `${count(n, 'lead', 'leads')} that went over then ${n === 1 ? 'is' : 'are'} not there any more: taken out or given to somebody else since.`,
  do: 'Split it off',
  cancel: 'Leave them merged',
} as const;

export const leadsList = {
  title: 'Who does what',
  intro: 'Every organisation with all that it leads and supports, by due date.',
  asItStood: (day: string): string => `As it stood on ${day}`,
  word: 'As a Word file, one organisation a page',
  contents: 'Organisations',
  counts: (leads: number, supports: number): string =>
    [leads > 0 ? `leads ${leads}` : '', supports > 0 ? `supports ${supports}` : '']
      .filter(Boolean)
      .join(', '),
  unled: 'Nobody leads these yet',
  none: 'Nobody leads anything yet',
  noneDo: 'When an action of the plan has a lead, it stands here under their organisation.',
  apart: 'Print each organisation on a page of its own',
  together: 'Print one after another',
} as const;

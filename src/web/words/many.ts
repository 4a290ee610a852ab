/** The words of choosing several actions and changing them at once. */
import type { LeadDeed, Left } from '../../domain/action/change-many.ts';

const actions = (n: number): string => `${n} ${n === 1 ? 'action' : 'actions'}`;
const has = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

export const choosing = {
  start: 'Choose several',
  stop: 'Stop choosing',
  choose: 'Choose',
  chooseOne: (code: string): string => `Choose ${code}`,
  chooseGroup: (title: string): string => `Choose all under ${title}`,
  chooseShown: 'Choose all that are shown',
  all: (n: number): string => (n === 1 ? 'Choose the one shown' : `Choose all ${n} shown`),
  none: 'Choose none',
  title: (plan: string): string => `Choose actions of ${plan}`,
  goOn: 'Change the chosen ones',
  hint: 'Tick the actions that should change. Nothing changes before you have seen what will.',
  chosen: (n: number): string => `${actions(n)} chosen`,
  nobodyChosen: 'No action is chosen yet.',
} as const;

export const many = {
  title: (n: number): string => `Change ${actions(n)} at once`,
  intro:
    'Say what should change; what you leave empty stays as it is. You see every change before it is made.',
  leaveAsIs: 'Leave as it is',
  status: 'How they stand',
  choice: 'All of them stand',
  note: 'In a sentence, what has happened?',
  noteHint: 'Said of each of them. Left empty, what was said of each stays.',
  leads: 'Who leads',
  how: 'What to do',
  hows: {
    add: 'Add as a lead',
    support: 'Add as a supporter',
    accountable: 'Make accountable',
    remove: 'Take out',
    replace: 'Put in the place of all leads',
  } satisfies Record<LeadDeed, string>,
  name: (n: number): string => (n === 1 ? 'Who' : 'And who'),
  timescale: 'By when',
  noTime: 'Left empty, each keeps its own.',
  place: 'Where they stand in the plan',
  placeOf: 'Place in the plan',
  outside: 'Outside the headings',
  newNumber: 'It gets a number there; the old one leads to it.',
  preview: 'Show what will change',
  apply: 'Change the ticked actions',
  cancel: 'Back to the table',
  listTitle: 'The chosen actions',
  previewTitle: 'What will change',
  take: (code: string): string => `Change ${code}`,
  number: 'No.',
  action: 'Action',
  now: 'Now',
  will: 'Before and after',
  becomes: 'becomes',
  said: (note: string): string => `“${note}”`,
  same: 'Stays as it is: it says this already.',
  left: {
    hasLeft:
      'Stays as it is: it was dropped, merged or moved to another plan. Bring it back on its own page first.',
    inside: 'Stays as it is: it stands inside another action and goes where that goes.',
    tooManyLeads: 'Stays as it is: it would have more leads than an action can have.',
  } satisfies Record<Left, string>,
  meanwhile: (who: string): string =>
    `${who || 'Somebody'} changed it since you chose it. It is left out unless you tick it.`,
  changed: (label: string): string => `${label}:`,
  counts: {
    changes: (n: number): string => `${actions(n)} will change.`,
    same: (n: number): string =>
      has(n, 'says this already and stays as it is.', 'say this already and stay as they are.'),
    left: (n: number): string =>
      has(n, 'may not change and stays as it is.', 'may not change and stay as they are.'),
    unticked: (n: number): string => has(n, 'is left out.', 'are left out.'),
    gone: (n: number): string => has(n, 'is not in the plan any more.', 'are not in the plan any more.'),
  },
  needChoice: 'Choose how they stand, or leave the sentence empty.',
  needHow: 'Choose what to do with the names.',
  needName: 'Name who it is about.',
  needChange: 'Say what should change: how they stand, who leads, by when or where.',
  lookAgainTitle: 'What should change is not what you last looked at.',
  lookAgain: 'Nothing was changed yet. Look at the list below, then make the change.',
} as const;

/** The words of the plan's text, its details and their forms. */
import type { SectionKind } from '../../domain/plan/plan.ts';

const KIND_LABELS: Record<SectionKind, string> = {
  purpose: 'What the plan is for',
  definitions: 'What words mean',
  limits: 'What the plan cannot do',
  context: 'Background',
  targets: 'Targets',
  development: 'How the plan was made',
  themes: 'About the themes',
  progress: 'Progress so far',
  keyActions: 'Key actions',
  ownership: 'Who owns the plan',
  note: 'Notes kept from the document',
  other: 'Other',
};

export const section = {
  title: 'The plan’s text',
  intro: 'What the plan says around its actions, in order.',
  none: 'The plan has no text yet',
  noneDo: 'Say what the plan is for, what it cannot do, and how it came about.',
  add: 'Add a section',
  addTitle: 'Add a section',
  editTitle: 'Change this section',
  edit: 'Change',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  removeTitle: 'Remove this section?',
  removeSays: 'Its words stay in the history of the plan.',
  removeDo: 'Remove the section',
  heading: 'Heading',
  text: 'Text',
  textHint: 'Each line is a paragraph. Begin the lines of a list with a hyphen.',
  kind: 'What it is for',
  kinds: KIND_LABELS,
  save: 'Save the section',
  cancel: 'Cancel',
  named: (deed: string, heading: string): string => `${deed}: ${heading}`,
} as const;

export const details = {
  title: 'The details of the plan',
  name: 'Title',
  purpose: 'What it is for',
  purposeHint: 'One or two sentences that anybody can understand.',
  owner: 'Who owns it',
  ownerHint: 'The board or group that answers for the plan as a whole.',
  periodStart: 'From',
  periodEnd: 'Until',
  levels: 'What stands above its actions',
  levelsHint:
    'The names of its levels, the outermost first: “theme, initiative” or “priority”. Leave empty for one plain list of actions.',
  state: 'Where it has got to',
  states: {
    draft: { label: 'A draft', hint: 'Everything works; printed copies and PDFs say that it is a draft.' },
    live: { label: 'The plan that is worked to', hint: 'It has been agreed.' },
    archived: { label: 'Put away', hint: 'It is over, or another plan has taken its place.' },
  },
  save: 'Save the details',
  newTitle: 'Begin a plan',
  newIntro: 'Say what the plan is called; all else can wait and be changed.',
  newInstead: 'Is there a document already? Read it in instead.',
  begin: 'Begin the plan',
} as const;

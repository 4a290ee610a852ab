/** The words of the deeds on one action: moving, splitting, joining, carrying forward, dropping, linking, undoing. */
export const deeds = {
  more: 'More',
  moreLabel: 'More that can be done with this action',
  up: 'Move up',
  down: 'Move down',
  move: 'Move it',
  split: 'Split it',
  join: 'Join it with others',
  carry: 'Carry it forward',
  drop: 'Drop it',
  bringBack: 'Bring it back',
  ask: 'Ask somebody by a link',
  link: 'Link it to another',
  addInside: 'Add an action inside it',
  preview: 'See first what changes',
  previewTitle: 'What will change',
  previewIntro: 'Nothing is saved yet.',
  previewNothing: 'Nothing would change.',
  cancel: 'Cancel',
} as const;

export const around = {
  inside: 'Stands inside',
  inner: 'Actions inside it',
  links: 'Linked to',
  joined: 'Joined into it',
  cause: (cause: string): string => `Cause: ${cause.toLowerCase()}.`,
  decided: (by: string, on: string): string => `Decided${by === '' ? '' : ` by ${by}`} on ${on}.`,
  inPlan: (title: string): string => `in ‘${title}’`,
  takeOut: 'Take out',
  takeOutLink: (words: string, code: string): string => `Take out the link: ${words} ${code}`,
  makeLink: 'Make it a link',
  makeLinkOf: (text: string): string => `Make a link of ‘${text}’`,
} as const;

export const move = {
  title: (code: string): string => `Move action ${code}`,
  lede: 'It takes along its history, its leads, its links and all that stands inside it. Its old number goes on leading to it.',
  plan: 'To which plan',
  choosePlan: 'Show the places of that plan',
  heading: 'Under which heading',
  noHeading: 'Outside the headings',
  inside: 'Inside another action',
  insideHint: 'Leave this as it is where it should stand by itself.',
  notInside: 'Inside no other action',
  save: 'Move it',
} as const;

export const split = {
  title: (code: string): string => `Split action ${code}`,
  lede: 'The first part keeps the number, the history and how it stands. The others get new numbers and a link to it.',
  part: (n: number): string => `Part ${n}`,
  partText: (n: number): string => `What part ${n} will do`,
  first: (code: string): string => `It stays ${code}.`,
  more: 'Add another part',
  subActions: 'Its parts as written',
  milestones: 'Milestones',
  inner: 'Actions inside it',
  leads: 'Who leads which part',
  leadOf: (name: string, n: number): string => `${name} leads part ${n}`,
  save: 'Split it',
} as const;

export const join = {
  title: (code: string): string => `Join other actions into ${code}`,
  lede: 'One action stays and takes in the others: their parts, notes, leads and links. Their numbers will lead to it.',
  choose: 'Which actions join it?',
  sameHeading: 'Under the same heading',
  elsewhere: (n: number): string => `Elsewhere in the plan (${n})`,
  goOn: 'Go on with these',
  tickFirst: 'Tick at least one action that is to join it.',
  nobody: 'There is no other action in this plan to join with.',
  text: 'What the joined action will do',
  textHint: 'The words of each stand here below one another. Make one sentence of them.',
  accountable: 'Who answers for it',
  nobodyYet: 'Nobody yet',
  timescale: 'By when',
  whole: 'From the earliest to the last',
  of: (code: string, when: string): string => `As in ${code}: ${when}`,
  others: 'Joining it',
  chooseOthers: 'Choose others',
  save: 'Join them',
} as const;

export const carry = {
  title: (code: string): string => `Carry action ${code} forward`,
  lede: 'A new action is made for the later time, with a link to this one. This one stays and says where it went.',
  timescale: 'By when, in the new time',
  timescaleHint: 'As you would write it: March 2028, by autumn 2027, to be agreed.',
  was: (when: string): string => `It was: ${when}.`,
  note: 'Why was it not done in its time?',
  noteHint: 'In a sentence. It stays with the old action.',
  inner: (n: number): string =>
    n === 1 ? 'The open action inside it goes along.' : `The ${n} open actions inside it go along.`,
  save: 'Carry it forward',
} as const;

export const drop = {
  title: (code: string): string => `Drop action ${code}`,
  lede: 'It stays in the plan, marked as dropped, with the reason for all to see. It no longer counts as open work, and it can be brought back.',
  cause: 'Why is it dropped?',
  chooseCause: 'Choose why it is dropped.',
  reason: 'In a sentence',
  reasonHint: 'Others in the partnership read this.',
  decidedBy: 'Who decided',
  decidedByHint: 'A board, a group or a person.',
  decidedOn: 'When',
  withInner: (n: number): string =>
    n === 1 ? 'Drop the open action inside it too' : `Drop the ${n} open actions inside it too`,
  save: 'Drop it',
} as const;

export const bringBack = {
  title: (code: string): string => `Bring action ${code} back`,
  lede: 'It stands again as it stood before it was ended.',
  note: 'Why does it come back?',
  noteHint: 'In a sentence. You can leave this empty.',
  save: 'Bring it back',
} as const;

export const link = {
  title: (code: string): string => `Link action ${code}`,
  lede: 'A link holds whatever the numbers become. It is shown at both ends.',
  kind: 'What is it to the other?',
  chooseKind: 'Choose what it is to the other.',
  kinds: {
    dependsOn: 'It depends on the other',
    contributesTo: 'It contributes to the other',
    followsFrom: 'It follows from the other',
    sameAs: 'It says the same as the other',
    seeAlso: 'See also the other',
  },
  plan: 'In which plan',
  to: 'Number of the other action',
  toHint: 'For example 1.2.3.',
  noSuch: 'There is no action with this number in that plan.',
  save: 'Link them',
} as const;

export const undo = {
  title: 'Undo a change',
  lede: 'What it changed is written back as a new change. The history keeps both, so this can be undone too.',
  change: 'The change',
  putBack: 'What will be put back',
  stays: 'What stays as it is',
  nothing: 'Nothing of it can be put back: it was undone already, or changed again since.',
  save: 'Undo it',
  saveRest: 'Undo the rest of it',
  history: 'Back to the history',
  link: 'Undo',
  linkOf: (did: string, when: string): string => `Undo: ${did}, ${when}`,
} as const;

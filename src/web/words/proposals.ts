/** The words of the pages about edited copies of a plan and what they propose. */
import type { ProposalKind, ProposedField } from '../../domain/proposal/proposal.ts';

const FIELDS: Readonly<Record<string, string>> = {
  text: 'Action',
  subActions: 'Parts',
  notes: 'Notes',
  leads: 'Who leads',
  timescale: 'By when',
  status: 'How it stands',
  reference: 'Number',
  place: 'Place in the plan',
  title: 'Title',
  purpose: 'What it is for',
  whole: 'The whole of it',
};

const n = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const proposals = {
  title: 'Edited copies',
  lede: 'What copies of this plan, edited elsewhere and sent back, would change. Nothing is changed until you accept it.',
  takeIn: 'Take in an edited copy',
  takeInLede:
    'Choose the file that came back. You then see each change beside what the plan says, and accept what should stand.',
  none: 'No copy is waiting',
  noneDo:
    'Send the plan out as Word or Excel. When somebody sends it back edited, take it in: you see each change and accept what should stand.',
  settled: 'Everything is settled',
  settledDo:
    'Nothing more is proposed. What was accepted stands in the plan, and its history names the file.',
  open: (count: number): string => `${n(count, 'change', 'changes')} to look at`,
  wait: (count: number): string => `${n(count, 'change', 'changes')} from edited copies to look at`,
  files: 'The copies',
  file: 'File',
  takenIn: 'Taken in',
  waiting: 'To look at',
  accepted: 'Accepted',
  refused: 'Refused',
  otherwise: 'Settled otherwise',
  unchanged: 'Nothing has changed: it says what the plan says.',
  download: 'The file as it came',
  groups: {
    changed: 'Changed',
    moved: 'Moved',
    added: 'Added',
    gone: 'Left out',
  } satisfies Record<ProposalKind, string>,
  field: (field: ProposedField): string =>
    field.startsWith('column:') ? field.slice('column:'.length) : (FIELDS[field] ?? field),
  nouns: { action: 'Action', heading: 'Heading', section: 'Text of the plan', plan: 'The plan' },
  inPlan: 'In the plan',
  inPlanNow: 'In the plan now',
  whenCopied: 'When the copy was made',
  inCopy: (files: readonly string[]): string => `In ${files.join(' and ')}`,
  nothing: 'Nothing',
  takenOut: 'taken out:',
  putIn: 'put in:',
  endOf: ', end of change',
  planMoved: 'The plan was changed here after the copy was made.',
  already: 'The plan says this already.',
  contradict: 'The copies contradict each other. Choose one of the readings.',
  against: (files: readonly string[]): string =>
    `${files.join(' and ')} would do something else with it. Accept one of the two.`,
  leftOut: 'The copy leaves this action out. Accepting drops it: it stays in the plan, marked as dropped.',
  leftOutText: 'The copy leaves this text out. Accepting removes it; the history keeps its words.',
  suggestedBy: (who: string, day: string | null): string =>
    day === null ? `Suggested by ${who}` : `Suggested by ${who} on ${day}`,
  somebody: 'somebody',
  accept: 'Accept',
  refuse: 'Refuse',
  acceptThis: 'Accept this reading',
  refuseAll: 'Refuse all of them',
  done: 'Done with it',
  acceptGroup: (count: number): string => (count === 1 ? 'Accept this one' : `Accept all ${count}`),
  refuseGroup: (count: number): string => (count === 1 ? 'Refuse this one' : `Refuse all ${count}`),
  acceptEverything: (count: number): string => `Accept everything (${count})`,
  choose: (count: number): string =>
    count === 1
      ? '1 change needs a choice of its own, and is not accepted with the rest.'
      : `${count} changes need a choice of their own, and are not accepted with the rest.`,
  undo: 'What was accepted together can be undone together, from the history of the plan.',
  history: 'History',
  refusedTitle: (count: number): string => `${n(count, 'refused change', 'refused changes')}`,
  reopen: 'Take up again',
  comments: 'Comments in the copies',
  commentFrom: (file: string): string => `in ${file}`,
  commentAbout: 'About',
  wholePlan: 'The plan',
} as const;

export const copyChoice = {
  title: 'Is this a copy of a plan you have?',
  titleUnchanged: 'Nothing has changed in this file',
  seeCopies: 'See the edited copies of the plan',
  asked: (title: string): string => `You brought this in as an edited copy of “${title}”.`,
  bytes: (title: string): string =>
    `This is the very same file, byte for byte, as one that “${title}” was read from, or that Weft wrote from it.`,
  marks: (title: string): string =>
    `Weft wrote this file from “${title}”. It knows each row again, even where codes and words were changed or rows moved.`,
  likeness: (title: string): string => `Most of its actions stand in “${title}” already, word for word.`,
  propose: (title: string): string => `See what it changes in “${title}”`,
  proposeHint: 'Nothing is changed until you accept it.',
  asNew: 'Read it as a new plan',
  asNewHint: 'It becomes a plan of its own beside the other.',
  aside: 'Put it aside',
  read: (actions: number): string => n(actions, 'action read', 'actions read'),
} as const;

export const takenInPage = {
  title: 'Taken in as an edited copy',
  lede: (file: string, day: string): string => `${file} was brought in on ${day} as a copy of a plan.`,
  see: 'See what it changes',
} as const;

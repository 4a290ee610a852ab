/** What each kind of need is called, and why it matters, in words for the officer who works through the list. */
export const NEED_KINDS = [
  'noLead',
  'leadToBeAgreed',
  'nobodyAccountable',
  'noTimescale',
  'timescaleToBeAgreed',
  'datePassed',
  'ongoingWithNoTest',
  'conditionsUnmet',
  'keyActionWithoutAction',
  'brokenCrossReference',
  'likelyDuplicate',
  'unexplainedAbbreviation',
  'fundingNotFound',
  'milestonePassed',
  'occurrenceMissing',
  'numberToMeasure',
  'openDoubt',
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];
/** The needs that a row of the table of actions can have. */
export const NEEDS_OF_ACTIONS = NEED_KINDS.filter((kind) => kind !== 'keyActionWithoutAction');

type Words = { title: string; one: string; many: string; todo: string };

export const NEED_WORDS: Record<NeedKind, Words> = {
  noLead: {
    title: 'No lead named',
    one: 'action has no lead named',
    many: 'actions have no lead named',
    todo: 'Agree who will do it.',
  },
  leadToBeAgreed: {
    title: 'Lead to be agreed',
    one: 'action says that its lead is to be agreed',
    many: 'actions say that their lead is to be agreed',
    todo: 'Ask until somebody takes it on.',
  },
  nobodyAccountable: {
    title: 'Nobody accountable among several',
    one: 'action has several leads and nobody accountable',
    many: 'actions have several leads and nobody accountable',
    todo: 'Choose one who answers for it. The others go on helping.',
  },
  noTimescale: {
    title: 'No timescale',
    one: 'action has no timescale',
    many: 'actions have no timescale',
    todo: 'Agree when it will be done.',
  },
  timescaleToBeAgreed: {
    title: 'Timescale to be agreed',
    one: 'action says that its timescale is to be agreed',
    many: 'actions say that their timescale is to be agreed',
    todo: 'Ask its lead for a date.',
  },
  datePassed: {
    title: 'Date passed',
    one: 'action is past its date and not complete',
    many: 'actions are past their date and not complete',
    todo: 'Ask how it went, then mark it complete or agree a new date.',
  },
  ongoingWithNoTest: {
    title: 'Ongoing, with no test',
    one: 'action is ongoing and nothing else',
    many: 'actions are ongoing and nothing else',
    todo: 'Give it a yearly milestone or a measure, so that somebody can tell whether it happens.',
  },
  conditionsUnmet: {
    title: 'Waiting for a condition',
    one: 'action waits for something',
    many: 'actions wait for something',
    todo: 'Find out whether it has happened.',
  },
  keyActionWithoutAction: {
    title: 'Key action with no action',
    one: 'key action has no action linked to it',
    many: 'key actions have no action linked to them',
    todo: 'Link the actions that carry it, or add one.',
  },
  brokenCrossReference: {
    title: 'Points to nothing',
    one: 'action points to a place that is not in this plan',
    many: 'actions point to a place that is not in this plan',
    todo: 'Correct the number, or take the reference out.',
  },
  likelyDuplicate: {
    title: 'Perhaps the same action twice',
    one: 'pair of actions may be one action written twice',
    many: 'pairs of actions may be one action written twice',
    todo: 'Keep both if they differ; else drop one.',
  },
  unexplainedAbbreviation: {
    title: 'Abbreviations never explained',
    one: 'abbreviation is never explained',
    many: 'abbreviations are never explained',
    todo: 'Say what each stands for, so that a newcomer can follow.',
  },
  fundingNotFound: {
    title: 'Money not found',
    one: 'action says that its money or people are not found yet',
    many: 'actions say that their money or people are not found yet',
    todo: 'Name a source, or say that there is none.',
  },
  milestonePassed: {
    title: 'Milestone passed',
    one: 'action has a milestone whose day has passed',
    many: 'actions have a milestone whose day has passed',
    todo: 'Say when it was reached, or give it another day.',
  },
  occurrenceMissing: {
    title: 'Behind with what comes round',
    one: 'action comes round and has not been held as often as it should',
    many: 'actions come round and have not been held as often as they should',
    todo: 'Record the times it was held, or agree when the next will be.',
  },
  numberToMeasure: {
    title: 'Numbers that could be measures',
    one: 'action has a number in its words that could be its measure',
    many: 'actions have a number in their words that could be their measure',
    todo: 'Keep those that tell success; say of the others that they are none.',
  },
  openDoubt: {
    title: 'Not yet clear',
    one: 'action has a question from the reading that nobody has answered',
    many: 'actions have a question from the reading that nobody has answered',
    todo: 'Answer it where it stands.',
  },
};

/** '10 actions have no lead named. Agree who will do it.' */
export function sayNeed(kind: NeedKind, count: number): { title: string; sentence: string } {
  const { title, one, many, todo } = NEED_WORDS[kind];
  return { title, sentence: `${count} ${count === 1 ? one : many}. ${todo}` };
}

/** The words of handing over: the list, each record, the offers, and the note that stays. */
import type { HandoverWay, Hindrance } from '../../domain/partnership/handover.ts';
import type { HeldKind } from '../../domain/partnership/holdings.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const KINDS: Record<HeldKind, string> = {
  plan: 'Plans',
  action: 'Actions',
  question: 'Questions that wait for an answer',
  meeting: 'Meetings still to come',
  seat: 'Seats in other groups',
  administrator: 'Administrators who have no other place',
};
const HINDRANCES: Record<Hindrance, string> = {
  undecided: 'To decide',
  waiting: 'Waits for an answer',
  declined: 'Declined',
};
const DONE: Record<HandoverWay, string> = {
  handedOver: 'Handed over',
  closed: 'Closed',
  merged: 'Joined with another',
  givenUp: 'Given up',
};

export const handover = {
  title: {
    dissolving: (name: string) => `Dissolve ${name}`,
    leaving: (name: string) => `${name} is leaving`,
  },
  intro: {
    dissolving:
      'A group can be dissolved when nothing is left with it. Offer each record to a group or an organisation that will answer for it, close it, or join it with another. An offer counts when it is accepted.',
    leaving:
      'Say who takes each thing that they hold, or leave it open for now. Their name stays wherever it was written; what they could do in Weft ends.',
  },
  account: {
    ends: 'Weft knows this person. Their roles end and their account is closed when they have left.',
    sameName: 'Weft knows somebody of this name, who is not tied to this entry yet.',
    isTheirs: 'It is the same person: close their account too',
    none: 'Nobody whom Weft lets in is tied to this name, so no account is closed.',
  },
  begin: { dissolving: 'Begin to hand over', leaving: 'Begin' },
  beginHolds: (n: number): string =>
    n === 0 ? 'Nothing would be left behind.' : `${count(n, 'record', 'records')} would be left behind:`,
  left: (n: number): string =>
    n === 0 ? 'Nothing is left.' : `${count(n, 'record is', 'records are')} left to settle.`,
  shared: (n: number): string =>
    `${count(n, 'more open action has', 'more open actions have')} other leads too, and go on without it.`,
  kinds: KINDS,
  kindOf: (why: 'dissolving' | 'leaving', kind: HeldKind): string =>
    why === 'leaving' && kind === 'seat' ? 'Seats' : KINDS[kind],
  hindrances: HINDRANCES,
  done: DONE,
  code: (code: string, plan: string): string => `${code} in ${plan}`,
  answersFor: 'it answers for it',
  leadsAlone: 'nobody else leads it',
  measures: (n: number): string => `${count(n, 'measure goes', 'measures go')} with it`,
  to: (name: string): string => `to ${name}`,
  offeredTo: (name: string): string => `offered to ${name}`,
  declinedBy: (name: string): string => `by ${name}`,
  on: (day: string): string => `on ${day}`,
  answeredBy: (name: string): string => `answered by ${name}`,
  notHeld: 'No longer held',
  decide: 'Decide',
  decideOf: (what: string): string => `Decide: ${what}`,
  withdraw: 'Take the offer back',
  withdrawOf: (what: string): string => `Take the offer back: ${what}`,
  answer: 'Answer for them',
  answerOf: (what: string): string => `Answer for them: ${what}`,
  later: 'You can leave this and take it up again at any time.',
  finish: { dissolving: 'Dissolve the group', leaving: 'They have left' },
  finishWait: 'This can be done when nothing is left to settle.',
  callOff: 'Call it off',
  callOffSays: 'What was settled stays settled. Offers that wait are taken back.',
  note: 'Handover note',
  noteHint: 'For those who come after: what they should know, whom to ask, where papers are.',
  saveNote: 'Save the note',
} as const;

export const note = {
  title: (name: string): string => `Handover note of ${name}`,
  dissolved: (day: string): string => `Dissolved on ${day}. Nothing was left with it.`,
  left: (day: string): string => `Left on ${day}.`,
  begun: (day: string): string => `Handing over began on ${day}.`,
  what: 'What became of everything',
  record: 'Record',
  became: 'What became of it',
  when: 'When',
  words: 'In words',
  nothing: 'There was nothing to hand over.',
  print: 'Print this page for the file: it holds the whole note.',
} as const;

export const record = {
  title: (label: string): string => `What becomes of this: ${label}`,
  way: 'What becomes of it',
  ways: {
    handedOver: { label: 'Somebody else takes it' },
    closed: { label: 'It is closed' },
    merged: { label: 'It is joined with another action of the plan' },
    givenUp: { label: 'It is given up' },
  } satisfies Record<HandoverWay, { label: string }>,
  hints: {
    plan: { closed: 'The plan is put away. It can still be read.' },
    action: {
      closed: 'The action is dropped, with the reason below.',
      givenUp: 'Its lead is to be agreed, and it is listed among what needs attention.',
      merged: 'Nothing it says is lost: its number leads to the other.',
    },
    question: { givenUp: 'It is asked of nobody in particular, and still waits for an answer.' },
    meeting: {
      closed: 'The meeting is cancelled, with the reason below. Calendars that hold it are told.',
      givenUp: 'It becomes a meeting of the plan as a whole.',
    },
    seat: { givenUp: 'The seat is vacant.' },
    administrator: {
      closed: 'They administer the partnership no longer.',
      handedOver: 'They keep their role, with a place there.',
    },
  } as Partial<Record<HeldKind, Partial<Record<HandoverWay, string>>>>,
  to: 'Who takes it',
  toHint: {
    asked: 'A group or an organisation. It is asked, and it counts when it accepts.',
    dissolving: 'A group or an organisation; for a seat, a person. It is theirs at once.',
    leaving: 'A colleague, a post or an organisation. It is theirs at once.',
  },
  code: 'The number of the other action, where it is joined',
  words: 'In a sentence',
  wordsHint: 'What the new holder should know, or why it is closed.',
  save: 'Save',
  cancel: 'Back to the list',
  where: 'See it where it stands',
} as const;

export const offers = {
  byLink: 'Ask somebody without an account, by a link',
  links: 'Links given out for it',
  title: 'Handovers',
  intro: 'What is offered to groups, what is being handed over, and the notes that stay.',
  offers: 'Offered, and waiting for an answer',
  noOffers: 'No offer waits for your answer.',
  from: (from: string, to: string): string => `${from} offers it to ${to}`,
  answer: 'Answer',
  answerOf: (what: string): string => `Answer: ${what}`,
  open: 'Under way',
  waiting: (n: number): string => (n === 0 ? 'no offer waits' : count(n, 'offer waits', 'offers wait')),
  ended: 'Notes of those that are done',
  endedOn: (day: string): string => `on ${day}`,
  offerTitle: (label: string): string => `Will you take this? ${label}`,
  offerSays: (to: string): string =>
    `If ${to} accepts, it answers for this from today. Nothing changes until then, and it can say no.`,
  theySay: 'They say',
  words: 'Your answer in a sentence, if you like',
  accept: 'Accept',
  decline: 'Decline',
} as const;

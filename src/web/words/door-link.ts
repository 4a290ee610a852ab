/** The words of links without an account: the page that one opens, giving one, and the list of those given. */
import type { DoorLinkState, Purpose } from '../../domain/link/door-link.ts';

export const doorLink = {
  title: (code: string): string => `How does ${code} stand?`,
  whose: (name: string, giver: string): string =>
    `${giver} sent this link to ${name}. What you say here is kept under that name.`,
  notYou: (name: string): string => `If you are not ${name}, close this page and tell whoever sent it on.`,
  once: (until: string): string => `It works once, until ${until}, and opens nothing else.`,
  thanks: 'Thank you',
  saved: {
    updateAction: 'How it stands is saved. You can close this page.',
    answerQuestion: 'The answer is saved. Whoever asked will see it. You can close this page.',
    commentDraft: 'What you think is saved, and will be answered. You can close this page.',
    acceptHandover: 'Your answer is saved. You can close this page.',
  },
  draftTitle: (plan: string): string => `What do you think of “${plan}”?`,
  draftAbout: 'The plan stands below. Read as much of it as you like, then say what you think of it.',
  planText: 'The plan',
  actions: 'Actions',
  closed: 'This link is closed',
  ask: 'Ask by a link',
  askTitle: {
    updateAction: 'Ask how an action stands',
    answerQuestion: 'Ask for an answer',
    commentDraft: 'Ask what somebody thinks of the plan',
    acceptHandover: 'Ask somebody to take over',
  },
  askIntro: {
    updateAction:
      'Whoever gets the link opens one page, says how the action stands, and needs no account. The link works once.',
    answerQuestion:
      'Whoever gets the link opens one page, answers the question, and needs no account. The link works once.',
    commentDraft:
      'Whoever gets the link reads the plan on one page, says what they think of it, and needs no account. The link works once.',
    acceptHandover:
      'Whoever gets the link opens one page, accepts or declines for those it was offered to, and needs no account. The link works once.',
  },
  who: 'Whom do you ask?',
  somebodyNew: 'Somebody who is not in the list',
  name: 'Their name',
  email: 'Their e-mail address',
  newHint: 'Only for somebody who is not in the list.',
  days: 'For how many days does it open?',
  give: 'Make the link',
  made: 'The link is made',
  address: 'The address of the link',
  copy: (name: string): string => `Give this address to ${name} and to nobody else. It is shown this once.`,
  mail: {
    queued: 'It also goes to them by e-mail.',
    noServer: 'No mail server is set, so give it to them yourself.',
    refused: 'They want no mail of this kind, so give it to them yourself.',
    noAddress: 'No e-mail address of theirs is known, so give it to them yourself.',
  },
  until: (day: string): string => `It opens until ${day}, once.`,
  list: 'Links given out of this plan',
  listTitle: 'Links given out',
  none: 'No link has been given out of this plan. An action’s page makes one under “More”; questions and comments have theirs.',
  for: 'For',
  what: 'What it does',
  state: 'How it stands',
  withdraw: 'Withdraw',
  withdrawNamed: (name: string): string => `Withdraw the link for ${name}`,
  by: (name: string, day: string): string => `${name}, ${day}`,
  given: 'Given by',
  back: 'Back',
} as const;

export const LINK_STATES: Record<DoorLinkState, (day: string) => string> = {
  open: (day) => `Open until ${day}`,
  used: (day) => `Used on ${day}`,
  withdrawn: (day) => `Withdrawn on ${day}`,
  expired: (day) => `Was open until ${day}`,
  unsigned: () => 'Of an older kind, which opens nothing any more: make a new one',
};

export const PURPOSE_WORDS: Record<Purpose, string> = {
  updateAction: 'Say how an action stands',
  answerQuestion: 'Answer a question',
  commentDraft: 'Comment on a draft',
  acceptHandover: 'Accept or decline a handover',
};

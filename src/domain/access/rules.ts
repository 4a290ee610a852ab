/**
 * Who may do what, as sentences. Nothing stands anywhere else: `may` reads these rules, and the page “What you may do”
 * shows them.
 *
 * - A role given for the whole partnership reaches everything; given for one plan, that plan.
 * - A role given for a party reaches the plans that the party has a part in: it leads or supports an action of them, is
 *   their steward, or meets about them. What changes an action reaches only the actions which that party leads, and what
 *   is written down of a meeting only the meetings of that party.
 * - Whoever changes plans is not by that an administrator, and the other way round: the two are given apart.
 */
import type { Role } from './person.ts';

export const DEEDS = [
  'seePlan',
  'exportPlan',
  'seeWorking',
  'seeDirectory',
  'seeHistory',
  'comment',
  'reportProgress',
  'changeAction',
  'answerQuestion',
  'askQuestion',
  'acceptStewardship',
  'minuteMeeting',
  'changePlan',
  'seeImport',
  'importPlan',
  'adoptPlan',
  'publishPlan',
  'keepDirectory',
  'keepGroups',
  'seePeople',
  'invite',
  'administer',
] as const;
export type Deed = (typeof DEEDS)[number];

export type Rule = { role: Role; deeds: readonly Deed[]; sentence: string };

const LOOKS = ['seePlan', 'exportPlan', 'seeWorking', 'seeDirectory', 'seeHistory'] as const;
const SEES = [...LOOKS, 'comment'] as const;

export const RULES: readonly Rule[] = [
  {
    role: 'administrator',
    deeds: [...LOOKS, 'seePeople', 'invite', 'administer'],
    sentence:
      'An administrator keeps people, mail and settings, and sees every plan and its history, but changes no plan.',
  },
  {
    role: 'coordinator',
    deeds: DEEDS.filter((deed) => deed !== 'administer'),
    sentence:
      'A coordinator reads documents in, changes plans, publishes them, keeps the groups and the directory, and invites people.',
  },
  {
    role: 'chair',
    deeds: [...SEES, 'askQuestion', 'acceptStewardship', 'minuteMeeting'],
    sentence:
      'The chair of a group sees the plans that the group looks after or meets about, writes down who came to its meetings and what they decided, and accepts or declines what is offered to it.',
  },
  {
    role: 'groupMember',
    deeds: SEES,
    sentence:
      'A member of a group sees the plans that the group looks after or meets about, their history and exports, and comments.',
  },
  {
    role: 'lead',
    deeds: [...SEES, 'reportProgress', 'answerQuestion'],
    sentence:
      'A lead sees the plans that they have a part in, says how the actions stand that they lead, and answers questions about them.',
  },
  {
    role: 'supporter',
    deeds: SEES,
    sentence: 'A supporter sees the plans that they have a part in, and comments.',
  },
  {
    role: 'editor',
    deeds: [...SEES, 'reportProgress', 'changeAction', 'answerQuestion'],
    sentence:
      'An organisation’s editor does what a lead does for every action that the organisation leads, and may change its words, dates and facts, and who of the organisation’s own leads it.',
  },
  {
    role: 'scrutiny',
    deeds: [...SEES, 'askQuestion'],
    sentence:
      'A member of the scrutiny panel sees plans and their history, comments, and asks questions that must be answered.',
  },
  {
    role: 'reader',
    deeds: LOOKS,
    sentence: 'A reader sees plans, their history and exports, and changes nothing.',
  },
  {
    role: 'public',
    deeds: ['seePlan', 'exportPlan'],
    sentence: 'The public sees the plans that were published.',
  },
];

/** Whoever may look somewhere is offered the way there; what it shows is fenced. */
export const LOOKING: readonly Deed[] = LOOKS;

/** The deeds that a party's grant allows only on the actions which the party leads. */
export const ON_OWN_ACTIONS: readonly Deed[] = ['reportProgress', 'changeAction', 'answerQuestion'];

/** Those that it allows only on the meetings which the party holds. */
export const ON_OWN_MEETINGS: readonly Deed[] = ['minuteMeeting'];

/** The deeds that are about no plan: only a role given for the whole partnership allows them. */
export const WHOLE_PARTNERSHIP: readonly Deed[] = [
  'seeImport',
  'importPlan',
  'adoptPlan',
  'keepDirectory',
  'keepGroups',
  'seePeople',
  'invite',
  'administer',
];

/**
 * What a group is offered it does not hold yet: the deed reaches every plan, and whoever carries it out looks whether
 * the offer is to one of the permit's parties.
 */
export const OF_A_GROUP: readonly Deed[] = ['acceptStewardship'];

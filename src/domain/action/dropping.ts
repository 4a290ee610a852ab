/**
 * Why an action was dropped (R36). A dropped action stays where it is, struck and worded, with its cause, who decided
 * and when; it is left out of every count of open work, and can be brought back.
 */
export const DROP_CAUSES = [
  'fundingEnded',
  'partnerWithdrew',
  'superseded',
  'notEffective',
  'capacity',
  'duplicate',
  'other',
] as const;
export type DropCause = (typeof DROP_CAUSES)[number];

export const CAUSE_WORDS: Readonly<Record<DropCause, string>> = {
  fundingEnded: 'The money ended',
  partnerWithdrew: 'A partner withdrew',
  superseded: 'Something else took its place',
  notEffective: 'It did not work',
  capacity: 'Nobody has the time for it',
  duplicate: 'Another action says the same',
  other: 'Another reason',
};

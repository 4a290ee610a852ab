/** Correcting what was read of one row, and what is said when two people answered the same. */
import { LONGEST_ANSWER, MOST_PARTS } from '../../domain/reading/checked-reading.ts';
import type { EditableField } from '../../domain/reading/questions.ts';

export const correcting = {
  title: (row: number) => `Correct row ${row}`,
  lede: 'Change what is wrong and leave the rest. The document itself stays as it came.',
  inDocument: 'In the document',
  fields: {
    text: 'What the action says',
    path: 'Where it belongs',
    reference: 'The document’s own number',
    leads: 'Who leads',
    accountable: 'Who answers for it',
    timescale: 'When',
    status: 'How it stands',
  } satisfies Record<EditableField, string>,
  hints: {
    text: undefined,
    path: 'Outermost first, one to a line, each with its number if it has one.',
    reference: undefined,
    leads: 'One name to a line. Leave it empty if nobody is named; write “to be agreed” if that is so.',
    accountable: 'As it is written among the leads above.',
    timescale: 'As you would write it: “by June 2027”, “every quarter”, “ongoing”.',
    status: 'For example: not started, under way, complete, waiting, dropped.',
  } satisfies Record<EditableField, string | undefined>,
  nobodySaid: 'Nobody has said',
  otherLead: 'Another of the names above',
  otherLeadName: 'The other name',
  readAs: (meaning: string) => `Now read as: ${meaning}`,
  cut: 'Cut it into several actions',
  cutLabel: 'One action to a line',
  cutHint: 'Each gets the leads and the date of this row. Leave it empty to keep one action.',
  save: 'Save the corrections',
  cancel: 'Back without saving',
  backToReading: 'Take all corrections back',
  emptyText: 'An action needs words. To leave the row out, go back and choose “Leave out”.',
  meanwhile: (theirs: string) =>
    theirs === ''
      ? 'Somebody took the correction of this back while you had the page open. Save again to put yours in its place.'
      : `Somebody else corrected this meanwhile, to “${theirs}”. Save again to put yours in its place.`,
  tooLong: `Keep this under ${LONGEST_ANSWER.toLocaleString('en-GB')} characters.`,
  manyParts: `Cut it into ${MOST_PARTS} actions at most; what is left can be cut again once the plan is live.`,
  onePart: 'Write at least two actions, one to a line, or leave this empty.',
} as const;

export const meanwhile = {
  title: 'Two answers to one question',
  lede: 'Somebody else answered this while you had it open. Nothing was written over: both are here.',
  theirs: 'Their answer, which stands',
  yours: 'Your answer',
  keep: 'Keep theirs',
  replace: 'Put mine in its place',
  takenBack: 'They took the answer back: the question is open.',
  takeBack: 'Take the answer back',
  backToQuestion: 'Back to the question',
  leaveOut: 'Leave it out',
  putBack: 'Put it back',
  row: (number: number) => `Row ${number}`,
} as const;

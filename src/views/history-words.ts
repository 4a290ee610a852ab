/** The words in which history is told: what deeds are called, and what each column is to a reader. */
import { COLUMN_WORDS, type Columns } from '../domain/plan/column-words.ts';
import type { Tables } from '../store/tables.ts';

/** Every deed that commands sign; a test holds this list to them. */
export const DEEDS: Readonly<Record<string, string>> = {
  adoptPlan: 'adopted the plan from its document',
  undoAdoption: 'undid the adoption',
  seedExample: 'put the example into Weft',
  createPlan: 'began the plan',
  createAction: 'added an action',
  editAction: 'changed an action',
  changeStatus: 'said how an action stands',
  dropAction: 'dropped an action',
  bringBackAction: 'brought an action back',
  moveAction: 'moved an action',
  reorderAction: 'changed the order of actions',
  splitAction: 'split an action',
  joinActions: 'joined actions into one',
  carryForward: 'carried an action forward',
  linkActions: 'linked two actions',
  unlinkActions: 'took a link between actions out',
  undoDeed: 'undid a change',
  rehearsal: 'looked at what a change would do',
  changeManyActions: 'changed several actions at once',
  setTimescale: 'said when an action is to be done',
  keepFact: 'changed what is known of an action',
  keepLabels: 'said where, for whom and what kind of work an action is',
  answerDoubt: 'answered a question about an action',
  editPlan: 'changed the details of the plan',
  addSection: 'added to the plan’s text',
  editSection: 'changed the plan’s text',
  moveSection: 'moved a part of the plan’s text',
  removeSection: 'took a part out of the plan’s text',
  addHeading: 'added a heading',
  editHeading: 'renamed or renumbered a heading',
  moveHeading: 'moved a heading',
  removeHeading: 'removed a heading',
  addKeyAction: 'added a key action',
  editKeyAction: 'changed a key action',
  moveKeyAction: 'moved a key action',
  removeKeyAction: 'took a key action out',
  linkKeyAction: 'chose the actions of a key action',
  explainAbbreviation: 'explained an abbreviation',
  addEntry: 'added an entry to the directory',
  editEntry: 'changed an entry of the directory',
  addAlias: 'added another name to the directory',
  removeAlias: 'took another name out of the directory',
  addMembership: 'said where somebody belongs',
  endMembership: 'said when somebody’s belonging ended',
  removeMembership: 'took a belonging out of the directory',
  addSuccession: 'said what a body became',
  removeSuccession: 'took a successor out of the directory',
  refuseSame: 'said that names which look alike are different',
  askSameAgain: 'took back that two names are different',
  mergeEntries: 'merged entries of the directory',
  undoMerge: 'took a merge back',
  attachFile: 'kept a file with an action',
  attachLink: 'kept a link with an action',
  attachNote: 'kept a note with an action',
  removeAttachment: 'removed what was kept with an action',
  bringBackAttachment: 'brought back what was kept with an action',
  giveCalendar: 'gave out a calendar of the plan',
  withdrawCalendar: 'withdrew a calendar of the plan',
  openPartnership: 'opened the partnership',
  startImport: 'brought in a document',
  readImport: 'read a document',
  readImportAgain: 'had a document read again',
  takeUpImport: 'took up a reading that was left unfinished',
  answerQuestion: 'answered a question about a document',
  discardImport: 'put a document aside',
  writePlanFile: 'wrote the plan to a file',
  proposeChanges: 'took in an edited copy of the plan',
  askNewPlan: 'said that a document is a plan of its own',
  acceptProposals: 'accepted changes from an edited copy',
  refuseProposals: 'refused changes from an edited copy',
  reopenProposals: 'took up refused changes again',
};

export const deedWords = (deed: string | null): string => DEEDS[deed ?? ''] ?? 'made a change';

/** History also tells what came from the document or was worked out, which nobody changes by hand. */
export const TOLD_COLUMNS: Partial<Record<keyof Tables, Columns>> = {
  ...COLUMN_WORDS,
  plan: { ...COLUMN_WORDS.plan, plan_day: 'Date of the document', slug: 'Address' },
  action: { ...COLUMN_WORDS.action, status_raw: 'Status in the document', status_on: 'Last update' },
  attachment: { removed_reason: 'Removed because', title: 'Name' },
  abbreviation: { short: 'Abbreviation', long: 'Stands for' },
};

export const LEAD_STATE_WORDS: Readonly<Record<string, string>> = {
  named: 'named',
  toBeAgreed: 'to be agreed',
  notApplicable: 'not applicable',
  blank: 'nobody yet',
};

export const LIFECYCLE_WORDS: Readonly<Record<string, string>> = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  notStarted: 'Not started',
  inProgress: 'Under way',
  continuing: 'Continuing',
  waiting: 'Waiting',
  complete: 'Complete',
  dropped: 'Dropped',
  merged: 'Merged with another',
  transferred: 'Carried forward',
};

/** They stand behind “Rating:”, so they have no colon of their own. */
export const RAG_WORDS: Readonly<Record<string, string>> = {
  blue: 'Blue, complete',
  green: 'Green, on track',
  amber: 'Amber, some risk',
  red: 'Red, off track',
  grey: 'Grey, not due',
};

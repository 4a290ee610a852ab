/** The words in which history is told: what deeds are called, and what each column is to a reader. */
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
  linkKeyAction: 'chose the actions of a key action',
  explainAbbreviation: 'explained an abbreviation',
  openPartnership: 'opened the partnership',
  startImport: 'brought in a document',
  readImport: 'read a document',
  readImportAgain: 'had a document read again',
  takeUpImport: 'took up a reading that was left unfinished',
  answerQuestion: 'answered a question about a document',
  discardImport: 'put a document aside',
};

export const deedWords = (deed: string | null): string => DEEDS[deed ?? ''] ?? 'made a change';

type Columns = Readonly<Record<string, string>>;

/** Columns that a reader has a word for; the others hold inner keys and copies. */
export const COLUMN_WORDS: Partial<Record<keyof Tables, Columns>> = {
  plan: {
    title: 'Title',
    purpose: 'Purpose',
    owner: 'Who owns it',
    period_start: 'From',
    period_end: 'Until',
    plan_day: 'Date of the document',
    levels: 'Levels',
    slug: 'Address',
    state: 'State',
  },
  action: {
    code: 'Number',
    text: 'Action',
    sub_actions: 'Parts',
    notes: 'Notes',
    lead_state: 'Lead',
    timescale: 'Timescale',
    lifecycle: 'Stage',
    rag: 'Rating',
    status_raw: 'Status in the document',
    status_note: 'In a sentence',
    status_on: 'Last update',
    fields: 'Other columns',
    cross_references: 'Points to',
    doubts: 'Open questions',
    heading_id: 'Place in the plan',
  },
  heading: { number: 'Number', title: 'Heading', position: 'Place' },
  section: { heading: 'Heading', text: 'Text', kind: 'What it is for', position: 'Place' },
  key_action: { letter: 'Letter', text: 'Key action', year: 'Year', action_ids: 'Actions' },
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
  transferred: 'Moved to another plan',
};

export const RAG_WORDS: Readonly<Record<string, string>> = {
  blue: 'Blue: complete',
  green: 'Green: on track',
  amber: 'Amber: some risk',
  red: 'Red: off track',
  grey: 'Grey: not due',
};

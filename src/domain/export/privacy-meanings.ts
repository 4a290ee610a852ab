/** What the tables of settings and of privacy mean. */
import type { TableMeaning } from './meaning.ts';

export const PRIVACY: Readonly<Record<string, TableMeaning>> = {
  setting: {
    about: 'What the partnership has set for itself; what it never touched has no row.',
    columns: { key: 'Which setting, as in docs/settings.md.', value: 'What it says.' },
  },
  legal_hold: {
    about: 'Records that must not be deleted when their time is up, and why.',
    columns: {
      noun: 'What kind of record: draft, writing, file, mail or contact.',
      record_id: 'Which one.',
      reason: 'Why it is kept.',
      placed_by: 'Who said so, as in the table person.',
      placed_on: 'The day they said so.',
      lifted_on: 'The day it was lifted; empty while it stands.',
    },
  },
  deletion: {
    about: 'What was deleted because its time was up: how much of each kind, by whom and when.',
    columns: {
      noun: 'What kind of record, as in the table legal_hold.',
      records: 'How many.',
      size: 'How large they were, in bytes.',
      oldest: 'The day that the oldest one’s time was counted from.',
      newest: 'The day that the newest one’s time was counted from.',
      deleted_by: 'Who deleted them, as in the table person.',
    },
  },
};

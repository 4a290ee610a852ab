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
};

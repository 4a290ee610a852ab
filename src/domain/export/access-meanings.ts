/** What the tables of who may do what mean. */
import type { TableMeaning } from './meaning.ts';

export const ACCESS: Readonly<Record<string, TableMeaning>> = {
  role_grant: {
    about: 'What each person was given: a role within a scope, from one day to another.',
    columns: {
      person_id: 'Who has it, as in the table person.',
      role: 'The role, as in docs/glossary.md.',
      scope: 'partnership, plan or party: how far it reaches.',
      from_day: 'The first day it holds.',
      until_day: 'The day from which it holds no more; empty while it goes on.',
      given_by: 'Who gave it, as in the table person.',
    },
  },
  person_contact: {
    about: 'How people can be reached. It has no history, so that it can be forgotten.',
    columns: {
      person_id: 'Whose it is, as in the table person.',
      email: 'Their e-mail address.',
      telephone: 'Their telephone number.',
      published: 'Whether they agreed that it may be published.',
      agreed_on: 'The day they agreed.',
    },
  },
};

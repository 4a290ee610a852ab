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
  door_link: {
    about: 'Links for people without an account: each opens one page that does one thing, once.',
    columns: {
      purpose: 'What it is for: updateAction, answerQuestion, commentDraft or acceptHandover.',
      subject_id:
        'The question or the record handed over that it is about; empty where the action or plan says it.',
      person_id: 'Whom it was given to, as in the table person.',
      given_by: 'Who gave it, as in the table person.',
      secret_hash: 'The SHA-256 of the secret in its address, which is kept nowhere.',
      from_day: 'The day it was given.',
      until_day: 'The last day it opens.',
      used_on: 'The day it did its work; empty where it has not.',
      withdrawn_on: 'The day it was withdrawn; empty where it was not.',
      signed: 'False where it was given out before addresses were signed: it opens nothing any more.',
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

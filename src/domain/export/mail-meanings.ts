/** What the tables of mail mean. */
import type { TableMeaning } from './meaning.ts';

export const MAIL: Readonly<Record<string, TableMeaning>> = {
  mail: {
    about:
      'Mail that went out or was to: its kind, where to and what became of it. What it said is not taken out.',
    columns: {
      kind: 'What kind of mail it is, such as invitation or reminder.',
      to_name: 'The name it was addressed to.',
      to_address: 'The e-mail address it was addressed to.',
      content: 'What it says, until it has gone.',
      unsubscribe_hash: 'A digest of the address at which such mail can be stopped.',
      state: 'queued, sending, sent, failed, held, cancelled or refused.',
      tries: 'How often it was tried.',
      next_try_at: 'When it is tried next; while it is being sent, until when nobody else takes it.',
      last_problem: 'Why the last try came to nothing, and what the mail server said.',
      sent_at: 'When the mail server took it.',
      queued_at: 'When sending began, or somebody last asked for it to be tried again.',
    },
  },
  mail_refusal: {
    about: 'Who does not want to be sent which kind of mail.',
    columns: {
      address: 'Their e-mail address.',
      address_hash: 'A digest of the address, by which it is looked up.',
      kind: 'The kind of mail; every for all that can be stopped.',
      everywhere: 'Whether it holds for every partnership of the installation.',
    },
  },
};

/** What every command is given: who acts, where things are kept, what day it is and how new rows are named. */
import type { Person } from '../domain/access/person.ts';
import type { Clock } from '../services/clock.ts';
import type { LinkSigner } from '../services/link-address.ts';
import type { NewId } from '../services/new-id.ts';
import type { Database, Transaction } from '../store/connection.ts';

export type CommandContext = {
  person: Person;
  database: Database;
  clock: Clock;
  newId: NewId;
  /** Signs the addresses of links without an account. */
  signLink: LinkSigner['sign'];
  /** The transaction of a larger deed that this command is a part of: history signs both as that one deed. */
  within?: Transaction;
  /** The id that history signs the next deed with, where whoever asks wants to offer undoing it; a UUID used once. */
  deedId?: string;
};

/** The context of a part of a larger deed. */
export type PartContext = CommandContext & { within: Transaction };

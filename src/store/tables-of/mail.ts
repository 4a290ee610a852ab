/** Mail that goes out, and who does not want which. */
import type { ColumnType, Generated } from 'kysely';
import type { MailProblem } from '../../domain/mail/fault.ts';
import type { MailContent, MailKind, MailState } from '../../domain/mail/mail.ts';

type Instant = ColumnType<Date, Date | string | undefined, Date | string>;
type InstantOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Json<T> = ColumnType<T, string, string>;

export type MailTable = {
  partnership_id: Generated<string>;
  id: string;
  kind: MailKind;
  to_name: string;
  to_address: string;
  content: Json<MailContent> | null;
  unsubscribe_hash: string | null;
  state: MailState;
  tries: Generated<number>;
  /** While it is being sent: until when nobody else takes it. */
  next_try_at: InstantOrNull;
  last_problem: Json<MailProblem> | null;
  sent_at: InstantOrNull;
  /** When sending began: when it was made, or somebody last asked for it to be tried again. */
  queued_at: Instant;
  version: Generated<number>;
  created_at: Instant;
  updated_at: Instant;
};

export type MailRefusalTable = {
  partnership_id: Generated<string>;
  id: string;
  address: string;
  /** SHA-256 of the address as everybody writes it, in hex. */
  address_hash: string;
  kind: MailKind | 'every';
  everywhere: Generated<boolean>;
  created_at: Instant;
};

export type MailTables = { mail: MailTable; mail_refusal: MailRefusalTable };

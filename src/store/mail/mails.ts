/** Where mail waits, is claimed and is kept once it has gone. Instants are the caller's, so that every rule sees one now. */
import { type Selectable, sql } from 'kysely';
import type { PartnershipId } from '../../domain/ids.ts';
import type { MailProblem } from '../../domain/mail/fault.ts';
import type { MailContent, MailId, MailKind, MailState, Receiver } from '../../domain/mail/mail.ts';
import type { Transaction } from '../connection.ts';
import { asJson } from '../rows.ts';
import type { MailTable } from '../tables-of/mail.ts';

export type Mail = {
  id: MailId;
  kind: MailKind;
  to: Receiver;
  /** What it says; null once it has gone. */
  content: MailContent | null;
  state: MailState;
  tries: number;
  nextTryAt: Date | null;
  lastProblem: MailProblem | null;
  sentAt: Date | null;
  version: number;
  /** When sending began: when it was made, or somebody last asked for it to be tried again. */
  queuedAt: Date;
  madeAt: Date;
};

export type NewMailRow = {
  id: MailId;
  kind: MailKind;
  to: Receiver;
  content: MailContent | null;
  unsubscribeHash: string | null;
  state: 'queued' | 'refused';
};

const toMail = (row: Selectable<MailTable>): Mail => ({
  id: row.id as MailId,
  kind: row.kind,
  to: { name: row.to_name, address: row.to_address },
  content: row.content,
  state: row.state,
  tries: row.tries,
  nextTryAt: row.next_try_at,
  lastProblem: row.last_problem,
  sentAt: row.sent_at,
  version: row.version,
  queuedAt: row.queued_at,
  madeAt: row.created_at,
});

export async function insertMail(transaction: Transaction, mail: NewMailRow): Promise<void> {
  await transaction
    .insertInto('mail')
    .values({
      ...{ id: mail.id, kind: mail.kind, to_name: mail.to.name, to_address: mail.to.address },
      content: mail.content && asJson(mail.content),
      unsubscribe_hash: mail.unsubscribeHash,
      state: mail.state,
      next_try_at: mail.state === 'queued' ? sql<Date>`now()` : null,
    })
    .execute();
}

const idsOf = (rows: { id: string }[]): PartnershipId[] => rows.map((row) => row.id as PartnershipId);

/** Every partnership that has a mail to be tried by the instant given. */
export async function partnershipsWithMail(transaction: Transaction, by: Date): Promise<PartnershipId[]> {
  const asked = sql<{ id: string }>`select id from partnerships_with_mail(${by}) as id`;
  return idsOf((await asked.execute(transaction)).rows);
}

/** Every partnership with mail that says something and was not touched since the instant given. */
export async function partnershipsWithOldMail(
  transaction: Transaction,
  untouchedSince: Date,
): Promise<PartnershipId[]> {
  const asked = sql<{ id: string }>`select id from partnerships_with_old_mail(${untouchedSince}) as id`;
  return idsOf((await asked.execute(transaction)).rows);
}

/**
 * Takes the mail that has waited longest, or whose sender fell silent, until the instant given; null where none is due.
 * Another that takes one at the same moment gets another one.
 */
export async function claimMail(
  transaction: Transaction,
  { now, until }: { now: Date; until: Date },
): Promise<Mail | null> {
  const row = await transaction
    .updateTable('mail')
    .set({
      state: 'sending',
      tries: sql`tries + 1`,
      next_try_at: until,
      version: sql`version + 1`,
      updated_at: now,
    })
    .where('id', '=', (due) =>
      due
        .selectFrom('mail')
        .select('id')
        .where('next_try_at', '<=', now)
        .orderBy('next_try_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
  return row ? toMail(row) : null;
}

export type MailChange =
  | { state: 'sent'; at: Date }
  | { state: 'queued'; nextTryAt: Date; problem: MailProblem }
  /** Begun anew. */
  | { state: 'queued'; from: Date }
  | { state: 'failed'; problem: MailProblem }
  | { state: 'held' }
  | { state: 'cancelled' }
  | { state: 'refused' };

function columnsOf(change: MailChange) {
  const { state } = change;
  switch (state) {
    case 'queued':
      return 'from' in change
        ? { state, next_try_at: change.from, queued_at: change.from, tries: 0, last_problem: null }
        : { state, next_try_at: change.nextTryAt, last_problem: asJson(change.problem) };
    case 'sent':
      return { state, next_try_at: null, sent_at: change.at, content: null, last_problem: null };
    case 'failed':
      return { state, next_try_at: null, last_problem: asJson(change.problem) };
    case 'held':
      return { state, next_try_at: null };
    case 'cancelled':
    case 'refused':
      return { state, next_try_at: null, content: null };
  }
}

/** False where somebody has changed it meanwhile: what they did stands. */
export async function changeMail(
  transaction: Transaction,
  { id, version }: Pick<Mail, 'id' | 'version'>,
  change: MailChange,
): Promise<boolean> {
  const rows = await transaction
    .updateTable('mail')
    .set({ ...columnsOf(change), version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Forgets what failed and held mail says, where nothing was done about it since the instant given. */
export async function forgetContents(transaction: Transaction, untouchedSince: Date): Promise<number> {
  const rows = await transaction
    .updateTable('mail')
    .set({ content: null, version: sql`version + 1`, updated_at: sql`now()` })
    .where('content', 'is not', null)
    .where('state', 'in', ['failed', 'held'])
    .where('updated_at', '<=', untouchedSince)
    .returning('id')
    .execute();
  return rows.length;
}

export async function findMail(transaction: Transaction, id: MailId): Promise<Mail | null> {
  const row = await transaction.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toMail(row) : null;
}

export type MailWish = { states: readonly MailState[]; size: number; before?: Date };

/** The newest first. */
export async function listMails(
  transaction: Transaction,
  { states, size, before }: MailWish,
): Promise<Mail[]> {
  const rows = await transaction
    .selectFrom('mail')
    .selectAll()
    .where('state', '=', sql<MailState>`any(${states})`)
    .$if(before !== undefined, (query) => query.where('created_at', '<', before as Date))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .execute();
  return rows.map(toMail);
}

export async function countMails(transaction: Transaction): Promise<Map<MailState, number>> {
  const rows = await transaction
    .selectFrom('mail')
    .select((count) => ['state', count.fn.countAll<number>().as('mails')])
    .groupBy('state')
    .execute();
  return new Map(rows.map((row) => [row.state, row.mails]));
}

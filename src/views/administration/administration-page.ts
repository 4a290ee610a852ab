/** The front page of administration: what there is to see to, and how much of it. */
import { may } from '../../domain/access/may.ts';
import type { MailState } from '../../domain/mail/mail.ts';
import { dueBefore, isHeld, RETENTION_RULES } from '../../domain/privacy/retention.ts';
import { done, type Result } from '../../domain/problem.ts';
import type { ImportState } from '../../domain/reading/import-state.ts';
import { type FixedSettings, settingsFrom } from '../../domain/settings/settings.ts';
import { read, type Transaction } from '../../store/connection.ts';
import { readDatabaseFacts } from '../../store/health.ts';
import { countMails } from '../../store/mail/mails.ts';
import { readSettings } from '../../store/partnership/settings.ts';
import { listHolds } from '../../store/person/holds.ts';
import { findDue } from '../../store/person/retention.ts';
import { countImports } from '../../store/upkeep.ts';
import type { ViewContext } from '../context.ts';

export type AdministrationPage = {
  due: number;
  held: number;
  documents: { waiting: number; failed: number };
  mails: { waiting: number; failed: number };
  /** Of the whole database, in bytes. */
  size: number;
  databaseVersion: string;
};

const MANY = 1000;

async function countDue(
  transaction: Transaction,
  { clock }: ViewContext,
  fixed: FixedSettings,
): Promise<{ due: number; held: number }> {
  const settings = settingsFrom(await readSettings(transaction), fixed);
  const holds = await listHolds(transaction);
  let due = 0;
  for (const rule of RETENTION_RULES) {
    const before = dueBefore(rule, settings, clock.today());
    const found = await findDue(transaction, rule.noun, { before, most: MANY });
    due += found.filter((record) => !isHeld(record, holds)).length;
  }
  return { due, held: holds.length };
}

export async function viewAdministration(
  context: ViewContext,
  fixed: FixedSettings,
): Promise<Result<AdministrationPage>> {
  const allowed = may(context.person, 'administer');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    const [counts, imports, mails, facts] = await Promise.all([
      countDue(transaction, context, fixed),
      countImports(transaction),
      countMails(transaction),
      readDatabaseFacts(transaction),
    ]);
    const inState = (...states: ImportState[]): number =>
      imports.filter((one) => states.includes(one.state)).reduce((sum, one) => sum + one.documents, 0);
    const mailsIn = (...states: MailState[]): number =>
      states.reduce((sum, state) => sum + (mails.get(state) ?? 0), 0);
    return done({
      ...counts,
      documents: { waiting: inState('queued', 'reading'), failed: inState('refused') },
      mails: { waiting: mailsIn('queued', 'sending', 'held'), failed: mailsIn('failed') },
      size: facts.size,
      databaseVersion: facts.version,
    });
  });
}

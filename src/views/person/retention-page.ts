/**
 * What is due to be deleted, as the deletion itself would find it (`commands/partnership/delete-due.ts`, rehearsed); what is on hold;
 * and what was deleted before.
 */
import { may } from '../../domain/access/may.ts';
import { HELD_NOUNS, type HeldNoun, type HeldRecord } from '../../domain/privacy/retention.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { type FixedSettings, type Settings, settingsFrom } from '../../domain/settings/settings.ts';
import { read } from '../../store/connection.ts';
import { readSettings } from '../../store/partnership/settings.ts';
import { type KeptDeletion, type KeptHold, listDeletions, listHolds } from '../../store/person/holds.ts';
import { findRecord } from '../../store/person/retention.ts';
import type { ViewContext } from '../context.ts';
import { sayMomentOf } from '../say-day.ts';

export type ToldDeletion = Omit<KeptDeletion, 'at'> & { on: string };
/** `what`: null where the record is not there any more. */
export type ToldHold = KeptHold & { what: string | null };

export type RetentionAround = { settings: Settings; holds: ToldHold[]; deletions: ToldDeletion[] };

const SHOWN = 50;

export async function viewRetentionAround(
  { person, database }: ViewContext,
  fixed: FixedSettings,
): Promise<Result<RetentionAround>> {
  const allowed = may(person, 'administer');
  if (!allowed.ok) return allowed;
  return read(database, allowed.value, async (transaction) => {
    const [kept, holds, deletions] = await Promise.all([
      readSettings(transaction),
      listHolds(transaction),
      listDeletions(transaction, SHOWN),
    ]);
    const told: ToldHold[] = [];
    for (const hold of holds) {
      const record = await findRecord(transaction, hold.noun, hold.recordId);
      told.push({ ...hold, what: record?.what ?? null });
    }
    return done({
      settings: settingsFrom(kept, fixed),
      holds: told,
      deletions: deletions.map(({ at, ...same }) => ({ ...same, on: sayMomentOf(at) })),
    });
  });
}

const noSuchRecord: Problem = {
  code: 'notFound',
  message: 'There is no such record any more.',
  remedy: 'Look at the list of what is due again.',
};

/** The record that somebody wants to put on hold. */
export async function viewRecord(
  { person, database }: ViewContext,
  { noun, id }: { noun: string; id: string },
): Promise<Result<HeldRecord>> {
  const allowed = may(person, 'administer');
  if (!allowed.ok) return allowed;
  const known: HeldNoun | undefined = HELD_NOUNS.find((one) => one === noun);
  if (!known || !/^[0-9a-f-]{36,64}$/.test(id)) return failed(noSuchRecord);
  const record = await read(database, allowed.value, (transaction) => findRecord(transaction, known, id));
  return record ? done(record) : failed(noSuchRecord);
}

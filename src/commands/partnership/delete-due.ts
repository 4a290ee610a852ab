/**
 * Deletes what has been kept long enough, once somebody has looked at it. The preview is this very command, rehearsed
 * and rolled back; whoever then says yes sends along what the preview said, and where anything else would be deleted
 * by now, nothing is.
 */
import { z } from 'zod';
import {
  countedByNoun,
  type DueRecord,
  dueBefore,
  isHeld,
  RETENTION_RULES,
  wordsOfDue,
} from '../../domain/privacy/retention.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { type FixedSettings, settingsFrom } from '../../domain/settings/settings.ts';
import { hashOfSecret } from '../../services/secret.ts';
import type { Transaction } from '../../store/connection.ts';
import { readSettings } from '../../store/partnership/settings.ts';
import { insertDeletion, listHolds } from '../../store/person/holds.ts';
import { deleteFound, findDue } from '../../store/person/retention.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';

/** So many of each kind at once, the oldest first: a page that nobody can read is no preview. */
export const MOST_AT_ONCE = 200;

const schema = z.object({
  /** What the preview said, shortened; null to rehearse. */
  seen: z.string().max(100).nullable(),
});
export type DeleteDueInput = z.input<typeof schema>;

export type Due = {
  records: DueRecord[];
  /** Whose time is up, but which somebody holds back. */
  held: DueRecord[];
  /** The records, shortened: to be sent along with the yes. */
  digest: string;
};

const changedMeanwhile: Problem = {
  code: 'conflict',
  message: 'What is due is not what you were shown: something was added, changed or put on hold meanwhile.',
  remedy: 'Nothing was deleted. Look at the list again.',
};

async function findAll(
  transaction: Transaction,
  { clock }: CommandContext,
  fixed: FixedSettings,
): Promise<Due> {
  const settings = settingsFrom(await readSettings(transaction), fixed);
  const holds = await listHolds(transaction);
  const found: DueRecord[] = [];
  for (const rule of RETENTION_RULES) {
    const before = dueBefore(rule, settings, clock.today());
    found.push(...(await findDue(transaction, rule.noun, { before, most: MOST_AT_ONCE })));
  }
  const records = found.filter((record) => !isHeld(record, holds));
  const held = found.filter((record) => isHeld(record, holds));
  return { records, held, digest: hashOfSecret(wordsOfDue(records)) };
}

export async function deleteDue(
  context: CommandContext,
  given: DeleteDueInput,
  fixed: FixedSettings,
): Promise<Result<Due>> {
  const command = { deed: 'deleteDue', asks: 'administer', schema, given } as const;
  return carryOut(context, command, async (transaction, { seen }) => {
    const due = await findAll(transaction, context, fixed);
    if (seen !== null && seen !== due.digest) return failed(changedMeanwhile);
    const today = context.clock.today();
    for (const counted of countedByNoun(due.records)) {
      const records = due.records.filter((record) => record.noun === counted.noun);
      const deleted = await deleteFound(transaction, counted.noun, { records, today });
      if (deleted !== records.length) return failed(changedMeanwhile);
      const deletion = { ...counted, id: context.newId<'deletion'>(), deletedBy: context.person.id };
      await insertDeletion(transaction, deletion);
    }
    return done(due);
  });
}

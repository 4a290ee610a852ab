/** What is known beside a plan when it is asked what it still needs: its abbreviations explained, its former numbers. */
import type { PlanId } from '../domain/ids.ts';
import type { KnownBeside } from '../domain/plan/needs-subject.ts';
import { listAbbreviations } from '../store/abbreviations.ts';
import { listOldCodes } from '../store/action-codes.ts';
import type { Transaction } from '../store/connection.ts';

export async function readBeside(transaction: Transaction, planId: PlanId): Promise<KnownBeside> {
  const [explained, former] = await Promise.all([
    listAbbreviations(transaction, planId),
    listOldCodes(transaction, planId),
  ]);
  return { explained, former };
}

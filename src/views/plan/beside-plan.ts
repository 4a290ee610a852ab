/** What is known beside a plan when it is asked what it still needs: its abbreviations explained, its former numbers. */
import type { PlanId } from '../../domain/ids.ts';
import type { KnownBeside } from '../../domain/need/needs-subject.ts';
import type { Transaction } from '../../store/connection.ts';
import { listAbbreviations } from '../../store/plan/abbreviations.ts';
import { listOldCodes } from '../../store/plan/action-codes.ts';

export async function readBeside(transaction: Transaction, planId: PlanId): Promise<KnownBeside> {
  const [explained, former] = await Promise.all([
    listAbbreviations(transaction, planId),
    listOldCodes(transaction, planId),
  ]);
  return { explained, former };
}

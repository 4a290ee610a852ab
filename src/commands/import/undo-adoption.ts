/**
 * Undoes an adoption: the plan goes, and the document with every answer is back where it was. The history of the plan
 * stays. Where somebody changed the plan since, that is said first and has to be confirmed.
 */
import { may } from '../../domain/access/may.ts';
import type { ImportId } from '../../domain/ids.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { write } from '../../store/connection.ts';
import { forgetAdoptedNames } from '../../store/import/adopted-names.ts';
import { countChangesSinceAdoption } from '../../store/import/adoption-history.ts';
import { findImport, updateImport } from '../../store/import/imports.ts';
import { holdPlan, removeAdoptedPlan } from '../../store/plan/plans.ts';
import type { CommandContext } from '../context.ts';
import { noSuchImport } from './import-problems.ts';

const notAdopted: Problem = {
  code: 'conflict',
  message: 'This document is not a live plan, so there is no adoption to undo.',
  remedy: 'Look at its page: somebody may have undone it already.',
};

const changedSince = (changes: number): Problem => ({
  code: 'conflict',
  message: `The plan was changed since it was adopted: ${changes === 1 ? '1 change' : `${changes} changes`}.`,
  remedy: 'If those changes may go too, tick the box that says so. The history keeps them either way.',
});

export async function undoAdoption(
  context: CommandContext,
  id: ImportId,
  { evenIfChanged }: { evenIfChanged: boolean },
): Promise<Result<ImportId>> {
  const { person, database } = context;
  const allowed = may(person, 'adoptPlan');
  if (!allowed.ok) return allowed;
  const scope = { ...allowed.value, deed: 'undoAdoption' };
  return write(database, scope, async (transaction) => {
    const kept = await findImport(transaction, id);
    if (!kept) return failed(noSuchImport);
    if (kept.state !== 'adopted' || !kept.planId) return failed(notAdopted);
    await holdPlan(transaction, kept.planId);
    const changes = await countChangesSinceAdoption(transaction, kept.planId);
    if (changes > 0 && !evenIfChanged) return failed(changedSince(changes));
    const back = await updateImport(
      transaction,
      { id, version: kept.version },
      { state: 'undone', planId: null },
    );
    if (back.state !== 'saved') return failed(notAdopted);
    await forgetAdoptedNames(transaction, kept.planId);
    await removeAdoptedPlan(transaction, kept.planId);
    return done(id);
  });
}

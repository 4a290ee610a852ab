/** Puts a document aside, takes it up again, or queues it to be read once more. Nothing is ever removed. */
import { may } from '../../domain/access/may.ts';
import type { ImportId } from '../../domain/ids.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { write } from '../../store/connection.ts';
import {
  findImport,
  type ImportChanges,
  type PlanImport,
  readImportReading,
  updateImport,
} from '../../store/import/imports.ts';
import type { CommandContext } from '../context.ts';
import { noSuchImport } from './import-problems.ts';

type Change = (kept: PlanImport, hasReading: boolean) => ImportChanges | null;

const WAITING: ImportChanges = {
  state: 'queued',
  problem: null,
  progress: { share: 0, what: 'Waiting to be read' },
};

async function changeState(
  context: CommandContext,
  { id, deed }: { id: ImportId; deed: string },
  change: Change,
): Promise<Result<ImportId>> {
  const { person, database } = context;
  const allowed = may(person, 'importPlan');
  if (!allowed.ok) return allowed;
  const scope = { ...allowed.value, deed };
  return write(database, scope, async (transaction) => {
    const kept = await findImport(transaction, id);
    if (!kept) return failed(noSuchImport);
    const hasReading = (await readImportReading(transaction, id)) !== null;
    const changes = change(kept, hasReading);
    if (!changes)
      return failed({
        code: 'conflict',
        message: 'This document is not in a state where that can be done.',
        remedy: 'Look at its page: somebody may have gone on with it meanwhile.',
      });
    await updateImport(transaction, { id, version: kept.version }, changes);
    return done(id);
  });
}

/** A plan's own document cannot be put aside: its adoption is undone first. */
export const discardImport = (context: CommandContext, id: ImportId): Promise<Result<ImportId>> =>
  changeState(context, { id, deed: 'discardImport' }, (kept) =>
    ['ready', 'undone', 'refused', 'queued'].includes(kept.state) ? { state: 'discarded' } : null,
  );

/** Back to where it was: to its checking if it was read, else to the queue. */
export const takeUpImport = (context: CommandContext, id: ImportId): Promise<Result<ImportId>> =>
  changeState(context, { id, deed: 'takeUpImport' }, (kept, hasReading) => {
    if (kept.state !== 'discarded') return null;
    return hasReading ? { state: 'ready' } : WAITING;
  });

/** Only what could not be read is read again: a new reading would not fit the answers given to the old one. */
export const readImportAgain = (context: CommandContext, id: ImportId): Promise<Result<ImportId>> =>
  changeState(context, { id, deed: 'readImportAgain' }, (kept) =>
    kept.state === 'refused' ? WAITING : null,
  );

/** The way of an edited copy into a plan by its commands alone: brought in, read, taken in. */

import { readingQueue } from '../../src/commands/import/read-import.ts';
import { startImport } from '../../src/commands/import/start-import.ts';
import { proposeChanges } from '../../src/commands/proposal/propose-changes.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import type { ImportId, PlanId } from '../../src/domain/ids.ts';
import type { ReadAgain } from '../../src/services/readings.ts';
import { read, type Transaction } from '../../src/store/connection.ts';
import { findImport, type PlanImport } from '../../src/store/import/imports.ts';
import { type KeptProposal, listProposals, type ProposalState } from '../../src/store/import/proposals.ts';
import type { Made } from '../make.ts';

export const look = <T>(made: Made, work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  read(made.database, made.scope('look'), work);

export async function bringIn(made: Made, fileName: string, bytes: Uint8Array): Promise<PlanImport> {
  const started = await startImport(made.context, { fileName, bytes, locale: 'en-GB' });
  if (!started.ok) throw new Error(started.problem.message);
  const queue = readingQueue(made.context);
  const readAgain: ReadAgain = (one) => readDocument(one.bytes, { name: one.fileName });
  for (let waiting = await queue.take(); waiting; waiting = await queue.take()) {
    const outcome = await readAgain(waiting);
    await queue.beforeFinish?.(waiting.id, outcome, readAgain);
    await queue.finish(waiting.id, outcome);
  }
  return kept(made, started.value);
}

export async function kept(made: Made, id: ImportId): Promise<PlanImport> {
  const found = await look(made, (t) => findImport(t, id));
  if (!found) throw new Error('The document is not kept.');
  return found;
}

/** Brings a copy in and takes it in as what Weft takes it for. */
export async function takeIn(made: Made, fileName: string, bytes: Uint8Array): Promise<PlanImport> {
  const brought = await bringIn(made, fileName, bytes);
  if (brought.copyOf === null) throw new Error('Weft does not know it for a copy.');
  const taken = await proposeChanges(made.context, brought.id, brought.copyOf);
  if (!taken.ok) throw new Error(taken.problem.message);
  return brought;
}

export const proposalsOf = (
  made: Made,
  planId: PlanId,
  states: ProposalState[] = ['open'],
): Promise<KeptProposal[]> => look(made, (t) => listProposals(t, planId, states));

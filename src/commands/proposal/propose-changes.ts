/**
 * Takes in a document as an edited copy of a plan: what it changes becomes proposals, its comments become comments,
 * and nothing of the plan is changed. Or says that it is a plan of its own, to be checked as any other.
 */
import { may } from '../../domain/access/may.ts';
import type { ImportId, PlanId } from '../../domain/ids.ts';
import type { PlanBook } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { actionsOfRows, type CopyBase } from '../../domain/proposal/copy-rows.ts';
import { type ProposedCopy, proposeChanges as propose } from '../../domain/proposal/propose.ts';
import { readMark } from '../../domain/proposal/row-mark.ts';
import type { PlanReading } from '../../domain/reading/plan-reading.ts';
import { type Transaction, write } from '../../store/connection.ts';
import { findImport, type PlanImport, readImportReading, updateImport } from '../../store/import/imports.ts';
import { insertComments, insertProposals } from '../../store/import/proposals.ts';
import { findWriting, lastEntry } from '../../store/import/writings.ts';
import { planAsItStood } from '../../store/plan/plan-as-it-stood.ts';
import { readPlanBook } from '../../store/plan/plan-books.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import type { CommandContext } from '../context.ts';
import { noSuchImport, notBeingChecked } from '../import/import-problems.ts';
import { noSuchPlan } from '../problems.ts';
import { writingOfReading } from './recognise-copy.ts';

export type TakenIn = { slug: string; proposals: number; comments: number };

/** @param planId the plan that it is a copy of, as the person says. */
export async function proposeChanges(
  context: CommandContext,
  id: ImportId,
  planId: PlanId,
): Promise<Result<TakenIn>> {
  const { person, database, newId } = context;
  const allowed = may(person, 'importPlan');
  if (!allowed.ok) return allowed;
  const scope = { ...allowed.value, deed: 'proposeChanges' };
  return write(database, scope, async (transaction) => {
    const plan = await holdPlan(transaction, planId);
    const book = plan ? await readPlanBook(transaction, plan.slug) : null;
    if (!plan || !book) return failed(noSuchPlan);
    const kept = await findImport(transaction, id);
    const file = await readImportReading(transaction, id);
    if (!kept) return failed(noSuchImport);
    if (!file || (kept.state !== 'ready' && kept.state !== 'undone')) return failed(notBeingChecked);
    const taken = { state: 'proposed' as const, planId, copyOf: null, copyWhy: null };
    const held = await updateImport(transaction, { id, version: kept.version }, taken);
    if (held.state !== 'saved') return failed(notBeingChecked);
    const { proposals, comments } = await compare(transaction, { kept, file, book });
    const from = { planId, importId: id, fileName: kept.fileName, newId };
    await insertProposals(transaction, from, proposals);
    await insertComments(transaction, from, comments);
    return done({ slug: plan.slug, proposals: proposals.length, comments: comments.length });
  });
}

type Compared = { kept: PlanImport; file: PlanReading; book: PlanBook };

/** A file with the very bytes of the one the plan was read from, or of one that Weft wrote, changes nothing. */
async function compare(transaction: Transaction, { file, book }: Compared): Promise<ProposedCopy> {
  const base = (await writtenBase(transaction, file, book)) ?? (await readBase(transaction, book));
  return propose({ file, base, now: book });
}

/** What Weft wrote, where the rows have its marks. */
async function writtenBase(
  transaction: Transaction,
  file: PlanReading,
  book: PlanBook,
): Promise<CopyBase | null> {
  const id = writingOfReading(file);
  const writing = id === null ? null : await findWriting(transaction, id);
  if (!writing?.reading || writing.planId !== book.plan.id) return null;
  const { reading, rows } = writing;
  const actionIds = reading.actions.map((action) => {
    const mark = readMark(action.source?.marks?.[0] ?? '');
    return mark === null ? null : (rows[mark.row] ?? null);
  });
  return { reading, actionIds, book: await planAsItStood(transaction, book, writing.stood) };
}

/** The document that the plan was read from, and the plan as it was adopted. */
async function readBase(transaction: Transaction, book: PlanBook): Promise<CopyBase | null> {
  const { importId, id } = book.plan;
  const reading = importId === null ? null : await readImportReading(transaction, importId);
  const adopted = reading === null ? 0 : await lastEntry(transaction, id, 'adoptPlan');
  if (reading === null || adopted === 0) return null;
  const then = await planAsItStood(transaction, book, adopted);
  return { reading, actionIds: actionsOfRows(reading, then), book: then };
}

const notACopy: Problem = {
  code: 'conflict',
  message: 'It was said already what this document is.',
  remedy: 'Look at its page.',
};

/** It is a plan of its own: from now on it is checked as any document is. */
export async function askNewPlan(context: CommandContext, id: ImportId): Promise<Result<ImportId>> {
  const { person, database } = context;
  const allowed = may(person, 'importPlan');
  if (!allowed.ok) return allowed;
  const scope = { ...allowed.value, deed: 'askNewPlan' };
  return write(database, scope, async (transaction) => {
    const kept = await findImport(transaction, id);
    if (!kept) return failed(noSuchImport);
    if (kept.copyOf === null) return failed(notACopy);
    await updateImport(transaction, { id, version: kept.version }, { copyOf: null, copyWhy: null });
    return done(id);
  });
}

/** The documents of a partnership that were read in, and one of them by itself. */
import { may } from '../../domain/access/may.ts';
import type { ImportId } from '../../domain/ids.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { read, type Transaction } from '../../store/connection.ts';
import { findImport, listImports, type PlanImport, readImportBytes } from '../../store/import/imports.ts';
import { listPeople } from '../../store/person/people.ts';
import { findPlan } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';
import { sayDayOf } from '../say-day.ts';
import type { ImportSummary } from './import-summary.ts';

export const noImport: Problem = {
  code: 'notFound',
  message: 'There is no such document in this partnership.',
  remedy: 'Look for it in the list of documents read in.',
};

export async function summarise(transaction: Transaction, kept: PlanImport): Promise<ImportSummary> {
  const [plan, people] = await Promise.all([
    kept.planId ? findPlan(transaction, kept.planId) : null,
    listPeople(transaction),
  ]);
  return {
    id: kept.id,
    fileName: kept.fileName,
    size: kept.size,
    locale: kept.locale,
    state: kept.state,
    progress: kept.progress,
    problem: kept.problem,
    planSlug: plan?.slug ?? null,
    isCopy: kept.copyOf !== null,
    broughtIn: sayDayOf(kept.createdAt),
    by: people.find((one) => one.id === kept.createdBy)?.name ?? 'somebody',
    version: kept.version,
  };
}

/** Every document, newest first; those put aside at the end. */
export async function importsPage(context: ViewContext): Promise<Result<ImportSummary[]>> {
  const allowed = may(context.person, 'seeImport');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    const kept = await listImports(transaction);
    const summaries = await Promise.all(kept.map((one) => summarise(transaction, one)));
    const isAside = (one: ImportSummary): boolean => one.state === 'discarded';
    return done([...summaries.filter((one) => !isAside(one)), ...summaries.filter(isAside)]);
  });
}

export async function importSummary(context: ViewContext, id: ImportId): Promise<Result<ImportSummary>> {
  const allowed = may(context.person, 'seeImport');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    const kept = await findImport(transaction, id);
    return kept ? done(await summarise(transaction, kept)) : failed(noImport);
  });
}

export type KeptDocument = { fileName: string; bytes: Uint8Array };

/** The document as it came. */
export async function importDocument(context: ViewContext, id: ImportId): Promise<Result<KeptDocument>> {
  const allowed = may(context.person, 'seeImport');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    const [kept, bytes] = await Promise.all([findImport(transaction, id), readImportBytes(transaction, id)]);
    return kept && bytes ? done({ fileName: kept.fileName, bytes }) : failed(noImport);
  });
}

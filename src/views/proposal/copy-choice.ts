/** A document that seems to be a copy of a plan: which plan, and how that is known; the person says what it is. */
import { may } from '../../domain/access/may.ts';
import type { ImportId, PlanId } from '../../domain/ids.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { read } from '../../store/connection.ts';
import { type CopyWhy, findImport } from '../../store/import/imports.ts';
import { findPlan } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';
import type { ImportSummary } from '../import/import-summary.ts';
import { noImport, summarise } from '../import/imports-page.ts';

export type CopyChoice = {
  summary: ImportSummary;
  plan: { id: PlanId; slug: string; title: string };
  why: CopyWhy;
};

/** Null where it was said already what the document is, or where it is like none. */
export async function viewCopyChoice(context: ViewContext, id: ImportId): Promise<Result<CopyChoice | null>> {
  const { person, database } = context;
  const allowed = may(person, 'seeImport');
  if (!allowed.ok) return allowed;
  return read(database, allowed.value, async (transaction) => {
    const kept = await findImport(transaction, id);
    if (!kept) return failed(noImport);
    const plan = kept.copyOf === null ? null : await findPlan(transaction, kept.copyOf);
    if (!plan || (kept.state !== 'ready' && kept.state !== 'undone')) return done(null);
    const { slug, title } = plan;
    const summary = await summarise(transaction, kept);
    return done({ summary, plan: { id: plan.id, slug, title }, why: kept.copyWhy ?? 'likeness' });
  });
}

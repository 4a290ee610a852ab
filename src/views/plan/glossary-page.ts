/** The abbreviations of a plan: those somebody explained, those the plan explains itself, those nobody has. */
import { needsOf } from '../../domain/need/needs.ts';
import { subjectOfBook } from '../../domain/need/needs-subject.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Result } from '../../domain/problem.ts';
import { type Abbreviation, listAbbreviations } from '../../store/plan/abbreviations.ts';
import type { ViewContext } from '../context.ts';
import { withPlan } from './with-plan.ts';

export type Unexplained = { short: string; where: string; code: string };
export type GlossaryPage = { plan: Plan; explained: Abbreviation[]; unexplained: Unexplained[] };

export function viewGlossary(context: ViewContext, slug: string): Promise<Result<GlossaryPage>> {
  return withPlan(context, slug, async (book, transaction) => {
    const explained = await listAbbreviations(transaction, book.plan.id);
    const needs = needsOf(subjectOfBook(book, { explained, former: [] }), context.clock.today());
    const rows = needs.find((need) => need.kind === 'unexplainedAbbreviation')?.rows ?? [];
    const unexplained = rows.map((row) => ({ short: row.text, where: row.detail, code: row.code }));
    return { plan: book.plan, explained, unexplained };
  });
}

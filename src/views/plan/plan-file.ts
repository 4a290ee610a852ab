/**
 * A plan written as a file to look at: PDF, CSV or JSON. Word and Excel, which come back edited, are written by
 * `commands/proposal/write-editable-file.ts`. The library of PDF is large, and is loaded when the first is asked for.
 */
import { writeCsv } from '../../documents/write/csv.ts';
import { writeJson } from '../../documents/write/json.ts';
import type { WantedColumns } from '../../documents/write/written-columns.ts';
import { may } from '../../domain/access/may.ts';
import { linkLines, type PlanLink } from '../../domain/action/said-links.ts';
import type { Day } from '../../domain/day.ts';
import type { PlanBook } from '../../domain/plan/plan.ts';
import { done, type Result } from '../../domain/problem.ts';
import { typefaces } from '../../services/fonts.ts';
import { listPlanLinks } from '../../store/plan/plan-links.ts';
import type { ViewContext } from '../context.ts';
import { withPlan } from './with-plan.ts';

export const FILE_KINDS = ['pdf', 'csv', 'json'] as const;
export type FileKind = (typeof FILE_KINDS)[number];
export type PlanFileWish = { kind: FileKind; columns: WantedColumns };
export type PlanFile = { name: string; content: Uint8Array | string };

type Read = { book: PlanBook; links: PlanLink[] };

async function write(
  { book, links: all }: Read,
  { kind, columns }: PlanFileWish,
  written: Day,
): Promise<Uint8Array | string> {
  const links = linkLines(all, book.plan.id);
  switch (kind) {
    case 'pdf': {
      const { writePlanPdf } = await import('../../documents/write/pdf/plan.ts');
      return writePlanPdf(book, { ...columns, links, written, typefaces: typefaces() });
    }
    case 'csv':
      return writeCsv(book, { ...columns, links });
    case 'json':
      return writeJson(book, all);
  }
}

/** Reads the plan, lets the database go, then writes the file. */
export async function writePlanFile(
  context: ViewContext,
  slug: string,
  wish: PlanFileWish,
): Promise<Result<PlanFile>> {
  const allowed = may(context.person, 'exportPlan');
  if (!allowed.ok) return allowed;
  const found = await withPlan(context, slug, async (book, transaction) => ({
    book,
    links: await listPlanLinks(transaction, book.plan.id),
  }));
  if (!found.ok) return found;
  const today = context.clock.today();
  const content = await write(found.value, wish, today);
  return done({ name: `${found.value.book.plan.slug}-${today}.${wish.kind}`, content });
}

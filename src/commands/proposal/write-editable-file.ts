/**
 * Writes a plan as a file that people edit and send back, Word or Excel: each row carries a mark, and the file is kept
 * as it went out, so that an edited copy is known again row by row. While nothing in the plan changes, everybody who
 * asks on one day gets the same file.
 */
import type { LinkedColumns, WantedColumns } from '../../documents/write/written-columns.ts';
import { rowNumbers } from '../../documents/write/written-rows.ts';
import { may } from '../../domain/access/may.ts';
import { linkLines, linksFromElsewhere } from '../../domain/action/said-links.ts';
import type { PlanBook } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { WritingId } from '../../domain/proposal/row-mark.ts';
import { read, type Scope, write } from '../../store/connection.ts';
import { findWritten, insertWriting, lastEntry, type WritingWish } from '../../store/import/writings.ts';
import { readPlanBook } from '../../store/plan/plan-books.ts';
import { listPlanLinks } from '../../store/plan/plan-links.ts';
import type { CommandContext } from '../context.ts';
import { noSuchPlan } from '../problems.ts';

export const EDITABLE_KINDS = ['docx', 'xlsx'] as const;
export type EditableKind = (typeof EDITABLE_KINDS)[number];
export type EditableWish = { kind: EditableKind; columns: WantedColumns };
export type WrittenFile = { name: string; content: Uint8Array };

export async function writeEditableFile(
  context: CommandContext,
  slug: string,
  { kind, columns }: EditableWish,
): Promise<Result<WrittenFile>> {
  const { person, database } = context;
  const allowed = may(person, 'exportPlan');
  if (!allowed.ok) return allowed;
  const written = context.clock.today();
  const scope: Scope = { ...allowed.value, deed: 'writePlanFile' };
  const found = await read(database, scope, async (transaction) => {
    const book = await readPlanBook(transaction, slug);
    if (!book) return null;
    const { id: planId, revision } = book.plan;
    const all = await listPlanLinks(transaction, planId);
    const wanted = wantedAs(columns, linksFromElsewhere(all, planId));
    const wish: WritingWish = { planId, kind, wanted, written, revision };
    const kept = await findWritten(transaction, wish);
    const links = linkLines(all, planId);
    return { book, wish, kept, links, stood: await lastEntry(transaction, planId) };
  });
  if (!found) return failed(noSuchPlan);
  const { book, wish, kept, links, stood } = found;
  const name = `${book.plan.slug}-${written}.${kind}`;
  if (kept) return done({ name, content: kept });
  const writing = { ...wish, id: context.newId<'writing'>(), stood, rows: [...rowNumbers(book).keys()] };
  const bytes = await bytesOf(book, { kind, columns: { ...columns, links }, written, writing: writing.id });
  const content = await write(database, scope, async (transaction) => {
    const first = await insertWriting(transaction, { ...writing, bytes });
    return first ? bytes : ((await findWritten(transaction, wish)) ?? bytes);
  });
  return done({ name, content });
}

/** What makes two files the same beside the plan's revision: the columns, and links that other plans may change. */
const wantedAs = (columns: WantedColumns, elsewhere: readonly string[]): string =>
  JSON.stringify(elsewhere.length === 0 ? columns : { ...columns, elsewhere });

type Writing = Pick<EditableWish, 'kind'> & { columns: LinkedColumns } & {
  written: WrittenDay;
  writing: WritingId;
};
type WrittenDay = ReturnType<CommandContext['clock']['today']>;

/** The libraries of both are large, and are loaded when the first such file is asked for. */
async function bytesOf(book: PlanBook, { kind, columns, written, writing }: Writing): Promise<Uint8Array> {
  if (kind === 'docx') {
    const { writeWord } = await import('../../documents/write/word.ts');
    return writeWord(book, { ...columns, written, writing });
  }
  const { writeWorkbook } = await import('../../documents/write/workbook.ts');
  return writeWorkbook(book, { ...columns, writing });
}

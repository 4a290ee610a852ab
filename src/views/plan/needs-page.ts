/** What a plan still needs: every kind with its count, or one kind with the rows to work through. */

import { NEED_WORDS, type NeedKind } from '../../domain/need/need-words.ts';
import { type Need, type NeedRow, needsOf } from '../../domain/need/needs.ts';
import { subjectOfBook } from '../../domain/need/needs-subject.ts';
import { type Quality, qualityOf } from '../../domain/need/quality.ts';
import type { Action, Plan, PlanBook } from '../../domain/plan/plan.ts';
import type { Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import type { ViewContext } from '../context.ts';
import { readBeside } from './beside-plan.ts';
import { withPlan } from './with-plan.ts';

export type NeedsPage = { plan: Plan; needs: Need[]; quality: Quality };
export type WorkRow = Pick<NeedRow, 'code' | 'text' | 'detail'> & {
  action: Action | null;
  keyActionId: string | null;
};
export type NeedPage = {
  plan: Plan;
  kind: NeedKind;
  title: string;
  todo: string;
  sentence: string;
  rows: WorkRow[];
};

async function subjectIn(book: PlanBook, transaction: Transaction) {
  return subjectOfBook(book, await readBeside(transaction, book.plan.id));
}

export function viewNeeds(context: ViewContext, slug: string): Promise<Result<NeedsPage>> {
  return withPlan(context, slug, async (book, transaction) => {
    const subject = await subjectIn(book, transaction);
    return { plan: book.plan, needs: needsOf(subject, context.clock.today()), quality: qualityOf(subject) };
  });
}

/** One kind; with no rows left it says so, since the last of them has just been mended. */
export function viewNeed(context: ViewContext, slug: string, kind: NeedKind): Promise<Result<NeedPage>> {
  return withPlan(context, slug, async (book, transaction) => {
    const needs = needsOf(await subjectIn(book, transaction), context.clock.today());
    const need = needs.find((one) => one.kind === kind);
    const byId = new Map(book.actions.map((action) => [action.id as string, action]));
    const rows = (need?.rows ?? []).map((row) => ({
      code: row.code,
      text: row.text,
      detail: row.detail,
      action: byId.get(row.actionId ?? '') ?? null,
      keyActionId: row.keyActionId ?? null,
    }));
    const { title, todo } = NEED_WORDS[kind];
    return { plan: book.plan, kind, title, todo, sentence: need?.sentence ?? '', rows };
  });
}

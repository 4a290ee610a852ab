/** The comments on a plan: those that wait for an answer, and those that have one. */
import type { ListedAction, Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { inTurn, type Remark } from '../../domain/remark/remark.ts';
import type { Transaction } from '../../store/connection.ts';
import { listRemarks } from '../../store/partnership/remarks.ts';
import { listPeople } from '../../store/person/people.ts';
import type { ViewContext } from '../context.ts';
import { withPlanBody } from '../plan/with-plan.ts';

export type RemarkLine = {
  remark: Remark;
  action: { code: string; text: string } | null;
  by: string;
  answeredBy: string;
};
export type RemarksPage = { plan: Plan; waiting: RemarkLine[]; answered: RemarkLine[] };

async function linesOf(
  transaction: Transaction,
  { plan, actions }: { plan: Plan; actions: readonly ListedAction[] },
): Promise<Omit<RemarksPage, 'plan'>> {
  const { waiting, answered } = inTurn(await listRemarks(transaction, plan.id));
  const people = new Map((await listPeople(transaction)).map(({ id, name }) => [id, name]));
  const line = (remark: Remark): RemarkLine => {
    const action = actions.find(({ id }) => id === remark.actionId);
    return {
      remark,
      action: action ? { code: action.code, text: action.text } : null,
      by: people.get(remark.by) ?? '',
      answeredBy: (remark.answer && people.get(remark.answer.by)) ?? '',
    };
  };
  return { waiting: waiting.map(line), answered: answered.map(line) };
}

export function viewRemarks(context: ViewContext, slug: string): Promise<Result<RemarksPage>> {
  return withPlanBody(context, slug, async (body, transaction) => ({
    plan: body.plan,
    ...(await linesOf(transaction, body)),
  }));
}

export type RemarkForm = { plan: Plan; codes: string[] };

export function viewRemarkForm(context: ViewContext, slug: string): Promise<Result<RemarkForm>> {
  return withPlanBody(context, slug, ({ plan, actions }) => ({
    ...{ plan, codes: actions.map(({ code }) => code) },
  }));
}

export type RemarkAnswerForm = { plan: Plan; line: RemarkLine };

const noSuchRemark: Problem = {
  code: 'notFound',
  message: 'There is no such comment on the plan.',
  remedy: 'Look at the comments on the plan.',
};

export async function viewRemark(
  context: ViewContext,
  place: { slug: string; id: string },
): Promise<Result<RemarkAnswerForm>> {
  const found = await withPlanBody(context, place.slug, async (body, transaction) => {
    const { waiting, answered } = await linesOf(transaction, body);
    const line = [...waiting, ...answered].find(({ remark }) => remark.id === place.id);
    return line ? done({ plan: body.plan, line }) : failed(noSuchRemark);
  });
  return found.ok ? found.value : found;
}

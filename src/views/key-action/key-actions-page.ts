/** The key actions of a plan in order, and one of them for its form. */
import { nextLetter } from '../../domain/key-action/key-action-letters.ts';
import type { KeyAction, Plan, PlanBook } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { ViewContext } from '../context.ts';
import { withPlan } from '../plan/with-plan.ts';
import { type ActionLink, linkTo, noSuchKeyAction } from './key-action-page.ts';

export type ListedKeyAction = { keyAction: KeyAction; actions: ActionLink[] };
export type KeyActionsPage = {
  plan: Plan;
  keyActions: ListedKeyAction[];
  /** What a new one would most likely be: the year of the last, and the letter that is next in it. */
  next: { letter: string; year: string | null };
};

function shapeKeyActions({ plan, keyActions, actions }: PlanBook, context: ViewContext): KeyActionsPage {
  const today = context.clock.today();
  const year = keyActions.at(-1)?.year ?? null;
  return {
    plan,
    keyActions: keyActions.map((keyAction) => ({
      keyAction,
      actions: actions
        .filter((action) => keyAction.actionIds.includes(action.id))
        .map((action) => linkTo(action, today)),
    })),
    next: { letter: nextLetter(keyActions, year), year },
  };
}

export const viewKeyActions = (context: ViewContext, slug: string): Promise<Result<KeyActionsPage>> =>
  withPlan(context, slug, (book) => shapeKeyActions(book, context));

export async function viewKeyActionForm(
  context: ViewContext,
  slug: string,
  id: string,
): Promise<Result<{ plan: Plan; keyAction: KeyAction }>> {
  const found = await viewKeyActions(context, slug);
  if (!found.ok) return found;
  const listed = found.value.keyActions.find((one) => one.keyAction.id === id);
  return listed ? done({ plan: found.value.plan, keyAction: listed.keyAction }) : failed(noSuchKeyAction);
}

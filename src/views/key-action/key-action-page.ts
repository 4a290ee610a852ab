/** A key action with the actions linked to it, those Weft suggests, and all the others by the plan's headings. */
import type { Day } from '../../domain/day.ts';
import type { PlanId } from '../../domain/ids.ts';
import { suggestLinks } from '../../domain/key-action/key-actions.ts';
import type { Action, KeyAction, Plan, PlanBook } from '../../domain/plan/plan.ts';
import { type Standing, standingOf } from '../../domain/plan/standing.ts';
import { actionsUnder, treeOf } from '../../domain/plan/tree.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { NamedAction } from '../../store/plan/action-names.ts';
import type { ViewContext } from '../context.ts';
import { withPlan } from '../plan/with-plan.ts';

/** `elsewhere`: the plan that the action stands in, where that is another. */
export type ActionLink = {
  id: string;
  code: string;
  text: string;
  standing: Standing;
  elsewhere?: { slug: string; title: string };
};
/** `title` is null for actions outside the headings. */
export type ActionGroup = { id: string; title: string | null; actions: ActionLink[] };
export type KeyActionPage = {
  plan: Plan;
  keyAction: KeyAction;
  linked: ActionLink[];
  suggested: ActionLink[];
  others: ActionGroup[];
};

export const noSuchKeyAction: Problem = {
  code: 'notFound',
  message: 'There is no such key action in the plan.',
  remedy: 'Look at the key actions on the plan’s front page.',
};

export const linkTo = (action: Action, today: Day): ActionLink => ({
  id: action.id,
  code: action.code,
  text: action.text,
  standing: standingOf(action, today),
});

/** Of an action in whatever plan it stands now; `planId` is the plan that the link is shown in. */
export const linkNamed = (named: NamedAction, planId: PlanId, today: Day): ActionLink => ({
  id: named.id,
  code: named.code,
  text: named.text,
  standing: standingOf(named.standable, today),
  ...(named.planId !== planId && { elsewhere: { slug: named.slug, title: named.planTitle } }),
});

export function shapeKeyAction(book: PlanBook, keyAction: KeyAction, today: Day): KeyActionPage {
  const linked = new Set<string>(keyAction.actionIds);
  const open = book.actions.filter((action) => !linked.has(action.id));
  const suggested = suggestLinks(keyAction.text, open);
  const rest = new Set(open.map((action) => action.id as string).filter((id) => !suggested.includes(id)));
  const links = (actions: readonly Action[]) => actions.map((action) => linkTo(action, today));
  const { loose, roots } = treeOf(book);
  const groups = [
    { id: 'loose', title: null, actions: loose },
    ...roots.map((node) => ({
      id: node.heading.id as string,
      title: [node.heading.number, node.heading.title].filter(Boolean).join(' '),
      actions: actionsUnder(node),
    })),
  ];
  return {
    plan: book.plan,
    keyAction,
    linked: links(book.actions.filter((action) => linked.has(action.id))),
    suggested: links(suggested.flatMap((id) => open.filter((action) => action.id === id))),
    others: groups
      .map((group) => ({ ...group, actions: links(group.actions.filter((action) => rest.has(action.id))) }))
      .filter((group) => group.actions.length > 0),
  };
}

export async function viewKeyAction(
  context: ViewContext,
  slug: string,
  id: string,
): Promise<Result<KeyActionPage>> {
  const found = await withPlan(context, slug, (book): Result<KeyActionPage> => {
    const keyAction = book.keyActions.find((one) => one.id === id);
    return keyAction ? done(shapeKeyAction(book, keyAction, context.clock.today())) : failed(noSuchKeyAction);
  });
  return found.ok ? found.value : found;
}

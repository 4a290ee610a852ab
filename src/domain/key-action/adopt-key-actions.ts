/** The key actions of a plan that is being adopted: read from its sections, linked only to actions that say almost the same. */
import type { ActionId, KeyActionId, PlanId } from '../ids.ts';
import type { Action, KeyAction, Section } from '../plan/plan.ts';
import { keyActionItems, NEARLY_SAME, suggestLinks, yearOfHeading } from './key-actions.ts';

/** The section itself stays as it is: its words are the document's, and the key actions are taken from them. */
export function adoptKeyActions(
  sections: readonly Section[],
  actions: readonly Action[],
  made: { planId: PlanId; newId: () => string },
): KeyAction[] {
  const listed = sections
    .filter((s) => s.kind === 'keyActions')
    .flatMap((s) =>
      keyActionItems(s.text).items.map((item) => ({ ...item, year: yearOfHeading(s.heading) })),
    );
  return listed.map((item, position) => ({
    id: made.newId() as KeyActionId,
    planId: made.planId,
    letter: item.letter,
    text: item.text,
    year: item.year,
    actionIds: suggestLinks(item.text, actions, NEARLY_SAME) as ActionId[],
    position,
    version: 1,
  }));
}

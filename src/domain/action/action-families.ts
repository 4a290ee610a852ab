/**
 * Actions that stand inside others (R24). Rules:
 *
 * 1. An action stands inside one other at most, under the same heading, and goes wherever that one goes.
 * 2. In the plan's order it comes right behind the one it stands in, before whatever follows that one.
 * 3. Nothing stands inside itself, however long the way round.
 * 4. There are three levels: an action, its parts, and theirs. Deeper than that nobody finds anything.
 */
import type { ActionId } from '../ids.ts';

/** What an action must tell to find its place among the others. */
export type Member = { id: ActionId; parentId: ActionId | null; position: number };

export const MOST_LEVELS = 3;

const byPosition = (a: Member, b: Member): number => a.position - b.position;

function childrenOf<A extends Member>(actions: readonly A[]): Map<ActionId | null, A[]> {
  const ids = new Set(actions.map(({ id }) => id));
  const children = new Map<ActionId | null, A[]>();
  for (const action of [...actions].sort(byPosition)) {
    const parent = action.parentId !== null && ids.has(action.parentId) ? action.parentId : null;
    const known = children.get(parent);
    if (known) known.push(action);
    else children.set(parent, [action]);
  }
  return children;
}

/** In the plan's order: each action, then what stands inside it. One whose parent is not there stands for itself. */
export function inFamilies<A extends Member>(actions: readonly A[]): A[] {
  if (actions.every(({ parentId }) => parentId === null)) return [...actions].sort(byPosition);
  const children = childrenOf(actions);
  const below = (id: ActionId | null): A[] =>
    (children.get(id) ?? []).flatMap((action) => [action, ...below(action.id)]);
  return below(null);
}

/** The action and all that stands inside it at any depth, in order; empty where it is not there. */
export function familyOf<A extends Member>(actions: readonly A[], id: ActionId): A[] {
  const children = childrenOf(actions);
  const own = actions.filter((action) => action.id === id);
  const within = (action: A): A[] => [action, ...(children.get(action.id) ?? []).flatMap(within)];
  return own.flatMap(within);
}

/** How many actions each stands inside: 0 for one that stands alone. */
export function depthsOf(actions: readonly Member[]): Map<ActionId, number> {
  const parents = new Map(actions.map(({ id, parentId }) => [id, parentId]));
  const depth = (id: ActionId): number => {
    let [at, steps] = [parents.get(id) ?? null, 0];
    for (; at !== null && parents.has(at) && steps < parents.size; steps += 1) at = parents.get(at) ?? null;
    return steps;
  };
  return new Map(actions.map(({ id }) => [id, depth(id)]));
}

export type NestingFault = 'itself' | 'circle' | 'tooDeep';

/** What keeps an action from standing inside another; null where nothing does. */
export function faultOfNesting(
  actions: readonly Member[],
  id: ActionId,
  parentId: ActionId | null,
): NestingFault | null {
  if (parentId === null) return null;
  if (parentId === id) return 'itself';
  const family = familyOf(actions, id);
  if (family.some((one) => one.id === parentId)) return 'circle';
  const depths = depthsOf(actions);
  const own = depths.get(id) ?? 0;
  const below = Math.max(0, ...family.map((one) => (depths.get(one.id) ?? 0) - own));
  return (depths.get(parentId) ?? 0) + 1 + below >= MOST_LEVELS ? 'tooDeep' : null;
}

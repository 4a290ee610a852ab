/**
 * A plan's own levels as a tree: each heading with the headings and actions under it, in the plan's order. Actions
 * under no heading stand first. A heading whose parent is missing stands outermost, so that nothing is hidden.
 */

import { depthsOf, inFamilies } from '../action/action-families.ts';
import type { ActionId, HeadingId } from '../ids.ts';
import type { Action, Heading, PlanBook } from './plan.ts';

/** What an action must tell to find its place. */
type Placed = Pick<Action, 'id' | 'headingId' | 'parentId' | 'position'>;

export type TreeNode<A extends Placed = Action> = {
  heading: Heading;
  children: TreeNode<A>[];
  /** Directly under this heading. */
  actions: A[];
};
export type PlanTree<A extends Placed = Action> = { loose: A[]; roots: TreeNode<A>[] };

type Grouped<A extends Placed> = { headings: Heading[]; actions: A[] };

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position;

export function treeOf<A extends Placed>(book: Grouped<A>): PlanTree<A> {
  const nodes = new Map<HeadingId, TreeNode<A>>();
  for (const heading of [...book.headings].sort(byPosition)) {
    nodes.set(heading.id, { heading, children: [], actions: [] });
  }
  const roots: TreeNode<A>[] = [];
  for (const node of nodes.values()) {
    const parent = node.heading.parentId === null ? undefined : nodes.get(node.heading.parentId);
    (parent === undefined || isBelow(parent, node, nodes) ? roots : parent.children).push(node);
  }
  const loose: A[] = [];
  for (const action of inFamilies(book.actions)) {
    const node = action.headingId === null ? undefined : nodes.get(action.headingId);
    (node === undefined ? loose : node.actions).push(action);
  }
  return { loose, roots };
}

/** True where making `node` a child of `parent` would close a circle. */
function isBelow<A extends Placed>(
  parent: TreeNode<A>,
  node: TreeNode<A>,
  nodes: Map<HeadingId, TreeNode<A>>,
): boolean {
  let at: TreeNode<A> | undefined = parent;
  for (let steps = 0; at !== undefined && steps <= nodes.size; steps += 1) {
    if (at === node) return true;
    at = at.heading.parentId === null ? undefined : nodes.get(at.heading.parentId);
  }
  return at !== undefined;
}

/** Every action under a heading, at any depth, in order. */
export function actionsUnder<A extends Placed>(node: TreeNode<A>): A[] {
  return [...node.actions, ...node.children.flatMap((child) => actionsUnder(child))];
}

/** The headings over a heading and itself, outermost first. */
export function trailOf(headingId: HeadingId | null, headings: ReadonlyMap<HeadingId, Heading>): Heading[] {
  const trail: Heading[] = [];
  let at = headingId === null ? undefined : headings.get(headingId);
  while (at !== undefined && !trail.includes(at)) {
    trail.unshift(at);
    at = at.parentId === null ? undefined : headings.get(at.parentId);
  }
  return trail;
}

export type BookRow<A extends Placed = Action> =
  | {
      kind: 'heading';
      heading: Heading;
      depth: number;
      /** What the plan calls this level: 'theme'. */
      levelName: string;
      /** Actions under it that are shown, and all of them. */
      shown: number;
      total: number;
    }
  /** `inside`: how many actions it stands in. */
  | { kind: 'action'; action: A; depth: number; inside: number };

/**
 * The plan as rows from top to bottom: each heading, then what stands under it. With `keep`, only those actions and
 * the headings over them; a heading with no action at all is shown only where nothing is left out.
 */
export function bookRows<A extends Placed>(
  book: Grouped<A> & Pick<PlanBook, 'plan'>,
  keep: ReadonlySet<ActionId> | null = null,
): BookRow<A>[] {
  const { loose, roots } = treeOf(book);
  const inner = depthsOf(book.actions);
  const shown = (actions: A[]): A[] => (keep === null ? actions : actions.filter((a) => keep.has(a.id)));
  const rowsOf = (node: TreeNode<A>, depth: number): BookRow<A>[] => {
    const all = actionsUnder(node);
    const kept = shown(all).length;
    if (keep !== null && kept === 0) return [];
    const levelName = book.plan.levels[node.heading.depth] ?? 'heading';
    return [
      { kind: 'heading', heading: node.heading, depth, levelName, shown: kept, total: all.length },
      ...shown(node.actions).map(
        (action): BookRow<A> => ({
          kind: 'action',
          action,
          depth: depth + 1,
          inside: inner.get(action.id) ?? 0,
        }),
      ),
      ...node.children.flatMap((child) => rowsOf(child, depth + 1)),
    ];
  };
  return [
    ...shown(loose).map(
      (action): BookRow<A> => ({ kind: 'action', action, depth: 0, inside: inner.get(action.id) ?? 0 }),
    ),
    ...roots.flatMap((node) => rowsOf(node, 0)),
  ];
}

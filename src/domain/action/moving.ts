/**
 * Moving actions: among their neighbours, under another heading, into or out of another action, to another plan.
 *
 * 1. An action goes with all that stands inside it, and stands at the end of where it goes unless a place is said.
 * 2. One that only changes its place among its neighbours keeps its code.
 * 3. Elsewhere it gets the code that it had there before, or else the next one never used there. A code that is the
 *    document's own reference goes along, unless another action of the plan it goes to has had it.
 * 4. What stands inside it follows: '2.1.3.1' inside '2.1.3', now '5.1.2', becomes '5.1.2.1' where that is free.
 */
import type { ActionId, HeadingId } from '../ids.ts';
import { codeKey, nextCode } from '../plan/codes.ts';
import { type CodedAction, type CodeHolding, isOwnReference } from '../plan/follow-codes.ts';
import { familyOf, inFamilies } from './action-families.ts';

export type MovingAction = Omit<CodedAction, 'id'> & { id: ActionId; position: number };
/** `before`: the neighbour it stands before; null for the end. */
export type Target = { headingId: HeadingId | null; parentId: ActionId | null; before: ActionId | null };
export type Placement = { id: ActionId; position: number };

/** Closer than this, positions are counted anew: a fraction can only be halved so often. */
const CLOSEST = 1e-7;

/**
 * The positions of a family put into the order of a plan; those of all the plan's actions where there is no room.
 * `headings` are the ids of the plan's headings in its order. `family` may come from another plan.
 */
export function placesAfterMove(
  actions: readonly MovingAction[],
  {
    family,
    headings,
    target,
  }: { family: readonly MovingAction[]; headings: readonly HeadingId[]; target: Target },
): Placement[] {
  const going = new Set(family.map(({ id }) => id));
  const others = inFamilies(actions).filter(({ id }) => !going.has(id));
  const at = indexFor(others, headings, target);
  const [left, right] = [others[at - 1]?.position, others[at]?.position];
  const start = left ?? (right === undefined ? -1 : right - family.length - 1);
  const step = right === undefined ? 1 : (right - start) / (family.length + 1);
  if (step >= CLOSEST) return family.map(({ id }, n) => ({ id, position: start + step * (n + 1) }));
  return [...others.slice(0, at), ...family, ...others.slice(at)].map(({ id }, position) => ({
    id,
    position,
  }));
}

function indexFor(others: readonly MovingAction[], headings: readonly HeadingId[], target: Target): number {
  const before = others.findIndex(({ id }) => id === target.before);
  if (before !== -1) return before;
  if (target.parentId !== null) {
    const last = familyOf(others, target.parentId).at(-1);
    return others.findIndex(({ id }) => id === last?.id) + 1;
  }
  const last = others.findLastIndex(({ headingId }) => headingId === target.headingId);
  if (last !== -1) return last + 1;
  const order = new Map(headings.map((id, n) => [id, n]));
  const rank = (id: HeadingId | null): number => (id === null ? -1 : (order.get(id) ?? -1));
  // Those outside the headings stand first, whatever came of their positions.
  const isBefore = ({ headingId }: MovingAction, n: number): boolean =>
    headingId === null
      ? others.slice(0, n).every((one) => one.headingId === null)
      : rank(headingId) <= rank(target.headingId);
  return others.findLastIndex(isBefore) + 1;
}

type Coding = {
  /** The code that new ones are counted behind: the parent's, else the heading's; null outside both. */
  behind: string | null;
  /** Every code ever given in the plan it goes to. */
  held: readonly CodeHolding[];
  samePlan: boolean;
};

/** The codes of a family, the moved action first, at the place it goes to. */
export function codesAfterMove(family: readonly MovingAction[], coding: Coding): Map<ActionId, string> {
  const holders = new Map(coding.held.map(({ code, actionId }) => [codeKey(code), actionId]));
  const codes = new Map<ActionId, string>();
  const isFree = (code: string, id: ActionId): boolean => (holders.get(codeKey(code)) ?? id) === id;
  for (const [n, action] of family.entries()) {
    const over = action.parentId === null ? undefined : codes.get(action.parentId);
    const was = family.find(({ id }) => id === action.parentId)?.code;
    const behind = n === 0 ? coding.behind : (over ?? coding.behind);
    const wanted = wantedCode(action, { ...coding, was: n === 0 ? undefined : was, behind });
    const code = wanted !== null && isFree(wanted, action.id) ? wanted : nextCode(behind, holders.keys());
    holders.set(codeKey(code), action.id);
    codes.set(action.id, code);
  }
  return codes;
}

type Wish = Pick<Coding, 'held' | 'samePlan'> & { was: string | undefined; behind: string | null };

function wantedCode(action: MovingAction, { was, behind, held, samePlan }: Wish): string | null {
  if (isOwnReference(action)) return action.code;
  if (was !== undefined) {
    const follows = codeKey(action.code).startsWith(`${codeKey(was)}.`);
    if (follows) return `${behind}${action.code.slice(was.length)}`;
    return samePlan ? action.code : null;
  }
  const start = behind === null ? '' : `${codeKey(behind)}.`;
  const had = held.filter(({ code, actionId }) => actionId === action.id && isNext(codeKey(code), start));
  return had.at(-1)?.code ?? null;
}

const isNext = (code: string, start: string): boolean =>
  code.startsWith(start) && /^\d{1,9}$/.test(code.slice(start.length));

export type Step = 'up' | 'down' | 'first' | 'last';

/**
 * The neighbour that an action stands before after a step among those beside it: null for the end, undefined where
 * it stands there already.
 */
export function neighbourAfterStep(
  actions: readonly MovingAction[],
  id: ActionId,
  step: Step | number,
): ActionId | null | undefined {
  const own = actions.find((one) => one.id === id);
  const beside = inFamilies(actions).filter(
    (one) => one.parentId === own?.parentId && one.headingId === own?.headingId,
  );
  const at = beside.findIndex((one) => one.id === id);
  const last = beside.length - 1;
  const wished = { up: at - 1, down: at + 1, first: 0, last };
  const to = Math.min(last, Math.max(0, typeof step === 'number' ? step : wished[step]));
  if (at === -1 || to === at) return undefined;
  const others = beside.filter((one) => one.id !== id);
  return others[to]?.id ?? null;
}

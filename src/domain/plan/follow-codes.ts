/**
 * Codes of actions whose headings change. Rules:
 *
 * 1. A code built on its heading's code follows it: '2.1.3' under '2.1', now '5.1', becomes '5.1.3'. Where another
 *    action ever had that code, it is the next one never used there.
 * 2. A code that is the document's own reference stays, and so does one that was not built on the heading's.
 * 3. A heading without a number goes on counting behind the code that its actions have, wherever it has moved since;
 *    an empty one takes the first code that counts no other heading's actions.
 */
import type { ActionId, HeadingId } from '../ids.ts';
import { codeFromReference, codeKey, headingCodes, nextCode } from './codes.ts';
import type { Heading } from './plan.ts';

export type CodedAction = {
  id: string;
  headingId: HeadingId | null;
  parentId: ActionId | null;
  code: string;
  reference: string | null;
};
/** Every code ever given in the plan, with the action that had it. */
export type CodeHolding = { code: string; actionId: string };
type Codes = ReadonlyMap<string, string>;

/** True where the code is the document's own reference. */
export const isOwnReference = ({ code, reference }: Pick<CodedAction, 'code' | 'reference'>): boolean => {
  const own = codeFromReference(reference);
  return own !== null && codeKey(own) === codeKey(code);
};

/** The new code of every action that gets one; `before` and `after` are the codes of the headings. */
export function codesThatFollow<A extends CodedAction>(
  actions: readonly A[],
  { before, after }: { before: Codes; after: Codes },
  held: readonly CodeHolding[],
): { action: A; code: string }[] {
  const holders = new Map(held.map(({ code, actionId }) => [codeKey(code), actionId]));
  return actions.flatMap((action) => {
    const [was, is] = [before.get(action.headingId ?? ''), after.get(action.headingId ?? '')];
    if (was === undefined || is === undefined || was === is || isOwnReference(action)) return [];
    if (!codeKey(action.code).startsWith(`${codeKey(was)}.`)) return [];
    const wanted = `${is}${action.code.slice(was.length)}`;
    const holder = holders.get(codeKey(wanted));
    const free = holder === undefined || holder === action.id;
    const code = free ? wanted : nextCode(is, holders.keys());
    holders.set(codeKey(code), action.id);
    return [{ action, code }];
  });
}

/** The code that the next action of a heading is counted behind; null outside the headings. */
export function codeToCountBehind(
  headings: readonly Heading[],
  headingId: HeadingId | null,
  actions: readonly CodedAction[],
): string | null {
  const heading = headings.find((one) => one.id === headingId);
  if (!heading) return null;
  const codes = headingCodes(headings);
  const own = codes.get(heading.id) ?? null;
  if (heading.number !== null || own === null) return own;
  // Those inside another are counted behind that one, not behind the heading.
  const counted = actions.filter((action) => action.parentId === null && !isOwnReference(action));
  const theirs = counted.filter((action) => action.headingId === heading.id).at(-1);
  const kept = theirs && /^(.+)\.\d+$/.exec(theirs.code)?.[1];
  if (kept !== undefined) return kept;
  const others = counted.filter((action) => action.headingId !== heading.id);
  const countsOthers = new Set(others.map((action) => codeKey(action.code.replace(/\.\d+$/, ''))));
  const ofHeadings = new Set([...codes].flatMap(([id, code]) => (id === heading.id ? [] : [codeKey(code)])));
  return firstFree(own, (code) => countsOthers.has(codeKey(code)) || ofHeadings.has(codeKey(code)));
}

/** The code itself, or the next behind its last number that is not taken. */
function firstFree(code: string, isTaken: (code: string) => boolean): string {
  const [, start = `${code}.`, number = '0'] = /^(.*?)(\d{1,9})$/.exec(code) ?? [];
  let free = code;
  for (let n = Number(number) + 1; isTaken(free); n += 1) free = `${start}${n}`;
  return free;
}

/**
 * 'See 4.1', 'as above', '(refer to HS2)': where an action points to another place of its plan (R23). A reference
 * with a code is looked up among the actions (their codes and the document's own references) and then the headings;
 * what is found nowhere is broken. One with no code ('as above') points to a neighbour and is never called broken.
 */
import { codeKey, tidyCode } from '../plan/codes.ts';
import type { CrossReference } from '../plan/plan.ts';

/** The places of a plan that a reference can point to; `code` is what the plan calls the place now. */
export type Places = {
  actions: readonly { code: string; reference: string | null }[];
  headings: readonly { code: string; number: string | null }[];
};

export type ResolvedReference = CrossReference & {
  /** The code it names, null where it names none. */
  code: string | null;
};

const CODE = /\b(?:[A-Z]{1,4}[\s-]?|[A-Za-z]{1,3})?\d+(?:\.\d+)*(?:\([a-z]{1,4}\)|[a-z])?(?![\w/])/g;
/** Every place that a reference names; one with no code comes back once, with no target and no code. */
export function resolveCrossReference(text: string, places: Places): ResolvedReference[] {
  const index = indexOf(places);
  const codes = (text.match(CODE) ?? []).filter((code) => !isYear(code));
  if (codes.length === 0) return [{ text, code: null, target: null }];
  return codes.map((code) => ({ text, code, target: find(code, index) }));
}

export const isBroken = (reference: ResolvedReference): boolean =>
  reference.code !== null && reference.target === null;

type Target = NonNullable<CrossReference['target']>;
const indexes = new WeakMap<Places, Map<string, Target>>();

function indexOf(places: Places): Map<string, Target> {
  const known = indexes.get(places);
  if (known !== undefined) return known;
  const index = new Map<string, Target>();
  const add = (key: string | null, target: Target): void => {
    if (key !== null && key !== '' && !index.has(placeKey(key))) index.set(placeKey(key), target);
  };
  for (const a of places.actions) add(a.code, { kind: 'action', code: a.code });
  for (const a of places.actions) add(a.reference, { kind: 'action', code: a.code });
  for (const h of places.headings) add(h.number, { kind: 'heading', code: h.code });
  for (const h of places.headings) add(h.code, { kind: 'heading', code: h.code });
  indexes.set(places, index);
  return index;
}

const placeKey = (code: string): string => codeKey(tidyCode(code)).replace(/-/g, '');

/** 'No. 4' has 'No' before its number, and 'HS 2' its letters apart: each is tried with and without them. */
function find(code: string, index: Map<string, Target>): Target | null {
  return index.get(placeKey(code)) ?? index.get(placeKey(code.replace(/^[a-z]+[\s-]*/i, ''))) ?? null;
}

const isYear = (code: string): boolean => /^(19|20)\d\d$/.test(code.trim());

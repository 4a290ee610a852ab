/**
 * Facts said under a heading hold under the headings below it too (`Goal 1`, its lead and deadline, then `Steps`).
 * What is said under the document's title, or over the whole plan, is about the document.
 */
import { NO_FACTS, type SectionFacts } from '../cells/draft.ts';
import { isGeneric } from '../columns/headings-over.ts';
import { saysPlace } from '../prose/numbering.ts';
import type { Heading } from '../prose/outline.ts';
import { factsInTitle } from '../prose/section-facts.ts';

export type FactsUnder = Map<Heading, SectionFacts>;

/** Remembers what was said under the last of the headings, and gives it back. */
export function keepFacts(
  under: FactsUnder,
  headings: readonly Heading[],
  facts: SectionFacts,
): SectionFacts {
  const [first] = headings;
  const last = headings.at(-1);
  const isPart = last !== undefined && (last !== first || saysPlace(last.text));
  if (isPart && !isGeneric(last.text)) under.set(last, facts);
  return facts;
}

/**
 * What holds where a heading begins, before anything is said under it.
 * @param headings those that hold there, itself among them or not.
 */
export function factsAt(under: FactsUnder, headings: readonly Heading[], own: Heading): SectionFacts {
  const { text } = own;
  const outer = headings.filter((h) => h !== own);
  const over = outer.findLast((h) => under.has(h));
  const held = (over && under.get(over)) ?? NO_FACTS;
  const [told, ...further] = [own, ...outer.toReversed()].map((h) => factsInTitle(h.text));
  const leads = told?.leads ?? held.leads ?? further.find((f) => f.leads)?.leads ?? null;
  const deadline = told?.deadline ?? held.deadline ?? further.find((f) => f.deadline)?.deadline ?? null;
  return { leads, deadline, title: text };
}

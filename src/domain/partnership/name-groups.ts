/**
 * Names that hang together, so that one question is asked for all of them. Rules:
 *
 * - Spellings that differ in capitals, spaces between letters and punctuation alone are one name: the plan takes them
 *   for one party anyway, so nobody is asked.
 * - Strong evidence joins from name to name: MHCT with MH Commissioning Team, and that with its misspelling.
 * - Weak evidence only brings a single name to a group, and does not propose it: a person ticks it.
 * - The proposal is the name that stands most often, of two as common the one that is written out; the reason of each other name says which it is like.
 */
import type { PartyKind } from '../reading/plan-reading.ts';
import { plainWords } from '../reading/wording.ts';
import { type NameCount, proposeSame, type SameProposal } from './same-name.ts';

export type GroupedName = {
  /** Its commonest spelling. */
  name: string;
  count: number;
  /** The name of the group that it is like, and in which way; null for the first. */
  like: { name: string; reason: string } | null;
  /** False where the evidence is weak. */
  proposed: boolean;
};
/** The first stands most often: it is the proposal. At least two. */
export type NameGroup = { names: GroupedName[] };

/** Each name once, under its commonest spelling, the commonest name first. */
function namesOnce(names: readonly NameCount[]): NameCount[] {
  const spellings = new Map<string, NameCount[]>();
  for (const one of names) {
    const plain = plainWords(one.name);
    spellings.set(plain, [...(spellings.get(plain) ?? []), one]);
  }
  return [...spellings.values()]
    .map((alike) => {
      const [first] = alike.toSorted(byCount);
      const count = alike.reduce((sum, one) => sum + one.count, 0);
      return { name: first?.name ?? '', kind: kindOf(alike), count };
    })
    .toSorted(byCount);
}

const byCount = (a: NameCount, b: NameCount): number =>
  b.count - a.count || shouts(a.name) - shouts(b.name) || (a.name < b.name ? -1 : 1);
/** Of two as common, the one that is not in capitals throughout: written out, or not shouted. */
const shouts = (name: string): number => (name === name.toUpperCase() ? 1 : 0);
const kindOf = (alike: readonly NameCount[]): PartyKind =>
  alike.find((one) => one.kind !== 'unknown')?.kind ?? 'unknown';

const otherOf = ({ a, b }: SameProposal, name: string): string | null =>
  a === name ? b : b === name ? a : null;

/** The names that strong evidence leads to from `first`, each with the one it was reached from. */
function reachedFrom(first: string, strong: readonly SameProposal[]): Map<string, GroupedName['like']> {
  const reached = new Map<string, GroupedName['like']>([[first, null]]);
  for (const name of reached.keys())
    for (const pair of strong) {
      const other = otherOf(pair, name);
      if (other !== null && !reached.has(other)) reached.set(other, { name, reason: pair.reason });
    }
  return reached;
}

/** Brings each name that stands alone to the first group, or other name alone, that it is weakly like. */
function bringSingles(groups: Map<string, GroupedName['like']>[], weak: readonly SameProposal[]): void {
  for (const single of groups.toReversed()) {
    const [name] = single.keys();
    if (single.size !== 1 || name === undefined) continue;
    for (const group of groups) {
      const pair = weak.find((one) => group !== single && group.has(otherOf(one, name) ?? ''));
      const like = pair ? otherOf(pair, name) : null;
      if (!pair || like === null) continue;
      group.set(name, { name: like, reason: pair.reason });
      groups.splice(groups.indexOf(single), 1);
      break;
    }
  }
}

/** The groups worth a question, those of the commonest names first. */
export function groupNames(counted: readonly NameCount[]): NameGroup[] {
  const names = namesOnce(counted);
  const pairs = proposeSame(names);
  const strong = pairs.filter((pair) => !pair.weak);
  const taken = new Set<string>();
  const groups: Map<string, GroupedName['like']>[] = [];
  for (const { name } of names) {
    if (taken.has(name)) continue;
    const group = reachedFrom(name, strong);
    for (const one of group.keys()) taken.add(one);
    groups.push(group);
  }
  const strongly = new Set(groups.filter((group) => group.size > 1).flatMap((group) => [...group.keys()]));
  bringSingles(
    groups,
    pairs.filter((pair) => pair.weak),
  );
  const countOf = new Map(names.map((one) => [one.name, one.count]));
  return groups
    .filter((group) => group.size > 1)
    .map((group) => ({
      names: [...group].map(([name, like]) => ({
        name,
        count: countOf.get(name) ?? 0,
        like,
        proposed: like === null || strongly.has(name),
      })),
    }));
}

/**
 * The lists of facts that people write entry by entry. Each has one place: milestones and conditions in the timescale,
 * the others in the action's facts. An entry is known by what it says, so that a change to one that somebody else has
 * changed meanwhile is noticed, and a change to any other is not in its way.
 */

import { conditionsOf } from '../timescale/conditions.ts';
import type { Condition, Milestone, Timescale } from '../timescale/timescale.ts';
import type { ActionFacts, Lever, Measure, Occurrence, Resource } from './action-facts.ts';

export const FACT_KINDS = [
  'milestones',
  'conditions',
  'occurrences',
  'resources',
  'levers',
  'measures',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];
export type Entries = {
  milestones: Milestone;
  conditions: Condition;
  occurrences: Occurrence;
  resources: Resource;
  levers: Lever;
  measures: Measure;
};
export type Entry = Entries[FactKind];

/** Where the lists are. */
export type FactHolder = { timescale: Timescale; facts: ActionFacts };

export function entriesOf<Kind extends FactKind>(holder: FactHolder, kind: Kind): Entries[Kind][];
export function entriesOf(holder: FactHolder, kind: FactKind): Entry[] {
  switch (kind) {
    case 'milestones':
      return holder.timescale.milestones;
    case 'conditions':
      return conditionsOf(holder.timescale);
    case 'occurrences':
    case 'resources':
    case 'levers':
    case 'measures':
      return holder.facts[kind];
  }
}

const byDay = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What of the holder changes when the list becomes this one; what has a day stands in the order of its days. */
export function withEntries(
  holder: FactHolder,
  kind: FactKind,
  entries: readonly Entry[],
): Partial<FactHolder> {
  switch (kind) {
    case 'milestones': {
      const milestones = [...(entries as Milestone[])].sort((a, b) => byDay(a.date, b.date));
      return { timescale: { ...holder.timescale, milestones } };
    }
    case 'conditions':
      return { timescale: { ...holder.timescale, conditions: [...(entries as Condition[])] } };
    case 'occurrences': {
      const occurrences = [...(entries as Occurrence[])].sort((a, b) => byDay(a.day, b.day));
      return { facts: { ...holder.facts, occurrences } };
    }
    case 'resources':
    case 'levers':
    case 'measures':
      return { facts: { ...holder.facts, [kind]: [...entries] } };
  }
}

/** What an entry says, in one order: kept values come back with their parts in another. */
export function signatureOf(entry: Entry): string {
  const said = Object.entries(entry).filter(([, value]) => value !== null && value !== undefined);
  return JSON.stringify(said.sort(([a], [b]) => byDay(a, b)));
}

/**
 * The signature of the entry that an entry changed meanwhile has most likely become: the one that still says at least
 * half of what it said. '' where there is none, so that what is saved again is added.
 */
export function becameOf(entries: readonly Entry[], was: string): string {
  const parts = (signature: string): Set<string> => {
    try {
      return new Set((JSON.parse(signature) as unknown[]).map((part) => JSON.stringify(part)));
    } catch {
      return new Set();
    }
  };
  const old = parts(was);
  const likest = entries
    .map(signatureOf)
    .map((signature) => ({ signature, shared: [...parts(signature)].filter((part) => old.has(part)).length }))
    .sort((a, b) => b.shared - a.shared)[0];
  return likest && old.size > 0 && likest.shared * 2 >= old.size ? likest.signature : '';
}

/**
 * The list with one entry put in the place of another.
 *
 * @param was the signature of the one to replace; '' adds at the end. @param entry null takes it out.
 * @returns null where no entry says what `was` says: somebody has changed it or taken it out.
 */
export function replaceEntry(entries: readonly Entry[], was: string, entry: Entry | null): Entry[] | null {
  if (was === '') return entry === null ? [...entries] : [...entries, entry];
  const at = entries.findIndex((one) => signatureOf(one) === was);
  if (at === -1) return null;
  return [...entries.slice(0, at), ...(entry === null ? [] : [entry]), ...entries.slice(at + 1)];
}

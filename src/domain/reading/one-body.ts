/**
 * Names of leads that look like one body or person. They are proposed, never joined unasked (S11): a person says
 * that two are the same or that they differ. Joined, the actions keep each name as it was written, and both lead to
 * one party, called by the name that the person chose.
 */
import { z } from 'zod';
import type { PartyId } from '../ids.ts';
import { proposeSame } from '../partnership/same-name.ts';
import type { NewPlan } from '../plan/adopt.ts';
import type { PartyKind, ReadAction } from './plan-reading.ts';
import { plainWords } from './wording.ts';

export type NamePair = {
  key: string;
  a: string;
  b: string;
  /** How many actions each stands in. */
  countOfA: number;
  countOfB: number;
  reason: string;
};

export const nameAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('oneBody'), name: z.string().trim().min(1).max(200) }),
  z.object({ kind: z.literal('twoBodies') }),
]);
export type NameAnswer = z.infer<typeof nameAnswerSchema>;

/** Kept beside the other answers of an import. */
export const NAME_KEY = 'names:';
export const nameKey = (a: string, b: string): string => `${NAME_KEY}${a}=${b}`;

/** Every pair worth asking about, the commonest names first. */
export function namePairs(actions: readonly Pick<ReadAction, 'leads'>[]): NamePair[] {
  const seen = new Map<string, { name: string; kind: PartyKind; count: number }>();
  for (const { name, kind } of actions.flatMap((action) => action.leads)) {
    const known = seen.get(name);
    if (known) known.count += 1;
    else seen.set(name, { name, kind, count: 1 });
  }
  const countOf = (name: string): number => seen.get(name)?.count ?? 0;
  return proposeSame([...seen.values()]).map(({ a, b, reason }) => ({
    key: nameKey(a, b),
    a,
    b,
    countOfA: countOf(a),
    countOfB: countOf(b),
    reason,
  }));
}

/** Groups names that were said to be one, each group with the name chosen for it last. */
function groupsOf(joined: readonly { pair: NamePair; name: string }[]): { names: string[]; name: string }[] {
  const groups: { names: string[]; name: string }[] = [];
  for (const { pair, name } of joined) {
    const both = [plainWords(pair.a), plainWords(pair.b)];
    const touched = groups.filter((group) => group.names.some((one) => both.includes(one)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push({ names: [...new Set([...touched.flatMap((group) => group.names), ...both])], name });
  }
  return groups;
}

/** The plan about to be made, with each group of names leading to one party; other new parties stay as they are. */
export function joinBodies(
  plan: NewPlan,
  joined: readonly { pair: NamePair; name: string }[],
  partyOf: (name: string) => PartyId | null,
): NewPlan {
  const becomes = new Map<PartyId, PartyId>();
  const names = new Map<PartyId, string>();
  for (const group of groupsOf(joined)) {
    const ids = [...new Set(group.names.map(partyOf).filter((id) => id !== null))];
    const kept = ids.find((id) => !plan.newParties.some((party) => party.id === id)) ?? ids[0];
    if (kept === undefined) continue;
    names.set(kept, group.name);
    for (const id of ids) becomes.set(id, kept);
  }
  if (becomes.size === 0) return plan;
  return {
    ...plan,
    newParties: plan.newParties
      .filter((party) => (becomes.get(party.id) ?? party.id) === party.id)
      .map((party) => ({ ...party, name: names.get(party.id) ?? party.name })),
    actions: plan.actions.map((action) => ({
      ...action,
      leads: action.leads.map((lead) => ({ ...lead, partyId: becomes.get(lead.partyId) ?? lead.partyId })),
    })),
  };
}

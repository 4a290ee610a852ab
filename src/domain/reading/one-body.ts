/**
 * Names of leads that look like one body or person. They are proposed, never joined unasked (S11): a person says
 * which of a group are the same, or that none are. Joined, the actions keep each name as it was written, and all
 * lead to one party, called by the name that the person chose. The names left out of an answer are asked about
 * again where they look like one among themselves.
 */
import { z } from 'zod';
import type { PartyId } from '../ids.ts';
import { groupNames, type NameGroup } from '../partnership/name-groups.ts';
import type { NameCount } from '../partnership/same-name.ts';
import type { NewPlan } from '../plan/adopt.ts';
import type { ReadAction } from './plan-reading.ts';
import { plainWords } from './wording.ts';

export const nameAnswerSchema = z.discriminatedUnion('kind', [
  /** `names` are the same, and to be called `name`. */
  z.object({
    kind: z.literal('oneBody'),
    name: z.string().trim().min(1).max(200),
    names: z.array(z.string().min(1).max(500)).min(2).max(100),
  }),
  z.object({ kind: z.literal('allDiffer') }),
]);
export type NameAnswer = z.infer<typeof nameAnswerSchema>;

/** `key` names the question by its first name, with a + for each time that names were left over. */
export type NameQuestion = NameGroup & { key: string; answer: NameAnswer | null };

/** Kept beside the other answers of an import. */
export const NAME_KEY = 'names:';
const LONGEST_KEY = 500;
export const nameKey = (first: string): string => `${NAME_KEY}${plainWords(first)}`.slice(0, LONGEST_KEY);

function countNames(actions: readonly Pick<ReadAction, 'leads'>[]): NameCount[] {
  const seen = new Map<string, NameCount>();
  for (const { name, kind } of actions.flatMap((action) => action.leads)) {
    const known = seen.get(name);
    if (known) known.count += 1;
    else seen.set(name, { name, kind, count: 1 });
  }
  return [...seen.values()];
}

/** Every group worth asking about with its answer, then what the answers leave open; the commonest names first. */
export function nameQuestions(
  actions: readonly Pick<ReadAction, 'leads'>[],
  answers: ReadonlyMap<string, NameAnswer>,
): NameQuestion[] {
  const counted = countNames(actions);
  const ask = (names: readonly NameCount[], again = ''): NameQuestion[] =>
    groupNames(names).flatMap((group) => {
      const key = nameKey(group.names[0]?.name ?? '') + again;
      const answer = answers.get(key) ?? null;
      const left = leftOver(group, answer);
      const others = counted.filter(({ name }) => left.has(plainWords(name)));
      return [{ ...group, key, answer }, ...ask(others, `${again}+`)];
    });
  return ask(counted);
}

/** The names of a group that its answer says nothing about, which are fewer each time. */
function leftOver(group: NameGroup, answer: NameAnswer | null): Set<string> {
  if (answer?.kind !== 'oneBody') return new Set();
  const said = new Set(answer.names.map(plainWords));
  const left = group.names.map(({ name }) => plainWords(name)).filter((name) => !said.has(name));
  return new Set(left.length < group.names.length ? left : []);
}

/** What the answers join: the names of each group that were said to be the same. */
export function joinedNames(questions: readonly NameQuestion[]): Joined[] {
  return questions.flatMap(({ names, answer }) => {
    if (answer?.kind !== 'oneBody') return [];
    const said = new Set(answer.names.map(plainWords));
    const same = names.map(({ name }) => name).filter((name) => said.has(plainWords(name)));
    return same.length > 1 ? [{ names: same, name: answer.name }] : [];
  });
}

/** Names that are one, and what it is to be called. */
export type Joined = { names: string[]; name: string };

/** The plan about to be made, with each group of names leading to one party; other new parties stay as they are. */
export function joinBodies(
  plan: NewPlan,
  joined: readonly Joined[],
  partyOf: (name: string) => PartyId | null,
): NewPlan {
  const becomes = new Map<PartyId, PartyId>();
  const names = new Map<PartyId, string>();
  for (const group of joined) {
    const parties = group.names.map((name) => partyOf(plainWords(name)));
    const ids = [...new Set(parties.filter((id) => id !== null))];
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

/**
 * Two or more actions of one plan become one. Rules:
 *
 * 1. One of them survives, with its code and history; the codes of the others lead to it, and are never used again.
 * 2. The words are the person's. Sub-actions, notes, cross-references and known facts are united, each once; another
 *    column keeps what each of them said, a line each.
 * 3. The leads are united by who they are. One answers for it at most: the one chosen. Whoever led any of them leads
 *    it; whoever supported all that they were in, supports it.
 * 4. The timescale is that of the one chosen, or reaches from the earliest start to the last date, with all the words.
 * 5. How it stands is what was said of the survivor; where nobody said anything, what was last said of another.
 * 6. What stood inside the others stands inside the survivor; their links and key actions become its own.
 */
import type { ActionFacts } from '../facts/action-facts.ts';
import type { ActionId, PartyId } from '../ids.ts';
import type { Action, ActionLead } from '../plan/plan.ts';
import type { Timescale } from '../timescale/timescale.ts';

export type JoinChoices = {
  text: string;
  /** Who answers for it; null for nobody. */
  accountable: PartyId | null;
  /** Whose timescale stands; 'whole' for the earliest start to the last date. */
  timescale: ActionId | 'whole';
};

export type JoinedFields = Pick<
  Action,
  | 'text'
  | 'subActions'
  | 'notes'
  | 'leads'
  | 'leadState'
  | 'timescale'
  | 'status'
  | 'fields'
  | 'crossReferences'
  | 'facts'
>;

const once = <T>(all: readonly T[]): T[] => {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = typeof one === 'string' ? one.trim().toLowerCase() : JSON.stringify(one);
    return seen.has(key) ? false : seen.add(key);
  });
};

/** What the survivor holds afterwards; `all` begins with it. */
export function joinedFields(all: readonly [Action, ...Action[]], choices: JoinChoices): JoinedFields {
  const leads = unitedLeads(
    all.flatMap((action) => action.leads),
    choices.accountable,
  );
  const [survivor] = all;
  return {
    text: choices.text,
    subActions: once(all.flatMap((action) => action.subActions)),
    notes: once(all.flatMap((action) => action.notes)),
    crossReferences: once(all.flatMap((action) => action.crossReferences)),
    leads,
    leadState: leads.length > 0 ? 'named' : survivor.leadState,
    timescale: joinedTimescale(all, choices.timescale),
    status: joinedStatus(all),
    fields: joinedColumns(all),
    facts: joinedFacts(all.map((action) => action.facts)),
  };
}

export function unitedLeads(all: readonly ActionLead[], accountable: PartyId | null): ActionLead[] {
  const first = all.filter((lead, n) => all.findIndex((one) => one.partyId === lead.partyId) === n);
  return first.map((lead) => ({
    ...lead,
    accountable: lead.partyId === accountable,
    support:
      lead.partyId !== accountable &&
      all.every((one) => one.partyId !== lead.partyId || (one.support && !one.accountable)),
    inherited: false,
  }));
}

function joinedTimescale(all: readonly [Action, ...Action[]], choice: JoinChoices['timescale']): Timescale {
  if (choice === 'whole') return wholeTimescale(all.map((action) => action.timescale)) ?? all[0].timescale;
  return (all.find((action) => action.id === choice) ?? all[0]).timescale;
}

/** From the earliest start to the last date; null where fewer than two are dated, for then there is nothing to unite. */
export function wholeTimescale(all: readonly Timescale[]): Timescale | null {
  const dated = all.filter(({ state, due }) => state === 'dated' && due !== null);
  const [first] = dated;
  if (!first || dated.length < 2) return null;
  const starts = dated.flatMap(({ start, due }) => start ?? due ?? []).sort();
  const ends = dated.flatMap(({ due }) => due ?? []).sort();
  const [start, due] = [starts[0] ?? null, ends.at(-1) ?? null];
  const milestones = once(dated.flatMap((one) => one.milestones));
  return {
    ...first,
    raw: once(dated.map(({ raw }) => raw)).join('; '),
    start: start === due ? null : start,
    due,
    milestones: milestones.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}

function joinedStatus([survivor, ...others]: readonly [Action, ...Action[]]): Action['status'] {
  const isSaid = ({ status }: Action): boolean => status.lifecycle !== null || status.rag !== null;
  if (isSaid(survivor)) return survivor.status;
  const said = others.filter(isSaid).sort((a, b) => ((a.status.on ?? '') < (b.status.on ?? '') ? 1 : -1));
  return said[0]?.status ?? survivor.status;
}

function joinedColumns(all: readonly Action[]): Record<string, string> {
  const names = once(all.flatMap(({ fields }) => Object.keys(fields)));
  return Object.fromEntries(
    names.map((name) => [name, once(all.flatMap(({ fields }) => fields[name] ?? [])).join('\n')]),
  );
}

function joinedFacts(all: readonly ActionFacts[]): ActionFacts {
  const united = <Name extends keyof ActionFacts>(name: Name): ActionFacts[Name] =>
    once(all.flatMap((facts) => facts[name] as unknown[])) as ActionFacts[Name];
  return {
    areas: united('areas'),
    groups: united('groups'),
    types: united('types'),
    resources: united('resources'),
    levers: united('levers'),
    occurrences: united('occurrences'),
    measures: united('measures'),
  };
}

export type JoiningFault = 'alone' | 'inside';

/** What keeps actions from being joined into the first of them: there is no other, or it stands inside another. */
export function faultOfJoining(
  all: readonly [Pick<Action, 'id'>, ...Pick<Action, 'id'>[]],
  above: readonly ActionId[],
): JoiningFault | null {
  const [, ...others] = all;
  if (others.length === 0) return 'alone';
  return others.some(({ id }) => above.includes(id)) ? 'inside' : null;
}

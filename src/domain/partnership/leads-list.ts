/**
 * A plan gone through by who does it: one section an organisation, with every action that it leads or supports, by
 * due date. Rules:
 *
 * - A lead means whoever its name means on the day: the body it was merged into, the successor of one that is gone.
 * - A person, role, group or team stands in the section of its organisation, named beside the action.
 * - An action with several bodies stands in the section of each; one with none stands at the end, to be taken on.
 */
import type { Day } from '../day.ts';
import type { PartyId } from '../ids.ts';
import type { Action, ActionLead } from '../plan/plan.ts';
import { isClosed } from '../plan/standing.ts';
import { whoAnswers, writtenBody } from './belonging.ts';
import { type Directory, entryFor } from './directory.ts';
import { nameKey } from './name-words.ts';
import { byDueDate } from './owing.ts';

/** The strongest of what a body does in an action. */
export type Part = 'accountable' | 'leads' | 'supports';

/** What each part is called, on every page and paper. */
export const PART_WORDS: Record<Part, string> = {
  accountable: 'Answers for it',
  leads: 'Leads',
  supports: 'Supports',
};

/**
 * What one body does in one action. `written`: its own other names there, as the plan wrote them; `through`: those who
 * belong to it, or whom it followed.
 */
export type LedAction<A> = { action: A; part: Part; written: string[]; through: string[] };
export type LeadsSection<A> = {
  key: string;
  /** Null for an organisation that only stands beside a name. */
  partyId: PartyId | null;
  name: string;
  actions: LedAction<A>[];
};
export type LeadsList<A> = { sections: LeadsSection<A>[]; unled: A[] };

export type Led = Pick<Action, 'leads' | 'timescale' | 'status' | 'position'>;
type Body = { key: string; partyId: PartyId | null; name: string };

const PARTS: readonly Part[] = ['accountable', 'leads', 'supports'];
export const partOf = (lead: Pick<ActionLead, 'accountable' | 'support'>): Part =>
  lead.accountable ? 'accountable' : lead.support ? 'supports' : 'leads';

/** The bodies that a party's name means on a day, each with the name to call it by. */
function bodiesMeant(directory: Directory, id: PartyId, day: Day): Body[] {
  const own = entryFor(directory.entries, id);
  if (!own) return [];
  return whoAnswers(directory, own.id, day).outermost.flatMap((outermost): Body[] => {
    const entry = entryFor(directory.entries, outermost);
    if (!entry) return [];
    const beside = entry.kind === 'organisation' ? null : writtenBody(directory, entry);
    if (beside) return [{ key: beside.key, partyId: null, name: beside.name }];
    return [{ key: entry.id, partyId: entry.id, name: entry.name }];
  });
}

/** Where each party of the plan is looked for on the day. */
export function bodyFinder(directory: Directory, day: Day): (id: PartyId) => Body[] {
  const found = new Map<PartyId, Body[]>();
  return (id) => {
    const known = found.get(id) ?? bodiesMeant(directory, id, day);
    found.set(id, known);
    return known;
  };
}

type Sections<A> = Map<string, LeadsSection<A>>;

function place<A extends Led>(
  sections: Sections<A>,
  body: Body,
  { action, lead, isItself }: { action: A; lead: ActionLead; isItself: boolean },
) {
  const section = sections.get(body.key) ?? { ...body, actions: [] };
  sections.set(body.key, section);
  const known = section.actions.find((one) => one.action === action);
  const part = partOf(lead);
  const other = nameKey(lead.name) === nameKey(body.name) ? [] : [lead.name];
  const [written, through] = isItself ? [other, []] : [[], other];
  if (!known) section.actions.push({ action, part, written, through });
  else {
    known.part = PARTS.find((one) => one === known.part || one === part) ?? part;
    known.written = [...new Set([...known.written, ...written])];
    known.through = [...new Set([...known.through, ...through])];
  }
}

/** Done work last, the rest by due date. */
function inOrder<A extends Led>(actions: readonly LedAction<A>[]): LedAction<A>[] {
  const open = actions.filter(({ action }) => !isClosed(action));
  return [...byDueDate(open), ...byDueDate(actions.filter(({ action }) => isClosed(action)))];
}

export function leadsListOf<A extends Led>(
  actions: readonly A[],
  directory: Directory,
  day: Day,
): LeadsList<A> {
  const bodies = bodyFinder(directory, day);
  const sections: Sections<A> = new Map();
  const itself = (lead: ActionLead, body: Body): boolean =>
    body.partyId !== null && entryFor(directory.entries, lead.partyId)?.id === body.partyId;
  for (const action of actions)
    for (const lead of action.leads)
      for (const body of bodies(lead.partyId))
        place(sections, body, { action, lead, isItself: itself(lead, body) });
  const unled = actions.filter((action) => !action.leads.some((lead) => !lead.support) && !isClosed(action));
  return {
    sections: [...sections.values()]
      .map((section) => ({ ...section, actions: inOrder(section.actions) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    unled,
  };
}

/**
 * Who leads an action, changed by an organisation's editor: among those of their own. Rules:
 *
 * - Their own are the organisation itself, and whoever belongs to it on the day, at first or second hand: its people,
 *   posts, teams and groups, by a membership or by the name written beside theirs.
 * - Every other lead stays as it is, with its part.
 * - The organisation itself stays among the leads, in whichever part: so that nobody is rid of an action by this.
 * - So who answers for the action changes only among their own, or where nobody answers for it.
 */
import type { Day } from '../day.ts';
import type { PartyId } from '../ids.ts';
import { bodiesOf } from '../partnership/belonging.ts';
import type { Directory, Entry } from '../partnership/directory.ts';
import type { ActionLead } from '../plan/plan.ts';
import type { FieldProblem } from '../problem.ts';

type On = { directory: Pick<Directory, 'entries' | 'aliases' | 'memberships'>; day: Day };

/** Whether the entry is one of the parties, or belongs to one of them on the day. */
export function isOwn({ directory, day }: On, id: PartyId, parties: ReadonlySet<PartyId>): boolean {
  const seen = new Set<PartyId>();
  const climbs = (at: PartyId): boolean => {
    if (parties.has(at)) return true;
    if (seen.has(at)) return false;
    seen.add(at);
    return bodiesOf(directory, at, day).some((body) => climbs(body.id));
  };
  return climbs(id);
}

/** Everybody whom such an editor may name: the parties, and whoever belongs to them. */
export function ownEntries(on: On, parties: ReadonlySet<PartyId>): Entry[] {
  const members = new Set(on.directory.memberships.map(({ memberId }) => memberId));
  const mayBelong = ({ id, of }: Entry): boolean => of !== null || members.has(id) || parties.has(id);
  return on.directory.entries.filter(
    (entry) => entry.mergedInto === null && mayBelong(entry) && isOwn(on, entry.id, parties),
  );
}

const told = ({ partyId, name, of, accountable, support }: ActionLead): string =>
  JSON.stringify([partyId, name, of, accountable, support]);

export type LeadsChange = {
  before: readonly ActionLead[];
  after: readonly ActionLead[];
  /** Those that the editor edits for. */
  parties: ReadonlySet<PartyId>;
};

const wrong = (message: string): FieldProblem => ({ field: 'leads', message });

/** What the rules have against the change; null where nothing. */
export function faultOfOwnLeads(on: On, { before, after, parties }: LeadsChange): FieldProblem | null {
  const others = (leads: readonly ActionLead[]) => leads.filter((lead) => !isOwn(on, lead.partyId, parties));
  const [were, are] = [others(before), others(after)];
  const stranger = are.find((lead) => !were.some(({ partyId }) => partyId === lead.partyId));
  if (stranger)
    return wrong(
      `You name people and bodies of your own organisation. “${stranger.name}” is not known as one of them.`,
    );
  if (were.map(told).join() !== are.map(told).join())
    return wrong('You change the leads of your own organisation. The others stay as they are.');
  const stay = before.filter(({ partyId }) => parties.has(partyId));
  if (stay.every(({ partyId }) => after.some((lead) => lead.partyId === partyId))) return null;
  return wrong('Your organisation itself stays among the leads. Ask the coordinator to take it out.');
}

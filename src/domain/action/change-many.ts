/**
 * One change made to many actions at once, worked out before anything is written: the same rule tells the preview
 * what will change and the deed what to write.
 *
 * - An action that has left the plan (dropped, merged, moved to another) is not brought back by a change to many:
 *   it may not be changed, and the preview says why.
 * - Each part of the change that says what an action says already changes nothing there; an action where no part
 *   changes anything stays as it is, version and all.
 * - A status is the one question of the status page. A note is said of each; without one, what was said stays.
 * - Leads are added (to lead or to support), taken out, made accountable, or put in the place of all there were. A
 *   body is the same when the party is, or the name without regard to case. There is at most one accountable (R12):
 *   whoever was so before leads with the others. What nobody leads any more is "nobody yet".
 * - A timescale written in words is read once for each action, as if it were typed there.
 * - Under another heading go those that do not stand there; what stands inside another action goes only with it.
 * - What a person has now said is no longer in doubt.
 */
import type { HeadingId } from '../ids.ts';
import type { ActionLead, ListedAction, Plan, Status } from '../plan/plan.ts';
import type { Doubt, DoubtField, LeadState } from '../reading/plan-reading.ts';
import type { Timescale } from '../timescale/timescale.ts';
import { choiceOfStatus, type StatusChoice, statusOfChoice } from './status-choice.ts';
import { timescaleFrom } from './typed-timescale.ts';

export const LEAD_DEEDS = ['add', 'support', 'accountable', 'remove', 'replace'] as const;
export type LeadDeed = (typeof LEAD_DEEDS)[number];

/** What of a lead the rule looks at; a name nobody has yet is no party. */
export type Leading = Pick<ActionLead, 'name' | 'accountable' | 'support' | 'inherited'> & {
  partyId: string | null;
};

/** Each part null where it is to stay as it is. The names of leads are in the order they were typed. */
export type ManyChange<Lead extends Leading = Leading> = {
  status: { choice: StatusChoice; note: string | null } | null;
  leads: { how: LeadDeed; named: readonly Lead[] } | null;
  timescale: { raw: string } | null;
  /** `headingId` null: outside the headings. */
  place: { headingId: HeadingId | null } | null;
};

export const CHANGED_PARTS = ['status', 'leads', 'timescale', 'place'] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];

/** Why an action may not be changed with the others. */
export type Left = 'hasLeft' | 'tooManyLeads' | 'inside';

export type ManyOutcome<Lead extends Leading = Leading> =
  | { kind: 'changes'; after: After<Lead>; parts: ChangedPart[]; doubts: Doubt[] }
  | { kind: 'same' }
  | { kind: 'left'; why: Left };

/** The parts that will be other than they were. */
export type After<Lead extends Leading = Leading> = {
  status?: Pick<Status, 'lifecycle' | 'rag' | 'note'>;
  leads?: { leads: Lead[]; leadState: LeadState };
  timescale?: Timescale;
  place?: { headingId: HeadingId | null };
};

/** What of an action the rule looks at. */
export type Changeable<Lead extends Leading = Leading> = Pick<
  ListedAction,
  'leadState' | 'timescale' | 'status' | 'doubts' | 'headingId' | 'parentId'
> & { leads: readonly Lead[] };

const MOST_LEADS = 60;
const LEFT_BEHIND = ['dropped', 'merged', 'transferred'];
const DOUBT_OF: Record<ChangedPart, DoubtField> = {
  status: 'status',
  leads: 'leads',
  timescale: 'timescale',
  place: 'path',
};

export const asksNothing = (change: ManyChange): boolean =>
  CHANGED_PARTS.every((part) => change[part] === null);

/** What the change comes to for one action as it is now. */
export function changeOne<Lead extends Leading>(
  action: Changeable<Lead>,
  change: ManyChange<Lead>,
  plan: Plan,
): ManyOutcome<Lead> {
  if (LEFT_BEHIND.includes(action.status.lifecycle ?? '')) return { kind: 'left', why: 'hasLeft' };
  const after: After<Lead> = {
    ...statusAfter(action.status, change.status),
    ...leadsChanged(action, change.leads),
    ...timescaleAfter(action.timescale, change.timescale, plan),
    ...placeAfter(action, change.place),
  };
  if (after.leads && after.leads.leads.length > MOST_LEADS) return { kind: 'left', why: 'tooManyLeads' };
  const parts = CHANGED_PARTS.filter((part) => after[part] !== undefined);
  if (parts.length === 0)
    return isInside(action, change) ? { kind: 'left', why: 'inside' } : { kind: 'same' };
  const settled = parts.map((part) => DOUBT_OF[part]);
  return {
    kind: 'changes',
    after,
    parts,
    doubts: action.doubts.filter((doubt) => !settled.includes(doubt.field)),
  };
}

function statusAfter(was: Status, wish: ManyChange['status']): Pick<After, 'status'> {
  if (wish === null) return {};
  const note = wish.note ?? was.note;
  if (choiceOfStatus(was) === wish.choice && note === was.note) return {};
  return { status: { ...statusOfChoice(wish.choice, was.lifecycle), note } };
}

function timescaleAfter(was: Timescale, wish: ManyChange['timescale'], plan: Plan): Pick<After, 'timescale'> {
  if (wish === null) return {};
  const timescale = timescaleFrom(wish, was, plan);
  return timescale === was ? {} : { timescale };
}

const isInside = ({ parentId }: Pick<Changeable, 'parentId'>, { place }: ManyChange): boolean =>
  place !== null && parentId !== null;

function placeAfter(
  action: Pick<Changeable, 'headingId' | 'parentId'>,
  wish: ManyChange['place'],
): Pick<After, 'place'> {
  if (wish === null || action.parentId !== null || action.headingId === wish.headingId) return {};
  return { place: wish };
}

const fold = (name: string): string => name.trim().toLowerCase();
const same = (a: Leading, b: Leading): boolean =>
  (a.partyId !== null && a.partyId === b.partyId) || fold(a.name) === fold(b.name);

function leadsChanged<Lead extends Leading>(
  action: Changeable<Lead>,
  wish: ManyChange<Lead>['leads'],
): Pick<After<Lead>, 'leads'> {
  if (wish === null) return {};
  const leads = leadsAfter(action.leads, wish);
  const said = (all: readonly Leading[]) =>
    JSON.stringify(all.map(({ name, accountable, support }) => [fold(name), accountable, support]));
  if (said(leads) === said(action.leads)) return {};
  const leadState = leads.length > 0 ? 'named' : 'blank';
  return { leads: { leads, leadState } };
}

/** The leads that an action has after the deed. */
export function leadsAfter<Lead extends Leading>(
  was: readonly Lead[],
  { how, named }: { how: LeadDeed; named: readonly Lead[] },
): Lead[] {
  const isNamed = (lead: Lead): boolean => named.some((one) => same(one, lead));
  const others = was.filter((lead) => !isNamed(lead));
  const written = (one: Lead): Lead => was.find((lead) => same(lead, one)) ?? one;
  const as = (one: Lead, role: 'accountable' | 'lead' | 'support'): Lead => ({
    ...written(one),
    accountable: role === 'accountable',
    support: role === 'support',
    inherited: false,
  });
  switch (how) {
    case 'remove':
      return others;
    case 'add':
      return [
        ...was.map((lead) => (isNamed(lead) && lead.support ? as(lead, 'lead') : lead)),
        ...strangers(was, named).map((one) => as(one, 'lead')),
      ];
    case 'support':
      return [...was, ...strangers(was, named).map((one) => as(one, 'support'))];
    case 'accountable': {
      const rest = others.map((lead) => (lead.accountable ? { ...lead, accountable: false } : lead));
      const [first, ...more] = named;
      if (first === undefined) return [...was];
      return [as(first, 'accountable'), ...more.map((one) => as(one, 'lead')), ...rest];
    }
    case 'replace':
      return named.map((one, place) => as(one, place === 0 ? 'accountable' : 'lead'));
  }
}

const strangers = <Lead extends Leading>(was: readonly Lead[], named: readonly Lead[]): Lead[] =>
  named.filter((one) => !was.some((lead) => same(lead, one)));

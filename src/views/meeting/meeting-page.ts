/** One meeting with who came and what was decided; and what its forms are filled from. */
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import type { PartyId } from '../../domain/ids.ts';
import { bodiesOf } from '../../domain/partnership/belonging.ts';
import { type Directory, type Entry, standsFor } from '../../domain/partnership/directory.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { type Decision, type Meeting, peopleAt } from '../../domain/review/meeting.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { listMeetings } from '../../store/partnership/meetings.ts';
import { listCodes } from '../../store/plan/action-codes.ts';
import { listNamedActions } from '../../store/plan/action-names.ts';
import type { PlanBody } from '../../store/plan/plan-bodies.ts';
import type { ViewContext } from '../context.ts';
import { type ActionLink, linkNamed } from '../key-action/key-action-page.ts';
import { withPlanBody } from '../plan/with-plan.ts';
import { groupName } from './meetings-page.ts';

export type ShownDecision = Decision & { actions: ActionLink[] };
export type MeetingPage = {
  plan: Plan;
  meeting: Meeting;
  today: Day;
  group: string | null;
  people: number;
  decisions: ShownDecision[];
};

export const noSuchMeeting: Problem = {
  code: 'notFound',
  message: 'There is no such meeting of the plan.',
  remedy: 'Look at the plan’s meetings and reviews.',
};

export type MeetingPlace = { slug: string; id: string };
type Found = { body: PlanBody; meeting: Meeting; transaction: Transaction };

async function withMeeting<T>(
  context: ViewContext,
  { slug, id }: MeetingPlace,
  work: (found: Found) => Promise<Result<T>>,
): Promise<Result<T>> {
  const found = await withPlanBody(context, slug, async (body, transaction) => {
    const all = await listMeetings(transaction, body.plan.id);
    const meeting = all.find((one) => one.id === id);
    return meeting ? work({ body, meeting, transaction }) : failed(noSuchMeeting);
  });
  return found.ok ? found.value : found;
}

export function viewMeeting(context: ViewContext, place: MeetingPlace): Promise<Result<MeetingPage>> {
  const today = context.clock.today();
  return withMeeting(context, place, async ({ body: { plan }, meeting, transaction }) => {
    const ids = meeting.decisions.flatMap(({ actionIds }) => actionIds);
    const named = await listNamedActions(transaction, [...new Set(ids)]);
    const linked = ({ actionIds }: Decision): ActionLink[] =>
      actionIds.flatMap((id) => {
        const one = named.get(id);
        return one ? [linkNamed(one, plan.id, today)] : [];
      });
    return done({
      ...{ plan, meeting, today, people: peopleAt(meeting) },
      group: groupName(await readDirectory(transaction), meeting.groupId),
      decisions: meeting.decisions.map((one) => ({ ...one, actions: linked(one) })),
    });
  });
}

export type Named = { id: PartyId; name: string };
/** `meeting` is null for a new one. */
export type MeetingForm = { plan: Plan; meeting: Meeting | null; groups: Named[] };

const isGroup = ({ kind, mergedInto }: Entry): boolean =>
  mergedInto === null && (kind === 'group' || kind === 'team');
const named = ({ id, name }: Entry): Named => ({ id, name });

export function viewNewMeeting(context: ViewContext, slug: string): Promise<Result<MeetingForm>> {
  return withPlanBody(context, slug, async ({ plan }, transaction) => {
    const { entries } = await readDirectory(transaction);
    return { plan, meeting: null, groups: entries.filter(isGroup).map(named) };
  });
}

/** The group that it has stands among the choices, whatever has become of it. */
export function viewMeetingForm(
  context: ViewContext,
  place: MeetingPlace,
): Promise<Result<MeetingForm & { meeting: Meeting }>> {
  return withMeeting(context, place, async ({ body: { plan }, meeting, transaction }) => {
    const { entries } = await readDirectory(transaction);
    const own = entries.find(({ id }) => id === meeting.groupId);
    const groupId = own ? standsFor(own) : null;
    const groups = entries.filter((one) => isGroup(one) || one.id === groupId).map(named);
    return done({ plan, meeting: { ...meeting, groupId }, groups });
  });
}

export type AttendanceForm = {
  plan: Plan;
  meeting: Meeting;
  /** Organisations that one expects: those said to have come, members of the group, leads of the plan. */
  likely: Named[];
  others: Named[];
  /** Whether whoever writes it down may add to the directory who is missing. */
  mayAdd: boolean;
};

const collator = new Intl.Collator('en-GB');
const byName = (a: Named, b: Named): number => collator.compare(a.name, b.name);

function expected(directory: Directory, { body, meeting }: Found, today: Day): Set<PartyId> {
  const byId = new Map(directory.entries.map((entry) => [entry.id, standsFor(entry)]));
  const leads = body.actions.flatMap(({ leads: own }) => own.map(({ partyId }) => partyId));
  const members = directory.memberships
    .filter(({ bodyId }) => meeting.groupId !== null && byId.get(bodyId) === byId.get(meeting.groupId))
    .map(({ memberId }) => memberId);
  const came = meeting.attendance.map(({ partyId }) => partyId);
  const people = [...new Set([...leads, ...members])];
  const bodies = people.flatMap((id) => bodiesOf(directory, id, today).map((body) => body.id));
  return new Set([...came, ...people, ...bodies].map((id) => byId.get(id) ?? id));
}

export function viewAttendanceForm(
  context: ViewContext,
  place: MeetingPlace,
): Promise<Result<AttendanceForm>> {
  const today = context.clock.today();
  return withMeeting(context, place, async (found) => {
    const directory = await readDirectory(found.transaction);
    const likely = expected(directory, found, today);
    const bodies = directory.entries.filter(
      ({ kind, mergedInto, id }) =>
        mergedInto === null && (kind === 'organisation' || (kind === 'group' && likely.has(id))),
    );
    return done({
      ...{ plan: found.body.plan, meeting: found.meeting },
      mayAdd: may(context.person, 'keepDirectory').ok,
      likely: bodies
        .filter(({ id }) => likely.has(id))
        .map(named)
        .sort(byName),
      others: bodies
        .filter(({ id }) => !likely.has(id))
        .map(named)
        .sort(byName),
    });
  });
}

/** `codes`: the numbers of the actions that it is about, as this plan knows them. */
export type DecisionForm = { plan: Plan; meeting: Meeting; decision: Decision | null; codes: string };

const noSuchDecision: Problem = {
  code: 'notFound',
  message: 'There is no such decision of the meeting.',
  remedy: 'Look at the meeting again: somebody may have taken it out.',
};

/** `decisionId` is null for a new one. */
export function viewDecisionForm(
  context: ViewContext,
  place: MeetingPlace,
  decisionId: string | null,
): Promise<Result<DecisionForm>> {
  return withMeeting(context, place, async ({ body, meeting, transaction }) => {
    const decision = meeting.decisions.find(({ id }) => id === decisionId) ?? null;
    if (decisionId !== null && decision === null) return failed(noSuchDecision);
    const old = decision ? await listCodes(transaction, body.plan.id) : [];
    const codeOf = (id: string): string[] =>
      [
        body.actions.find((one) => one.id === id)?.code ?? old.find((one) => one.actionId === id)?.code,
      ].flatMap((code) => code ?? []);
    const codes = (decision?.actionIds ?? []).flatMap(codeOf).join(', ');
    return done({ plan: body.plan, meeting, decision, codes });
  });
}

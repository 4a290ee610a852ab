/**
 * Puts a new holder in the place of the one who hands over: of a plan, an action, a question, a meeting, a seat, an
 * administrator.
 * The words of the plan that name the old one elsewhere stay.
 */
import type { Day } from '../../domain/day.ts';
import type { ActionId, MeetingId, PartyId, PersonId, PlanId, QuestionId, SeatId } from '../../domain/ids.ts';
import { type Entry, leadKindOf } from '../../domain/partnership/directory.ts';
import { type HandedLeads, handOnLeads } from '../../domain/partnership/hand-on-leads.ts';
import type { HeldKind } from '../../domain/partnership/holdings.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { insertMembership } from '../../store/partnership/directory.ts';
import { holdSeat } from '../../store/partnership/groups.ts';
import { findMeeting, updateMeeting } from '../../store/partnership/meetings.ts';
import { askAnother, holdQuestion } from '../../store/partnership/questions.ts';
import { findPartyOf } from '../../store/person/people.ts';
import { holdAction, updateAction } from '../../store/plan/actions.ts';
import { replaceLeads } from '../../store/plan/leads.ts';
import { holdPlan, holdPlanOf } from '../../store/plan/plans.ts';
import type { CommandContext } from '../context.ts';
import { putOnSeat } from '../group/fill-seat.ts';
import { noSuchSeat, savedAsSeen } from '../group/group-inputs.ts';
import { putSteward } from '../plan/give-stewardship.ts';
import { noSuchAction, noSuchMeeting, noSuchPlan } from '../problems.ts';

export type Passing = {
  subject: { kind: HeldKind; id: string };
  /** Every id that the one before is known by. */
  from: ReadonlySet<PartyId>;
  to: Entry;
  day: Day;
  newId: CommandContext['newId'];
};

export async function handOverRecord(transaction: Transaction, passing: Passing): Promise<Result<unknown>> {
  switch (passing.subject.kind) {
    case 'plan':
      return handOverPlan(transaction, passing);
    case 'action':
      return handOverAction(transaction, passing);
    case 'question':
      return handOverQuestion(transaction, passing);
    case 'meeting':
      return handOverMeeting(transaction, passing);
    case 'seat':
      return handOverSeat(transaction, passing);
    case 'administrator':
      return giveAnotherPlace(transaction, passing);
  }
}

async function handOverPlan(transaction: Transaction, { subject, to, day, newId }: Passing) {
  const plan = await holdPlan(transaction, subject.id as PlanId);
  if (!plan) return failed(noSuchPlan);
  return putSteward(transaction, {
    id: newId<'stewardship'>(),
    subject: { kind: 'plan', id: plan.id },
    ...{ stewardId: to.id, role: 'steward', from: day, until: null },
  });
}

export async function writeLeads(
  transaction: Transaction,
  action: Action,
  { leads, leadState }: HandedLeads,
): Promise<void> {
  const seen = { id: action.id, version: action.version };
  await updateAction(transaction, seen, { leadState });
  await replaceLeads(transaction, { ...action, leads });
}

async function handOverAction(transaction: Transaction, { subject, from, to }: Passing) {
  const [, action] = await holdAction(transaction, subject.id as ActionId);
  if (!action) return failed(noSuchAction);
  const next = { partyId: to.id, name: to.name, kind: leadKindOf(to.kind), of: to.of };
  await writeLeads(transaction, action, handOnLeads(action.leads, from, next));
  return done(null);
}

async function handOverQuestion(transaction: Transaction, { subject, to }: Passing) {
  const question = await holdQuestion(transaction, subject.id as QuestionId);
  if (!question) return failed(noSuchPlan);
  await askAnother(transaction, question.id, to.id);
  return done(null);
}

/** @param groupId null for a meeting of the plan as a whole from then on */
export async function moveMeeting(
  transaction: Transaction,
  id: MeetingId,
  groupId: PartyId | null,
): Promise<Result<null>> {
  const plan = await holdPlanOf(transaction, 'meeting', id);
  const meeting = plan && (await findMeeting(transaction, id));
  if (!meeting) return failed(noSuchMeeting);
  const saved = await updateMeeting(transaction, { id, version: meeting.version }, { groupId });
  return savedAsSeen(saved, noSuchMeeting);
}

const handOverMeeting = (transaction: Transaction, { subject, to }: Passing) =>
  moveMeeting(transaction, subject.id as MeetingId, to.id);

async function handOverSeat(transaction: Transaction, { subject, to, day, newId }: Passing) {
  const seat = await holdSeat(transaction, subject.id as SeatId);
  if (!seat) return failed(noSuchSeat);
  return putOnSeat(transaction, seat, { holderId: to.id, from: day, until: null, newId });
}

/** An administrator stays one, with a place in another body. */
async function giveAnotherPlace(transaction: Transaction, { subject, to, day, newId }: Passing) {
  const memberId = await findPartyOf(transaction, subject.id as PersonId);
  if (memberId === null || memberId === to.id) return done(null);
  await insertMembership(transaction, {
    id: newId<'membership'>(),
    ...{ memberId, bodyId: to.id, as: 'Administrator', from: day, until: null },
  });
  return done(null);
}

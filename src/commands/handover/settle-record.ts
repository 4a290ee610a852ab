/**
 * Settles a record of a handover without a new holder: the plan is put away, the action dropped or joined into another,
 * the meeting cancelled, the seat or the lead given up, the administrator's role ended. Each by the deed that anybody would do it by.
 */
import { z } from 'zod';
import { ending } from '../../domain/access/giving.ts';
import { addDays } from '../../domain/day.ts';
import type { ActionId, MeetingId, PersonId, PlanId, QuestionId, SeatId } from '../../domain/ids.ts';
import { idsOf } from '../../domain/partnership/directory.ts';
import { handOnLeads } from '../../domain/partnership/hand-on-leads.ts';
import { HANDOVER_WAYS, waysOf } from '../../domain/partnership/handover.ts';
import { holdingOn } from '../../domain/partnership/seats.ts';
import { stewardOn } from '../../domain/partnership/stewardship.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { endHolding, holdSeat } from '../../store/partnership/groups.ts';
import { findMeeting } from '../../store/partnership/meetings.ts';
import { askAnother, holdQuestion } from '../../store/partnership/questions.ts';
import { endStewardship, listStewardships } from '../../store/partnership/stewardships.ts';
import { endGrants, listGrants } from '../../store/person/grants.ts';
import { findAction, holdAction, listActions } from '../../store/plan/actions.ts';
import { findPlan } from '../../store/plan/plans.ts';
import { dropAction } from '../action/drop-action.ts';
import { joinActions } from '../action/join-actions.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext, PartContext } from '../context.ts';
import { noSuchSeat } from '../group/group-inputs.ts';
import { line, refuse, text } from '../inputs.ts';
import { cancelMeeting } from '../meeting/cancel-meeting.ts';
import { editPlan } from '../plan/edit-plan.ts';
import { noSuchAction, noSuchMeeting, noSuchPlan } from '../problems.ts';
import { moveMeeting, writeLeads } from './hand-over-record.ts';
import { type Around, aboutRecord, handoverAround, recordOf, saveItem } from './handover-around.ts';

const schema = z.object({
  ...aboutRecord,
  way: z.enum(HANDOVER_WAYS),
  /** Why it is closed, or whatever else should be known. */
  words: text.default(''),
  /** Of an action that is joined into another: the number of that one. */
  code: line.default(''),
});
export type SettleRecordInput = z.input<typeof schema>;
type Whole = z.infer<typeof schema>;
type Settling = { around: Around; whole: Whole; context: PartContext };

export async function settleRecord(context: CommandContext, given: SettleRecordInput): Promise<Result<null>> {
  const command = { deed: 'settleRecord', asks: 'keepGroups', schema, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const around = await handoverAround(transaction, whole.handoverId, context);
    if (!around.ok) return around;
    const record = await recordOf(transaction, { around: around.value, about: whole, context });
    if (!record.ok) return record;
    const ways = waysOf(around.value.handover.why, whole.kind);
    if (whole.way === 'handedOver' || !ways.includes(whole.way))
      return refuse([{ field: 'way', message: 'Choose one of the answers offered.' }]);
    if (whole.way === 'closed' && whole.words === '')
      return refuse([{ field: 'words', message: 'Write why it is closed: the handover note tells it.' }]);
    const part = { ...context, within: transaction };
    const settled = await settle(transaction, { around: around.value, whole, context: part });
    if (!settled.ok) return settled;
    return saveItem(transaction, record.value.item, {
      ...{ state: 'settled', way: whole.way, toId: null, words: whole.words },
      on: context.clock.today(),
    });
  });
}

function settle(transaction: Transaction, settling: Settling): Promise<Result<unknown>> {
  switch (settling.whole.kind) {
    case 'plan':
      return putAway(transaction, settling);
    case 'action':
      return settleAction(transaction, settling);
    case 'question':
      return askNobody(transaction, settling);
    case 'meeting':
      return settleMeeting(transaction, settling);
    case 'seat':
      return giveUpSeat(transaction, settling);
    case 'administrator':
      return endAdministering(transaction, settling);
  }
}

async function putAway(transaction: Transaction, { whole, context }: Settling): Promise<Result<unknown>> {
  const plan = await findPlan(transaction, whole.recordId as PlanId);
  if (!plan) return failed(noSuchPlan);
  const today = context.clock.today();
  const steward = stewardOn(
    await listStewardships(transaction, plan.id),
    { kind: 'plan', id: plan.id },
    today,
  );
  if (steward) await endStewardship(transaction, steward.id, today);
  return editPlan(context, { planId: plan.id, version: plan.version, state: 'archived' });
}

async function settleAction(transaction: Transaction, settling: Settling): Promise<Result<unknown>> {
  const { around, whole, context } = settling;
  const [plan, action] = await holdAction(transaction, whole.recordId as ActionId);
  if (!plan || !action) return failed(noSuchAction);
  if (whole.way === 'givenUp') {
    const ids = idsOf(around.directory.entries, around.from.id);
    await writeLeads(transaction, action, handOnLeads(action.leads, ids, null));
    return done(null);
  }
  if (whole.way === 'merged') {
    const into = (await listActions(transaction, plan.id)).find((one) => one.code === whole.code);
    const other = into && into.id !== action.id ? await findAction(transaction, into.id) : null;
    if (!other)
      return refuse([{ field: 'code', message: 'Give the number of another action of the same plan.' }]);
    return joinActions(context, {
      ...{ actionId: other.id, version: other.version, text: other.text, timescale: other.id },
      others: [{ id: action.id, version: action.version }],
      accountable: other.leads.find((lead) => lead.accountable)?.partyId ?? null,
    });
  }
  const decidedBy = around.from.name;
  const { id: actionId, version } = action;
  return dropAction(context, { actionId, version, cause: 'other', reason: whole.words, decidedBy });
}

/** It still waits for an answer, from whoever coordinates the plan. */
async function askNobody(transaction: Transaction, { whole }: Settling): Promise<Result<unknown>> {
  const question = await holdQuestion(transaction, whole.recordId as QuestionId);
  if (!question) return failed(noSuchPlan);
  await askAnother(transaction, question.id, null);
  return done(null);
}

/** Cancelled, so that every calendar that holds it is told; or kept, as one of the plan as a whole. */
async function settleMeeting(
  transaction: Transaction,
  { whole, context }: Settling,
): Promise<Result<unknown>> {
  const meetingId = whole.recordId as MeetingId;
  if (whole.way === 'givenUp') return moveMeeting(transaction, meetingId, null);
  const meeting = await findMeeting(transaction, meetingId);
  if (!meeting) return failed(noSuchMeeting);
  const { version } = meeting;
  const cancelled = await cancelMeeting(context, { meetingId, version, reason: whole.words });
  if (cancelled.ok || cancelled.problem.code !== 'invalid') return cancelled;
  return refuse([{ field: 'words', message: cancelled.problem.message }]);
}

async function giveUpSeat(transaction: Transaction, { whole, context }: Settling): Promise<Result<unknown>> {
  const seat = await holdSeat(transaction, whole.recordId as SeatId);
  const today = context.clock.today();
  const holding = seat && holdingOn(seat, today);
  if (!holding) return failed(noSuchSeat);
  // As with a new holder: the last day was yesterday.
  await endHolding(transaction, holding, addDays(today, -1));
  return done(null);
}

async function endAdministering(
  transaction: Transaction,
  { whole, context }: Settling,
): Promise<Result<unknown>> {
  const going = (await listGrants(transaction)).filter((one) => one.until === null);
  const own = going.filter(
    (one) => one.role === 'administrator' && one.personId === (whole.recordId as PersonId),
  );
  for (const grant of own) {
    const allowed = ending(context.person, grant, going);
    if (!allowed.ok) return allowed;
  }
  const ids = own.map((one) => one.id);
  if (ids.length > 0) await endGrants(transaction, { ids }, addDays(context.clock.today(), -1));
  return done(null);
}

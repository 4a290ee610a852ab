/** Adds a meeting of a plan, or of one of its groups. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Meeting } from '../../domain/review/meeting.ts';
import { insertMeeting } from '../../store/partnership/meetings.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id } from '../inputs.ts';
import { noSuchPlan } from '../problems.ts';
import { meetingFields, meetingFits } from './meeting-inputs.ts';

const schema = z.object({ planId: id<'plan'>(), ...meetingFields });
export type AddMeetingInput = z.input<typeof schema>;

export async function addMeeting(context: CommandContext, given: AddMeetingInput): Promise<Result<Meeting>> {
  return carryOut(context, { deed: 'addMeeting', schema, given }, async (transaction, whole) => {
    if (!(await holdPlan(transaction, whole.planId))) return failed(noSuchPlan);
    const fits = await meetingFits(transaction, whole);
    if (!fits.ok) return fits;
    const none = { cancelled: null, attendance: [], decisions: [] };
    const meeting = { ...fits.value, ...none, id: context.newId<'meeting'>() };
    await insertMeeting(transaction, meeting);
    return done({ ...meeting, version: 1 });
  });
}

/**
 * The frame of every deed on one meeting: its plan is held, what changes is worked out, and a stale writer is told. What
 * is written down of it is also the deed of who chairs the group that met.
 */
import { z } from 'zod';
import { mayOn, outOfReach } from '../../domain/access/may.ts';
import { failed, type Result } from '../../domain/problem.ts';
import type { Meeting } from '../../domain/review/meeting.ts';
import type { Transaction } from '../../store/connection.ts';
import { findMeeting, type MeetingChanges, updateMeeting } from '../../store/partnership/meetings.ts';
import { holdPlanOf } from '../../store/plan/plans.ts';
import { type Command, carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, version } from '../inputs.ts';
import { noSuchMeeting } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

/** Which meeting, and the version that its writer saw. */
export const ofMeeting = { meetingId: id<'meeting'>(), version };
const seenSchema = z.object(ofMeeting);
type SeenMeeting = z.output<typeof seenSchema>;

type Work<Whole> = (
  meeting: Meeting,
  whole: Whole,
  transaction: Transaction,
) => Promise<Result<MeetingChanges>> | Result<MeetingChanges>;

/** The meeting's new version. */
export async function changeMeeting<Given, Whole extends SeenMeeting>(
  context: CommandContext,
  command: Command<Given, Whole>,
  work: Work<Whole>,
): Promise<Result<number>> {
  return carryOut(context, command, async (transaction, whole) => {
    const { meetingId } = whole;
    const plan = await holdPlanOf(transaction, 'meeting', meetingId);
    const meeting = plan && (await findMeeting(transaction, meetingId));
    if (!meeting) return failed(noSuchMeeting);
    const about = { planId: meeting.planId, meets: meeting.groupId };
    if (!mayOn(context.person, command.asks ?? 'changePlan', about)) return failed(outOfReach);
    const seen = { id: meetingId, version: whole.version };
    if (meeting.version !== seen.version) {
      const stale = { state: 'stale', currentVersion: meeting.version } as const;
      return savedOrStale(transaction, { noun: 'meeting', seen }, stale);
    }
    const changes = await work(meeting, whole, transaction);
    if (!changes.ok) return changes;
    const saved = await updateMeeting(transaction, seen, changes.value);
    return savedOrStale(transaction, { noun: 'meeting', seen }, saved);
  });
}

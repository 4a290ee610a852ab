/** Cancels a meeting with its reason, so that calendars are told; and takes that back. */
import { z } from 'zod';
import { done, type Result } from '../../domain/problem.ts';
import type { CommandContext } from '../context.ts';
import { neededLine } from '../inputs.ts';
import { changeMeeting, ofMeeting } from './change-meeting.ts';

const schema = z.object({ ...ofMeeting, reason: neededLine('Say why it does not take place.') });
export type CancelMeetingInput = z.input<typeof schema>;

export async function cancelMeeting(
  context: CommandContext,
  given: CancelMeetingInput,
): Promise<Result<number>> {
  const command = { deed: 'cancelMeeting', schema, given };
  return changeMeeting(context, command, (_, { reason }) => done({ cancelled: reason }));
}

const seenSchema = z.object(ofMeeting);
export type RestoreMeetingInput = z.input<typeof seenSchema>;

export async function restoreMeeting(
  context: CommandContext,
  given: RestoreMeetingInput,
): Promise<Result<number>> {
  const command = { deed: 'restoreMeeting', schema: seenSchema, given };
  return changeMeeting(context, command, () => done({ cancelled: null }));
}

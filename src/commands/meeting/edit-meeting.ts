/** Changes the day, the place or the name of a meeting, or whose it is. */
import { z } from 'zod';
import type { Result } from '../../domain/problem.ts';
import type { CommandContext } from '../context.ts';
import { changeMeeting, ofMeeting } from './change-meeting.ts';
import { meetingFields, meetingFits } from './meeting-inputs.ts';

const schema = z.object({ ...ofMeeting, ...meetingFields });
export type EditMeetingInput = z.input<typeof schema>;

export async function editMeeting(context: CommandContext, given: EditMeetingInput): Promise<Result<number>> {
  const command = { deed: 'editMeeting', schema, given };
  return changeMeeting(context, command, (_, { meetingId, version, ...fields }, transaction) =>
    meetingFits(transaction, fields),
  );
}

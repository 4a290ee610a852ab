/** Says who came to a meeting: how many people of each organisation. All of it is given at once. */
import { z } from 'zod';
import { done, type Result } from '../../domain/problem.ts';
import type { Attendance } from '../../domain/review/meeting.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import type { CommandContext } from '../context.ts';
import { id, refuse } from '../inputs.ts';
import { changeMeeting, ofMeeting } from './change-meeting.ts';

const MOST_PEOPLE = 9999;
const people = z.coerce
  .number('Write how many people came, as a number.')
  .int('Write a whole number of people.')
  .min(0, 'Write a number of people, or leave it empty.')
  .max(MOST_PEOPLE, 'That is more people than any meeting holds.');
const schema = z.object({
  ...ofMeeting,
  came: z.array(z.object({ partyId: id<'party'>(), people })).max(1000),
});
export type KeepAttendanceInput = z.input<typeof schema>;

export async function keepAttendance(
  context: CommandContext,
  given: KeepAttendanceInput,
): Promise<Result<number>> {
  const command = { deed: 'keepAttendance', asks: 'minuteMeeting', schema, given } as const;
  return changeMeeting(context, command, async (_, { came }, transaction) => {
    const { entries } = await readDirectory(transaction);
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const attendance: Attendance[] = [];
    for (const [n, one] of came.entries()) {
      const entry = byId.get(one.partyId);
      if (!entry)
        return refuse([
          { field: `came.${n}.partyId`, message: 'This organisation is not in the directory.' },
        ]);
      if (one.people > 0) attendance.push({ partyId: entry.id, name: entry.name, people: one.people });
    }
    return done({ attendance });
  });
}

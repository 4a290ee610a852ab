/** Withdraws a calendar: from now on its address answers as one that never was. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { withdrawCalendar as withdraw } from '../../store/plan/calendars.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id } from '../inputs.ts';

const schema = z.object({ calendarId: id<'calendar'>() });
export type WithdrawCalendarInput = z.input<typeof schema>;

export async function withdrawCalendar(
  context: CommandContext,
  given: WithdrawCalendarInput,
): Promise<Result<null>> {
  return carryOut(context, { deed: 'withdrawCalendar', schema, given }, async (transaction, whole) =>
    (await withdraw(transaction, whole.calendarId))
      ? done(null)
      : failed({
          code: 'notFound',
          message: 'There is no such calendar any more.',
          remedy: 'Somebody may have withdrawn it already. Look at the list.',
        }),
  );
}

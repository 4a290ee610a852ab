/** Gives a calendar out of a plan: an address that nobody can guess, told once and kept only as a hash. */
import { z } from 'zod';
import type { PartyId } from '../../domain/ids.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { hashOfSecret, newSecret } from '../../services/secret.ts';
import { insertCalendar } from '../../store/plan/calendars.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, neededLine } from '../inputs.ts';
import { noSuchPlan } from '../problems.ts';

const schema = z.object({
  planId: id<'plan'>(),
  name: neededLine('Say whose calendar it is for, so that you know it again.'),
  partyId: z
    .literal('')
    .transform((): PartyId | null => null)
    .or(id<'party'>()),
});
export type GiveCalendarInput = z.input<typeof schema>;
/** The secret is told this once. */
export type GivenCalendar = { partnershipId: string; secret: string };

export async function giveCalendar(
  context: CommandContext,
  given: GiveCalendarInput,
): Promise<Result<GivenCalendar>> {
  return carryOut(context, { deed: 'giveCalendar', schema, given }, async (transaction, whole) => {
    if (!(await holdPlan(transaction, whole.planId))) return failed(noSuchPlan);
    const secret = newSecret();
    const calendar = { ...whole, id: context.newId<'calendar'>(), secretHash: hashOfSecret(secret) };
    await insertCalendar(transaction, calendar);
    return done({ partnershipId: context.person.partnershipId, secret });
  });
}

/**
 * Does what a link is for, as the person it was given to, and closes it: both in one deed, so that it works once even
 * where it is used twice at the same moment.
 */
import { z } from 'zod';
import { type PartnershipId, parseId } from '../domain/ids.ts';
import { type DoorLink, holderOf, linkState, noSuchLink, whyClosed } from '../domain/link/door-link.ts';
import type { Action } from '../domain/plan/plan.ts';
import { failed, type Result } from '../domain/problem.ts';
import { hashOfSecret } from '../services/secret.ts';
import { closeDoorLink, findDoorLinkAt, holdDoorLink } from '../store/door-links.ts';
import { carryOut } from './carry-out.ts';
import { type ChangeStatusInput, changeStatus } from './change-status.ts';
import type { CommandContext } from './context.ts';

export type DoorAddress = { partnership: string; secret: string };
/** What the link says of the person is found out here: whoever asks is nobody yet. */
export type DoorContext = Omit<CommandContext, 'person'>;

/** The link at an address, open or not; whoever guesses is told the same whatever they guess. */
async function linkAt(
  { database }: DoorContext,
  { partnership, secret }: DoorAddress,
): Promise<DoorLink | null> {
  const partnershipId = parseId<'partnership'>(partnership) as PartnershipId | null;
  return partnershipId && findDoorLinkAt(database, { partnershipId, secretHash: hashOfSecret(secret) });
}

export async function updateByLink(
  context: DoorContext,
  address: DoorAddress,
  given: Omit<ChangeStatusInput, 'actionId'>,
): Promise<Result<Action>> {
  const link = await linkAt(context, address);
  if (link?.purpose !== 'updateAction') return failed(noSuchLink);
  const holder = { ...context, person: holderOf(link) };
  const command = { deed: 'updateByLink', asks: 'reportProgress', schema: z.null(), given: null } as const;
  return carryOut(holder, command, async (transaction) => {
    const today = context.clock.today();
    const held = await holdDoorLink(transaction, link.id);
    const closed = held ? whyClosed(held, linkState(held, today)) : noSuchLink;
    if (closed) return failed(closed);
    const part = { ...holder, within: transaction };
    const changed = await changeStatus(part, { ...given, actionId: link.actionId });
    if (changed.ok) await closeDoorLink(transaction, link.id, { used_on: today });
    return changed;
  });
}

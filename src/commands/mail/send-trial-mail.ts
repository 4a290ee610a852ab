/** Sends a mail that says only that mail arrives, to an address that an administrator gives: it goes like any other. */
import { z } from 'zod';
import { done, type Result } from '../../domain/problem.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { neededLine } from '../inputs.ts';
import { enqueueMail } from './enqueue-mail.ts';

const schema = z.object({ address: neededLine('Give the address that the trial goes to.') });
export type SendTrialMailInput = z.input<typeof schema>;

export async function sendTrialMail(
  context: CommandContext,
  given: SendTrialMailInput,
): Promise<Result<null>> {
  const command = { deed: 'sendTrialMail', asks: 'administer', schema, given } as const;
  return carryOut(context, command, async (transaction, { address }) => {
    const facts = { kind: 'trial', sender: context.person.name } as const;
    const queued = await enqueueMail(transaction, { to: { address }, facts });
    return queued.ok ? done(null) : queued;
  });
}

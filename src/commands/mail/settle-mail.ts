/** What an administrator does about mail that did not go: tries it again, sends what was held, or takes it back. */
import { z } from 'zod';
import { type MailId, mailDeeds } from '../../domain/mail/mail.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { changeMail, findMail, listMails, type Mail, type MailChange } from '../../store/mail/mails.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id } from '../inputs.ts';

const schema = z.object({ mailId: id<'mail'>() });
export type SettleMailInput = z.input<typeof schema>;

const notAnyMore: Problem = {
  code: 'conflict',
  message: 'This mail has gone on meanwhile, so that can no longer be done with it.',
  remedy: 'Look at the outbox for how it stands now.',
};
const noSuchMail: Problem = {
  code: 'notFound',
  message: 'There is no such mail in the outbox.',
  remedy: 'Look at the list: it may have been deleted with what is kept no longer.',
};

type Way = { deed: string; may: keyof ReturnType<typeof mailDeeds>; change: MailChange };

const deedsOf = ({ state, content }: Mail) => mailDeeds({ state, hasContent: content !== null });

async function settle(transaction: Transaction, mailId: MailId, { may, change }: Way): Promise<Result<null>> {
  const mail = await findMail(transaction, mailId);
  if (!mail) return failed(noSuchMail);
  const changed = deedsOf(mail)[may] && (await changeMail(transaction, mail, change));
  return changed ? done(null) : failed(notAnyMore);
}

/** Sends it anew: it gets as many tries, and as much time, as when it was made. */
export async function tryMailAgain(context: CommandContext, given: SettleMailInput): Promise<Result<null>> {
  const change: MailChange = { state: 'queued', from: context.clock.now() };
  const way: Way = { deed: 'tryMailAgain', may: 'tryAgain', change };
  return carryOut(context, { deed: way.deed, asks: 'administer', schema, given }, (transaction, whole) =>
    settle(transaction, whole.mailId, way),
  );
}

/** Takes it back, and forgets what it said. */
export async function cancelMail(context: CommandContext, given: SettleMailInput): Promise<Result<null>> {
  const way: Way = { deed: 'cancelMail', may: 'cancel', change: { state: 'cancelled' } };
  return carryOut(context, { deed: way.deed, asks: 'administer', schema, given }, (transaction, whole) =>
    settle(transaction, whole.mailId, way),
  );
}

const MOST = 500;

/** Sends everything that was held or has failed and still says something; tells how many. */
export async function sendAllAgain(context: CommandContext): Promise<Result<number>> {
  const command = { deed: 'tryMailAgain', asks: 'administer', schema: z.object({}), given: {} } as const;
  return carryOut(context, command, async (transaction) => {
    const mails = await listMails(transaction, { states: ['failed', 'held'], size: MOST });
    const change: MailChange = { state: 'queued', from: context.clock.now() };
    let sent = 0;
    for (const mail of mails.filter((one) => deedsOf(one).tryAgain).reverse())
      if (await changeMail(transaction, mail, change)) sent += 1;
    return done(sent);
  });
}

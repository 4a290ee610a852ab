/** Joins what sends mail, for the composition root: settings, words, the mail server, the queue. */
import type { Logger } from 'pino';
import { mailQueue } from '../commands/mail/send-mails.ts';
import type { Config } from '../config.ts';
import { systemClock } from '../services/clock.ts';
import { smtpMailer } from '../services/mail.ts';
import { type Outbox, startOutbox } from '../services/outbox.ts';
import type { Database } from '../store/connection.ts';
import { composeAt } from '../web/mail/compose.ts';

export type OutboxParts = { database: Database; log: Logger; origin: () => string };

/** Milliseconds between two looks where nothing can leave: mail is only marked as held. */
const UNHURRIED = 10_000;

export function openOutbox({ mail }: Pick<Config, 'mail'>, { database, log, origin }: OutboxParts): Outbox {
  const queue = mailQueue({
    ...{ database, clock: systemClock, compose: composeAt(origin) },
    mailer: mail && smtpMailer(mail),
    host: mail?.from.address.split('@')[1] ?? 'localhost',
    // What the server said may name whom the mail was for: it is kept with the mail, not in the log.
    onProblem: ({ mail: id, why }) => log.warn({ mail: id, why }, 'A mail could not be sent'),
  });
  return startOutbox({
    queue,
    onError: (error) =>
      log.error({ error: { message: error.message, stack: error.stack } }, 'The outbox failed'),
    ...(mail === null && { every: UNHURRIED }),
  });
}

/** An app that sends the mail that is due and nothing more, for a test that kills it: `node sending-app.ts JSON`. */
import { mailQueue } from '../../src/commands/mail/send-mails.ts';
import { systemClock } from '../../src/services/clock.ts';
import { smtpMailer } from '../../src/services/mail.ts';
import { startOutbox } from '../../src/services/outbox.ts';
import { connect } from '../../src/store/connection.ts';
import { composeAt } from '../../src/web/mail/compose.ts';

export type SendingTask = { connection: object; port: number };

const { connection, port } = JSON.parse(process.argv[2] ?? '{}') as SendingTask;
const database = connect({ connection, onIdleError: () => undefined });
const smtp = { host: '127.0.0.1', port, encryption: 'offered', login: null, anyCertificate: true } as const;
const queue = mailQueue({
  ...{ database, clock: systemClock, host: 'council.example' },
  mailer: smtpMailer({ smtp, from: { name: '', address: 'weft@council.example' } }),
  compose: composeAt(() => 'https://weft.example'),
});
process.send?.('begun');
const outbox = startOutbox({ queue, onError: (error) => console.error(error) });
await outbox.idle();
await outbox.stop();
await database.destroy();
process.disconnect?.();

/** A real mail server on loopback, and what it was given, read as a mail program would. */
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import ownTls from 'smtp-server/lib/tls-options.js';

export type SmtpBehaviour = {
  /** What it says to the n-th receiver (from 1); undefined: welcome. */
  onReceiver?: (n: number, address: string) => { code: number; words: string } | undefined;
  /** What it says to the n-th whole mail. */
  onMail?: (n: number) => { code: number; words: string } | 'silence' | 'hangUp' | undefined;
  options?: SMTPServerOptions;
};

export type Received = {
  mail: Email;
  from: string;
  to: string[];
  encrypted: boolean;
  user: string | undefined;
};
export type Smtp = { port: number; received: Received[]; close: () => Promise<void> };

const refusal = ({ code, words }: { code: number; words: string }): Error =>
  Object.assign(new Error(words), { responseCode: code });

/** A certificate for localhost that it signed itself, and that nobody vouches for. */
const { key, cert } = ownTls({});

export async function serveSmtp({ onReceiver, onMail, options }: SmtpBehaviour = {}): Promise<Smtp> {
  const received: Received[] = [];
  let receivers = 0;
  let mails = 0;
  const server = new SMTPServer({
    ...{ key, cert, authOptional: true, disableReverseLookup: true, closeTimeout: 200 },
    onRcptTo: (address, _session, done) => {
      receivers += 1;
      const said = onReceiver?.(receivers, address.address);
      done(said ? refusal(said) : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      mails += 1;
      const said = onMail?.(mails);
      if (said === 'hangUp') return hangUp(session, server);
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        if (said === 'silence') return;
        if (said) return done(refusal(said));
        received.push({
          mail: await PostalMime.parse(Buffer.concat(chunks)),
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map((one) => one.address),
          encrypted: session.secure,
          user: session.user as string | undefined,
        });
        done(null);
      });
    },
    ...options,
  });
  server.on('error', () => undefined); // a client that hangs up is part of these tests
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return { port, received, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Cuts the line in the middle of a mail. */
function hangUp(session: { id: string }, server: SMTPServer): void {
  for (const connection of server.connections as Set<{ id: string; _socket: { destroy: () => void } }>)
    if (connection.id === session.id) connection._socket.destroy();
}

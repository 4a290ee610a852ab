/**
 * What is sent to the port but is no request: too many headers, a malformed line, one that never comes to its end.
 * No page can be made for it, so it gets one plain sentence and the line is closed; nothing of what was sent, and
 * nothing of the machine, is repeated in it.
 */
import type { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { unreadable } from '../words/refusals.ts';
import { SAFE_HEADERS } from './headers.ts';

type Refused = { status: string; sentence: string };

const BY_CODE: Readonly<Record<string, Refused>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    sentence: unreadable.tooMuchBefore,
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: '408 Request Timeout', sentence: unreadable.tooSlow },
};
const MALFORMED: Refused = { status: '400 Bad Request', sentence: unreadable.notARequest };

function answerOf({ status, sentence }: Refused): string {
  const headers = {
    ...SAFE_HEADERS,
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Length': Buffer.byteLength(`${sentence}\n`),
    'Cache-Control': 'no-store',
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${sentence}\n`;
}

/** A page on its way down the same line would be spoiled by a second answer in its midst. */
function linesBeingAnswered(server: EventEmitter): WeakSet<Duplex> {
  const busy = new WeakSet<Duplex>();
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    busy.add(socket);
    response.on('close', () => busy.delete(socket));
  });
  return busy;
}

/** Makes `server` answer what Node's parser refuses; to be called once, before it is used. */
export function answerBrokenRequests(server: EventEmitter): void {
  const busy = linesBeingAnswered(server);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const isGone = error.code === 'ECONNRESET' || !socket.writable;
    if (isGone || busy.has(socket)) socket.destroy();
    else socket.end(answerOf(BY_CODE[error.code ?? ''] ?? MALFORMED));
  });
}

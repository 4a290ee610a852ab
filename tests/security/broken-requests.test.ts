/** What is sent to the port but is no request, and what is a good request to a disk that is full. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../src/web/routes/route.ts';
import { partsWithout, type Served, serveParts } from './serve.ts';

const routes: Route[] = [
  { method: 'GET', path: '/page', deed: 'seePlan', handle: (c) => c.text('a page') },
  {
    method: 'POST',
    path: '/full/:code',
    deed: 'changePlan',
    handle: (c) => {
      throw Object.assign(new Error('could not extend file "base/5/16384"'), { code: c.req.param('code') });
    },
  },
  {
    method: 'POST',
    path: '/away/:code',
    deed: 'changePlan',
    handle: (c) => {
      const code = c.req.param('code');
      // What the pool throws has no code.
      if (code === 'lent') throw new Error('timeout exceeded when trying to connect');
      throw Object.assign(new Error('connect failed'), { code });
    },
  },
];
const here = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

let served: Served;
beforeAll(async () => {
  served = await serveParts(partsWithout([]), routes);
});
afterAll(() => served.close());

/** What comes back for bytes that Node's own client would not send. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(served.port, '127.0.0.1', () => socket.write(text));
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('data', (some) => {
      heard += some;
    });
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

describe('what is no request', () => {
  it.each([
    [
      'headers beyond all measure',
      `GET /page HTTP/1.1\r\nHost: localhost\r\nCookie: a=${'secret'.repeat(4000)}\r\n\r\n`,
      431,
      'Remove the cookies',
    ],
    [
      'an address beyond all measure',
      `GET /${'secret'.repeat(4000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      431,
      'shorten the address',
    ],
    ['a line that is none', 'secret\r\n\r\n', 400, 'Open the page in a browser'],
    [
      'two lengths',
      'POST /page HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nsecret',
      400,
      'Open the page in a browser',
    ],
  ])('gets one plain sentence: %s', async (_, sent, status, words) => {
    const answer = await sendRaw(sent);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('text/plain');
    expect(head).toContain("default-src 'none'");
    expect(body).toContain(words);
    expect(answer).not.toMatch(/secret|HPE_|node/i);
  });

  it('does not spoil a page on its way down the same line', async () => {
    const answer = await sendRaw('GET /page HTTP/1.1\r\nHost: localhost\r\n\r\nsecret\r\n\r\n');
    expect(answer.match(/HTTP\/1\.1 /g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect((await served.ask({ path: '/page' })).status).toBe(200);
  });
});

describe('a database out of reach', () => {
  it.each(['ECONNREFUSED', '57P03', 'lent'])(
    'is told in words (%s), with when to come back',
    async (code) => {
      const answer = await served.ask({ method: 'POST', path: `/away/${code}`, headers: here });
      const html = answer.body.toString();
      expect(answer.status).toBe(503);
      expect(answer.headers['retry-after']).toBe('10');
      expect(html).toContain('the last change may not have been saved');
      expect(html).not.toMatch(/ECONN|57P03|timeout/);
    },
  );

  it('is not taken for a file that is missing', async () => {
    expect((await served.ask({ method: 'POST', path: '/full/ENOENT', headers: here })).status).toBe(500);
  });
});

describe('a disk that is full', () => {
  it.each(['53100', 'ENOSPC', 'EDQUOT'])('is told in words (%s), with what to do', async (code) => {
    const answer = await served.ask({ method: 'POST', path: `/full/${code}`, headers: here });
    const html = answer.body.toString();
    expect(answer.status).toBe(507);
    expect(html).toContain('so nothing of this was saved');
    expect(html).toContain('person who looks after Weft');
    expect(html).not.toMatch(/16384|53100|ENOSPC/);
  });

  it('is not taken for another fault', async () => {
    expect((await served.ask({ method: 'POST', path: '/full/XX000', headers: here })).status).toBe(500);
  });
});

import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everywhere } from '../../src/domain/access/person.ts';
import type { Day } from '../../src/domain/day.ts';
import { stoppedClock } from '../../src/services/clock.ts';
import { sendHtml } from '../../src/web/answer/html.ts';
import { goTo } from '../../src/web/answer/notice.ts';
import { showPage } from '../../src/web/answer/page.tsx';
import type { Route } from '../../src/web/routes/route.ts';
import { ROUTES } from '../../src/web/routes/table.ts';
import { FORM_LIMIT, UPLOAD_LIMIT } from '../../src/web/safety/guards.ts';
import { always } from '../visitors.ts';
import { ASHA, type Line, partsWithout, type Served, serveParts, withSettings } from './serve.ts';

const lines: Line[] = [];
const page = `<!doctype html><html lang="en-GB"><title>x</title>${'<p>One line of many.</p>'.repeat(200)}`;
const routes: Route[] = [
  ...ROUTES.filter((route) => route.deed === 'anyone'),
  { method: 'GET', path: '/page', deed: 'seePlan', handle: (c) => sendHtml(c, page) },
  {
    method: 'GET',
    path: '/shell',
    deed: 'seePlan',
    handle: (c) => showPage(c, { title: 'A page', body: 'x' }),
  },
  { method: 'POST', path: '/page', deed: 'changePlan', handle: (c) => goTo(c, '/shell', 'actionSaved') },
  {
    method: 'POST',
    path: '/read',
    deed: 'changePlan',
    handle: async (c) => c.text(String((await c.req.text()).length)),
  },
  {
    method: 'POST',
    path: '/upload',
    deed: 'importPlan',
    body: 'upload',
    handle: async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)),
  },
  {
    method: 'GET',
    path: '/broken/:word',
    deed: 'seePlan',
    handle: () => {
      throw new Error('The loom is jammed');
    },
  },
];
const here = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

let served: Served;
let readersOnly: Served;
beforeAll(async () => {
  served = await serveParts(partsWithout(lines), routes);
  readersOnly = await serveParts(
    partsWithout([], {
      visitorOf: always({ ...ASHA, grants: [everywhere('reader')] }),
      limits: { looksPerMinute: 5 },
    }),
    routes,
  );
});
afterAll(async () => {
  await served.close();
  await readersOnly.close();
});

describe('every answer', () => {
  it.each(['/page', '/nowhere', '/broken/x', '/healthz', '/mark.svg', '/assets/none.js'])(
    '%s carries the safe headers',
    async (path) => {
      const { headers } = await served.ask({ path });
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('says on paper on which day it stood, and whom to ask for another format', async () => {
    const contact = 'Asha Bright, 01632 960123 <asha>';
    const asked = await serveParts(
      partsWithout([], { settings: withSettings({ contact }), clock: stoppedClock('2031-03-09' as Day) }),
      routes,
    );
    const html = (await asked.ask({ path: '/shell' })).body.toString();
    await asked.close();
    expect(html).toContain(
      'As it stood on 9 March 2031. In another format: Asha Bright, 01632 960123 &lt;asha>.',
    );
    expect(html).toContain('<a href="/formats">');
    expect((await served.ask({ path: '/shell' })).body.toString()).not.toContain('In another format:');
  });

  it('has no script or style inside a page', async () => {
    const html = (await served.ask({ path: '/shell' })).body.toString();
    expect(html).toContain('A page – Three Rivers Partnership – Weft');
    expect(html).not.toMatch(/<style|style=|<script(?![^>]* src=)|\son\w+=/);
  });
});

describe('who may ask', () => {
  it.each([
    ['weft.example', 421],
    ['127.0.0.1.weft.example', 421],
    ['localhost', 200],
    ['127.0.0.1:3000', 200],
  ])('host %s gets %d', async (host, status) => {
    expect((await served.ask({ path: '/page', headers: { host } })).status).toBe(status);
  });

  it('refuses a change from another site, in words', async () => {
    const answer = await served.ask({
      method: 'POST',
      path: '/page',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
    expect(answer.body.toString()).toContain('did not come from a page of Weft');
  });

  it('refuses a change that does not say where it comes from', async () => {
    expect((await served.ask({ method: 'POST', path: '/page' })).status).toBe(403);
  });

  it('takes a change from its own page and says so once on the next', async () => {
    const answer = await served.ask({ method: 'POST', path: '/page', headers: here });
    expect(answer.status).toBe(303);
    const cookie = answer.headers['set-cookie'] ?? '';
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    const next = await served.ask({ path: '/shell', headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(next.body.toString()).toContain('The action is saved.');
    expect(next.headers['set-cookie']).toContain('Max-Age=0');
  });

  it.each(['weft-notice=constructor', 'weft-notice=<b>x', 'weft-notice=%E0%A4%A'])(
    'says nothing for a notice it does not know (%s)',
    async (cookie) => {
      const next = await served.ask({ path: '/shell', headers: { cookie } });
      expect(next.status).toBe(200);
      expect(next.body.toString()).not.toContain('class="notice"');
    },
  );

  it('asks for access before the route is reached', async () => {
    const answer = await readersOnly.ask({ method: 'POST', path: '/page', headers: here });
    expect(answer.status).toBe(403);
    expect(answer.body.toString()).toContain('coordinator');
  });

  it('knows a deed for every route but the ways in and what is for everybody', () => {
    const open = ROUTES.filter((route) => route.deed === 'anyone').map((route) => route.path);
    const telling = open.filter(
      (path) => !/^\/(sign-in|sign-out|join|first|places|account)(\/|$)/.test(path),
    );
    const known = [
      '/accessibility',
      '/assets/:name',
      '/data-protection',
      '/healthz',
      '/look-as',
      '/mark.svg',
      '/readyz',
      '/you',
    ];
    expect(telling.filter((path) => !known.includes(path))).toEqual([]);
    const secret = ROUTES.filter((route) => route.deed === 'byAddress').map((route) => route.path);
    expect([...new Set(secret)]).toEqual([
      '/links/:token',
      '/links/:partnership/:secret',
      '/calendars/:partnership/:secret',
      '/mail/unsubscribe/:partnership/:secret',
    ]);
    for (const route of ROUTES)
      if (route.method === 'POST')
        expect(['seePlan', 'exportPlan', 'seeHistory', 'seeImport']).not.toContain(route.deed);
  });

  it('serves each address once', () => {
    const named = ROUTES.map((route) => `${route.method} ${route.path}`);
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('bounds', () => {
  it('refuses a form that is too large, in words', async () => {
    const body = `text=${'a'.repeat(FORM_LIMIT)}`;
    const answer = await served.ask({ method: 'POST', path: '/read', headers: here, body });
    expect(answer.status).toBe(413);
    expect(answer.body.toString()).toContain('too much text');
  });

  it('takes a form just below', async () => {
    const body = 'a'.repeat(FORM_LIMIT - 1);
    const answer = await served.ask({ method: 'POST', path: '/read', headers: here, body });
    expect(answer.body.toString()).toBe(String(FORM_LIMIT - 1));
  });

  it('refuses a form that hides its length', async () => {
    const headers = { ...here, 'transfer-encoding': 'chunked' };
    const body = 'a'.repeat(FORM_LIMIT * 2);
    expect((await served.ask({ method: 'POST', path: '/read', headers, body })).status).toBe(413);
  });

  it('takes a document that no form could hold, and refuses one beyond its own bound', async () => {
    const headers = { ...here, 'content-type': 'application/octet-stream' };
    const large = await served.ask({
      method: 'POST',
      path: '/upload',
      headers,
      body: Buffer.alloc(4_000_000),
    });
    expect(large.body.toString()).toBe('4000000');
    const body = Buffer.alloc(UPLOAD_LIMIT + 1);
    const tooLarge = await served.ask({ method: 'POST', path: '/upload', headers, body });
    expect(tooLarge.status).toBe(413);
    expect(tooLarge.body.toString()).toContain('32 MB');
  });

  it.each([
    [
      'broken off',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
    ],
    ['without its boundary', 'multipart/form-data', '--x\r\n'],
    [
      'with a name over two lines',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"; filename="b\nc"\r\n\r\nd\r\n--x--\r\n',
    ],
  ])('says so where a form comes %s, and is not at fault', async (_name, type, body) => {
    const headers = { ...here, 'content-type': type };
    for (const path of ['/read', '/upload']) {
      const answer = await served.ask({ method: 'POST', path, headers, body });
      expect(answer.status).toBe(400);
      expect(answer.body.toString()).toContain('send it again');
    }
  });

  it('asks a loop gone wrong to wait', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await readersOnly.ask({ path: '/healthz' })).status);
    expect(statuses.at(-1)).toBe(429);
    const answer = await readersOnly.ask({ path: '/page' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.body.toString()).toContain('Wait a minute');
  });
});

describe('answers', () => {
  it('sends nothing twice: a known page is 304', async () => {
    const first = await served.ask({ path: '/page' });
    const again = await served.ask({ path: '/page', headers: { 'if-none-match': first.headers.etag ?? '' } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers['content-security-policy']).toBeDefined();
  });

  it('squeezes for those who can take it', async () => {
    const answer = await served.ask({ path: '/page', headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.body.length).toBeLessThan(page.length / 4);
    expect(gunzipSync(answer.body).toString()).toBe(page);
    const plain = await served.ask({ path: '/page', headers: { 'accept-encoding': 'gzip;q=0' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  it('answers HEAD without a body', async () => {
    const answer = await served.ask({ method: 'HEAD', path: '/page' });
    expect(answer.status).toBe(200);
    expect(answer.body).toHaveLength(0);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('says what %s may be instead', async (method) => {
    const answer = await served.ask({ method, path: '/page', headers: here });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD, POST');
  });

  it.each(['/nowhere', '/%E0%A4%A', '/plans//../..//etc/passwd', '/assets/..%2f..%2fpackage.json'])(
    'has a page for %s, which is not there',
    async (path) => {
      const answer = await served.ask({ path });
      expect(answer.status).toBe(404);
      expect(answer.body.toString()).toContain('There is no such page');
    },
  );

  it('turns a fault of ours into a page with a number, and logs it without the address', async () => {
    const answer = await served.ask({ path: '/broken/asha?words=grief' });
    const html = answer.body.toString();
    expect(answer.status).toBe(500);
    expect(html).toContain(answer.headers['x-request-id'] ?? 'none');
    expect(html).not.toContain('loom');
    expect(lines.some((line) => JSON.stringify(line.facts).includes('The loom is jammed'))).toBe(true);
    expect(JSON.stringify(lines)).not.toMatch(/grief|\/broken\/asha/);
    expect(lines.at(-1)?.facts).toMatchObject({ route: '/broken/:word', status: 500, method: 'GET' });
  });
});

describe('health', () => {
  it('is alive, and ready only when the database answers', async () => {
    expect((await served.ask({ path: '/healthz' })).body.toString()).toBe('alive\n');
    expect((await served.ask({ path: '/readyz' })).status).toBe(200);
    const down = await serveParts(partsWithout([], { ready: () => Promise.reject(new Error('gone')) }));
    expect((await down.ask({ path: '/readyz' })).status).toBe(503);
    await down.close();
  });
});

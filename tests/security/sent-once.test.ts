/** A form counts once, however often it is sent: pressed twice, or sent again after nobody knew whether it had arrived. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { always } from '../visitors.ts';
import { readPage } from './read-page.ts';
import { type Answer, partsWithout, type Served, serveParts } from './serve.ts';

const plan = '/plans/living-well-together';
const sections = `${plan}/sections`;
let made: Made;
let served: Served;
/** What a process is that was started again, or another one of the same installation: it remembers no answers. */
let another: Served;

const serveAgain = (): Promise<Served> => {
  const { database, links, person } = made;
  const { clock, newId } = made.context;
  return serveParts(partsWithout([], { database, links, clock, newId, visitorOf: always(person) }));
};

beforeAll(async () => {
  made = await makeDatabase();
  await makePlan(made, { actions: 6, slug: 'living-well-together' });
  [served, another] = [await serveAgain(), await serveAgain()];
});
afterAll(async () => {
  await Promise.all([served.close(), another.close()]);
  await made.close();
});

const send = (to: Served, path: string, fields: URLSearchParams): Promise<Answer> =>
  to.ask({
    method: 'POST',
    path,
    body: fields.toString(),
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(fields.toString())),
    },
  });

/** The form at the address as it is shown now, with this typed into it. */
async function filled(path: string, typed: Record<string, string>): Promise<URLSearchParams> {
  const { body } = await served.ask({ path });
  const form = readPage(body.toString(), path).forms.find(
    ({ method, action }) => method === 'post' && action === path,
  );
  const fields = new URLSearchParams(form?.fields);
  for (const [name, value] of Object.entries(typed)) fields.set(name, value);
  return fields;
}

async function howOften(text: string): Promise<number> {
  const { body } = await served.ask({ path: sections });
  return body.toString().split(`<p>${text}</p>`).length - 1;
}

describe('a form that adds a section', () => {
  it('adds it once where it is pressed twice, and both answers say so', async () => {
    const fields = await filled(`${sections}/new`, { text: 'Pressed twice' });
    const both = await Promise.all([1, 2].map(() => send(served, `${sections}/new`, fields)));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(both[1]?.headers.location).toBe(both[0]?.headers.location);
    expect(both[1]?.headers['set-cookie']).toContain('sectionAdded');
    expect(await howOften('Pressed twice')).toBe(1);
  });

  it('is told that it is saved by a process that did not answer it', async () => {
    const fields = await filled(`${sections}/new`, { text: 'Sent again' });
    expect((await send(served, `${sections}/new`, fields)).status).toBe(303);
    const again = await send(another, `${sections}/new`, fields);
    expect(again.status).toBe(409);
    expect(again.body.toString()).toContain('That is saved already');
    expect(again.headers['x-weft-refused']).toBe('yes');
    expect(await howOften('Sent again')).toBe(1);
  });

  it('is another form as soon as it says something else, or is opened anew', async () => {
    const fields = await filled(`${sections}/new`, { text: 'The first' });
    await send(served, `${sections}/new`, fields);
    fields.set('text', 'The second');
    expect((await send(served, `${sections}/new`, fields)).status).toBe(303);
    const anew = await filled(`${sections}/new`, { text: 'The second' });
    expect((await send(served, `${sections}/new`, anew)).status).toBe(303);
    expect(await howOften('The first')).toBe(1);
    expect(await howOften('The second')).toBe(2);
  });

  it('is taken once it is put right, though it was refused before', async () => {
    const fields = await filled(`${sections}/new`, { text: '' });
    expect((await send(served, `${sections}/new`, fields)).status).toBe(422);
    expect((await send(served, `${sections}/new`, fields)).status).toBe(422);
  });
});

it('saves a change once, and does not call the second press somebody else’s', async () => {
  const fields = await filled(`${plan}/actions/1.1.1/status`, { choice: 'onTrack', note: 'Going well.' });
  const both = await Promise.all([1, 2].map(() => send(served, `${plan}/actions/1.1.1/status`, fields)));
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
});

describe('a link for somebody without an account', () => {
  const ask = `${plan}/actions/1.1.1/ask`;
  const linkIn = ({ body }: Answer): string => /\/links\/[\w-]+/.exec(body.toString())?.[0] ?? '';

  it('is made once, and shown to whoever pressed twice', async () => {
    const fields = await filled(ask, { personId: '', name: 'Una Guest', email: 'una@guest.example' });
    const [first, second] = await Promise.all([1, 2].map(() => send(served, ask, fields)));
    expect(first?.status).toBe(200);
    expect(first && linkIn(first)).toMatch(/^\/links\/[\w-]{40}/);
    expect(second && linkIn(second)).toBe(first && linkIn(first));
  });

  it('thanks whoever pressed twice, and then works no more', async () => {
    const fields = await filled(ask, { personId: '', name: 'Ivo Guest', email: 'ivo@guest.example' });
    const link = linkIn(await send(served, ask, fields));
    const given = await filled(link, { choice: 'onTrack', note: 'Going well.' });
    const both = await Promise.all([1, 2].map(() => send(served, link, given)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[1]?.body.toString()).toContain('Thank you');
    given.set('note', 'Something else.');
    expect((await send(served, link, given)).status).toBe(410);
  });
});

/** `weft verify` at a terminal: what it answers and with which code. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { urlOf, weft as verb } from '../verbs.ts';
import { behind } from './behind.ts';

let made: Made;

beforeAll(async () => {
  made = await makeDatabase();
  await makePlan(made, { actions: 3 });
  vi.stubEnv('DATABASE_URL', urlOf(made.connection));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await made.close();
});

const weft = (...args: string[]) => verb('verify', ...args);

it('answers 0 where the history holds, and prints the seal to keep', async () => {
  const { code, said } = await weft();
  expect({ code, holds: said.includes('the history holds') }).toEqual({ code: 0, holds: true });
  const [seal = ''] = /[0-9a-f]{64}/.exec(said) ?? [];
  const kept = await weft('--head', seal);
  expect(kept.code).toBe(0);
  expect(kept.said).toContain(`The seal you kept (${seal}) is that of entry`);
  expect((await weft('--head', seal.slice(0, 20))).code).toBe(0);
});

it('answers 1 where it does not, or where a seal that was kept is in none', async () => {
  const unknown = await weft('--head', 'ab'.repeat(32));
  expect(unknown.code).toBe(1);
  expect(unknown.said).toContain('is in no history here');
  await behind(made.connection, async (ask) => {
    await ask('set session_replication_role = replica');
    await ask(`update history set deed = 'nobody' where id = (select max(id) from history)`);
  });
  const tampered = await weft();
  expect(tampered.code).toBe(1);
  expect(tampered.said).toMatch(/does NOT hold[\s\S]*was altered after it was written/);
});

it.each([[['--head']], [['--head', 'short']], [['--head', 'G'.repeat(64)]], [['plan.docx']]])(
  'answers 2 with how to ask, to %j',
  async (args) => {
    const { code, said, complained } = await weft(...args);
    expect({ code, said }).toEqual({ code: 2, said: '' });
    expect(complained).toContain('weft verify --head SEAL');
  },
);

it('answers 2 with a sentence where there is no such database', async () => {
  vi.stubEnv('DATABASE_URL', urlOf(made.connection).replace(/weft_[0-9a-f]+/, 'weft_nowhere'));
  const { code, complained } = await weft();
  expect(code).toBe(2);
  expect(complained).toMatch(/no such database/);
});

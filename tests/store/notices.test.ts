/** Word between processes: told when a transaction is committed, heard again after the line was lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startImport } from '../../src/commands/import/start-import.ts';
import { write } from '../../src/store/connection.ts';
import { type Notices, openNotices } from '../../src/store/notices.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { PARTNERSHIP, serversHere } from '../servers.ts';
import { behind } from './behind.ts';

const NOTHING = { readings: () => undefined, settings: () => undefined };
const DEED = '00000000-0000-7000-8000-00000000d00d';
const UNDONE = '00000000-0000-7000-8000-00000000d00e';

describe.each(serversHere())('notices on the %s server', (server) => {
  let made: Made;
  let notices: Notices;
  const heard = { readings: 0, settings: 0 };
  /** Of plans: what was said of each. */
  const told: string[] = [];
  const errors: string[] = [];
  beforeAll(async () => {
    made = await makeDatabase({ server });
    const count = (topic: keyof typeof heard) => () => {
      heard[topic] += 1;
    };
    notices = openNotices({
      connection: made.connection,
      hear: {
        readings: count('readings'),
        settings: count('settings'),
        plans: (about) => void told.push(about),
      },
      onError: (error) => errors.push(error.message),
      againAfter: 50,
    });
  });
  afterAll(async () => {
    await notices.stop();
    await made.close();
  });

  const bring = () =>
    startImport(made.context, {
      fileName: 'a.txt',
      bytes: new TextEncoder().encode('A plan'),
      locale: 'en-GB',
    });
  const nameIt = (name: string, fails: boolean) =>
    write(made.database, made.scope('test'), async (transaction) => {
      await transaction.updateTable('partnership').set({ name }).execute();
      if (fails) throw new Error('changed my mind');
    });

  it('are heard once when the line is up', async () => {
    await expect.poll(() => heard).toEqual({ readings: 1, settings: 1 });
  });

  it('stop at once, also while the line is being opened', async () => {
    const opening = openNotices({ connection: made.connection, hear: NOTHING, onError: () => undefined });
    await opening.stop();
    const refused = openNotices({
      connection: { host: '/nowhere' },
      hear: NOTHING,
      onError: () => undefined,
    });
    await refused.stop();
  });

  it('are heard of a document that waits, and of nothing else', async () => {
    const before = { ...heard };
    await bring();
    await expect.poll(() => heard.readings).toBe(before.readings + 1);
    expect(heard.settings).toBe(before.settings);
  });

  it('are heard of a changed name once it is committed, and not of one that was taken back', async () => {
    const before = heard.settings;
    await expect(nameIt('Never', true)).rejects.toThrow('changed my mind');
    await nameIt('Two Rivers Partnership', false);
    await expect.poll(() => heard.settings).toBe(before + 1);
  });

  it('name the plan and the deed of a change, once however much it changes, when it is committed', async () => {
    const { plan } = await makePlan(made, { slug: 'told', actions: 3 });
    const changeAll = (fails: boolean) =>
      write(made.database, { ...made.scope('test'), deedId: fails ? UNDONE : DEED }, async (transaction) => {
        for (const lifecycle of ['complete', 'agreed'] as const)
          await transaction.updateTable('action').set({ lifecycle }).where('plan_id', '=', plan.id).execute();
        await transaction.updateTable('plan').set({ owner: 'Carers Together' }).execute();
        if (fails) throw new Error('changed my mind');
      });
    await expect(changeAll(true)).rejects.toThrow('changed my mind');
    await bring();
    await changeAll(false);
    await expect.poll(() => told.at(-1)).toBe(`${PARTNERSHIP} ${plan.id} ${DEED}`);
    expect(told.filter((about) => about.endsWith(DEED) || about.endsWith(UNDONE))).toHaveLength(1);
  });

  it('come back after the line was cut, and make up for what was missed', async () => {
    const before = heard.readings;
    told.length = 0;
    await behind(made.connection, (ask) =>
      ask(`select pg_terminate_backend(pid) from pg_stat_activity where query like '%listen weft%' and pid <> pg_backend_pid()
        and datname = current_database()`),
    );
    await expect.poll(() => heard.readings, { timeout: 5000 }).toBe(before + 1);
    // Nobody knows which plans were changed meanwhile: it may be any.
    expect(told).toEqual(['']);
    await bring();
    await expect.poll(() => heard.readings).toBe(before + 2);
  });
});

/** One queue of documents, several processes that read from it: each document is read once, and none is left. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type QueueSharing, readingQueue } from '../../src/commands/import/read-import.ts';
import { readingQueueOfAll } from '../../src/commands/import/read-imports-of-all.ts';
import { startImport } from '../../src/commands/import/start-import.ts';
import { onItsOwn } from '../../src/domain/access/on-its-own.ts';
import type { ImportId, PartnershipId, PersonId } from '../../src/domain/ids.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { read, write } from '../../src/store/connection.ts';
import { findImport } from '../../src/store/import/imports.ts';
import { ensurePartnership } from '../../src/store/partnership/partnerships.ts';
import { ensurePerson } from '../../src/store/person/people.ts';
import { type Made, makeDatabase } from '../make.ts';
import { serversHere } from '../servers.ts';
import { behind } from './behind.ts';

const UNREADABLE: Problem = {
  code: 'documentUnreadable',
  message: 'No.',
  remedy: 'Send another.',
  why: 'damaged',
};
const sharing = (): QueueSharing => ({ holder: crypto.randomUUID(), isAlone: false });

const documentNamed = (name: string) => ({
  fileName: `${name}.txt`,
  bytes: new TextEncoder().encode(`Plan ${name}`),
  locale: 'en-GB',
});

describe.each(serversHere())('several processes that read on the %s server', (server) => {
  let made: Made;
  beforeAll(async () => {
    made = await makeDatabase({ server });
  });
  afterAll(() => made.close());

  const queueUp = async (name: string): Promise<ImportId> => {
    const started = await startImport(made.context, documentNamed(name));
    if (!started.ok) throw new Error(started.problem.message);
    return started.value;
  };
  const stateOf = async (id: ImportId) =>
    (await read(made.database, made.scope('look'), (transaction) => findImport(transaction, id)))?.state;
  const fallSilent = (id: ImportId) =>
    behind(made.connection, (ask) =>
      ask(`update machine.reading_claim set beat_at = beat_at - interval '1 minute' where import_id = $1`, [
        id,
      ]),
    );

  it('take each document once, however many ask at the same time', async () => {
    const waiting = [await queueUp('one'), await queueUp('two'), await queueUp('three')];
    const queues = Array.from({ length: 6 }, () => readingQueue(made.context, sharing()));
    const taken = (await Promise.all(queues.map((queue) => queue.take()))).flatMap((one) =>
      one ? [one.id] : [],
    );
    const late = await readingQueue(made.context, sharing()).take();
    const all = late ? [...taken, late.id] : taken;
    expect(all.toSorted()).toEqual(waiting.toSorted());
  });

  it('leave alone what another still reads', async () => {
    const id = await queueUp('slow');
    const [one, other] = [readingQueue(made.context, sharing()), readingQueue(made.context, sharing())];
    await one.take();
    await other.requeue('others');
    await other.requeue('ours');
    expect(await other.take()).toBeNull();
    expect(await stateOf(id)).toBe('reading');
    await one.finish(id, { ok: false, problem: UNREADABLE });
    expect(await stateOf(id)).toBe('refused');
  });

  it('take over from one that fell silent, whose late outcome is not kept', async () => {
    const id = await queueUp('orphan');
    const [dead, alive] = [readingQueue(made.context, sharing()), readingQueue(made.context, sharing())];
    await dead.take();
    await fallSilent(id);
    await alive.requeue('others');
    expect((await alive.take())?.id).toBe(id);
    await dead.finish(id, { ok: false, problem: UNREADABLE });
    expect(await stateOf(id)).toBe('reading');
    await alive.finish(id, { ok: false, problem: UNREADABLE });
    expect(await stateOf(id)).toBe('refused');
  });

  it('are believed to be there as long as they say so', async () => {
    const id = await queueUp('patient');
    const [slow, other] = [readingQueue(made.context, sharing()), readingQueue(made.context, sharing())];
    await slow.take();
    await fallSilent(id);
    await slow.beat?.();
    await other.requeue('others');
    expect(await other.take()).toBeNull();
    await slow.finish(id, { ok: false, problem: UNREADABLE });
  });

  it('put their own back when they could not keep it; one that is alone, whatever it finds', async () => {
    const id = await queueUp('dropped');
    const one = readingQueue(made.context, sharing());
    await one.take();
    await one.requeue('ours');
    expect(await stateOf(id)).toBe('queued');
    expect((await one.take())?.id).toBe(id);
    const alone = readingQueue(made.context);
    await alone.requeue('ours');
    expect(await stateOf(id)).toBe('queued');
  });

  it('read for every partnership of the installation, in turn', async () => {
    const other = '00000000-0000-7000-8000-0000000000bb' as PartnershipId;
    const asha = '00000000-0000-7000-8000-0000000000bc' as PersonId;
    const permit = onItsOwn({ partnershipId: other, personId: asha }, 'test');
    await write(made.database, permit, async (transaction) => {
      const named = { name: 'Five Valleys', slug: 'five-valleys', locale: 'en-GB', isExample: false };
      await ensurePartnership(transaction, { id: other, ...named });
      await ensurePerson(transaction, { id: asha, name: 'Asha Bright', kind: 'person' });
    });
    const person = { ...made.person, id: asha, partnershipId: other };
    const theirs = await startImport({ ...made.context, person }, documentNamed('theirs'));
    const ours = [await queueUp('ours'), await queueUp('more of ours')];
    if (!theirs.ok) throw new Error(theirs.problem.message);
    const queue = readingQueueOfAll(made.database, { holder: crypto.randomUUID(), isAlone: true });
    await queue.requeue('ours');
    const firstTwo = [await queue.take(), await queue.take()].map((document) => document?.id);
    expect(firstTwo).toContain(theirs.value);
    for (const id of firstTwo) if (id) await queue.finish(id, { ok: false, problem: UNREADABLE });
    for (let one = await queue.take(); one; one = await queue.take())
      await queue.finish(one.id, { ok: false, problem: UNREADABLE });
    const found = await read(made.database, permit, (transaction) => findImport(transaction, theirs.value));
    expect(found?.state).toBe('refused');
    for (const id of ours) expect(await stateOf(id)).toBe('refused');
  });

  it('see no claim of another partnership', async () => {
    await queueUp('fenced');
    await readingQueue(made.context, sharing()).take();
    const claims = await behind(made.connection, async (ask) => {
      await ask('set row_security = off');
      return ask('select 1 from machine.reading_claim');
    });
    expect(claims.length).toBeGreaterThan(0);
    const { rows } = await made.database.pool.query('select 1 from machine.reading_claim');
    expect(rows).toEqual([]);
  });
});

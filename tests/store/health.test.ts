import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startImport } from '../../src/commands/import/start-import.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import { weftVersion } from '../../src/services/version.ts';
import { MIGRATIONS } from '../../src/store/migrations/all.ts';
import { type Installation, viewHealth } from '../../src/views/administration/health.ts';
import { type Made, makeDatabase } from '../make.ts';
import { serversHere } from '../servers.ts';

const HERE: Installation = {
  version: weftVersion(),
  node: process.versions.node,
  startedAt: new Date('2026-03-02T09:00:00Z'),
  dataFolder: import.meta.dirname,
};

describe.each(serversHere())('health on the %s server', (server) => {
  let made: Made;
  beforeAll(async () => {
    made = await makeDatabase({ server });
  });
  afterAll(() => made.close());

  it('tells versions, steps, room and what takes it up', async () => {
    const seen = await viewHealth(made.context, HERE);
    if (!seen.ok) throw new Error(seen.problem.message);
    const { database, disk, tables, installation } = seen.value;
    expect(installation.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number(database.version.split('.')[0])).toBeGreaterThanOrEqual(15);
    expect(database.lastStep).toBe(
      MIGRATIONS.map((step) => step.name)
        .toSorted()
        .at(-1),
    );
    expect(database.steps).toBe(MIGRATIONS.length);
    expect(database.size).toBeGreaterThan(1_000_000);
    expect(disk?.free).toBeLessThan(disk?.total ?? 0);
    expect(tables.map((table) => table.name)).toEqual(
      expect.arrayContaining(['action', 'history', 'machine.reading_claim']),
    );
    expect(tables.map((table) => table.size)).toEqual(
      tables.map((table) => table.size).toSorted((a, b) => b - a),
    );
  });

  it('tells what waits to be read, and since when', async () => {
    const document = { fileName: 'plan.txt', bytes: new TextEncoder().encode('A plan'), locale: 'en-GB' };
    await startImport(made.context, document);
    const seen = await viewHealth(made.context, { ...HERE, dataFolder: null });
    if (!seen.ok) throw new Error(seen.problem.message);
    expect(seen.value.readings).toMatchObject({ waiting: 1, underWay: 0 });
    expect(seen.value.readings.since).toBeInstanceOf(Date);
    expect(seen.value.disk).toBeNull();
  });

  it('is for administrators alone', async () => {
    const person = { ...made.person, grants: [everywhere('coordinator')] };
    expect(await viewHealth({ ...made.context, person }, HERE)).toMatchObject({ ok: false });
  });
});

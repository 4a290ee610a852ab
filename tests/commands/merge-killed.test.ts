/** The app is killed while it merges several entries into one: all of them are merged, or none. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../../src/store/connection.ts';
import { readDirectory } from '../../src/store/partnership/directory.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { behind } from '../store/behind.ts';
import type { MergeTask } from './merging-app.ts';

let made: Made;
beforeAll(async () => {
  made = await makeDatabase();
  await makePlan(made, { actions: 600 });
});
afterAll(() => made.close());

function killedAfter(task: MergeTask, ms: number): Promise<void> {
  const child = fork(join(import.meta.dirname, 'merging-app.ts'), [JSON.stringify(task)], {
    execArgv: ['--no-warnings'],
  });
  return new Promise((resolve) => {
    child.on('message', () => setTimeout(() => child.kill('SIGKILL'), ms));
    child.on('exit', () => resolve());
  });
}

it('leaves nothing half merged', async () => {
  const { entries } = await read(made.database, made.scope('look'), readDirectory);
  const [into, ...from] = entries.map(({ id, version }) => ({ id, version }));
  if (!into) throw new Error('No entry.');
  const task = { connection: made.connection, person: made.person, given: { into, from } };
  /** Entries merged, records of merging, and leads that still stand with those that were to go. */
  const state = async (): Promise<string> => {
    const ids = from.map(({ id }) => id);
    const [row] = await behind(made.connection, (ask) =>
      ask(
        `select (select count(*) from party where merged_into is not null)
          || ' ' || (select count(*) from party_merge)
          || ' ' || (select count(*) from action_lead where party_id = any ($1)) as said`,
        [ids],
      ),
    );
    return String(row?.said);
  };
  const before = await state();
  const after = `${from.length} ${from.length} 0`;
  expect(before).toMatch(/^0 0 [1-9]\d+$/);
  const seen: string[] = [];
  for (const ms of [10, 40, 90, 160]) {
    await killedAfter(task, ms);
    seen.push(await state());
  }
  expect(seen.filter((one) => one !== before && one !== after)).toEqual([]);
  expect(seen).toContain(before);
  await killedAfter(task, 60_000);
  expect(await state()).toBe(after);
}, 60_000);

/** A backup from before somebody was forgotten: who restores it hears whom to forget once more, and can. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { holds } from '../../src/commands/history/verify-history.ts';
import { connect } from '../../src/store/connection.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { forget, type Met, makeAdministrator, meetLead } from '../make-forgotten.ts';
import { behind } from '../store/behind.ts';
import { verify } from '../store/tampering.ts';
import { urlOf, weft } from '../verbs.ts';
import { backUpMade, dropBeside, emptyBeside, folder, newFile } from './whole.ts';

let made: Made;
let nia: Met;
const [before, after, list] = [newFile(), newFile(), join(folder, 'forgotten.txt')];

beforeAll(async () => {
  made = await makeDatabase();
  await makeAdministrator(made);
  const { plan } = await makePlan(made, { actions: 2 });
  nia = await meetLead(made, plan.id, 'Nia Hartley');
  const ola = await meetLead(made, plan.id, 'Ola Reed');
  await forget(made, ola.personId);
  await backUpMade(made, before);
  await forget(made, nia.personId);
  await backUpMade(made, after);
  vi.stubEnv('DATABASE_URL', urlOf(made.connection));
  const { code, said } = await weft('forgotten');
  expect([code, said.trim().split('\n').sort()]).toEqual([
    0,
    [ola, nia].map(({ personId }) => `${personId} three-rivers`).sort(),
  ]);
  writeFileSync(list, said);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  await made.close();
});

/** Restored into a database of its own, where `look` then looks. */
async function restored(
  args: string[],
  look: (said: string, there: Made) => Promise<void> | void,
): Promise<void> {
  const empty = await emptyBeside(made);
  vi.stubEnv('DATABASE_URL', urlOf(empty));
  const database = connect({ connection: empty, onIdleError: () => undefined });
  try {
    const { code, said, complained } = await weft('restore', ...args);
    expect([code, complained]).toEqual([0, '']);
    await look(said, { ...made, connection: empty, database, context: { ...made.context, database } });
  } finally {
    await database.destroy();
    await dropBeside(made, empty);
  }
}

it('names who stands in an older backup again, and they are forgotten once more', () =>
  restored([before, '--forgotten', list], async (said, there) => {
    expect(said).toContain('1 person on the list of the forgotten is named in it again');
    expect(said).toContain(`/people/${nia.personId}/erase (three-rivers)`);
    await forget(there, nia.personId);
    const left = await behind(there.connection, (ask) =>
      ask(`select from history where to_jsonb(history)::text ilike '%hartley%'`),
    );
    expect(left).toEqual([]);
    expect(holds(await verify(there))).toBe(true);
  }));

it('says what to do where no list was kept', () =>
  restored([before], (said) => {
    expect(said).toMatch(
      /Whoever was forgotten after 2026-03-02 at .* is named in it again: forget them once more/,
    );
  }));

it('finds nobody in a backup from afterwards, whose history holds with its strikings', () =>
  restored(['--forgotten', list, after], (said) => {
    expect(said).toContain('Nobody on the list of the forgotten is named in it.');
    expect(said).toMatch(/the history holds[\s\S]*Names were struck out on request/);
  }));

it.each([
  [['restore', '--forgotten'], /^Say which backup to restore/],
  [['restore', 'a.tar.gz', '--forgotten', '/no/such/list'], /cannot be read\. Nothing was restored/],
  [['forgotten', 'now'], /^Say nothing more/],
])('weft %j says what is wrong', async (args, sentence) => {
  const { code, complained } = await weft(...args);
  expect(code).toBe(2);
  expect(complained).toMatch(sentence);
});

import { afterAll, describe, expect, it } from 'vitest';
import { read } from '../../src/store/connection.ts';
import { listPlans } from '../../src/store/plan/plans.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { serversHere } from '../servers.ts';

const open: Made[] = [];
const fresh = async (server: 'embedded' | 'system'): Promise<Made> => {
  const made = await makeDatabase({ server });
  open.push(made);
  return made;
};
afterAll(() => Promise.all(open.map((made) => made.close())));

it.skipIf(serversHere().includes('system'))('SKIPPED: there is no PostgreSQL of the system here', () => {});

describe.each(serversHere())('a database made on the %s server', (server) => {
  it('is empty, and one’s plans are not seen in another', async () => {
    const [one, other] = [await fresh(server), await fresh(server)];
    await makePlan(one, { actions: 25, themes: 2 });
    const seen = (made: Made) => read(made.database, made.scope('look'), listPlans);
    expect((await seen(one)).map((summary) => [summary.actions, summary.lifecycles.unsaid])).toEqual([
      [25, 10],
    ]);
    expect(await seen(other)).toEqual([]);
  });
});

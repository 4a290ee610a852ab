/**
 * A small app for the tests of the embedded database, as a process of its own: starts the database of the folder,
 * then writes plan after plan and says the number of each once it is acknowledged.
 *
 *     node tests/store/one-app.ts FOLDER [write|wait]
 */
import { onItsOwn } from '../../src/domain/access/on-its-own.ts';
import { newId } from '../../src/services/new-id.ts';
import { connect, write } from '../../src/store/connection.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { migrate } from '../../src/store/migrate.ts';
import { ensurePartnership } from '../../src/store/partnership/partnerships.ts';
import { insertPlan, listPlans } from '../../src/store/plan/plans.ts';
import { PARTNERSHIP, PERSON } from '../servers.ts';

const [folder = '', task = 'wait'] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  const embedded = await startEmbedded({
    dataFolder: folder,
    onMessage: (message) => say(`message ${message}`),
  });
  process.on('SIGTERM', () => void embedded.stop().then(() => process.exit(0)));
  await migrate(embedded.connection);
  const database = connect({ connection: embedded.connection, onIdleError: () => undefined });
  const scope = onItsOwn({ partnershipId: PARTNERSHIP, personId: PERSON }, 'test');
  await write(database, scope, (transaction) =>
    ensurePartnership(transaction, {
      id: PARTNERSHIP,
      name: 'Test',
      slug: 'test',
      locale: 'en-GB',
      isExample: true,
    }),
  );
  const kept = await write(database, scope, listPlans);
  say(`kept ${kept.map((summary) => summary.plan.title).join(' ')}`);
  say('ready');
  for (let n = 0; task === 'write'; n += 1) {
    const title = `${process.pid}-${n}`;
    const nothing = {
      purpose: '',
      owner: '',
      periodStart: null,
      periodEnd: null,
      planDay: null,
      importId: null,
    };
    await write(database, scope, (transaction) =>
      insertPlan(transaction, {
        ...{ ...nothing, id: newId<'plan'>(), slug: `plan-${title}`, title, levels: [], columns: [] },
        ...{ locale: 'en-GB', state: 'live' },
      }),
    );
    say(`saved ${title}`);
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});

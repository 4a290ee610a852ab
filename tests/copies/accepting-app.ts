/** An app that accepts proposals and nothing more, for a test that kills it: `node accepting-app.ts JSON`. */
import { acceptProposals, type SettleInput } from '../../src/commands/proposal/settle-proposals.ts';
import type { Person } from '../../src/domain/access/person.ts';
import { systemClock } from '../../src/services/clock.ts';
import { newId } from '../../src/services/new-id.ts';
import { connect } from '../../src/store/connection.ts';

export type Task = { connection: object; person: Person; given: SettleInput };

const { connection, person, given } = JSON.parse(process.argv[2] ?? '{}') as Task;
const database = connect({ connection, onIdleError: () => undefined });
process.send?.('begun');
const settled = await acceptProposals(
  { person, database, clock: systemClock, newId, signLink: () => '' },
  given,
);
process.send?.(settled.ok ? `settled ${settled.value.settled}` : settled.problem.message);
await database.destroy();

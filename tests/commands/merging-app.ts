/** An app that merges entries and nothing more, for a test that kills it: `node merging-app.ts JSON`. */
import { type MergeEntriesInput, mergeEntries } from '../../src/commands/directory/merge-entries.ts';
import type { Person } from '../../src/domain/access/person.ts';
import { systemClock } from '../../src/services/clock.ts';
import { newId } from '../../src/services/new-id.ts';
import { connect } from '../../src/store/connection.ts';

export type MergeTask = { connection: object; person: Person; given: MergeEntriesInput };

const { connection, person, given } = JSON.parse(process.argv[2] ?? '{}') as MergeTask;
const database = connect({ connection, onIdleError: () => undefined });
process.send?.('begun');
await mergeEntries({ person, database, clock: systemClock, newId, signLink: () => '' }, given);
await database.destroy();

/** What every command is given: who acts, where things are kept, what day it is and how new rows are named. */
import type { Person } from '../domain/access/person.ts';
import type { Clock } from '../services/clock.ts';
import type { NewId } from '../services/new-id.ts';
import type { Database } from '../store/connection.ts';

export type CommandContext = { person: Person; database: Database; clock: Clock; newId: NewId };

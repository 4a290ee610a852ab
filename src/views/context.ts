/** What every view is given: who looks, where things are kept and what day it is. A view never writes. */
import type { Person } from '../domain/access/person.ts';
import type { Clock } from '../services/clock.ts';
import type { Database } from '../store/connection.ts';

export type ViewContext = { person: Person; database: Database; clock: Clock };

/**
 * Programmes: tables of dates and events with nobody who leads (`Date`, `Event`, `Who it is for`, `Where`). Where a
 * document has no other plan, its events are what is to be done. Beside a plan they are no actions of it: they say
 * where people met, or when the plan will be spoken of.
 */
import { plainWords } from '../../../domain/reading/wording.ts';
import { namesEvents } from '../columns/names-of-events.ts';
import type { FoundTable } from './found-tables.ts';

/** Fewer things promised in prose are no plan of their own. */
const FEWEST = 3;

function isEvents({ kind }: FoundTable): boolean {
  return (
    kind.kind === 'plan' &&
    kind.segments.every(
      ({ columns }) =>
        columns.every(({ role }) => role !== 'lead' && role !== 'leadAndTime') &&
        columns.some(({ role, heading }) => role === 'action' && namesEvents(plainWords(heading))),
    )
  );
}

/**
 * The tables, those of events apart from the plan where the document has another.
 * @param promised counts what is promised in the document's prose; asked only where the events stand alone.
 */
export function withoutEventLists(tables: readonly FoundTable[], promised: () => number): FoundTable[] {
  const events = new Set(tables.filter(isEvents));
  if (events.size === 0) return [...tables];
  const other = tables.some(
    (table) => !events.has(table) && (table.kind.kind === 'plan' || table.kind.kind === 'cards'),
  );
  if (!other && promised() < FEWEST) return [...tables];
  return tables.map((table) =>
    events.has(table) ? { ...table, kind: { kind: 'other', why: 'a table beside the plan' } } : table,
  );
}

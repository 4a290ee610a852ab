/**
 * Date, lead and status cells read once for each wording: plans say `Ongoing` and the same few names again and again,
 * and the same words in the same document mean the same. A cell that points to the row above is always read anew.
 */
import type { LeadCell, NamesKnown } from '../../../domain/partnership/lead-cell.ts';
import { type LeadContext, type LeadReading, readLeads } from '../../../domain/partnership/read-leads.ts';
import { readStatus, type StatusCell, type StatusReading } from '../../../domain/reading/read-status.ts';
import { readTimescale } from '../../../domain/timescale/read-timescale.ts';
import type {
  Legend,
  TimescaleCell,
  TimescaleContext,
  TimescaleReading,
} from '../../../domain/timescale/timescale-context.ts';

const dates = new WeakMap<TimescaleContext, Map<string, TimescaleReading>>();
const names = new WeakMap<NamesKnown, Map<string, LeadReading>>();
const states = new WeakMap<Legend, Map<string, StatusReading>>();

function held<K extends object, V>(all: WeakMap<K, Map<string, V>>, owner: K): Map<string, V> {
  const known = all.get(owner) ?? new Map<string, V>();
  all.set(owner, known);
  return known;
}

/** What a section says for its rows besides what the document says for all. */
export type SectionTime = {
  year: number | null;
  span?: TimescaleContext['defaultSpan'];
  deadline: string | null;
};

/** Reads a date cell. @param whole the document's own context, one object for all of its cells. */
export function timeOf(cell: TimescaleCell, whole: TimescaleContext, section: SectionTime): TimescaleReading {
  if (cell.dates || cell.struck) return readTimescale(cell, contextIn(whole, section));
  const known = held(dates, whole);
  const key = `${section.year ?? ''}${section.span ?? ''}|${section.deadline ?? ''}|${cell.raw}`;
  const reading = known.get(key) ?? readTimescale(cell, contextIn(whole, section));
  known.set(key, reading);
  return reading;
}

/** The document's context with the section's year and deadline in it. */
export function contextIn(whole: TimescaleContext, { year, span, deadline }: SectionTime): TimescaleContext {
  return {
    ...whole,
    ...(year === null ? {} : { defaultYear: year }),
    ...(span === undefined ? {} : { defaultSpan: span }),
    ...(deadline === null ? {} : { sectionDeadline: deadline }),
  };
}

const POINTS_UP = /\b(above|ditto|same|previous)\b|["”]/i;

/** Reads a lead cell. */
export function leadsIn(cell: LeadCell, context: LeadContext): LeadReading {
  const text = cell.paragraphs.join('\n');
  const known = held(names, context.known);
  const key = `${cell.heading}|${cell.support}|${context.section.map((l) => l.name).join()}|${text}`;
  const before = known.get(key);
  if (before) return before;
  const reading = readLeads(cell, context);
  if (text.trim() !== '' && !POINTS_UP.test(text)) known.set(key, reading);
  return reading;
}

/** Reads the cells of a row that say how it stands. @param inDate what its date cell says of it. */
export function statusOf(
  cells: StatusCell[],
  legend: Legend,
  inDate: StatusReading['status'],
): StatusReading {
  if (inDate !== null) return readStatus(cells, legend, inDate);
  const known = held(states, legend);
  const key = cells.map(({ heading, text, colour }) => `${heading}|${colour ?? ''}|${text}`).join('\u0000');
  const reading = known.get(key) ?? readStatus(cells, legend, null);
  known.set(key, reading);
  return reading;
}

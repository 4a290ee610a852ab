/**
 * A Start and an End column read as one timescale.
 *
 * - The start is the first day of what the Start cell names, the due date the last day of what the End cell names.
 *   A start with no end is a start and no more.
 * - Numbered lists are paired by their numbers, never by their places: a number may be left out. The earliest start
 *   and the latest end are the action's; the ends are milestones with the words of the step of that number.
 * - `Ongoing` in the End cell: it goes on from its start.
 */
import { type Day, longDay } from '../day.ts';
import type { Doubt } from '../reading/plan-reading.ts';
import { type CellLine, cellLines } from './cell-lines.ts';
import { earlier, later } from './plan-years.ts';
import { readTimescale } from './read-timescale.ts';
import type { Milestone, Timescale } from './timescale.ts';
import type { TimescaleCell, TimescaleContext, TimescaleReading } from './timescale-context.ts';

export type StartAndEnd = {
  start: TimescaleCell;
  end: TimescaleCell;
  /** The numbered steps of the action cell with their marks, so that dates find their labels: [{mark: '1', text}]. */
  steps: { mark: string; text: string }[];
};

type Marked = { mark: string | null; reading: TimescaleReading };

const bareMark = (mark: string): string => mark.replace(/[().\s]/g, '').toLowerCase();

/** One reading a numbered line; a cell that is no list is read whole. */
function readMarked(cell: TimescaleCell, context: TimescaleContext): Marked[] {
  const lines: CellLine[] = cellLines(cell.raw);
  const listed = lines.some((l) => l.mark !== null);
  if (!listed) return [{ mark: null, reading: readTimescale(cell, context) }];
  return lines.map((l) => ({
    mark: l.mark && bareMark(l.mark),
    reading: readTimescale({ raw: l.text }, context),
  }));
}

const firstDay = ({ reading }: Marked): Day | null => {
  const { start, due, precision, milestones } = reading.timescale;
  return (start ?? monthStart(due, precision) ?? milestones[0]?.date ?? null) as Day | null;
};

/** A month in a Start column opens on its first day, a year on 1 January. */
function monthStart(due: string | null, precision: Timescale['precision']): string | null {
  if (due === null || precision === 'day') return due;
  if (precision === 'year') return `${due.slice(0, 4)}-01-01`;
  return precision === 'month' ? `${due.slice(0, 8)}01` : due;
}

const pick = (days: (Day | null)[], choose: (a: Day, b: Day) => Day): Day | null =>
  days.reduce<Day | null>((best, d) => (d === null ? best : best === null ? d : choose(best, d)), null);

function stepEnds(ends: Marked[], steps: StartAndEnd['steps']): Milestone[] {
  const dated = ends.filter((e) => e.mark !== null && e.reading.timescale.due !== null);
  return dated.map((e) => ({
    date: e.reading.timescale.due ?? '',
    label: steps.find((s) => bareMark(s.mark) === e.mark)?.text ?? null,
  }));
}

function unpaired(starts: Marked[], ends: Marked[], cells: StartAndEnd): Doubt[] {
  const known = cells.steps.map((s) => bareMark(s.mark));
  if (known.length === 0) return [];
  const strange = [...starts, ...ends].filter((x) => x.mark !== null && !known.includes(x.mark));
  return strange.map((x) => ({
    field: 'timescale',
    message: `A date is numbered ${x.mark}, and no step has that number.`,
  }));
}

/** Joins the cells of a Start and an End column; `raw` is both, start first, joined by a newline. */
export function joinStartAndEnd(cells: StartAndEnd, context: TimescaleContext): TimescaleReading {
  const raw = [cells.start.raw, cells.end.raw].filter((t) => t.trim()).join('\n');
  const starts = readMarked(cells.start, context);
  const ends = readMarked(cells.end, context);
  const start = pick(starts.map(firstDay), earlier);
  const due = pick(
    ends.map((e) => e.reading.timescale.due as Day | null),
    later,
  );
  const [first, last] = [starts[0]?.reading, ends[0]?.reading];
  if (!first || !last) return readTimescale({ raw }, context);
  const alone = first.timescale.state === 'blank' ? last : first;
  if (due === null && last.timescale.state === 'blank')
    return { ...alone, timescale: startOnly(alone, start, raw) };
  const milestones = stepEnds(ends, cells.steps);
  const whole = wholeSpan(ends, due, last.timescale);
  const precision = whole.precision ?? first.timescale.precision;
  return {
    ...last,
    timescale: { ...whole, raw, start, precision, ...(milestones.length > 0 ? { milestones } : {}) },
    status: last.status ?? first.status,
    doubts: [
      ...[...starts, ...ends].flatMap((x) => x.reading.doubts),
      ...backwards(start, due, { ...whole, raw }),
      ...unpaired(starts, ends, cells),
    ],
  };
}

/** What the End cell says, with the latest of its dates as the due date. */
function wholeSpan(ends: Marked[], due: Day | null, last: Timescale): Timescale {
  if (due === null) return last;
  const base = ends.find((e) => e.reading.timescale.due === due)?.reading.timescale ?? last;
  const keeps = base.state === 'recurring' || base.state === 'ongoing';
  return { ...base, due, state: keeps ? base.state : 'dated' };
}

function startOnly(reading: TimescaleReading, start: Day | null, raw: string): Timescale {
  const { timescale } = reading;
  if (start === null) return { ...timescale, raw };
  return { ...timescale, raw, start, due: null, milestones: [] };
}

/** The two may stand in each other’s column, or the start may be a slip. */
function backwards(start: Day | null, due: Day | null, whole: Timescale): Doubt[] {
  if (start === null || due === null || start <= due) return [];
  const { raw, precision } = whole;
  const readings = [
    { ...whole, start, due },
    { ...whole, raw, precision, start: due, due: start },
    { ...whole, raw, precision, start: null, due },
  ];
  const message = `The end, ${longDay(due)}, is before the start, ${longDay(start)}.`;
  return [{ field: 'timescale', message, readings }];
}

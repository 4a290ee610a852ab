/**
 * From mentions placed in the calendar to one timescale.
 *
 * - One time is the due date; a quarter, season, half or range gives its start too, a month or day only the due.
 * - Several times are milestones and the last of them is the due date.
 * - What begins and has no end is ongoing from then. What is ongoing and has a date keeps the date as a milestone:
 *   it is no end of the action.
 * - What comes round has the first date as its due, and none where no year is written.
 */
import type { Mention, Role } from './mentions.ts';
import type { Period } from './period.ts';
import { emptyTimescale, type Milestone, type Recurrence, type Timescale } from './timescale.ts';

export type Placed = { period: Period; role: Role; label: string | null; mention: Mention; line: number };

/** What else the cell says. */
export type Around = {
  raw: string;
  ongoing: boolean;
  repeats: boolean;
  recurrence: Recurrence | null;
  condition: string | null;
};

const isStart = (p: Placed): boolean => p.role === 'start' || p.role === 'from';

const latest = (all: Placed[]): Placed | null =>
  all.reduce<Placed | null>(
    (best, p) => (best === null || p.period.last > best.period.last ? p : best),
    null,
  );

function milestonesOf(ends: Placed[]): Milestone[] {
  if (ends.length < 2 && !ends[0]?.label) return [];
  return ends.map((p) => ({ date: p.period.last, label: p.label }));
}

function ongoing(base: Timescale, starts: Placed[], ends: Placed[]): Timescale {
  const until = ends.find((p) => p.role === 'until');
  const rest = ends.filter((p) => p !== until);
  const first = starts[0] ?? null;
  return {
    ...base,
    state: 'ongoing',
    start: first?.period.first ?? null,
    due: until?.period.last ?? null,
    precision: (first ?? until ?? rest[0])?.period.precision ?? null,
    milestones: rest.map((p) => ({ date: p.period.last, label: p.label })),
  };
}

function recurring(base: Timescale, starts: Placed[], ends: Placed[]): Timescale {
  const until = ends.find((p) => p.role === 'until' || p.mention.to !== null);
  const first = until ?? ends[0] ?? null;
  const opens = until?.mention.to ? until.period.first : null;
  return {
    ...base,
    state: 'recurring',
    start: starts[0]?.period.first ?? opens,
    due: first?.period.last ?? null,
    precision: (first ?? starts[0])?.period.precision ?? null,
    milestones: ends.length > 1 ? milestonesOf(ends) : [],
  };
}

function dated(base: Timescale, starts: Placed[], ends: Placed[]): Timescale {
  const last = latest(ends);
  const alone = ends.length === 1 && last !== null && (last.period.opens || last.role === 'during');
  return {
    ...base,
    state: 'dated',
    start: starts[0]?.period.first ?? (alone ? last.period.first : null),
    due: last?.period.last ?? null,
    precision: (last ?? starts[0])?.period.precision ?? null,
    milestones: milestonesOf(ends),
  };
}

/** The timescale that placed mentions and the words around them make; at least one of them is there. */
export function compose(placed: Placed[], around: Around): Timescale {
  const base = { ...emptyTimescale(around.raw), recurrence: around.recurrence, condition: around.condition };
  const starts = placed.filter(isStart);
  const ends = placed.filter((p) => !isStart(p));
  if (around.repeats)
    return recurring(
      base,
      starts,
      ends.filter((p) => p.mention.part.year !== null),
    );
  if (around.ongoing) return ongoing(base, starts, ends);
  if (placed.length === 0) return { ...base, state: around.condition ? 'conditional' : 'unclear' };
  const goesOn = ends.length === 0 && starts.some((p) => p.role === 'from');
  return goesOn ? ongoing(base, starts, ends) : dated(base, starts, ends);
}

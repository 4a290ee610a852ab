/**
 * What is drawn of one action in a window of time. Ongoing, recurring, conditional, approximate and undated work is
 * as plain to see as dated work: none of it is an empty row.
 *
 * - A start and an end: a bar between them. An end alone: a bar over the period that its words name ("spring 2026"),
 *   or a point where they name a day. An approximate one has a broken edge.
 * - Ongoing: a band to the edge of the window with no end. Recurring: a stroke for each time it should come round by
 *   the end of its period (the plan seldom says the day). Milestones: small points, hollow until reached.
 * - Conditional, to be agreed, blank: a broken line over the whole width, with a word on it.
 * - Late: a line from its last day to today.
 * - What lies outside the window is told by a pointer at its edge.
 * - Meetings and reviews: small squares in rows of their own, hollow until held.
 */
import { addDays, addMonths, type Day, parseDay, toDayNumber } from '../day.ts';
import type { ListedAction } from '../plan/plan.ts';
import { deadlineOf, type Standing, standingOf } from '../plan/standing.ts';
import type { Recurrence, Timescale } from '../timescale/timescale.ts';
import { type Stretch, shareOf } from './window.ts';

/** Shares of the window's width, held within 0 and 100. */
export type Mark =
  | { kind: 'bar'; from: number; until: number; approximate: boolean }
  | { kind: 'band'; from: number; until: number }
  | { kind: 'stroke'; at: number }
  | { kind: 'point'; at: number }
  | { kind: 'milestone'; at: number; reached: boolean }
  /** A meeting or a review. */
  | { kind: 'date'; at: number; held: boolean }
  | { kind: 'late'; from: number; until: number }
  | { kind: 'beyond'; edge: 'before' | 'after' }
  /** It has no place in time: it waits for something named, or nobody has said when. */
  | { kind: 'untimed'; waits: boolean };

export type Drawn = { standing: Standing; marks: Mark[] };

/** What an action says of time that a line of days can hold. */
export type Timed = Pick<ListedAction, 'timescale' | 'status'>;

const asDay = (text: string | null): Day | null => (text === null ? null : parseDay(text));

/** Every day that the plan's actions name, for finding the window that holds them all. */
export const daysNamed = (actions: readonly Timed[]): Day[] =>
  actions.flatMap(({ timescale: t }) =>
    [t.start, t.due, ...t.milestones.map((m) => m.date)].flatMap((text) => asDay(text) ?? []),
  );

export function drawAction(action: Timed, window: Stretch, today: Day): Drawn {
  const standing = standingOf(action, today);
  const { timescale: t } = action;
  const marks = [...mainMarks(t, window), ...milestoneMarks(t, window)];
  const late = standing === 'overdue' || standing === 'datePassed' ? lateMark(action, window, today) : [];
  if (marks.length === 0) return { standing, marks: [{ kind: 'untimed', waits: standing === 'waiting' }] };
  return { standing, marks: [...late, ...marks] };
}

function mainMarks(t: Timescale, window: Stretch): Mark[] {
  const [start, due] = [asDay(t.start), asDay(t.due)];
  switch (t.state) {
    case 'ongoing':
      return bandMarks(start, due, window);
    case 'recurring':
      return recurringMarks(t, window);
    default:
      return datedMarks(t, window);
  }
}

const isInside = (day: Day, { from, until }: Stretch): boolean => day >= from && day <= until;
const held = (share: number): number => Math.min(100, Math.max(0, share));
const ends = (day: Day, window: Stretch): number => held(shareOf(day, window) + oneDay(window));
const oneDay = ({ from, until }: Stretch): number => 100 / (toDayNumber(until) + 1 - toDayNumber(from));

function datedMarks(t: Timescale, window: Stretch): Mark[] {
  const [start, due] = [asDay(t.start), asDay(t.due)];
  const [from, until] = [start ?? due, due ?? start];
  if (from === null || until === null) return [];
  if (until < window.from) return [{ kind: 'beyond', edge: 'before' }];
  if (from > window.until) return [{ kind: 'beyond', edge: 'after' }];
  const approximate = t.precision === 'approximate' || t.precision === 'season';
  if (from === until && !approximate)
    return [{ kind: 'point', at: held(shareOf(until, window) + oneDay(window) / 2) }];
  return [{ kind: 'bar', from: held(shareOf(from, window)), until: ends(until, window), approximate }];
}

function bandMarks(start: Day | null, due: Day | null, window: Stretch): Mark[] {
  if (start !== null && start > window.until) return [{ kind: 'beyond', edge: 'after' }];
  if (due !== null && due < window.from) return [{ kind: 'beyond', edge: 'before' }];
  return [
    {
      kind: 'band',
      from: start === null ? 0 : held(shareOf(start, window)),
      until: due === null ? 100 : ends(due, window),
    },
  ];
}

const MONTHS_OF: Record<Recurrence['every'], number> = {
  week: 0.25,
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
};
/** More strokes than these run into each other: a band says it better. */
const MOST_STROKES = 60;

function recurringMarks(t: Timescale, window: Stretch): Mark[] {
  const [start, due] = [asDay(t.start), asDay(t.due)];
  const every = t.recurrence ? MONTHS_OF[t.recurrence.every] / (t.recurrence.count ?? 1) : 0;
  const first = start ?? window.from;
  const last = due !== null && due < window.until ? due : window.until;
  const months = (toDayNumber(last) - toDayNumber(first)) / 30.44;
  if (every === 0 || months / every > MOST_STROKES) return bandMarks(start, due, window);
  const strokes: Mark[] = [];
  for (let n = 1; n * every <= months + 0.1; n += 1) {
    const day = addDays(dayAfter(first, n * every), -1);
    if (isInside(day, window)) strokes.push({ kind: 'stroke', at: held(shareOf(day, window)) });
  }
  return strokes.length > 0 ? strokes : bandMarks(start, due, window);
}

function dayAfter(first: Day, months: number): Day {
  const whole = Math.floor(months);
  const [a, b] = [addMonths(first, whole), addMonths(first, whole + 1)];
  const part = (months - whole) * (toDayNumber(b) - toDayNumber(a));
  return addDays(a, Math.round(part));
}

function milestoneMarks(t: Timescale, window: Stretch): Mark[] {
  return t.milestones.flatMap((milestone): Mark[] => {
    const day = asDay(milestone.date);
    if (day === null || !isInside(day, window)) return [];
    return [{ kind: 'milestone', at: held(shareOf(day, window)), reached: Boolean(milestone.reached) }];
  });
}

export type HeldDay = { day: Day; held: boolean };

/** The days of meetings or of a review that the window holds; a pointer where all of them lie outside it. */
export function drawDates(days: readonly HeldDay[], window: Stretch): Mark[] {
  const inside = days.filter(({ day }) => isInside(day, window));
  if (inside.length > 0)
    return inside.map(({ day, held }) => ({
      kind: 'date',
      at: Math.min(100, shareOf(day, window) + oneDay(window) / 2),
      held,
    }));
  return days.some(({ day }) => day > window.until)
    ? [{ kind: 'beyond', edge: 'after' }]
    : days.length > 0
      ? [{ kind: 'beyond', edge: 'before' }]
      : [];
}

function lateMark(action: Timed, window: Stretch, today: Day): Mark[] {
  const deadline = deadlineOf(action);
  if (deadline === null || deadline > window.until || today < window.from) return [];
  const [from, until] = [ends(deadline, window), held(shareOf(today, window))];
  return until > from ? [{ kind: 'late', from, until }] : [];
}

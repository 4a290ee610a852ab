/**
 * What is due when: the meetings of a plan, the papers for them and its reviews, along one line of days; and who has
 * come to the meetings of the last months.
 */
import { addMonths, type Day } from '../day.ts';
import type { PartyId } from '../ids.ts';
import type { Meeting } from './meeting.ts';
import { lastHeld, nextTime, type PlanReview, timesUntil } from './review.ts';

export type Diary = { meetings: Meeting[]; reviews: PlanReview[] };

export type DiaryEntry =
  | { kind: 'meeting' | 'papers'; day: Day; meeting: Meeting }
  | { kind: 'review'; day: Day; review: PlanReview; nth: number };

const byDay = (a: DiaryEntry, b: DiaryEntry): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

/** What is still to come, today among it, and each review's time that was missed; by day. Nothing cancelled. */
export function dueFrom({ meetings, reviews }: Diary, today: Day): DiaryEntry[] {
  const entries = [
    ...meetings
      .filter((meeting) => meeting.cancelled === null && meeting.on >= today)
      .flatMap((meeting): DiaryEntry[] => {
        const papers = meeting.papersDue;
        const own: DiaryEntry = { kind: 'meeting', day: meeting.on, meeting };
        return papers !== null && papers >= today ? [{ kind: 'papers', day: papers, meeting }, own] : [own];
      }),
    ...reviews.flatMap((review): DiaryEntry[] => {
      const next = nextTime(review, today);
      return next ? [{ kind: 'review', day: next.due, review, nth: next.nth }] : [];
    }),
  ];
  return entries.sort(byDay);
}

/** Meetings that have been, the newest first; those cancelled are among them, whatever their day. */
export const meetingsBefore = (meetings: readonly Meeting[], today: Day): Meeting[] =>
  meetings
    .filter(({ on, cancelled }) => on < today || cancelled !== null)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));

/** How long after the last review, or before its first, a calendar shows the times to come. */
const MONTHS_AHEAD = 24;

export type ReviewDay = { nth: number; day: Day };

/** The times of a review for a calendar: those held, the one missed, and those of the next two years. */
export function calendarTimes(review: PlanReview, today: Day): ReviewDay[] {
  const after = lastHeld(review)?.due ?? null;
  const missed = nextTime(review, today);
  return timesUntil(review, addMonths(today, MONTHS_AHEAD))
    .filter(
      ({ due, held, nth }) =>
        held !== null || (due >= today && (after === null || due > after)) || nth === missed?.nth,
    )
    .map(({ nth, due }) => ({ nth, day: due }));
}

export type AttendanceRow = {
  partyId: PartyId;
  name: string;
  /** People at each of the meetings, in their order; 0 where nobody came. */
  people: number[];
  meetings: number;
};
export type AttendanceTable = { meetings: Meeting[]; rows: AttendanceRow[] };

/** Five months is what the field looks back over to say that a group "met frequently" (R71). */
export const MONTHS_LOOKED_BACK = 5;

/**
 * Who came to the meetings of the last five months, the oldest first. Meetings of which nobody has said who came stand
 * in it too: the gap is to be seen. `standsFor` gives the entry that an organisation is kept under now.
 */
export function attendanceLately(
  meetings: readonly Meeting[],
  { today, standsFor }: { today: Day; standsFor: (id: PartyId) => PartyId },
): AttendanceTable {
  const from = addMonths(today, -MONTHS_LOOKED_BACK);
  const seen = meetings
    .filter(({ on, cancelled }) => cancelled === null && on > from && on <= today)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const rows = new Map<PartyId, AttendanceRow>();
  for (const [n, { attendance }] of seen.entries())
    for (const { partyId, name, people } of attendance) {
      const id = standsFor(partyId);
      const row = rows.get(id) ?? { partyId: id, name, people: seen.map(() => 0), meetings: 0 };
      rows.set(id, row);
      if (row.people[n] === 0) row.meetings += 1;
      row.people[n] = (row.people[n] ?? 0) + people;
      row.name = name;
    }
  const ordered = [...rows.values()].sort(
    (a, b) => b.meetings - a.meetings || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1),
  );
  return { meetings: seen, rows: ordered };
}

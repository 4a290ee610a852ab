/** The meetings and reviews of a plan as rows of its timeline: one for each group that meets, one for each review. */
import type { Day } from '../../domain/day.ts';
import { calendarTimes } from '../../domain/review/diary.ts';
import type { Meeting } from '../../domain/review/meeting.ts';
import { nextTime, type PlanReview } from '../../domain/review/review.ts';
import { drawDates, type Mark } from '../../domain/timeline/marks.ts';
import type { Stretch } from '../../domain/timeline/window.ts';
import type { DiaryNames } from './plan-diary.ts';

export type DateRow = {
  id: string;
  /** What the review is called; null for meetings, which are told by who meets. */
  review: string | null;
  /** Null for the plan as a whole. */
  group: string | null;
  next: Day | null;
  /** The next time of a review has passed, and nobody has said that it was held. */
  late: boolean;
  marks: Mark[];
};
type Seen = { window: Stretch; today: Day };

function meetingRow(group: string | null, meetings: readonly Meeting[], { window, today }: Seen): DateRow {
  const days = meetings.map(({ on }) => ({ day: on, held: on < today }));
  const next = days.find(({ day }) => day >= today)?.day ?? null;
  const id = `meetings ${group ?? ''}`;
  return { id, review: null, group, next, late: false, marks: drawDates(days, window) };
}

function reviewRow(review: PlanReview, { window, today }: Seen): DateRow {
  const held = new Set(review.held.map(({ due }) => due));
  const days = calendarTimes(review, today).map(({ day }) => ({ day, held: held.has(day) }));
  const next = nextTime(review, today)?.due ?? null;
  const late = next !== null && next < today;
  return { id: review.id, review: review.title, group: null, next, late, marks: drawDates(days, window) };
}

/** Neither what was cancelled nor what was ended. */
export function dateRows({ diary, nameOf }: DiaryNames, seen: Seen): DateRow[] {
  const groups = new Map<string | null, Meeting[]>();
  for (const meeting of diary.meetings.filter(({ cancelled }) => cancelled === null)) {
    const group = meeting.groupId && nameOf(meeting.groupId);
    groups.set(group, [...(groups.get(group) ?? []), meeting]);
  }
  return [
    ...diary.reviews.filter(({ ended }) => ended === null).map((review) => reviewRow(review, seen)),
    ...[...groups].map(([group, meetings]) => meetingRow(group, meetings, seen)),
  ];
}

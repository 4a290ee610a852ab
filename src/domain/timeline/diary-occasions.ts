/**
 * The meetings and reviews of a plan as days of a calendar. What is cancelled stays among them and says so, for a
 * calendar that once had it only lets go of it when it is told.
 */
import type { Day } from '../day.ts';
import type { MeetingId, PartyId } from '../ids.ts';
import { calendarTimes, type Diary } from '../review/diary.ts';
import type { Meeting, TimeOfDay } from '../review/meeting.ts';
import type { PlanReview } from '../review/review.ts';

export type DiaryOccasion = {
  /** Stays the same when the day or the words change. */
  key: string;
  day: Day;
  kind: 'meeting' | 'papers' | 'review';
  title: string;
  /** Who meets; null for the plan as a whole, and for a review. */
  group: string | null;
  place: string | null;
  /** Null for a whole day. */
  starts: TimeOfDay | null;
  ends: TimeOfDay | null;
  /** Why it does not take place; null while it does. */
  cancelled: string | null;
  /** Rises with each change, so that a calendar takes the newer for the truer. */
  sequence: number;
  meetingId: MeetingId | null;
};

export type DiaryWish = {
  today: Day;
  nameOf: (group: PartyId) => string | null;
  /** Whose calendar it is: a party and the bodies it belongs to; null for everybody's. */
  bodies: ReadonlySet<PartyId> | null;
};

/** By day. A party's calendar holds the reviews, the meetings of the plan as a whole, and those of its own bodies. */
export function diaryOccasions({ meetings, reviews }: Diary, wish: DiaryWish): DiaryOccasion[] {
  const { bodies } = wish;
  const own = meetings.filter(({ groupId }) => bodies === null || groupId === null || bodies.has(groupId));
  return [
    ...own.flatMap((meeting) => ofMeeting(meeting, wish)),
    ...reviews.flatMap((review) => ofReview(review, wish.today)),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function ofMeeting(meeting: Meeting, { nameOf }: DiaryWish): DiaryOccasion[] {
  const { id, title, groupId, place, starts, ends, cancelled, version, papersDue } = meeting;
  const same = { title, group: groupId && nameOf(groupId), cancelled, sequence: version, meetingId: id };
  const meets: DiaryOccasion = { ...same, key: id, day: meeting.on, kind: 'meeting', place, starts, ends };
  if (papersDue === null) return [meets];
  const whole = { place: null, starts: null, ends: null };
  return [{ ...same, ...whole, key: `${id}-papers`, day: papersDue, kind: 'papers' }, meets];
}

function ofReview(review: PlanReview, today: Day): DiaryOccasion[] {
  const { id, title, ended, version, held } = review;
  return calendarTimes(review, today).map(({ nth, day }) => ({
    key: `${id}-${nth}`,
    day,
    kind: 'review',
    title,
    ...{ group: null, place: null, starts: null, ends: null, meetingId: null },
    cancelled: held.some(({ due }) => due === day) ? null : ended,
    sequence: version,
  }));
}

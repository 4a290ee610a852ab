/** The meetings and reviews of a plan: what comes, what has been, who came lately. */
import type { Day } from '../../domain/day.ts';
import type { PartyId } from '../../domain/ids.ts';
import { type Directory, entryFor } from '../../domain/partnership/directory.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import {
  type AttendanceTable,
  attendanceLately,
  type DiaryEntry,
  dueFrom,
  meetingsBefore,
} from '../../domain/review/diary.ts';
import { type Meeting, peopleAt } from '../../domain/review/meeting.ts';
import { daysLate, nextTime, type PlanReview, type ReviewTime } from '../../domain/review/review.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import type { PlanBody } from '../../store/plan/plan-bodies.ts';
import type { ViewContext } from '../context.ts';
import { withPlanBody } from '../plan/with-plan.ts';
import { readDiary } from './plan-diary.ts';

/** `group`: who meets; null for the plan as a whole. */
export type DueLine = DiaryEntry & { group: string | null; late: number };
export type HeldLine = { meeting: Meeting; group: string | null; people: number };
export type ReviewLine = { review: PlanReview; next: ReviewTime | null };
export type MeetingsPage = {
  plan: Plan;
  today: Day;
  due: DueLine[];
  held: HeldLine[];
  reviews: ReviewLine[];
  attendance: AttendanceTable;
};

export const groupName = ({ entries }: Directory, id: PartyId | null): string | null =>
  id === null ? null : (entryFor(entries, id)?.name ?? null);

async function shape({ plan }: PlanBody, transaction: Transaction, today: Day): Promise<MeetingsPage> {
  const diary = await readDiary(transaction, plan.id);
  const directory = await readDirectory(transaction);
  const { meetings, reviews } = diary;
  const groupOf = (meeting: Meeting): string | null => groupName(directory, meeting.groupId);
  const standsFor = (id: PartyId): PartyId => entryFor(directory.entries, id)?.id ?? id;
  return {
    plan,
    today,
    due: dueFrom(diary, today).map((entry) => ({
      ...entry,
      group: entry.kind === 'review' ? null : groupOf(entry.meeting),
      late: entry.kind === 'review' ? daysLate(entry.day, today) : 0,
    })),
    held: meetingsBefore(meetings, today).map((meeting) => ({
      meeting,
      group: groupOf(meeting),
      people: peopleAt(meeting),
    })),
    reviews: reviews.map((review) => ({ review, next: nextTime(review, today) })),
    attendance: attendanceLately(meetings, { today, standsFor }),
  };
}

export function viewMeetings(context: ViewContext, slug: string): Promise<Result<MeetingsPage>> {
  const today = context.clock.today();
  return withPlanBody(context, slug, (body, transaction) => shape(body, transaction, today));
}

export type ReviewForm = { plan: Plan; review: PlanReview; next: ReviewTime | null; today: Day };

const noSuchReview: Problem = {
  code: 'notFound',
  message: 'There is no such review of the plan.',
  remedy: 'Look at the plan’s meetings and reviews.',
};

export async function viewReviewForm(
  context: ViewContext,
  place: { slug: string; id: string },
): Promise<Result<ReviewForm>> {
  const today = context.clock.today();
  const found = await withPlanBody(context, place.slug, async ({ plan }, transaction) => {
    const { reviews } = await readDiary(transaction, plan.id);
    const review = reviews.find((one) => one.id === place.id);
    return review ? done({ plan, review, next: nextTime(review, today), today }) : failed(noSuchReview);
  });
  return found.ok ? found.value : found;
}

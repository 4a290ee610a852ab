/** The meetings and reviews of a plan, for every page and calendar that tells of them. */
import type { Day } from '../../domain/day.ts';
import type { PartyId, PlanId } from '../../domain/ids.ts';
import { bodiesOf } from '../../domain/partnership/belonging.ts';
import { type Directory, entryFor } from '../../domain/partnership/directory.ts';
import { type Diary, dueFrom } from '../../domain/review/diary.ts';
import { type DiaryOccasion, diaryOccasions } from '../../domain/timeline/diary-occasions.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { listMeetings } from '../../store/partnership/meetings.ts';
import { listPlanReviews } from '../../store/partnership/plan-reviews.ts';

export async function readDiary(transaction: Transaction, planId: PlanId): Promise<Diary> {
  const [meetings, reviews] = await Promise.all([
    listMeetings(transaction, planId),
    listPlanReviews(transaction, planId),
  ]);
  return { meetings, reviews };
}

export type NextDates = {
  meeting: { id: string; title: string; on: Day } | null;
  review: { title: string; due: Day; late: boolean } | null;
};

/** What the plan's front page says of them: the next meeting, and the review that was missed or comes next. */
export function nextDates(diary: Diary, today: Day): NextDates {
  const due = dueFrom(diary, today);
  const [meets] = due.flatMap((entry) => (entry.kind === 'meeting' ? [entry.meeting] : []));
  const review = due.find((entry) => entry.kind === 'review');
  return {
    meeting: meets ? { id: meets.id, title: meets.title, on: meets.on } : null,
    review: review ? { title: review.review.title, due: review.day, late: review.day < today } : null,
  };
}

const NOBODY: Directory = { entries: [], aliases: [], memberships: [], successions: [] };

/** The directory, where any meeting is of a group or the calendar is somebody's; else it is not read. */
function directoryFor(transaction: Transaction, { meetings }: Diary, party: PartyId | null) {
  const isNeeded = party !== null || meetings.some(({ groupId }) => groupId !== null);
  return isNeeded ? readDirectory(transaction) : NOBODY;
}

export type CalendarOf = { planId: PlanId; party: PartyId | null; today: Day };

/** What a calendar holds of them: everybody's, or a party's with the bodies that it belongs to today. */
export async function readDiaryOccasions(
  transaction: Transaction,
  { planId, party, today }: CalendarOf,
): Promise<DiaryOccasion[]> {
  const diary = await readDiary(transaction, planId);
  const directory = await directoryFor(transaction, diary, party);
  const own = party && [party, ...bodiesOf(directory, party, today).map(({ id }) => id)];
  return diaryOccasions(diary, {
    today,
    nameOf: (group) => entryFor(directory.entries, group)?.name ?? null,
    bodies: own && new Set(own),
  });
}

export type DiaryNames = { diary: Diary; nameOf: (group: PartyId) => string | null };

/** The meetings and reviews with the names of the groups that meet. */
export async function readNamedDiary(transaction: Transaction, planId: PlanId): Promise<DiaryNames> {
  const diary = await readDiary(transaction, planId);
  const { entries } = await directoryFor(transaction, diary, null);
  return { diary, nameOf: (group) => entryFor(entries, group)?.name ?? null };
}

/** The tables of meetings and of reviews. */
import type { ColumnType, Generated } from 'kysely';
import type { Attendance, Decision } from '../../domain/review/meeting.ts';
import type { HeldReview, ReviewEvery } from '../../domain/review/review.ts';

type Json<T> = ColumnType<T, string | undefined, string>;

export type MeetingTable = {
  partnership_id: Generated<string>;
  id: string;
  plan_id: string;
  /** The group that meets, as it stands in the directory; null for the plan as a whole. */
  group_id: string | null;
  title: string;
  on_day: string;
  starts: string | null;
  ends: string | null;
  place: string | null;
  papers_due: string | null;
  /** Why it does not take place; null while it does. */
  cancelled: string | null;
  attendance: Json<Attendance[]>;
  decisions: Json<Decision[]>;
  version: Generated<number>;
};

export type PlanReviewTable = {
  partnership_id: Generated<string>;
  id: string;
  plan_id: string;
  title: string;
  first_day: string;
  every: ReviewEvery;
  held: Json<HeldReview[]>;
  /** Why it falls due no more; null while it does. */
  ended: string | null;
  version: Generated<number>;
};

export type MeetingTables = { meeting: MeetingTable; plan_review: PlanReviewTable };

/**
 * A comment on a plan, mostly while it is a draft: on the plan as a whole or on one of its actions, and on a passage
 * where its writer quotes one. Each is answered: it was taken up, in part, or not, and why.
 */
import type { Day } from '../day.ts';
import type { ActionId, PersonId, PlanId, RemarkId } from '../ids.ts';

export const VERDICTS = ['accepted', 'partly', 'no'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type RemarkAnswer = { verdict: Verdict; reason: string; by: PersonId; on: Day };

export type Remark = {
  id: RemarkId;
  planId: PlanId;
  /** Null where it is about the plan as a whole. */
  actionId: ActionId | null;
  /** The words that it is about, as they stood; empty where none were quoted. */
  passage: string;
  text: string;
  by: PersonId;
  on: Day;
  answer: RemarkAnswer | null;
  version: number;
};

/** What was not taken up whole is owed a reason. */
export const needsReason = (verdict: Verdict): boolean => verdict !== 'accepted';

/** Those that wait for an answer first, the oldest of them foremost; then the answered, the newest answer first. */
export function inTurn(remarks: readonly Remark[]): { waiting: Remark[]; answered: Remark[] } {
  const waiting = remarks.filter(({ answer }) => answer === null).sort((a, b) => (a.on < b.on ? -1 : 1));
  const answered = remarks.filter(({ answer }) => answer !== null);
  return {
    waiting,
    answered: answered.sort((a, b) => ((a.answer?.on ?? '') < (b.answer?.on ?? '') ? 1 : -1)),
  };
}

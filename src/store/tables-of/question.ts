/** The tables of scrutiny's questions and of comments on plans. */
import type { Generated } from 'kysely';
import type { Outcome } from '../../domain/question/question.ts';
import type { Verdict } from '../../domain/remark/remark.ts';

export type ScrutinyQuestionTable = {
  partnership_id: Generated<string>;
  id: string;
  plan_id: string;
  action_id: string | null;
  asked_by: string;
  asked_of: string | null;
  text: string;
  asked_on: string;
  due_by: string;
  answer: string | null;
  answered_by: string | null;
  answered_on: string | null;
  outcome: Outcome | null;
  missing: Generated<string>;
  published: Generated<boolean>;
  version: Generated<number>;
};

export type RemarkTable = {
  partnership_id: Generated<string>;
  id: string;
  plan_id: string;
  action_id: string | null;
  passage: string;
  text: string;
  made_by: string;
  on_day: string;
  verdict: Verdict | null;
  reason: Generated<string>;
  answered_by: string | null;
  answered_on: string | null;
  version: Generated<number>;
};

export type QuestionTables = { scrutiny_question: ScrutinyQuestionTable; remark: RemarkTable };

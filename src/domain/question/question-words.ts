/** What answers are called to a person, on pages and in the history. */
import type { Verdict } from '../remark/remark.ts';
import type { Outcome } from './question.ts';

export const OUTCOME_WORDS: Record<Outcome, string> = {
  satisfied: 'Satisfied with the answer',
  wantsMore: 'Wants to know more',
};

export const VERDICT_WORDS: Record<Verdict, string> = {
  accepted: 'Taken up',
  partly: 'Taken up in part',
  no: 'Not taken up',
};

/** A column's value as a person would say it; null where it is none of a question or comment, or is text. */
export function sayOfQuestion(column: string, value: unknown): string | null {
  if (column === 'outcome') return OUTCOME_WORDS[value as Outcome] ?? null;
  if (column === 'verdict') return VERDICT_WORDS[value as Verdict] ?? null;
  return column === 'published' && typeof value === 'boolean' ? (value ? 'yes' : 'no') : null;
}

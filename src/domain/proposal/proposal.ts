/**
 * A proposal is one change that an edited copy of a plan's document would make to the plan. It is never applied by
 * itself: a person accepts or refuses it. `base` is what the plan said when the copy was made, `before` what it says
 * now, `after` what the copy says; where `base` and `before` differ the plan has moved on, and all three are shown.
 */
import type { ActionId, HeadingId, SectionId } from '../ids.ts';
import { type ProposedValue, sameValue } from './value.ts';

export const PROPOSAL_KINDS = ['changed', 'moved', 'added', 'gone'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export type ProposalSubject =
  | { noun: 'action'; id: ActionId | null }
  | { noun: 'heading'; id: HeadingId }
  | { noun: 'section'; id: SectionId | null }
  | { noun: 'plan'; id: null };

/** A column of the document's own is `column:` and its heading. */
export type ProposedField =
  | 'text'
  | 'subActions'
  | 'notes'
  | 'leads'
  | 'timescale'
  | 'status'
  | 'reference'
  | 'place'
  | 'title'
  | 'purpose'
  | 'whole'
  | `column:${string}`;

/** Who suggested it with a tracked change, and on which day, as the document says. */
export type Suggested = { author: string | null; on: string | null };

export type Proposal = {
  kind: ProposalKind;
  subject: ProposalSubject;
  field: ProposedField;
  base: ProposedValue | null;
  before: ProposedValue | null;
  after: ProposedValue | null;
  suggested: Suggested[];
};

/** A comment of the copy: on an action, or on the plan where it stands beside none. */
export type ProposedComment = {
  actionId: ActionId | null;
  text: string;
  about: string;
  author: string | null;
  on: string | null;
};

export const sameOrNone = (a: ProposedValue | null, b: ProposedValue | null): boolean =>
  a === null || b === null ? a === b : sameValue(a, b);

/** True where the plan itself was changed after the copy was made, in the very thing that the copy changes. */
export const contradictsPlan = ({ base, before }: Pick<Proposal, 'base' | 'before'>): boolean =>
  base !== null && before !== null && !sameValue(base, before);

/** Two proposals about one thing that say different things. */
export function contradict(a: Proposal, b: Proposal): boolean {
  if (a.subject.noun !== b.subject.noun || a.subject.id !== b.subject.id) return false;
  if (a.kind === 'added' || b.kind === 'added') return false;
  if (a.kind === 'gone' || b.kind === 'gone') return a.kind !== b.kind;
  return a.field === b.field && !sameOrNone(a.after, b.after);
}

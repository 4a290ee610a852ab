/** What the plan says now of the thing that a proposal would change: it may have changed since it was proposed. */
import type { ActionId } from '../ids.ts';
import type { PlanBook } from '../plan/plan.ts';
import type { ReadAction } from '../reading/plan-reading.ts';
import { neighbourIn } from './moved-rows.ts';
import { contradictsPlan, type Proposal, sameOrNone } from './proposal.ts';
import { emptyValue, rowValues } from './row-values.ts';
import { type ProposedValue, sameValue } from './value.ts';

export type RowsOfBook = ReadonlyMap<ActionId, ReadAction>;

/** @param rows the actions of the book as `rowsOfBook` gives them. Null where the thing is not in the plan (any more). */
export function valueNow(book: PlanBook, rows: RowsOfBook, proposal: Proposal): ProposedValue | null {
  const { subject } = proposal;
  switch (subject.noun) {
    case 'action': {
      if (subject.id === null) return sameRow(rows, proposal.after);
      const row = rows.get(subject.id);
      return row ? valueOfRow(rows, { id: subject.id, row }, proposal) : null;
    }
    case 'heading': {
      const heading = book.headings.find((one) => one.id === subject.id);
      return heading ? { as: 'text', text: heading.title } : null;
    }
    case 'section': {
      const section = book.sections.find((one) => one.id === subject.id);
      return section ? { as: 'section', heading: section.heading, text: section.text } : null;
    }
    case 'plan':
      return { as: 'text', text: proposal.field === 'purpose' ? book.plan.purpose : book.plan.title };
  }
}

/** A new row that stands in the plan by now, word for word. */
function sameRow(rows: RowsOfBook, after: ProposedValue | null): ProposedValue | null {
  const found = after && [...rows.values()].find((row) => sameValue({ as: 'row', row }, after));
  return found ? { as: 'row', row: found } : null;
}

function valueOfRow(
  rows: RowsOfBook,
  { id, row }: { id: ActionId; row: ReadAction },
  { kind, field, after }: Proposal,
): ProposedValue {
  if (kind === 'gone') return { as: 'row', row };
  if (kind === 'changed') return rowValues(row, new Set()).get(field) ?? emptyValue(field);
  const ordered = after?.as === 'place' && after.place.behind !== null;
  return { as: 'place', place: { path: row.path, behind: ordered ? neighbourIn(rows, id) : null } };
}

/** Plain; or the plan changed in this since the copy was made; or it says by now what the copy does. */
export type ProposalStanding = 'plain' | 'planMoved' | 'already';

export function standingOfProposal(proposal: Proposal, now: ProposedValue | null): ProposalStanding {
  if (proposal.after !== null && now !== null && sameValue(now, proposal.after)) return 'already';
  const moved = contradictsPlan({ base: proposal.base, before: now }) || !sameOrNone(proposal.before, now);
  return moved ? 'planMoved' : 'plain';
}

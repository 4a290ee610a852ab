/** One row of a copy beside the same row of what it was copied from and of the plan, field by field. */
import type { ActionId } from '../ids.ts';
import type { Suggestion } from '../reading/plan-reading.ts';
import type { Proposal, ProposedField } from './proposal.ts';
import { emptyValue, isEmptyValue, type RowValues } from './row-values.ts';
import { suggestedBy } from './suggested.ts';
import { sameValue } from './value.ts';

export type RowVersions = {
  id: ActionId;
  copied: { was: RowValues; is: RowValues };
  plan: { atCopy: RowValues; now: RowValues };
  suggestions: readonly Suggestion[];
};

/** `without`: the fields that the copy leaves out altogether; `blanks`: whether a blank is a change. */
export type RowSetting = { without: ReadonlySet<ProposedField>; blanks: boolean };

export function compareRow(versions: RowVersions, { without, blanks }: RowSetting): Proposal[] {
  const { id, copied, plan, suggestions } = versions;
  const fields = new Set([...copied.was.keys(), ...copied.is.keys()]);
  return [...fields].flatMap((field): Proposal[] => {
    const of = (values: RowValues) => values.get(field) ?? emptyValue(field);
    const [was, after, base, before] = [of(copied.was), of(copied.is), of(plan.atCopy), of(plan.now)];
    if (without.has(field) || (!blanks && isEmptyValue(after))) return [];
    if (sameValue(was, after) || sameValue(before, after)) return [];
    const suggested = suggestedBy({ before: was, after }, suggestions);
    return [{ kind: 'changed', subject: { noun: 'action', id }, field, base, before, after, suggested }];
  });
}

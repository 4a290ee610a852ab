/**
 * Accepted proposals become the plan's, by the same commands as if a person had typed them: the same rules, the same
 * checks. All that concern one action are one change of it.
 */
import type { ActionId } from '../../domain/ids.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { LAST_UPDATE, sentenceOf } from '../../domain/proposal/weft-columns.ts';
import type { ReadLead } from '../../domain/reading/plan-reading.ts';
import type { KeptProposal } from '../../store/import/proposals.ts';
import { findAction } from '../../store/plan/actions.ts';
import { changeStatus } from '../action/change-status.ts';
import { dropAction } from '../action/drop-action.ts';
import { type EditActionInput, editAction } from '../action/edit-action.ts';
import type { PartContext } from '../context.ts';
import type { GivenLead } from '../inputs.ts';
import { noSuchAction } from '../problems.ts';
import { placeAction } from './place-proposed.ts';

/** `seen`: the version of the action that the person saw beside the proposals. */
export type ActionProposals = { actionId: ActionId; seen: number; proposals: readonly KeptProposal[] };

export const movedOn: Problem = {
  code: 'conflict',
  message: 'The plan was changed after this page was shown.',
  remedy: 'Look at the three versions, then accept it if it should stand.',
};

export async function applyToAction(
  context: PartContext,
  { actionId, seen, proposals }: ActionProposals,
): Promise<Result<null>> {
  const action = await findAction(context.within, actionId);
  if (!action) return failed(noSuchAction);
  if (action.version !== seen) return failed(movedOn);
  const changed = proposals.filter((one) => one.kind === 'changed');
  const written = changed.filter((one) => one.field !== 'status' && !isUpdate(one, action));
  if (written.length > 0) {
    const edited = await editAction(context, changesOf(action, written));
    if (!edited.ok) return edited;
  }
  for (const proposal of proposals) {
    const applied = await applyRest(context, actionId, proposal);
    if (!applied.ok) return applied;
  }
  return done(null);
}

async function applyRest(
  context: PartContext,
  actionId: ActionId,
  proposal: KeptProposal,
): Promise<Result<unknown>> {
  const { kind, after, fileName } = proposal;
  const action = await findAction(context.within, actionId);
  if (!action) return failed(noSuchAction);
  const seen = { actionId, version: action.version };
  if (kind === 'gone') return dropAction(context, { ...seen, reason: `Left out of the copy “${fileName}”.` });
  if (kind === 'moved' && after?.as === 'place') return placeAction(context, action, after.place);
  const { lifecycle, rag } = action.status;
  if (after?.as === 'text' && isUpdate(proposal, action))
    return changeStatus(context, { ...seen, lifecycle, rag, note: sentenceOf(after.text) });
  if (after?.as !== 'status') return done(null);
  // The words of the last update stay; only how it stands is another.
  return changeStatus(context, {
    ...seen,
    lifecycle: after.status?.lifecycle ?? null,
    rag: after.status?.rag ?? null,
    note: action.status.note,
  });
}

/** What was last said of the action, unless its plan has a column of that name. */
const isUpdate = ({ field }: KeptProposal, action: Action): boolean =>
  field === `column:${LAST_UPDATE}` && !Object.hasOwn(action.fields, LAST_UPDATE);

function changesOf(action: Action, proposals: readonly KeptProposal[]): EditActionInput {
  const changes: EditActionInput = { actionId: action.id, version: action.version };
  for (const { field, after } of proposals) {
    if (after?.as === 'text' && field === 'text') changes.text = after.text;
    else if (after?.as === 'text' && field === 'reference') changes.reference = after.text;
    else if (after?.as === 'text' && field.startsWith('column:'))
      changes.fields = { ...(changes.fields ?? action.fields), [field.slice('column:'.length)]: after.text };
    else if (after?.as === 'lines' && field === 'subActions') changes.subActions = after.lines;
    else if (after?.as === 'lines' && field === 'notes') changes.notes = after.lines;
    else if (after?.as === 'timescale') {
      const { raw, ...meaning } = after.timescale;
      changes.timescale = { raw, meaning };
    } else if (after?.as === 'leads') {
      changes.leads = givenLeads(after.leads, action);
      changes.leadState = after.state;
    }
  }
  return changes;
}

/** A document does not say who is accountable: whoever was and still leads goes on being so. */
export function givenLeads(leads: readonly ReadLead[], action: Action | null): GivenLead[] {
  const accountable = action?.leads.find((lead) => lead.accountable)?.name.toLowerCase();
  return leads.map(({ name, kind, of, support }) => ({
    ...{ name, kind, of: of ?? null },
    role: support ? 'support' : name.toLowerCase() === accountable ? 'accountable' : 'lead',
  }));
}

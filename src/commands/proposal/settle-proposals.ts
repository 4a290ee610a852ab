/**
 * Accepts or refuses proposals of edited copies, one or many, in one deed and one transaction: all that can be done is
 * done together or, should the app be killed, nothing is.
 *
 * - What concerns one action is accepted together. Where the action was changed after the person saw it, nothing of
 *   it is accepted: it stays open, and is shown again with all three versions.
 * - Where copies contradict each other, accepting one reading settles the others: they are kept, marked as settled.
 * - Refused proposals are kept and can be taken up again.
 */
import { z } from 'zod';
import type { ActionId } from '../../domain/ids.ts';
import { done, type Problem, type Result } from '../../domain/problem.ts';
import { contradict } from '../../domain/proposal/proposal.ts';
import { attempt } from '../../store/attempt.ts';
import type { Transaction } from '../../store/connection.ts';
import {
  type KeptProposal,
  listProposals,
  type ProposalId,
  setProposalState,
} from '../../store/import/proposals.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext, PartContext } from '../context.ts';
import { id } from '../inputs.ts';
import { applyBeside } from './apply-beside.ts';
import { applyToAction } from './apply-proposals.ts';

/** `seen`: the version of the action that stood beside it, 0 where it concerns none. */
const chosen = z.array(z.object({ id: id<'proposal'>(), seen: z.number().int().min(0) })).max(20_000);
const schema = z.object({ planId: id<'plan'>(), chosen });
export type SettleInput = z.input<typeof schema>;
type Whole = z.infer<typeof schema>;

/** `left`: what could not be accepted and stays open, and why. */
export type Settled = { settled: number; left: { id: ProposalId; why: Problem }[] };

export async function acceptProposals(context: CommandContext, given: SettleInput): Promise<Result<Settled>> {
  return carryOut(context, { deed: 'acceptProposals', schema, given }, async (transaction, whole) => {
    await holdPlan(transaction, whole.planId);
    const open = await listProposals(transaction, whole.planId, ['open']);
    const left: Settled['left'] = [];
    const accepted: ProposalId[] = [];
    for (const part of partsOf(open, whole)) {
      const work = { ...context, within: transaction };
      const applied = await attempt(transaction, () => applyPart(work, part));
      for (const { id: own } of part.proposals)
        if (applied.ok) accepted.push(own);
        else left.push({ id: own, why: applied.problem });
    }
    await setProposalState(transaction, accepted, { from: 'open', to: 'accepted' });
    await settleOthers(transaction, open, new Set(accepted));
    return done({ settled: accepted.length, left });
  });
}

type Part = { actionId: ActionId | null; seen: number; proposals: KeptProposal[] };

/** The chosen proposals, those of one action together. Of two that contradict each other only the first is taken. */
function partsOf(open: readonly KeptProposal[], { chosen: wanted }: Whole): Part[] {
  const seen = new Map(wanted.map((one) => [one.id, one.seen]));
  const parts = new Map<string, Part>();
  for (const proposal of open) {
    const version = seen.get(proposal.id);
    if (version === undefined) continue;
    const actionId = proposal.subject.noun === 'action' ? proposal.subject.id : null;
    const key = actionId ?? proposal.id;
    const part = parts.get(key) ?? { actionId, seen: version, proposals: [] };
    parts.set(key, part);
    if (!part.proposals.some((other) => contradict(other, proposal))) part.proposals.push(proposal);
  }
  return [...parts.values()];
}

async function applyPart(
  context: PartContext,
  { actionId, seen, proposals }: Part,
): Promise<Result<unknown>> {
  if (actionId !== null) return applyToAction(context, { actionId, seen, proposals });
  let result: Result<unknown> = done(null);
  for (const proposal of proposals) if (result.ok) result = await applyBeside(context, proposal);
  return result;
}

async function settleOthers(
  transaction: Transaction,
  open: readonly KeptProposal[],
  accepted: ReadonlySet<ProposalId>,
): Promise<void> {
  const taken = open.filter((one) => accepted.has(one.id));
  const others = open.filter((one) => !accepted.has(one.id) && taken.some((other) => contradict(one, other)));
  await setProposalState(
    transaction,
    others.map((one) => one.id),
    { from: 'open', to: 'settled' },
  );
}

const setting = (
  context: CommandContext,
  deed: 'refuseProposals' | 'reopenProposals',
  given: SettleInput,
) => {
  const [from, to] =
    deed === 'refuseProposals' ? (['open', 'refused'] as const) : (['refused', 'open'] as const);
  return carryOut(context, { deed, schema, given }, async (transaction, whole): Promise<Result<Settled>> => {
    await holdPlan(transaction, whole.planId);
    const own = await listProposals(transaction, whole.planId, [from]);
    const ids = own.filter((one) => whole.chosen.some((wanted) => wanted.id === one.id)).map((one) => one.id);
    return done({ settled: await setProposalState(transaction, ids, { from, to }), left: [] });
  });
};

export const refuseProposals = (context: CommandContext, given: SettleInput): Promise<Result<Settled>> =>
  setting(context, 'refuseProposals', given);

export const reopenProposals = (context: CommandContext, given: SettleInput): Promise<Result<Settled>> =>
  setting(context, 'reopenProposals', given);

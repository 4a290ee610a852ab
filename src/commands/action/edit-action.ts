/**
 * Changes anything of an action but how it stands. Only the fields given are touched.
 *
 * - A field that a person has now written is no longer in doubt: its open questions go.
 * - An action moved under another heading gets a code there; the old one leads to it. A code that is the document's
 *   own reference goes with it.
 */
import { z } from 'zod';
import { mayOn, onlyThrough, outOfReach } from '../../domain/access/may.ts';
import { faultOfOwnLeads } from '../../domain/action/own-leads.ts';
import type { PartyId } from '../../domain/ids.ts';
import type { Action, Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { DoubtField } from '../../domain/reading/plan-reading.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { type ActionChanges, findAction, holdAction, updateAction } from '../../store/plan/actions.ts';
import { changeLeadsFor, replaceLeads } from '../../store/plan/leads.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import {
  fields,
  type GivenLead,
  id,
  leadState,
  leads,
  lineOrNull,
  lines,
  neededText,
  refuse,
  version,
} from '../inputs.ts';
import { noSuchAction } from '../problems.ts';
import { savedOrStale } from '../stale.ts';
import { leadStateFor, leadsFrom, newOnesOf, sameLeads } from './given-leads.ts';
import { givenTimescale, timescaleFrom } from './given-timescale.ts';
import { relocate } from './relocate.ts';

const schema = z.object({
  actionId: id<'action'>(),
  version,
  headingId: id<'heading'>().nullable().optional(),
  text: neededText('Write what will be done.').optional(),
  subActions: lines.optional(),
  notes: lines.optional(),
  reference: lineOrNull.optional(),
  leads: leads.optional(),
  leadState: leadState.optional(),
  timescale: givenTimescale.optional(),
  fields: fields.optional(),
  crossReferences: lines.optional(),
});
export type EditActionInput = z.input<typeof schema>;
type Whole = z.infer<typeof schema>;
type Around = { plan: Plan; action: Action; whole: Whole; context: CommandContext };

export async function editAction(context: CommandContext, given: EditActionInput): Promise<Result<Action>> {
  return carryOut(
    context,
    { deed: 'editAction', asks: 'changeAction', schema, given },
    async (transaction, whole) => {
      const [plan, action] = await holdAction(transaction, whole.actionId);
      if (!plan || !action) return failed(noSuchAction);
      const leads = action.leads.map(({ partyId }) => partyId);
      if (!mayOn(context.person, 'changeAction', { planId: plan.id, leads, actionId: action.id }))
        return failed(outOfReach);
      const seen = { id: whole.actionId, version: whole.version };
      const changes = changesOf({ plan, action, whole, context });
      const saved = await savedOrStale(
        transaction,
        { noun: 'action', seen },
        await updateAction(transaction, seen, changes),
      );
      if (!saved.ok) return saved;
      if (whole.leads !== undefined) {
        const led = await leadsChanged(transaction, { action, given: whole.leads, context });
        if (!led.ok) return led;
      }
      const moved = await moveTo(transaction, { plan, action, whole, context });
      if (!moved.ok) return moved;
      const kept = await findAction(transaction, action.id);
      return kept ? done(kept) : failed(noSuchAction);
    },
  );
}

/** Left as they are where nobody changed them. */
async function leadsChanged(
  transaction: Transaction,
  { action, given, context }: { action: Action; given: GivenLead[]; context: CommandContext },
): Promise<Result<null>> {
  const parties = onlyThrough(context.person, 'changeAction', action.planId);
  const named = parties === null ? given : await namedAsOwn(transaction, given, parties);
  const leads = await leadsFrom(transaction, named, context.newId);
  if (sameLeads(leads, action.leads)) return done(null);
  if (parties === null) {
    await replaceLeads(transaction, { ...action, leads });
    return done(null);
  }
  const on = { directory: await readDirectory(transaction), day: context.clock.today() };
  const fault = faultOfOwnLeads(on, { before: action.leads, after: leads, parties });
  if (fault) return refuse([fault]);
  await changeLeadsFor(transaction, { ...action, leads }, parties);
  return done(null);
}

/** Whoever edits for several says of a new name nothing of where it belongs. */
async function namedAsOwn(
  transaction: Transaction,
  given: GivenLead[],
  parties: ReadonlySet<PartyId>,
): Promise<GivenLead[]> {
  const directory = await readDirectory(transaction);
  const [organisation, another] = directory.entries.filter(({ id: known }) => parties.has(known));
  return organisation && !another ? newOnesOf(organisation.name, given, directory) : given;
}

function changesOf(around: Around): ActionChanges {
  const { plan, action, whole } = around;
  const { actionId, version: seen, headingId, leads: named, leadState: state, timescale, ...same } = whole;
  const changes: ActionChanges = Object.fromEntries(
    Object.entries(same).filter(([, value]) => value !== undefined),
  );
  if (timescale !== undefined) changes.timescale = timescaleFrom(timescale, action.timescale, plan);
  if (named !== undefined || state !== undefined) {
    changes.leadState = leadStateFor(named ?? action.leads, state ?? action.leadState);
  }
  const settled = settledBy(whole);
  if (action.doubts.some((doubt) => settled.has(doubt.field))) {
    changes.doubts = action.doubts.filter((doubt) => !settled.has(doubt.field));
  }
  return changes;
}

function settledBy(whole: Whole): Set<DoubtField> {
  const fields: [DoubtField, unknown][] = [
    ['action', whole.text ?? whole.subActions],
    ['leads', whole.leads],
    ['timescale', whole.timescale?.meaning ?? undefined],
    ['path', whole.headingId],
  ];
  return new Set(fields.flatMap(([field, value]) => (value === undefined ? [] : [field])));
}

/** Under another heading an action stands at the end, and inside no other. */
async function moveTo(
  transaction: Transaction,
  { plan, action, whole, context }: Around,
): Promise<Result<null>> {
  const { headingId } = whole;
  if (headingId === undefined || headingId === action.headingId) return done(null);
  if (onlyThrough(context.person, 'changeAction', plan.id) !== null)
    return refuse([{ field: 'headingId', message: 'Where it stands is changed by who keeps the plan.' }]);
  const target = { headingId, parentId: null, before: null };
  return relocate(transaction, { actionId: action.id, from: plan.id, to: plan.id, target });
}

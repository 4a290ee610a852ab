/** Puts a new action into a plan, at the end of its heading, under a code that no action ever had. */
import { z } from 'zod';
import { NO_FACTS } from '../../domain/facts/action-facts.ts';
import type { Action, Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { findAction, insertActions, type NewAction } from '../../store/plan/actions.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import {
  fields,
  id,
  leadState,
  leads,
  lifecycleOrNull,
  lineOrNull,
  lines,
  neededText,
  ragOrNull,
  textOrNull,
} from '../inputs.ts';
import { noSuchPlan } from '../problems.ts';
import { leadStateFor, leadsFrom } from './given-leads.ts';
import { givenTimescale, timescaleFrom } from './given-timescale.ts';
import { type NewPlace, newPlace } from './new-place.ts';

const schema = z.object({
  planId: id<'plan'>(),
  headingId: id<'heading'>().nullable(),
  /** An action of the plan to stand inside, whose heading it then has. */
  insideId: id<'action'>().nullable().default(null),
  text: neededText('Write what will be done.'),
  subActions: lines.default([]),
  notes: lines.default([]),
  reference: lineOrNull.default(null),
  leads: leads.default([]),
  leadState: leadState.default('blank'),
  timescale: givenTimescale.default({ raw: '' }),
  status: z
    .object({ lifecycle: lifecycleOrNull, rag: ragOrNull.default(null), note: textOrNull.default(null) })
    .nullable()
    .default(null),
  fields: fields.default({}),
});
export type CreateActionInput = z.input<typeof schema>;
type Whole = z.infer<typeof schema>;

export async function createAction(
  context: CommandContext,
  given: CreateActionInput,
): Promise<Result<Action>> {
  return carryOut(context, { deed: 'createAction', schema, given }, async (transaction, whole) => {
    const plan = await holdPlan(transaction, whole.planId);
    if (!plan) return failed(noSuchPlan);
    const id = context.newId<'action'>();
    const target = { headingId: whole.headingId, parentId: whole.insideId };
    const place = await newPlace(transaction, { id, planId: plan.id, target });
    if (!place.ok) return place;
    const filled = await newAction(transaction, { plan, whole, context });
    const action: NewAction = { ...filled, ...place.value, id };
    await insertActions(transaction, [action]);
    const kept = await findAction(transaction, action.id);
    return kept ? done(kept) : failed(noSuchPlan);
  });
}

type Around = { plan: Plan; whole: Whole; context: CommandContext };
type Unplaced = Omit<NewAction, 'id' | keyof NewPlace>;

async function newAction(transaction: Transaction, { plan, whole, context }: Around): Promise<Unplaced> {
  const { status, timescale, leads: named, insideId, headingId, ...same } = whole;
  const given = await leadsFrom(transaction, named, context.newId);
  const on = status ? context.clock.today() : null;
  return {
    ...same,
    leads: given,
    leadState: leadStateFor(given, whole.leadState),
    timescale: timescaleFrom(timescale, null, plan),
    status: {
      lifecycle: status?.lifecycle ?? null,
      rag: status?.rag ?? null,
      note: status?.note ?? null,
      raw: null,
      on,
    },
    crossReferences: [],
    facts: NO_FACTS,
    doubts: [],
    source: null,
  };
}

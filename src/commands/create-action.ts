/** Puts a new action into a plan, at the end of its heading, under a code that no action ever had. */
import { z } from 'zod';
import { NO_FACTS } from '../domain/facts/action-facts.ts';
import type { HeadingId, PlanId } from '../domain/ids.ts';
import { nextCode } from '../domain/plan/codes.ts';
import { codeToCountBehind } from '../domain/plan/follow-codes.ts';
import type { Action, Heading, Plan } from '../domain/plan/plan.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { listCodes } from '../store/action-codes.ts';
import {
  findAction,
  insertActions,
  listActionPlaces,
  type NewAction,
  positionAtEnd,
} from '../store/actions.ts';
import type { Transaction } from '../store/connection.ts';
import { listHeadings } from '../store/headings.ts';
import { holdPlan } from '../store/plans.ts';
import { carryOut } from './carry-out.ts';
import type { CommandContext } from './context.ts';
import { leadStateFor, leadsFrom } from './given-leads.ts';
import { givenTimescale, timescaleFrom } from './given-timescale.ts';
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
} from './inputs.ts';
import { noSuchHeading, noSuchPlan } from './problems.ts';

const schema = z.object({
  planId: id<'plan'>(),
  headingId: id<'heading'>().nullable(),
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
    const headings = await listHeadings(transaction, plan.id);
    if (whole.headingId !== null && !headings.some((heading) => heading.id === whole.headingId)) {
      return failed(noSuchHeading);
    }
    const action = await newAction(transaction, { plan, headings, whole, context });
    await insertActions(transaction, [action]);
    const kept = await findAction(transaction, action.id);
    return kept ? done(kept) : failed(noSuchPlan);
  });
}

type Around = { plan: Plan; headings: Heading[]; whole: Whole; context: CommandContext };

async function newAction(
  transaction: Transaction,
  { plan, headings, whole, context }: Around,
): Promise<NewAction> {
  const { status, timescale, leads: named, ...same } = whole;
  const given = await leadsFrom(transaction, named, context.newId);
  const on = status ? context.clock.today() : null;
  return {
    ...same,
    id: context.newId<'action'>(),
    parentId: null,
    code: await freeCode(transaction, { planId: plan.id, headings, headingId: whole.headingId }),
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
    position: await positionAtEnd(transaction, { planId: plan.id, headings, headingId: whole.headingId }),
  };
}

/** The next code under the heading that was never used in the plan. */
export async function freeCode(
  transaction: Transaction,
  place: { planId: PlanId; headings: Heading[]; headingId: HeadingId | null },
): Promise<string> {
  const held = await listCodes(transaction, place.planId);
  const actions = await listActionPlaces(transaction, place.planId);
  const behind = codeToCountBehind(place.headings, place.headingId, actions);
  return nextCode(
    behind,
    held.map(({ code }) => code),
  );
}

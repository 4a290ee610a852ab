/** Adds a theme, an initiative or whatever the plan calls the place: behind all that stands under its parent. */
import { z } from 'zod';
import { positionOfNew } from '../../domain/heading/heading-places.ts';
import type { Heading } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { insertHeadings, listHeadings } from '../../store/plan/headings.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, lineOrNull, neededLine } from '../inputs.ts';
import { noSuchHeading, noSuchPlan } from '../problems.ts';
import { noLevelLeft, numberFor } from './heading-problems.ts';

const schema = z.object({
  planId: id<'plan'>(),
  parentId: id<'heading'>().nullable().default(null),
  number: lineOrNull.default(null),
  title: neededLine('Give it a name.'),
});
export type AddHeadingInput = z.input<typeof schema>;

export async function addHeading(context: CommandContext, given: AddHeadingInput): Promise<Result<Heading>> {
  return carryOut(context, { deed: 'addHeading', schema, given }, async (transaction, whole) => {
    const { planId, parentId, title } = whole;
    const plan = await holdPlan(transaction, planId);
    if (!plan) return failed(noSuchPlan);
    const headings = await listHeadings(transaction, planId);
    const parent = headings.find((heading) => heading.id === parentId);
    if (parentId !== null && !parent) return failed(noSuchHeading);
    const depth = parent ? parent.depth + 1 : 0;
    if (depth >= plan.levels.length) return failed(noLevelLeft(plan.levels));
    const number = numberFor(whole.number, parentId, headings);
    if (!number.ok) return number;
    const id = context.newId<'heading'>();
    const position = positionOfNew(headings, parentId);
    const heading = { id, planId, parentId, depth, number: number.value, title, position };
    await insertHeadings(transaction, [heading]);
    return done({ ...heading, version: 1 });
  });
}

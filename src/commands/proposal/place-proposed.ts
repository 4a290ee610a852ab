/** Where an accepted row goes: under the headings that the copy has over it, made where the plan has none, and behind whom. */
import type { HeadingId } from '../../domain/ids.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { done, type Result } from '../../domain/problem.ts';
import { headingAt } from '../../domain/proposal/comparing.ts';
import type { Place } from '../../domain/proposal/value.ts';
import type { ReadHeading } from '../../domain/reading/plan-reading.ts';
import { listActionPlaces } from '../../store/plan/actions.ts';
import { listHeadings } from '../../store/plan/headings.ts';
import { moveAction } from '../action/move-action.ts';
import type { PartContext } from '../context.ts';
import { addHeading } from '../heading/add-heading.ts';

/** The heading at the end of a path of titles, made with all that lacks above it. */
export async function headingFor(
  context: PartContext,
  planId: Action['planId'],
  path: readonly ReadHeading[],
): Promise<Result<HeadingId | null>> {
  let parentId: HeadingId | null = null;
  for (const depth of path.keys()) {
    const headings = await listHeadings(context.within, planId);
    const known = headingAt({ headings }, path.slice(0, depth + 1));
    if (known !== null) {
      parentId = known;
      continue;
    }
    const title = path[depth]?.title ?? '';
    const added = await addHeading(context, { planId, parentId, title });
    if (!added.ok) return added;
    parentId = added.value.id;
  }
  return done(parentId);
}

export async function placeAction(
  context: PartContext,
  action: Action,
  { path, behind }: Place,
): Promise<Result<Action>> {
  const heading = await headingFor(context, action.planId, path);
  if (!heading.ok) return heading;
  const places = await listActionPlaces(context.within, action.planId);
  const under = places.filter((place) => place.headingId === heading.value && place.id !== action.id);
  const at = behind === null ? under.length : under.findIndex((place) => place.id === behind.id) + 1;
  return moveAction(context, {
    actionId: action.id,
    version: action.version,
    headingId: heading.value,
    insideId: action.headingId === heading.value ? action.parentId : null,
    beforeId: under[at]?.id ?? null,
  });
}

/** What is said of a heading that cannot be as somebody wishes. */
import { headingNumber, holderOfNumber } from '../../domain/heading/heading-places.ts';
import type { Heading } from '../../domain/plan/plan.ts';
import { done, type Problem, type Result } from '../../domain/problem.ts';
import { refuse } from '../inputs.ts';

const badNumber = {
  field: 'number',
  message:
    'Write a short number: 2, 2.3 or HS1. It can stand in an address, so it has no stroke or question mark.',
};

/** The number as it is kept; null where none is wished. `others` are the plan's headings without this one. */
export function numberFor(
  typed: string | null,
  parentId: Heading['parentId'],
  others: readonly Heading[],
): Result<string | null> {
  if (typed === null) return done(null);
  const number = headingNumber(typed);
  if (number === null) return refuse([badNumber]);
  const holder = holderOfNumber(others, { parentId, number });
  if (!holder) return done(number);
  const message = `‘${holder.title}’ has the number ${holder.number} already. Choose another, or leave it empty.`;
  return refuse([{ field: 'number', message }]);
}

export const noLevelLeft = (levels: readonly string[]): Problem => ({
  code: 'conflict',
  message:
    levels.length === 0
      ? 'This plan has no levels above its actions, so it cannot have headings.'
      : `The plan’s levels are ${levels.join(', ')}: nothing stands below the last of them but actions.`,
  remedy: 'Name one more level in the details of the plan, then add the heading.',
});

export const stillHolds = (title: string, headings: number, actions: number): Problem => {
  const parts = [
    headings > 0 ? `${headings} ${headings === 1 ? 'heading' : 'headings'}` : null,
    actions > 0 ? `${actions} ${actions === 1 ? 'action' : 'actions'}` : null,
  ].filter(Boolean);
  return {
    code: 'conflict',
    message: `‘${title}’ still holds ${parts.join(' and ')}, so it cannot be removed.`,
    remedy: 'Move what stands under it to another place first; then it can go.',
  };
};

export const noPlaceFor = (title: string): Result<never> =>
  refuse([
    {
      field: 'parentId',
      message: `‘${title}’ cannot stand there: choose a heading that has a level below it for all that this one holds.`,
    },
  ]);

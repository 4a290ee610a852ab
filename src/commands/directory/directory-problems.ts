/** The problems that the deeds of the directory share. */
import type { Entry, Membership } from '../../domain/partnership/directory.ts';
import type { FieldProblem, Problem } from '../../domain/problem.ts';

export const noSuchEntry: Problem = {
  code: 'notFound',
  message: 'This entry is not in the partnership’s directory.',
  remedy: 'Look for it in the directory: it may stand under another name.',
};

export const noSuchPart: Problem = {
  code: 'notFound',
  message: 'This line is not in the directory any more: somebody has taken it out.',
  remedy: 'Look at the entry again. Its history tells who took it out.',
};

export const changedMeanwhile: Problem = {
  code: 'conflict',
  message: 'Somebody has changed this line while you were writing, so nothing was written over it.',
  remedy: 'What it says now stands in its page. Look at it, then save again if yours should stand.',
};

export const endsEarly = ({ from, until }: Pick<Membership, 'from' | 'until'>): boolean =>
  from !== null && until !== null && from > until;
export const endedEarly: FieldProblem = { field: 'until', message: 'It cannot end before it begins.' };

export const noSuchMerge: Problem = {
  code: 'notFound',
  message: 'There is no such merge in the directory.',
  remedy: 'Look at the page of the entry: it lists what was merged into it.',
};

export const mergedAlready = (entry: Pick<Entry, 'name'>): Problem => ({
  code: 'conflict',
  message: `“${entry.name}” was merged into another entry meanwhile.`,
  remedy: 'Look for it in the directory: it now leads to the entry that stands for it.',
});

export const undoneAlready: Problem = {
  code: 'conflict',
  message: 'Somebody has taken this merge back already.',
  remedy: 'Look at the directory: the two stand by themselves again.',
};

/** Said beside the name of a form. */
export const nameTaken = (twin: Pick<Entry, 'name'>): string =>
  `“${twin.name}” is in the directory already. If the two are one, merge them instead.`;

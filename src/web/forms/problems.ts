/** What is wrong with a form, told field by field. Commands name their fields; a form may call them otherwise. */
import type { FieldProblem, Problem } from '../../domain/problem.ts';

/** The form's own name for a command's field: the longest beginning that is known, else the field itself. */
export function fieldProblems(
  problem: Problem | null,
  names: Readonly<Record<string, string>> = {},
): FieldProblem[] {
  if (problem === null || problem.code === 'stale') return [];
  if (problem.code !== 'invalid') return [{ field: 'page', message: `${problem.message} ${problem.remedy}` }];
  const all = problem.all ?? [{ field: problem.field ?? 'page', message: problem.message }];
  return all.map(({ field, message }) => {
    const root = field.split('.')[0] ?? field;
    return { field: names[field] ?? names[root] ?? root, message };
  });
}

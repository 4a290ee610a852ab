/** What a command came to, for tests that know which of the two it must be. */
import type { Problem, Result } from '../src/domain/problem.ts';

/** What was kept; a problem is a fault of the test. */
export function kept<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Why it was refused. */
export function refused<T>(result: Result<T>): Problem {
  if (result.ok) throw new Error('It should have been refused.');
  return result.problem;
}

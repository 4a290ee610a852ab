/** What a typed password must be before it becomes somebody's. */
import { passwordFault } from '../../domain/access/password.ts';
import { done, type FieldProblem, type Result } from '../../domain/problem.ts';
import { refuse } from '../inputs.ts';

/** @param own words that others know of the person */
export async function faultOf(password: string, own: readonly string[]): Promise<string | null> {
  const { measurePassword } = await import('../../services/sign-in/measure-password.ts');
  return passwordFault(password, await measurePassword(password, own));
}

/** `way` is 'passkey' or 'password', as the form says it. */
export type Chosen = { way: string; password: string };

/** A new account's password, or null where a passkey is to be its key; every problem with the form at once. */
export async function chosenPassword(
  { way, password }: Chosen,
  own: readonly string[],
  problems: FieldProblem[],
): Promise<Result<string | null>> {
  const fault = way === 'passkey' ? null : await faultOf(password, own);
  const all = fault === null ? problems : [...problems, { field: 'password', message: fault }];
  if (all.length > 0) return refuse(all);
  return done(way === 'passkey' ? null : password);
}

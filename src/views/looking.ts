/** Every page that is about no single plan begins here: may they? then all that it shows, in one snapshot. */
import { type Deed, may } from '../domain/access/may.ts';
import type { Result } from '../domain/problem.ts';
import { read, type Transaction } from '../store/connection.ts';
import type { ViewContext } from './context.ts';

export async function looking<T>(
  { person, database }: ViewContext,
  deed: Deed,
  work: (transaction: Transaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  const allowed = may(person, deed);
  return allowed.ok ? read(database, allowed.value, work) : allowed;
}

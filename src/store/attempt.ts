/** Tries a part of a larger deed: what it wrote is taken back where it ends in a problem, and the deed goes on. */
import { sql } from 'kysely';
import type { Result } from '../domain/problem.ts';
import type { Transaction } from './connection.ts';

export async function attempt<T>(
  transaction: Transaction,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  await sql`savepoint attempt`.execute(transaction);
  const result = await work();
  await (result.ok ? sql`release savepoint attempt` : sql`rollback to savepoint attempt`).execute(
    transaction,
  );
  return result;
}

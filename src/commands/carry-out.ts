/**
 * The frame of every command that changes a plan: may they? is what they gave whole? then the work, in one
 * transaction that is undone whole where the work ends in a problem. As a part of a larger deed, it is that deed's
 * transaction, and what is undone is up to it.
 */
import type { z } from 'zod';
import { type Deed, may, outOfReach, type Permit } from '../domain/access/may.ts';
import { failed, type Problem, type Result } from '../domain/problem.ts';
import { type Transaction, write } from '../store/connection.ts';
import { isBeyondReach } from '../store/failures.ts';
import type { CommandContext } from './context.ts';
import { checked } from './inputs.ts';

/** `deed` is how the history signs what was done; `asks` what the person must be allowed. */
export type Command<Given, Whole> = {
  deed: string;
  asks?: Deed;
  schema: z.ZodType<Whole>;
  given: Given;
};

/** Thrown through the transaction, so that PostgreSQL undoes what the work had begun. */
type Refusal = { refused: Problem };
const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && 'refused' in error;

/** What a permit does not reach is not there for the transaction; the person, who may see it, is told the reason. */
const within = (permit: Permit, problem: Problem): Problem =>
  problem.code === 'notFound' && permit.whole !== 'all' ? outOfReach : problem;

export async function carryOut<Given, Whole, Done>(
  context: CommandContext,
  { deed, asks = 'changePlan', schema, given }: Command<Given, Whole>,
  work: (transaction: Transaction, whole: Whole) => Promise<Result<Done>>,
): Promise<Result<Done>> {
  const { person, database } = context;
  const allowed = may(person, asks);
  if (!allowed.ok) return allowed;
  const whole = checked(schema, given);
  if (!whole.ok) return whole;
  if (context.within) return work(context.within, whole.value);
  const { deedId } = context;
  const scope = {
    ...allowed.value,
    deed,
    ...(deedId !== undefined && { deedId }),
  };
  try {
    return await write(database, scope, async (transaction) => {
      const result = await work(transaction, whole.value);
      if (!result.ok) throw { refused: within(allowed.value, result.problem) } satisfies Refusal;
      return result;
    });
  } catch (error) {
    if (isRefusal(error)) return failed(error.refused);
    if (isBeyondReach(error)) return failed(outOfReach);
    throw error;
  }
}

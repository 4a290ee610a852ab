/**
 * The frame of every command that changes a plan: may they? is what they gave whole? then the work, in one
 * transaction that is undone whole where the work ends in a problem. As a part of a larger deed, it is that deed's
 * transaction, and what is undone is up to it.
 */
import type { z } from 'zod';
import { may } from '../domain/access/may.ts';
import { failed, type Problem, type Result } from '../domain/problem.ts';
import { type Transaction, write } from '../store/connection.ts';
import type { CommandContext } from './context.ts';
import { checked } from './inputs.ts';

/** `deed` is how the history signs what was done. */
export type Command<Given, Whole> = { deed: string; schema: z.ZodType<Whole>; given: Given };

/** Thrown through the transaction, so that PostgreSQL undoes what the work had begun. */
type Refusal = { refused: Problem };
const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && 'refused' in error;

export async function carryOut<Given, Whole, Done>(
  context: CommandContext,
  { deed, schema, given }: Command<Given, Whole>,
  work: (transaction: Transaction, whole: Whole) => Promise<Result<Done>>,
): Promise<Result<Done>> {
  const { person, database } = context;
  const allowed = may(person, 'changePlan');
  if (!allowed.ok) return allowed;
  const whole = checked(schema, given);
  if (!whole.ok) return whole;
  if (context.within) return work(context.within, whole.value);
  const { deedId } = context;
  const scope = {
    partnershipId: person.partnershipId,
    personId: person.id,
    deed,
    ...(deedId !== undefined && { deedId }),
  };
  try {
    return await write(database, scope, async (transaction) => {
      const result = await work(transaction, whole.value);
      if (!result.ok) throw { refused: result.problem } satisfies Refusal;
      return result;
    });
  } catch (error) {
    if (isRefusal(error)) return failed(error.refused);
    throw error;
  }
}

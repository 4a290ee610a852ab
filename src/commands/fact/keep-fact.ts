/**
 * Keeps one fact of an action: a milestone, a condition, a time it was held, a resource, a lever or a measure. Nobody
 * is stopped by a change to any other part of the action; only where this very entry was changed meanwhile is the
 * person told, and nothing is written.
 */
import type { z } from 'zod';
import { type Entry, entriesOf, replaceEntry, withEntries } from '../../domain/facts/fact-lists.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Condition } from '../../domain/timescale/timescale.ts';
import type { Transaction } from '../../store/connection.ts';
import { findAction, holdAction, updateAction } from '../../store/plan/actions.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { refuse } from '../inputs.ts';
import { noSuchAction } from '../problems.ts';
import { savedOrStale, staleAction } from '../stale.ts';
import { type GivenFact, givenFact, notYet } from './given-facts.ts';

type Whole = z.infer<typeof givenFact>;

export async function keepFact(context: CommandContext, given: GivenFact): Promise<Result<Action>> {
  return carryOut<GivenFact, Whole, Action>(
    context,
    { deed: 'keepFact', asks: 'changeAction', schema: givenFact, given },
    async (transaction, whole) => {
      const [, action] = await holdAction(transaction, whole.actionId);
      if (!action) return failed(noSuchAction);
      const entry = await settled(transaction, action, whole.entry);
      if (!entry.ok) return entry;
      const early = entry.value === null ? [] : notYet(entry.value, context.clock.today());
      if (early.length > 0) return refuse(early);
      const entries = replaceEntry(entriesOf(action, whole.kind), whole.was, entry.value);
      if (entries === null) return staleAction(transaction, action, whole.version);
      const seen = { id: action.id, version: action.version };
      const changes = withEntries(action, whole.kind, entries);
      const saved = await updateAction(transaction, seen, changes);
      const told = await savedOrStale(transaction, { noun: 'action', seen }, saved);
      if (!told.ok) return told;
      const kept = await findAction(transaction, action.id);
      return kept ? done(kept) : failed(noSuchAction);
    },
  );
}

const notThere = [{ field: 'entry.actionId', message: 'Choose one of the plan’s other actions.' }];

/** A condition that waits for another action is called by that action's words, unless it has words of its own. */
async function settled(
  transaction: Transaction,
  action: Action,
  entry: Entry | null,
): Promise<Result<Entry | null>> {
  if (entry === null || !('metOn' in entry) || entry.kind !== 'otherAction') return done(entry);
  const condition: Condition = entry;
  if (condition.actionId === null) return condition.text === '' ? refuse(notThere) : done(condition);
  const other = await findAction(transaction, condition.actionId as Action['id']);
  if (!other || other.planId !== action.planId || other.id === action.id) return refuse(notThere);
  return done({ ...condition, text: condition.text || other.text.slice(0, 300) });
}

/**
 * Carrying an action forward, to a later period or another plan, and bringing back what was ended. Rules:
 *
 * 1. The action carried forward is a new one with the words, parts, leads and facts of the old, a timescale of its
 *    own, and a link to the old. Of it nobody has yet said how it stands.
 * 2. The old one stays where it is, is no longer open work, and says where it went.
 * 3. What stands inside it and is still open goes along, each with its own link.
 * 4. Occurrences and measures belong to the period that is over: they stay with the old one.
 * 5. What is brought back stands as it stood before it was ended, where the history tells.
 */
import { NO_FACTS } from '../facts/action-facts.ts';
import type { Action, Lifecycle, Status } from '../plan/plan.ts';
import { isClosed } from '../plan/standing.ts';
import type { Timescale } from '../timescale/timescale.ts';

export type CarriedAction = Omit<
  Action,
  'id' | 'code' | 'position' | 'version' | 'planId' | 'headingId' | 'parentId'
>;

export function carriedForward(action: Action, timescale: Timescale): CarriedAction {
  const { text, subActions, notes, leads, leadState, fields, crossReferences } = action;
  return {
    text,
    subActions,
    notes,
    leads,
    leadState,
    fields,
    crossReferences,
    reference: null,
    timescale,
    facts: { ...action.facts, occurrences: NO_FACTS.occurrences, measures: NO_FACTS.measures },
    status: { lifecycle: null, rag: null, raw: null, note: null, on: null },
    doubts: [],
    source: null,
  };
}

/** Of a family in order, those that go along: the first, and whatever is still open in one that goes. */
export function goingAlong(family: readonly Action[]): Action[] {
  const going = new Set<string>();
  return family.filter((action, n) => {
    const goes = n === 0 || (!isClosed(action) && action.parentId !== null && going.has(action.parentId));
    if (goes) going.add(action.id);
    return goes;
  });
}

const ENDED: readonly (Lifecycle | null)[] = ['dropped', 'merged', 'transferred'];
export const isEnded = (lifecycle: Lifecycle | null): boolean => ENDED.includes(lifecycle);

type Stage = Pick<Status, 'lifecycle' | 'rag'>;
/** A change of stage as the history has it. */
export type StageChange = { before: Stage; after: Stage };

/** How it stood before it was ended; `changes` newest first. Nothing said where the history does not tell. */
export function stageBeforeEnd(changes: readonly StageChange[]): Stage {
  const end = changes.find(({ before, after }) => isEnded(after.lifecycle) && !isEnded(before.lifecycle));
  return end ? end.before : { lifecycle: null, rag: null };
}

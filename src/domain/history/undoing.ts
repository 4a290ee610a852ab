/**
 * Undoing a deed: the values before it are written back as a new deed, so that history only ever grows and an undo
 * can itself be undone. Rules:
 *
 * 1. A row may have been written several times by one deed: what counts is its first state before and its last after.
 * 2. A value is put back only where it is still as the deed left it. Where somebody changed it again, it stays, and
 *    it is said who and when: that can be undone first, or kept.
 * 3. A row that the deed added is removed, unless it was changed since or something else now stands on it.
 * 4. A row that the deed removed is added again with its own id, unless what it stood on is gone.
 * 5. The leads of an action are one thing: all of them are put back, or none.
 * 6. What is as it was before, already, is left alone.
 * 7. The name of somebody who was forgotten is not brought back, nor the mark that stands for it in the history.
 */
import {
  changedColumns,
  groupsOf,
  isConsequence,
  PLACE,
  type Row,
  same,
  UNDO_TABLES,
} from './undo-tables.ts';

export type RowName = { table: string; rowId: string };
export type RowChange = RowName & { before: Row | null; after: Row | null };
/** `at`: an instant as ISO text. */
export type LaterChange = RowChange & { id: number; who: string | null; at: string };
/** A row whose columns point at another. */
export type Holder = RowName & { columns: readonly string[] };

/** All that an undo has to know; keys of the maps are `nameOf` a row. */
export type UndoFacts = {
  /** As the command named itself; what it wrote as a consequence is left to what caused it. */
  deed?: string | null;
  /** What the deed wrote, in order. */
  changes: readonly RowChange[];
  /** The rows as they are now. */
  now: ReadonlyMap<string, Row>;
  /** What was written to the same rows, or to the leads of the same actions, since; in order. */
  later: readonly LaterChange[];
  /** For rows that the deed added: what points at them now. */
  holders: ReadonlyMap<string, readonly Holder[]>;
  /** For rows that the deed removed: what they pointed at that is not there. */
  lacking: ReadonlyMap<string, readonly RowName[]>;
  /** Entries of the directory whose names were taken out. */
  forgotten?: ReadonlySet<string>;
};

export type UndoStep = RowName &
  ({ kind: 'update'; set: Row; now: Row } | { kind: 'delete'; now: Row } | { kind: 'insert'; row: Row });
export type WhyNot = 'changedSince' | 'goneSince' | 'stoodOn' | 'notKnown' | 'forgotten';
/** What stays as it is, and whose later change stands in the way. */
export type UndoConflict = RowName & {
  why: WhyNot;
  columns: string[];
  row: Row;
  by: { who: string | null; at: string } | null;
};
export type Undo = { steps: UndoStep[]; conflicts: UndoConflict[] };

export const nameOf = ({ table, rowId }: RowName): string => `${table} ${rowId}`;

type Outcome = { step: UndoStep } | { conflict: UndoConflict } | null;

/** One change a row: its first state before the deed and its last after it. */
function netChanges(changes: readonly RowChange[]): RowChange[] {
  const net = new Map<string, RowChange>();
  for (const change of changes) {
    const known = net.get(nameOf(change));
    net.set(nameOf(change), known ? { ...known, after: change.after } : change);
  }
  return [...net.values()].filter(({ before, after }) => before !== null || after !== null);
}

export function undoOf(facts: UndoFacts): Undo {
  const undo: Undo = { steps: [], conflicts: [] };
  const changes = netChanges(facts.changes);
  const again = new Set(changes.filter(({ after }) => after === null).map(nameOf));
  for (const change of changes) {
    for (const outcome of outcomesOf(change, facts, again)) {
      if (outcome && 'step' in outcome) undo.steps.push(outcome.step);
      else if (outcome) undo.conflicts.push(outcome.conflict);
    }
  }
  return withTouchedActions(withoutHeld(withWholeLeads(withoutForgotten(undo, facts), facts), facts), facts);
}

/** `again`: the rows that the undo adds again. */
function outcomesOf(change: RowChange, facts: UndoFacts, again: ReadonlySet<string>): Outcome[] {
  const { table, before, after } = change;
  const table_ = UNDO_TABLES[table];
  if (isConsequence(table, facts.deed ?? null)) return [];
  if (!table_ || (table_.columnsOnly && (before === null || after === null))) {
    return [{ conflict: conflictOf(change, facts, { why: 'notKnown' }) }];
  }
  const now = facts.now.get(nameOf(change)) ?? null;
  if (before === null) return [undoneInsert(change, now, facts)];
  if (after === null) return now === null ? [undoneDelete(change, facts, again)] : [];
  return undoneUpdate({ ...change, before, after }, now, facts);
}

type Why = { why: WhyNot; columns?: string[] };

function conflictOf(change: RowChange, facts: UndoFacts, { why, columns = [] }: Why): UndoConflict {
  const { table, rowId, before, after } = change;
  const since = facts.later.filter((one) => nameOf(one) === nameOf(change));
  const touching = since.filter(
    (one) =>
      columns.length === 0 ||
      one.before === null ||
      one.after === null ||
      columns.some((column) => !same(one.before?.[column], one.after?.[column])),
  );
  const last = touching.at(-1) ?? null;
  const by = last && { who: last.who, at: last.at };
  return { table, rowId, why, columns, row: after ?? before ?? {}, by };
}

function undoneInsert(change: RowChange, now: Row | null, facts: UndoFacts): Outcome {
  if (now === null) return null;
  const { table, rowId, after } = change;
  const changed = changedColumns(table, after ?? {}, now).filter((column) => column !== 'position');
  if (changed.length > 0)
    return { conflict: conflictOf(change, facts, { why: 'changedSince', columns: changed }) };
  return { step: { kind: 'delete', table, rowId, now } };
}

function undoneDelete(change: RowChange, facts: UndoFacts, again: ReadonlySet<string>): Outcome {
  const { table, rowId, before } = change;
  const lacking = (facts.lacking.get(nameOf(change)) ?? []).filter((one) => !again.has(nameOf(one)));
  if (lacking.length > 0) return { conflict: conflictOf(change, facts, { why: 'goneSince' }) };
  return { step: { kind: 'insert', table, rowId, row: before ?? {} } };
}

type Update = RowChange & { before: Row; after: Row };

function undoneUpdate(change: Update, now: Row | null, facts: UndoFacts): Outcome[] {
  const { table, rowId, before, after } = change;
  const changed = changedColumns(table, before, after);
  if (changed.length === 0) return [];
  if (now === null) return [{ conflict: conflictOf(change, facts, { why: 'goneSince', columns: changed }) }];
  const moved = PLACE.some((column) => table === 'action' && changed.includes(column));
  const set: Record<string, unknown> = {};
  const outcomes: Outcome[] = [];
  for (const group of groupsOf(table, changed)) {
    const isAsBefore = group.every((column) => same(now[column], before[column]));
    const isAsLeft = group.every((column) => same(now[column], after[column]));
    // Its place among its neighbours means nothing by itself once it has another heading.
    const follows =
      moved && group.includes('position') && PLACE.every((column) => same(now[column], after[column]));
    if (isAsBefore) continue;
    if (isAsLeft || follows) for (const column of group) set[column] = before[column];
    else if (!(moved && group.includes('position')))
      outcomes.push({ conflict: conflictOf(change, facts, { why: 'changedSince', columns: group }) });
  }
  if (Object.keys(set).length > 0) outcomes.push({ step: { kind: 'update', table, rowId, set, now } });
  return outcomes;
}

const actionOf = (row: Row | undefined): string => String(row?.action_id ?? '');
const rowOf = (step: UndoStep): Row => (step.kind === 'insert' ? step.row : step.now);
const isLead = ({ table }: RowName): boolean => table === 'action_lead';

const NAMING = ['name', 'of_name', 'expansion'];
/** The entry of the directory that a step would give a name to; null where it gives none. */
function namedBy(step: UndoStep): string | null {
  if (step.kind === 'delete' || !['party', 'party_alias', 'action_lead'].includes(step.table)) return null;
  if (step.kind === 'update' && !NAMING.some((column) => column in step.set)) return null;
  return step.table === 'party' ? step.rowId : String({ ...rowOf(step), ...changedBy(step) }.party_id ?? '');
}
const changedBy = (step: UndoStep): Row => (step.kind === 'update' ? step.set : {});

/** A name that was forgotten stays so, and with it all the leads of the action that had it. */
function withoutForgotten(undo: Undo, { forgotten = new Set() }: UndoFacts): Undo {
  const held = undo.steps.filter((step) => forgotten.has(namedBy(step) ?? ''));
  if (held.length === 0) return undo;
  const actions = new Set(held.filter(isLead).map((step) => actionOf(rowOf(step))));
  const stays = (step: UndoStep): boolean =>
    held.includes(step) || (isLead(step) && actions.has(actionOf(rowOf(step))));
  const why = { why: 'forgotten', by: null } as const;
  const ofActions = [...actions].map(
    (rowId): UndoConflict => ({ table: 'action', rowId, columns: ['leads'], row: {}, ...why }),
  );
  const others = held
    .filter((step) => !isLead(step))
    .map(({ table, rowId }): UndoConflict => ({ table, rowId, columns: NAMING, row: {}, ...why }));
  const steps = undo.steps.filter((step) => !stays(step)).map((step) => leadless(step, actions));
  return { steps: steps.filter(isSomething), conflicts: [...undo.conflicts, ...ofActions, ...others] };
}

const isSomething = (step: UndoStep): boolean => step.kind !== 'update' || Object.keys(step.set).length > 0;

/** An action that is added again without its leads names nobody. */
function leadless(step: UndoStep, actions: ReadonlySet<string>): UndoStep {
  if (step.kind !== 'insert' || step.table !== 'action' || !actions.has(step.rowId))
    return withoutLeadState(step, actions);
  return { ...step, row: { ...step.row, lead_state: 'blank' } };
}

/** Leads are written all anew each time: where any of an action's changed since, all stay as they are. */
function withWholeLeads(undo: Undo, facts: UndoFacts): Undo {
  const since = facts.later.filter(isLead);
  const changed = netChanges(since).filter(
    ({ table, before, after }) =>
      before === null || after === null || changedColumns(table, before, after).length > 0,
  );
  const actions = new Set(changed.map(({ before, after }) => actionOf(after ?? before ?? {})));
  const held = undo.steps.filter((step) => isLead(step) && actions.has(actionOf(rowOf(step))));
  if (held.length === 0) return undo;
  const conflicts = [...new Set(held.map((step) => actionOf(rowOf(step))))].map((rowId): UndoConflict => {
    const last = since.filter(({ before, after }) => actionOf(after ?? before ?? {}) === rowId).at(-1);
    const by = last ? { who: last.who, at: last.at } : null;
    const row = facts.now.get(nameOf({ table: 'action', rowId })) ?? {};
    return { table: 'action', rowId, why: 'changedSince', columns: ['leads'], row, by };
  });
  const kept = new Set(held);
  const steps = undo.steps.filter((step) => !kept.has(step));
  return {
    steps: steps.map((step) => withoutLeadState(step, actions)),
    conflicts: [...undo.conflicts.filter((one) => !isLead(one)), ...conflicts],
  };
}

/** Whether anybody is named is told by the leads: it stays as they do. */
function withoutLeadState(step: UndoStep, actions: ReadonlySet<string>): UndoStep {
  if (step.kind !== 'update' || step.table !== 'action' || !actions.has(step.rowId)) return step;
  const { lead_state: _, ...set } = step.set;
  return { ...step, set };
}

/** What something else stands on is not removed, nor what hangs on it. */
function withoutHeld(undo: Undo, facts: UndoFacts): Undo {
  const isLeft = (holder: Holder): boolean =>
    !undo.steps.some(
      (step) =>
        nameOf(step) === nameOf(holder) &&
        (step.kind === 'delete' ||
          (step.kind === 'update' && holder.columns.some((column) => column in step.set))),
    );
  const kept = undo.steps.filter(
    (step) => step.kind === 'delete' && (facts.holders.get(nameOf(step)) ?? []).some(isLeft),
  );
  if (kept.length === 0 && undo.conflicts.length === 0) return undo;
  const stayed = new Set([
    ...kept.map(({ rowId }) => rowId),
    ...undo.conflicts.flatMap(({ table, rowId, why }) =>
      table === 'action' && why === 'changedSince' && isAddedHere(rowId, facts) ? [rowId] : [],
    ),
  ]);
  const steps = undo.steps.filter(
    (step) => !kept.includes(step) && !(step.kind === 'delete' && stayed.has(actionOf(step.now))),
  );
  const held = kept.map(
    (step): UndoConflict =>
      conflictOf({ ...step, before: null, after: rowOf(step) }, facts, { why: 'stoodOn' }),
  );
  return { steps, conflicts: [...undo.conflicts, ...held] };
}

const isAddedHere = (rowId: string, facts: UndoFacts): boolean =>
  facts.changes.some((one) => one.table === 'action' && one.rowId === rowId && one.before === null);

/** An action whose leads alone are put back is a new version of it, so that nobody overwrites them unseen. */
function withTouchedActions(undo: Undo, facts: UndoFacts): Undo {
  const written = new Set(undo.steps.filter(({ table }) => table === 'action').map(({ rowId }) => rowId));
  const touched = new Set(undo.steps.filter(isLead).map((step) => actionOf(rowOf(step))));
  const more = [...touched].flatMap((rowId): UndoStep[] => {
    const now = facts.now.get(nameOf({ table: 'action', rowId }));
    return now && !written.has(rowId) ? [{ kind: 'update', table: 'action', rowId, set: {}, now }] : [];
  });
  return { ...undo, steps: [...undo.steps, ...more] };
}

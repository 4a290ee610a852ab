/** What undoing a deed would put back, line by line, and what stays as it is because it was changed again since. */
import { may } from '../../domain/access/may.ts';
import { PLACE } from '../../domain/history/undo-tables.ts';
import { type UndoConflict, type UndoStep, undoOf } from '../../domain/history/undoing.ts';
import { parseId } from '../../domain/ids.ts';
import { COLUMN_WORDS, type Noun } from '../../domain/plan/column-words.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { read, type Transaction } from '../../store/connection.ts';
import { type HistoryEntry, listDeedHistory } from '../../store/history/history.ts';
import { type DeedToUndo, readDeedToUndo } from '../../store/history/undo-facts.ts';
import { listCodesByIds } from '../../store/plan/action-codes.ts';
import { findPlan } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';
import { withoutRewrittenLeads } from '../plan/rewritten-leads.ts';
import type { CodesOf } from './change-line.ts';
import { type ChangeLine, linesOf } from './tell-change.ts';
import { type HistoryEvent, sayWhen, tellHistory } from './tell-history.ts';

export type UndoPage = {
  deedId: string;
  plan: Plan;
  /** What was done, as the history tells it; null where nothing of it is told. */
  event: HistoryEvent | null;
  putBack: ChangeLine[];
  stays: string[];
  /** How many rows would be written; 0 where there is nothing to put back. */
  steps: number;
  upTo: number;
};

const noSuchDeed: Problem = {
  code: 'notFound',
  message: 'There is no such change that could be undone.',
  remedy: 'Choose it in the history of the plan. Adopting a plan is undone from the document’s own page.',
};

export async function viewUndo(context: ViewContext, deedId: string): Promise<Result<UndoPage>> {
  const allowed = may(context.person, 'changePlan');
  if (!allowed.ok) return allowed;
  if (parseId(deedId) === null) return failed(noSuchDeed);
  return read(context.database, allowed.value, async (transaction) => {
    const deed = await readDeedToUndo(transaction, deedId);
    const plan = deed && (await planOf(transaction, deed));
    if (!deed || !plan) return failed(noSuchDeed);
    const { steps, conflicts } = undoOf(deed.facts);
    const ids = [...steps, ...conflicts, ...deed.facts.changes].flatMap(idsIn);
    const codes = await listCodesByIds(transaction, [...new Set(ids)]);
    const [event = null] = tellHistory(await listDeedHistory(transaction, deedId), codes);
    return done({
      deedId,
      plan,
      event,
      putBack: tellSteps(steps, codes),
      stays: conflicts.map((conflict) => sayConflict(conflict, codes)),
      steps: steps.length,
      upTo: deed.upTo,
    });
  });
}

async function planOf(transaction: Transaction, deed: DeedToUndo): Promise<Plan | null> {
  for (const id of deed.planIds) {
    const plan = await findPlan(transaction, id);
    if (plan) return plan;
  }
  return null;
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

/** Every id that a row names: most are of no action, and are not found among them. */
function idsIn(row: object): string[] {
  return Object.values(row).flatMap((value) =>
    isId(value)
      ? [value]
      : Array.isArray(value)
        ? value.filter(isId)
        : typeof value === 'object' && value !== null
          ? idsIn(value)
          : [],
  );
}

/** As the history will tell it; an action that is written for its leads alone has no line of its own. */
function tellSteps(steps: readonly UndoStep[], codes: CodesOf): ChangeLine[] {
  const several = new Set(steps.filter(({ table }) => table === 'action').map(({ rowId }) => rowId)).size > 1;
  const entries = steps.map((step) => ({ ...entryOf(step), step }));
  return withoutRewrittenLeads(entries).flatMap(({ step, ...entry }) => {
    const lines = linesOf(entry, codes);
    const isOne = several && step.table === 'action' && step.kind === 'update' && lines.length > 0;
    const name = codes.get(step.rowId);
    return isOne && name ? [{ kind: 'said', text: `${name}:` } as const, ...lines] : lines;
  });
}

function entryOf(step: UndoStep): HistoryEntry {
  const before = step.kind === 'insert' ? null : { ...step.now };
  const after =
    step.kind === 'delete' ? null : step.kind === 'insert' ? step.row : { ...step.now, ...step.set };
  return {
    id: 0,
    table: step.table as HistoryEntry['table'],
    rowId: step.rowId,
    planId: null,
    actionId: null,
    operation: step.kind,
    before,
    // Another version, so that a row which only made room is not taken for one that moved.
    after: after && { ...after, version: -1 },
    personId: null,
    personName: null,
    deed: null,
    deedId: null,
    undoes: null,
    at: new Date(0),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  plan: 'The plan',
  heading: 'The heading',
  section: 'The section',
  key_action: 'The key action',
  meeting: 'The meeting',
  plan_review: 'The review',
  remark: 'The comment',
  abbreviation: 'The abbreviation',
  action_link: 'The link',
  action_drop: 'The cause of dropping',
  action_lead: 'The lead',
  party: 'The entry of the directory',
  party_alias: 'The other name',
};

function nameOf({ table, rowId, row }: UndoConflict, codes: CodesOf): string {
  if (table === 'action') return codes.get(rowId) ?? String(row.code ?? 'The action');
  const name = row.title ?? row.heading ?? row.letter ?? row.short;
  return `${NAMES[table] ?? 'Something else'}${name ? ` ‘${name}’` : ''}`;
}

function columnNames({ table, columns }: UndoConflict): string {
  if (columns.includes('leads')) return 'who leads it';
  if (columns.some((column) => PLACE.includes(column as never))) return 'where it stands';
  const words = COLUMN_WORDS[table as Noun] ?? {};
  const named = [...new Set(columns.flatMap((column) => words[column] ?? []))];
  return named.length === 0 ? 'something of it' : named.join(', ').toLowerCase();
}

/** 'The timescale of 1.2.3 was changed again by …; undo that first, or keep it.' */
function sayConflict(conflict: UndoConflict, codes: CodesOf): string {
  const name = nameOf(conflict, codes);
  const { by } = conflict;
  const who = by ? ` by ${by.who ?? 'somebody'} on ${sayWhen(new Date(by.at))}` : '';
  switch (conflict.why) {
    case 'changedSince':
      return `${name}: ${columnNames(conflict)} was changed again${who}. Undo that first, or keep it.`;
    case 'goneSince':
      return `${name}: it, or what it stood on, was taken away since${who}. Undo that first.`;
    case 'stoodOn':
      return `${name} stays: something that was added since stands on it. Take that away first.`;
    case 'forgotten':
      return conflict.columns.includes('leads')
        ? `${name}: who leads it stays. One of the leads asked to be forgotten, and their name is not brought back. Choose the leads anew.`
        : `${name} stays: it names somebody who asked to be forgotten.`;
    case 'notKnown':
      return `${name}: Weft cannot put this back by itself.`;
  }
}

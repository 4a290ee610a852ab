/**
 * One change to many actions, before it is made: of each action what it would come to, and what others have changed
 * there since it was chosen.
 */

import type { LeadDeed } from '../../domain/action/change-many.ts';
import {
  type After,
  asksNothing,
  changeOne,
  type Leading,
  type ManyChange,
  type ManyOutcome,
} from '../../domain/action/change-many.ts';
import type { Day } from '../../domain/day.ts';
import type { Heading, ListedAction, Plan } from '../../domain/plan/plan.ts';
import { type Standing, standingOf } from '../../domain/plan/standing.ts';
import type { Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { listSince } from '../../store/history/history.ts';
import { listParties } from '../../store/partnership/parties.ts';
import type { PlanBody } from '../../store/plan/plan-bodies.ts';
import type { ViewContext } from '../context.ts';
import { type ChangeLine, linesOf } from '../history/tell-change.ts';
import { withPlanBody } from './with-plan.ts';

/** An action as it was chosen: the version that its person saw. */
export type Chosen = { id: string; version: number };
/** What should change, with the leads by name alone. */
export type ManyWish = Omit<ManyChange, 'leads'> & { leads: { how: LeadDeed; names: string[] } | null };

export type ManyRow = {
  action: ListedAction;
  standing: Standing;
  outcome: ManyOutcome;
  /** How it will stand; null where that does not change. */
  willStand: Standing | null;
  /** What others changed since it was chosen; null where nobody has. */
  meanwhile: { who: string; lines: ChangeLine[] } | null;
};

export type ManyPage = {
  plan: Plan;
  headings: Heading[];
  /** Names that leads of the partnership already have. */
  names: string[];
  rows: ManyRow[];
  /** Chosen actions that are not in the plan any more. */
  gone: number;
  asksNothing: boolean;
};

export function viewManyPage(
  context: ViewContext,
  slug: string,
  { chosen, wish }: { chosen: readonly Chosen[]; wish: ManyWish },
): Promise<Result<ManyPage>> {
  const today = context.clock.today();
  return withPlanBody(context, slug, async (body, transaction) => {
    const parties = await listParties(transaction);
    const change = {
      ...wish,
      leads: wish.leads && { how: wish.leads.how, named: named(wish.leads.names, parties) },
    };
    const seen = new Map(chosen.map((one) => [one.id, one.version]));
    const actions = body.actions.filter((action) => seen.has(action.id));
    const rows: ManyRow[] = [];
    for (const action of actions) {
      const meanwhile = await since(transaction, action, seen.get(action.id) ?? action.version);
      rows.push({ ...rowOf(action, { change, plan: body.plan, today }), meanwhile });
    }
    return {
      plan: body.plan,
      headings: body.headings,
      names: [...new Set(parties.map((party) => party.name))],
      rows,
      gone: seen.size - actions.length,
      asksNothing: asksNothing(change),
    } satisfies ManyPage;
  });
}

type Around = { change: ManyChange; plan: PlanBody['plan']; today: Day };

function rowOf(action: ListedAction, { change, plan, today }: Around): Omit<ManyRow, 'meanwhile'> {
  const outcome = changeOne<Leading>(action, change, plan);
  const standing = standingOf(action, today);
  if (outcome.kind !== 'changes') return { action, standing, outcome, willStand: null };
  const willStand = standingOf(afterwards(action, outcome.after), today);
  return { action, standing, outcome, willStand: willStand === standing ? null : willStand };
}

const afterwards = (action: ListedAction, after: After) => ({
  timescale: after.timescale ?? action.timescale,
  status: after.status ?? action.status,
});

const fold = (name: string): string => name.trim().toLowerCase();

function named(names: readonly string[], parties: readonly { id: string; name: string }[]): Leading[] {
  return names.map((name) => {
    const party = parties.find((one) => fold(one.name) === fold(name));
    const partyId = party?.id ?? null;
    return { partyId, name: name.trim(), accountable: false, support: false, inherited: false };
  });
}

async function since(
  transaction: Transaction,
  action: ListedAction,
  version: number,
): Promise<ManyRow['meanwhile']> {
  if (action.version === version) return null;
  const entries = await listSince(transaction, { table: 'action', id: action.id, version });
  const who = [...new Set(entries.flatMap((entry) => entry.personName ?? []))].join(' and ');
  return { who, lines: entries.flatMap((entry) => linesOf(entry)) };
}

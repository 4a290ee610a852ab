/**
 * What was done with whole actions of the example: one split, two joined, one carried forward, one put inside another,
 * two given a date at once, and links between actions of both plans. Where a step finds no such action it is left out.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { ChosenKind } from '../../domain/action/action-links.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Action, PlanBook } from '../../domain/plan/plan.ts';
import { stoppedClock } from '../../services/clock.ts';
import { read } from '../../store/connection.ts';
import { readPlanBook } from '../../store/plan/plan-books.ts';
import { carryForward } from '../action/carry-forward.ts';
import { changeManyActions } from '../action/change-many-actions.ts';
import { joinActions } from '../action/join-actions.ts';
import { linkActions } from '../action/link-actions.ts';
import { moveAction } from '../action/move-action.ts';
import { splitAction } from '../action/split-action.ts';
import type { CommandContext } from '../context.ts';
import { dropByMistake } from './example-undone.ts';

export type Find = (words: string) => Action | undefined;

const LINKS: readonly [from: string, kind: ChosenKind, to: string][] = [
  ['Evaluate the pilot', 'followsFrom', 'Pilot in Upper Calder'],
  ['Roll out if it works', 'dependsOn', 'Evaluate the pilot'],
  ['Furniture scheme', 'contributesTo', 'Housing first for fifteen'],
  ['Somewhere to go in the day', 'dependsOn', 'Open the Old Baths on Sundays'],
];

export async function doExampleDeeds(context: CommandContext): Promise<void> {
  const living = await exampleFinder(context, 'living-well-together');
  const warm = await exampleFinder(context, 'warm-welcome');
  for (const [from, kind, to] of LINKS) {
    const [one, other] = [living(from) ?? warm(from), living(to) ?? warm(to)];
    if (one && other) await linkActions(context, { actionId: one.id, kind, toId: other.id });
  }
  await split(context, living('Taster courses'));
  await join(context, [living('Guarantee an interview'), living('Look again at pre-employment')]);
  const [checking, contracts] = [living('Check that it is being used'), living('Put it in all contracts')];
  if (checking && contracts) {
    const { id: actionId, version } = checking;
    await moveAction(context, { actionId, version, headingId: null, insideId: contracts.id });
  }
  await carry(context, living('Appoint a part time worker'));
  await dropByMistake(context, living('Furniture scheme'));
  await agreeDates(context, [living('Yearly award'), living('Hate crime reporting')]);
}

/** The action of an example's plan that begins with these words, as the plan is now. */
export async function exampleFinder(context: CommandContext, slug: string): Promise<Find> {
  const { person, database } = context;
  const scope = onItsOwn({ partnershipId: person.partnershipId, personId: person.id }, 'seedExample');
  const book: PlanBook | null = await read(database, scope, (transaction) => readPlanBook(transaction, slug));
  return (words) => book?.actions.find((action) => action.text.startsWith(words));
}

async function split(context: CommandContext, whole: Action | undefined): Promise<void> {
  if (!whole || whole.subActions.length < 3) return;
  const leads = whole.leads.map((_, place) => place);
  await splitAction(context, {
    actionId: whole.id,
    version: whole.version,
    parts: [
      { text: 'Taster courses where people are cared for:', subActions: [0, 1], leads },
      { text: 'Taster courses in the library:', subActions: [2], leads },
    ],
  });
}

async function join(context: CommandContext, all: readonly (Action | undefined)[]): Promise<void> {
  const [one, other] = all;
  if (!one || !other) return;
  await joinActions(context, {
    actionId: one.id,
    version: one.version,
    others: [{ id: other.id, version: other.version }],
    text: 'Guarantee an interview for peer support posts, and look again at the health forms asked for before',
    accountable: one.leads.find((lead) => lead.accountable)?.partyId ?? null,
    timescale: one.id,
  });
}

async function carry(context: CommandContext, action: Action | undefined): Promise<void> {
  if (!action) return;
  const day = addDays(context.clock.today(), -25) as Day;
  const { id: actionId, version, planId, headingId } = action;
  await carryForward(
    { ...context, clock: stoppedClock(day) },
    {
      actionId,
      version,
      planId,
      headingId,
      timescale: { raw: 'September 2027' },
      note: 'Nobody applied. The post goes out again next year, with more hours.',
    },
  );
}

/** Two whose dates were to be agreed, agreed at one meeting. */
async function agreeDates(context: CommandContext, all: readonly (Action | undefined)[]): Promise<void> {
  const chosen = all.flatMap((action) => (action ? [action] : []));
  const [first] = chosen;
  if (!first) return;
  await changeManyActions(context, {
    planId: first.planId,
    actions: chosen.map(({ id, version }) => ({ id, version })),
    timescale: { raw: 'by end of March 2028' },
  });
}

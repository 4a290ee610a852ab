/** A plan's front page: what it is for, how its themes stand, its key actions, and what needs attention. */
import type { Day } from '../../domain/day.ts';
import type { ActionId } from '../../domain/ids.ts';
import type { NeedKind } from '../../domain/need/need-words.ts';
import { needsOf } from '../../domain/need/needs.ts';
import { type KnownBeside, subjectOfBook } from '../../domain/need/needs-subject.ts';
import type { Heading, Plan, PlanBook } from '../../domain/plan/plan.ts';
import { type StandingCount, tallyStandings } from '../../domain/plan/standing.ts';
import { actionsUnder, treeOf } from '../../domain/plan/tree.ts';
import type { Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { countOpenProposals } from '../../store/import/proposals.ts';
import { listRemarks } from '../../store/partnership/remarks.ts';
import { listNamedActions, type NamedAction } from '../../store/plan/action-names.ts';
import type { ViewContext } from '../context.ts';
import { type ActionLink, linkNamed, linkTo } from '../key-action/key-action-page.ts';
import { type NextDates, nextDates, readDiary } from '../meeting/plan-diary.ts';
import { readQuestionLines, seesInside } from '../question/questions-page.ts';
import { readBeside } from './beside-plan.ts';
import { type StewardsNow, stewardsNow } from './plan-stewards.ts';
import { withPlan } from './with-plan.ts';

export type ThemeCard = { heading: Heading; actions: number; counts: StandingCount[] };
export type KeyActionCard = {
  id: string;
  letter: string;
  text: string;
  year: string | null;
  actions: ActionLink[];
};
export type NeedCard = { kind: NeedKind; title: string; count: number };

export type PlanFront = {
  plan: Plan;
  actions: number;
  leads: number;
  counts: StandingCount[];
  themes: ThemeCard[];
  keyActions: KeyActionCard[];
  needs: NeedCard[];
  sections: { id: string; heading: string | null; opening: string }[];
  /** Changes that edited copies propose and nobody has settled. */
  proposals: number;
  /** The meeting and the review that come next; null where none is known. */
  next: NextDates;
  /** What waits for an answer; comments are counted for the people of the partnership alone. */
  asked: { questions: number; overdue: boolean; remarks: number };
  /** Who answers for the plan today, and who scrutinises it. */
  stewards: StewardsNow;
};

function themesOf(book: PlanBook, today: Day): ThemeCard[] {
  return treeOf(book).roots.map((node) => {
    const actions = actionsUnder(node);
    return { heading: node.heading, actions: actions.length, counts: tallyStandings(actions, today) };
  });
}

/** Actions that have gone to another plan go on carrying the key action. */
function keyActionsOf(book: PlanBook, { today, elsewhere }: Around): KeyActionCard[] {
  const byId = new Map(book.actions.map((action) => [action.id, action]));
  return book.keyActions.map(({ id, letter, text, year, actionIds }) => ({
    id,
    letter,
    text,
    year,
    actions: actionIds.flatMap((actionId) => {
      const action = byId.get(actionId);
      if (action) return [linkTo(action, today)];
      const gone = elsewhere.get(actionId);
      return gone ? [linkNamed(gone, book.plan.id, today)] : [];
    }),
  }));
}

type Around = { today: Day; elsewhere: ReadonlyMap<ActionId, NamedAction> };

/** The actions of key actions that stand in another plan by now. */
function goneElsewhere(transaction: Transaction, book: PlanBook): Promise<Map<ActionId, NamedAction>> {
  const here = new Set(book.actions.map(({ id }) => id));
  const gone = book.keyActions.flatMap(({ actionIds }) => actionIds.filter((id) => !here.has(id)));
  return listNamedActions(transaction, [...new Set(gone)]);
}

export function shapePlanFront(
  book: PlanBook,
  beside: KnownBeside,
  around: Around,
): Omit<PlanFront, 'proposals' | 'next' | 'stewards' | 'asked'> {
  const { today } = around;
  const parties = new Set(book.actions.flatMap((action) => action.leads.map((lead) => lead.partyId)));
  return {
    plan: book.plan,
    actions: book.actions.length,
    leads: parties.size,
    counts: tallyStandings(book.actions, today),
    themes: themesOf(book, today),
    keyActions: keyActionsOf(book, around),
    needs: needsOf(subjectOfBook(book, beside), today).map((need) => ({
      kind: need.kind,
      title: need.title,
      count: need.rows.length,
    })),
    sections: book.sections.map(({ id, heading, text }) => ({ id, heading, opening: text.slice(0, 80) })),
  };
}

async function countAsked(
  transaction: Transaction,
  context: ViewContext,
  book: PlanBook,
): Promise<PlanFront['asked']> {
  const lines = await readQuestionLines(transaction, context, book);
  const waiting = lines.filter(({ state }) => state === 'open' || state === 'overdue');
  const remarks = seesInside(context) ? await listRemarks(transaction, book.plan.id) : [];
  return {
    questions: waiting.length,
    overdue: waiting.some(({ state }) => state === 'overdue'),
    remarks: remarks.filter(({ answer }) => answer === null).length,
  };
}

export function viewPlan(context: ViewContext, slug: string): Promise<Result<PlanFront>> {
  return withPlan(context, slug, async (book, transaction) => {
    const today = context.clock.today();
    const [beside, proposals, elsewhere, diary, stewards, asked] = await Promise.all([
      readBeside(transaction, book.plan.id),
      countOpenProposals(transaction, book.plan.id),
      goneElsewhere(transaction, book),
      readDiary(transaction, book.plan.id),
      stewardsNow(transaction, book.plan.id, today),
      countAsked(transaction, context, book),
    ]);
    const front = shapePlanFront(book, beside, { today, elsewhere });
    return { ...front, proposals, next: nextDates(diary, today), stewards, asked };
  });
}

/** One action with all it has: as written, as read, where it stands, what is unclear, and its whole history. */
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import type { ActionId, HeadingId } from '../../domain/ids.ts';
import {
  isBroken,
  type ResolvedReference,
  resolveCrossReference,
} from '../../domain/need/cross-references.ts';
import { placesOf, subjectOfBook } from '../../domain/need/needs-subject.ts';
import type { Action, Heading, KeyAction, Plan, PlanBook } from '../../domain/plan/plan.ts';
import { type Standing, standingOf } from '../../domain/plan/standing.ts';
import { trailOf } from '../../domain/plan/tree.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Meeting } from '../../domain/review/meeting.ts';
import type { Transaction } from '../../store/connection.ts';
import { listActionHistory } from '../../store/history/history.ts';
import { type Comment, listComments } from '../../store/import/proposals.ts';
import { listMeetingsAbout } from '../../store/partnership/meetings.ts';
import { findByCode, listOldCodes } from '../../store/plan/action-codes.ts';
import { listAttachments, type ToldAttachment } from '../../store/plan/attachments.ts';
import type { ViewContext } from '../context.ts';
import { codesNamed } from '../history/codes-named.ts';
import { markUndone } from '../history/mark-undone.ts';
import { type HistoryEvent, tellHistory } from '../history/tell-history.ts';
import { withPlan } from '../plan/with-plan.ts';
import { type QuestionLine, questionsAbout } from '../question/questions-page.ts';
import { type ActionAround, readAround } from './action-around.ts';
import { type KnownFacts, shapeFacts } from './known-facts.ts';

export type Reference = ResolvedReference & {
  broken: boolean;
  /** The heading that it names, where it names one. */
  headingId: HeadingId | null;
};
export type DecidedAbout = { slug: string; meeting: Meeting; texts: string[] };
export type Neighbour = { code: string; text: string } | null;

export type ActionPage = {
  plan: Plan;
  action: Action;
  today: Day;
  standing: Standing;
  trail: Heading[];
  references: Reference[];
  keyActions: KeyAction[];
  known: KnownFacts;
  before: Neighbour;
  after: Neighbour;
  /** Files, links and notes, oldest first; those removed are among them. */
  attachments: ToldAttachment[];
  history: HistoryEvent[];
  /** What people wrote beside it in copies that were taken in. */
  comments: Comment[];
  around: ActionAround;
  /** What meetings decided about it, the newest first. */
  decided: DecidedAbout[];
  /** What scrutiny asks about it. */
  asked: QuestionLine[];
};

/** An old code leads to the action's present one, in whatever plan it stands now. */
export type Found<T> = { kind: 'found'; page: T } | { kind: 'moved'; slug: string; code: string };

export const noSuchAction: Problem = {
  code: 'notFound',
  message: 'There is no action with this number in the plan.',
  remedy: 'Look for it in the table of all actions: search there for a word of it.',
};

const neighbour = (action: Action | undefined): Neighbour =>
  action ? { code: action.code, text: action.text } : null;

const HISTORY_SHOWN = 500;

type OldCode = { code: string; actionId: string };
type Shaped = Omit<ActionPage, 'history' | 'comments' | 'around' | 'attachments' | 'decided' | 'asked'>;

export function shapeAction(
  book: PlanBook,
  action: Action,
  { today, old = [] }: { today: Day; old?: readonly OldCode[] },
): Shaped {
  const subject = subjectOfBook(book, { explained: [], former: old });
  const places = placesOf(subject);
  const headingId = ({ target }: ResolvedReference): HeadingId | null => {
    if (target?.kind !== 'heading') return null;
    return book.headings[subject.headings.findIndex(({ code }) => code === target.code)]?.id ?? null;
  };
  const at = book.actions.indexOf(action);
  return {
    plan: book.plan,
    action,
    today,
    standing: standingOf(action, today),
    trail: trailOf(action.headingId, new Map(book.headings.map((heading) => [heading.id, heading]))),
    references: action.crossReferences
      .flatMap((text) => resolveCrossReference(text, places))
      .map((reference) => ({
        ...reference,
        broken: isBroken(reference),
        headingId: headingId(reference),
      })),
    keyActions: book.keyActions.filter((key) => key.actionIds.includes(action.id)),
    known: shapeFacts(book, action, today),
    before: neighbour(book.actions[at - 1]),
    after: neighbour(book.actions[at + 1]),
  };
}

async function decidedAbout(transaction: Transaction, id: ActionId): Promise<DecidedAbout[]> {
  const all = await listMeetingsAbout(transaction, id);
  return all.map(({ meeting, slug }) => {
    const own = meeting.decisions.filter(({ actionIds }) => actionIds.includes(id));
    return { slug, meeting, texts: own.map(({ text }) => text) };
  });
}

/** Finds the action of a code in a book; an old code is looked up among all that were ever given. */
export async function findAction(
  book: PlanBook,
  code: string,
  transaction: Transaction,
): Promise<Result<Found<Action>>> {
  const action = book.actions.find((one) => one.code === code);
  if (action) return done({ kind: 'found', page: action });
  const holder = await findByCode(transaction, book.plan.id, code);
  return holder ? done({ kind: 'moved', slug: holder.slug, code: holder.code }) : failed(noSuchAction);
}

/** Of the action and those it took in; who did what is not the public's to see. */
async function historyOf(
  transaction: Transaction,
  [own, ...joined]: [ActionId, ...ActionId[]],
): Promise<HistoryEvent[]> {
  const entries = await listActionHistory(transaction, own, { size: HISTORY_SHOWN, joined });
  return markUndone(transaction, tellHistory(entries, await codesNamed(transaction, entries)));
}

export async function viewAction(
  context: ViewContext,
  slug: string,
  code: string,
): Promise<Result<Found<ActionPage>>> {
  const found = await withPlan(context, slug, async (book, transaction) => {
    const action = await findAction(book, code, transaction);
    if (!action.ok || action.value.kind === 'moved') return action as Result<Found<ActionPage>>;
    const { page: own } = action.value;
    const today = context.clock.today();
    const around = await readAround(transaction, { book, action: own, today });
    const joined = around.joined.map(({ id }) => id);
    const page = shapeAction(book, own, { today, old: await listOldCodes(transaction, book.plan.id) });
    const history = may(context.person, 'seeHistory').ok
      ? await historyOf(transaction, [own.id, ...joined])
      : [];
    const comments = await listComments(transaction, book.plan.id, own.id);
    const attachments = await listAttachments(transaction, own.id);
    const decided = await decidedAbout(transaction, own.id);
    const asked = await questionsAbout(transaction, context, { plan: book.plan, action: own });
    const beside = { around, comments, attachments, history, decided, asked };
    return done({ kind: 'found' as const, page: { ...page, ...beside } });
  });
  return found.ok ? found.value : found;
}

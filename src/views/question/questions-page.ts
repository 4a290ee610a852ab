/** The register of scrutiny's questions about a plan: what waits, what is late, what was answered. */
import { may, mayOn } from '../../domain/access/may.ts';
import { type Day, toDayNumber } from '../../domain/day.ts';
import { entryFor } from '../../domain/partnership/directory.ts';
import type { ListedAction, Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import {
  dueFor,
  maySettle,
  type Question,
  type QuestionState,
  questionState,
  register,
  waitsForAnswer,
} from '../../domain/question/question.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { listQuestions } from '../../store/partnership/questions.ts';
import { listPeople } from '../../store/person/people.ts';
import { listPartyNames } from '../../store/person/scope-names.ts';
import type { ViewContext } from '../context.ts';
import { withPlanBody } from '../plan/with-plan.ts';

/** The names of people are null to the public. */
export type QuestionLine = {
  question: Question;
  state: QuestionState;
  daysLate: number;
  action: { code: string; text: string } | null;
  askedBy: string | null;
  askedOf: string | null;
  answeredBy: string | null;
  mayAnswer: boolean;
  maySettle: boolean;
};

export type QuestionsPage = { plan: Plan; waiting: QuestionLine[]; answered: QuestionLine[] };

export const seesInside = ({ person }: ViewContext): boolean => may(person, 'seeWorking').ok;

export type PlanActions = { plan: Plan; actions: readonly ListedAction[] };

type Names = { people: ReadonlyMap<string, string>; partyName: (id: string) => string | null };

async function namesFor(transaction: Transaction, inside: boolean): Promise<Names> {
  const people = inside ? await listPeople(transaction) : [];
  const { entries } = await readDirectory(transaction);
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    partyName: (id) => entryFor(entries, id as Parameters<typeof entryFor>[1])?.name ?? null,
  };
}

type Around = { context: ViewContext; actions: readonly ListedAction[]; names: Names; today: Day };

function lineOf(question: Question, { context, actions, names, today }: Around): QuestionLine {
  const action = actions.find(({ id }) => id === question.actionId) ?? null;
  const state = questionState(question, today);
  const leads = (action?.leads ?? []).map(({ partyId }) => partyId);
  const about = { planId: question.planId, leads, ...(action && { actionId: action.id }) };
  const { person } = context;
  return {
    question,
    state,
    daysLate: state === 'overdue' ? toDayNumber(today) - toDayNumber(question.dueBy) : 0,
    action: action && { code: action.code, text: action.text },
    askedBy: names.people.get(question.askedBy) ?? null,
    askedOf: question.askedOf && names.partyName(question.askedOf),
    answeredBy: (question.answer && names.people.get(question.answer.by)) ?? null,
    mayAnswer: state !== 'settled' && mayOn(person, 'answerQuestion', about),
    maySettle:
      !waitsForAnswer(question) && mayOn(person, 'askQuestion', about) && maySettle(person, question),
  };
}

/** Those that the person may see: the public sees the published ones. */
export async function readQuestionLines(
  transaction: Transaction,
  context: ViewContext,
  { plan, actions }: PlanActions,
): Promise<QuestionLine[]> {
  const inside = seesInside(context);
  const all = await listQuestions(transaction, plan.id);
  const seen = inside ? all : all.filter(({ published }) => published);
  if (seen.length === 0) return [];
  const names = await namesFor(transaction, inside);
  const around = { context, actions, names, today: context.clock.today() };
  return seen.map((question) => lineOf(question, around));
}

/** In the order of the register. */
export function inRegister(lines: readonly QuestionLine[]): Omit<QuestionsPage, 'plan'> {
  const { waiting, answered } = register(lines.map(({ question }) => question));
  const of = (questions: readonly Question[]) =>
    questions.flatMap(({ id }) => lines.find(({ question }) => question.id === id) ?? []);
  return { waiting: of(waiting), answered: of(answered) };
}

export function viewQuestions(context: ViewContext, slug: string): Promise<Result<QuestionsPage>> {
  return withPlanBody(context, slug, async (body, transaction) => ({
    plan: body.plan,
    ...inRegister(await readQuestionLines(transaction, context, body)),
  }));
}

export type QuestionForm = { plan: Plan; line: QuestionLine; action: ListedAction | null };

const noSuchQuestion: Problem = {
  code: 'notFound',
  message: 'There is no such question about the plan.',
  remedy: 'Look at the plan’s questions.',
};

/** One question, for answering it or saying what one makes of the answer. */
export async function viewQuestion(
  context: ViewContext,
  place: { slug: string; id: string },
): Promise<Result<QuestionForm>> {
  const found = await withPlanBody(context, place.slug, async (body, transaction) => {
    const lines = await readQuestionLines(transaction, context, body);
    const line = lines.find(({ question }) => question.id === place.id);
    if (!line) return failed(noSuchQuestion);
    const action = body.actions.find(({ id }) => id === line.question.actionId) ?? null;
    return done({ plan: body.plan, line, action });
  });
  return found.ok ? found.value : found;
}

export type AskForm = { plan: Plan; codes: string[]; parties: { id: string; name: string }[]; due: Day };

export function viewAskForm(context: ViewContext, slug: string): Promise<Result<AskForm>> {
  return withPlanBody(context, slug, async ({ plan, actions }, transaction) => ({
    ...{ plan, codes: actions.map(({ code }) => code), due: dueFor(context.clock.today()) },
    parties: await listPartyNames(transaction),
  }));
}

/** Those about one action, in the order of the register. */
export async function questionsAbout(
  transaction: Transaction,
  context: ViewContext,
  { plan, action }: { plan: Plan; action: ListedAction },
): Promise<QuestionLine[]> {
  const lines = await readQuestionLines(transaction, context, { plan, actions: [action] });
  const own = lines.filter(({ question }) => question.actionId === action.id);
  const { waiting, answered } = inRegister(own);
  return [...waiting, ...answered];
}

/**
 * Asks a question of scrutiny about a plan or one of its actions. Whoever is named to answer it, and has an address, is
 * mailed a link that answers it without an account.
 */
import { z } from 'zod';
import { addDays, type Day, toDayNumber } from '../../domain/day.ts';
import type { ActionId, PartyId, PlanId, QuestionId } from '../../domain/ids.ts';
import { MOST_DAYS } from '../../domain/link/door-link.ts';
import { entryFor } from '../../domain/partnership/directory.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { dueFor, type Question } from '../../domain/question/question.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { holdGroup } from '../../store/partnership/groups.ts';
import { insertQuestion } from '../../store/partnership/questions.ts';
import { listContacts } from '../../store/person/contacts.ts';
import { listPersons } from '../../store/person/people.ts';
import { findByCode } from '../../store/plan/action-codes.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { dayOrNull, id, line, neededText, refuse } from '../inputs.ts';
import { putDoorLink } from '../link/give-door-link.ts';
import { findLinkSubject } from '../link/link-subject.ts';
import { noSuchPlan } from '../problems.ts';

/** About this one action by its number; empty for the plan as a whole. */
export const aboutCode = line.default('');

/** The action of a number, where one was given. */
export async function actionAbout(
  transaction: Transaction,
  planId: PlanId,
  code: string,
): Promise<Result<ActionId | null>> {
  if (code === '') return done(null);
  const found = await findByCode(transaction, planId, code);
  if (found) return done(found.actionId);
  return refuse([{ field: 'code', message: `The plan has no action ${code}.` }]);
}

const schema = z.object({
  planId: id<'plan'>(),
  code: aboutCode,
  text: neededText('Write the question.'),
  /** Who is to answer; empty for whoever leads it. */
  askedOf: z.union([z.literal(''), id<'party'>()]).default(''),
  dueBy: dayOrNull.default(null),
});
export type AskQuestionInput = z.input<typeof schema>;
type Whole = z.output<typeof schema>;

/** Mails a link to each person whom the question is for, as the directory ties them to it, and who has an address. */
async function tellAsked(
  transaction: Transaction,
  context: CommandContext,
  { id: subjectId, askedOf, dueBy }: Omit<Question, 'version'>,
): Promise<Result<null>> {
  if (askedOf === null) return done(null);
  const subject = await findLinkSubject(transaction, { purpose: 'answerQuestion', subjectId });
  if (!subject.ok) return subject;
  const contacts = await listContacts(transaction);
  const until = toDayNumber(dueBy) - toDayNumber(context.clock.today());
  const days = until < 1 ? 1 : until > MOST_DAYS ? MOST_DAYS : until;
  for (const { id: personId, name, partyId, leftOn } of await listPersons(transaction)) {
    const email = contacts.get(personId)?.email ?? null;
    if (email === null || leftOn !== null || partyId !== askedOf) continue;
    const receiver = { personId, name, email };
    const given = await putDoorLink(transaction, context, { subject: subject.value, receiver, days });
    if (!given.ok) return given;
  }
  return done(null);
}

/** Whoever stands for the entry named: of a group that is dissolved nobody would answer. */
async function askedParty(transaction: Transaction, { askedOf }: Whole): Promise<Result<PartyId | null>> {
  if (askedOf === '') return done(null);
  const entry = entryFor((await readDirectory(transaction)).entries, askedOf);
  if (!entry) return refuse([{ field: 'askedOf', message: 'This is not in the directory any more.' }]);
  const group = await holdGroup(transaction, entry.id);
  if (group?.state !== 'dissolved') return done(entry.id);
  return refuse([{ field: 'askedOf', message: `“${group.name}” is dissolved. Ask somebody else.` }]);
}

const LONGEST = 400;

function dueOf({ dueBy }: Whole, today: Day): Result<Day> {
  const due = dueBy ?? dueFor(today);
  if (due < today) return refuse([{ field: 'dueBy', message: 'That day is over.' }]);
  if (due > addDays(today, LONGEST)) return refuse([{ field: 'dueBy', message: 'That is too far off.' }]);
  return done(due);
}

export async function askQuestion(
  context: CommandContext,
  given: AskQuestionInput,
): Promise<Result<QuestionId>> {
  const { person, clock, newId } = context;
  const command = { deed: 'askQuestion', asks: 'askQuestion', schema, given } as const;
  return carryOut<AskQuestionInput, Whole, QuestionId>(context, command, async (transaction, whole) => {
    const plan = await holdPlan(transaction, whole.planId);
    if (!plan) return failed(noSuchPlan);
    const action = await actionAbout(transaction, plan.id, whole.code);
    if (!action.ok) return action;
    const due = dueOf(whole, clock.today());
    if (!due.ok) return due;
    const asked = await askedParty(transaction, whole);
    if (!asked.ok) return asked;
    const askedOf = asked.value;
    const question: Omit<Question, 'version'> = {
      ...{ id: newId<'question'>(), planId: plan.id, actionId: action.value, askedBy: person.id, askedOf },
      ...{ text: whole.text, askedOn: clock.today(), dueBy: due.value, answer: null, published: false },
    };
    await insertQuestion(transaction, question);
    const told = await tellAsked(transaction, context, question);
    return told.ok ? done(question.id) : told;
  });
}

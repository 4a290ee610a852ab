/**
 * Questions of scrutiny: carers, people who use services and members of the panel ask about a plan or one of its
 * actions, and an answer is due.
 *
 * - An answer is due within 20 working days unless another day is said. Working days are Monday to Friday: bank
 *   holidays are not known here, so that the day is never later than it would be with them.
 * - Answered, whoever asked says whether they are satisfied. Where they want more, a new answer is due as if it had
 *   been asked that day; the next answer takes the place of the last one, which history keeps.
 * - The public sees those that were published, without the names of people.
 */
import { holds, type Person } from '../access/person.ts';
import { addDays, type Day, weekday } from '../day.ts';
import type { ActionId, PartyId, PersonId, PlanId, QuestionId } from '../ids.ts';

export const OUTCOMES = ['satisfied', 'wantsMore'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `outcome`: what whoever asked says of it; null until they do. `missing`: what they want besides. */
export type Answer = {
  text: string;
  by: PersonId;
  on: Day;
  outcome: { is: Outcome; missing: string } | null;
};

export type Question = {
  id: QuestionId;
  planId: PlanId;
  /** Null where it is about the plan as a whole. */
  actionId: ActionId | null;
  askedBy: PersonId;
  /** Who is to answer, where that was said. */
  askedOf: PartyId | null;
  text: string;
  askedOn: Day;
  dueBy: Day;
  answer: Answer | null;
  published: boolean;
  version: number;
};

export const WORKING_DAYS = 20;
const SATURDAY = 6;

/** The day that many working days (0 or more) after another; from a weekend it is counted from its Friday. */
export function workingDaysAfter(from: Day, days: number): Day {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (weekday(day) < SATURDAY) left -= 1;
  }
  return day;
}

/** When an answer is due to what is asked that day. */
export const dueFor = (asked: Day): Day => workingDaysAfter(asked, WORKING_DAYS);

export type QuestionState = 'open' | 'overdue' | 'answered' | 'settled';

export const waitsForAnswer = ({ answer }: Question): boolean =>
  answer === null || answer.outcome?.is === 'wantsMore';

export function questionState(question: Question, today: Day): QuestionState {
  if (waitsForAnswer(question)) return today > question.dueBy ? 'overdue' : 'open';
  return question.answer?.outcome ? 'settled' : 'answered';
}

/** The register: what waits for an answer by the day it is due, so that the overdue stand first; then the answered. */
export function register(questions: readonly Question[]): { waiting: Question[]; answered: Question[] } {
  const by = (key: (one: Question) => string) => (a: Question, b: Question) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
  const waiting = questions.filter(waitsForAnswer).sort(by((one) => one.dueBy));
  const answered = questions.filter((one) => !waitsForAnswer(one)).sort(by((one) => one.answer?.on ?? ''));
  return { waiting, answered: answered.reverse() };
}

/** Who says what they make of an answer: whoever asked, or another of the scrutiny panel. */
export const maySettle = (person: Person, { askedBy }: Pick<Question, 'askedBy'>): boolean =>
  person.id === askedBy || holds(person, 'scrutiny');

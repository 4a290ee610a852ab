/** Mails that go with a question of scrutiny: to whoever is to answer, and to whoever asked. */
import type { PersonId, PlanId } from '../../domain/ids.ts';
import type { Question } from '../../domain/question/question.ts';
import type { Transaction } from '../../store/connection.ts';
import { listContacts } from '../../store/person/contacts.ts';
import { listPersons } from '../../store/person/people.ts';
import { findAction } from '../../store/plan/actions.ts';
import { findPlanPlace } from '../../store/plan/plans.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';

/** 'action 1.2 of “Living well”', or the plan's title. */
export async function wordsAbout(
  transaction: Transaction,
  { planId, actionId }: Pick<Question, 'planId' | 'actionId'>,
): Promise<string> {
  const place = await findPlanPlace(transaction, planId as PlanId);
  const action = actionId === null ? null : await findAction(transaction, actionId);
  const plan = `“${place?.title ?? ''}”`;
  return action ? `action ${action.code} of ${plan}` : plan;
}

async function addressOf(transaction: Transaction, id: PersonId) {
  const person = (await listPersons(transaction)).find((one) => one.id === id && one.leftOn === null);
  const contact = (await listContacts(transaction)).get(id);
  return person && contact?.email ? { name: person.name, address: contact.email } : null;
}

/** Tells whoever asked what was answered, where they can be reached. */
export async function tellAnswered(
  transaction: Transaction,
  question: Question,
  sender: string,
): Promise<void> {
  const to = await addressOf(transaction, question.askedBy);
  const place = await findPlanPlace(transaction, question.planId);
  if (to === null || question.answer === null || !place || question.answer.by === question.askedBy) return;
  await enqueueMail(transaction, {
    to,
    facts: {
      ...{ kind: 'questionAnswered', sender, about: await wordsAbout(transaction, question) },
      ...{ question: question.text, answer: question.answer.text },
      link: `/plans/${place.slug}/questions#question-${question.id}`,
    },
  });
}

/**
 * What scrutiny asks of the example, and what people say of it: invented, counted back from the first start, so that one
 * question is always overdue, one waits, one is answered. What finds no person or action is left out.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import { everywhere, type Role } from '../../domain/access/person.ts';
import { addDays } from '../../domain/day.ts';
import type { PlanId } from '../../domain/ids.ts';
import { stoppedClock } from '../../services/clock.ts';
import { read } from '../../store/connection.ts';
import { listPersons } from '../../store/person/people.ts';
import type { CommandContext } from '../context.ts';
import { answerScrutiny, publishQuestion } from '../question/answer-scrutiny.ts';
import { askQuestion } from '../question/ask-question.ts';
import { addRemark, answerRemark } from '../question/remark-on-plan.ts';
import { exampleFinder } from './example-deeds.ts';

type Told = { by: string; daysAgo: number; action: string | null; text: string };

const OVERDUE: Told = {
  ...{ by: 'Irene Marsh, carer', daysAgo: 41, action: 'Finish the supported housing review' },
  text: 'The review was due last year. When will the people who live in supported housing see it?',
};
const OPEN: Told = {
  ...{ by: 'Irene Marsh, carer', daysAgo: 6, action: null },
  text: 'How many people who use services sit on the groups that decide about this plan?',
};
const ANSWERED: Told = {
  ...{ by: 'Irene Marsh, carer', daysAgo: 62, action: 'Evening bus on the valley road' },
  text: 'Will the evening bus stop at the hospital?',
};
const ANSWER = {
  daysAgo: 44,
  text: 'Yes. It stops at the main entrance at 19:10 and 21:40, from the day that it begins.',
};
const REMARKS: readonly (Told & { passage: string; answer: string | null })[] = [
  {
    ...{ by: 'Marcus Obi', daysAgo: 20, action: 'Train 40 befrienders', passage: 'Train 40 befrienders' },
    text: 'Forty is a lot for one year. Could the number follow the number of people who wait for one?',
    answer: 'Forty stays for the three years together. How many each year is looked at in the review.',
  },
  {
    ...{ by: 'Tomasz Wilk', daysAgo: 4, action: null, passage: '', answer: null },
    text: 'Say at the beginning whom to ring in a crisis. People will look for it here.',
  },
];

/** Somebody of the example, that many days ago. */
async function asPerson(
  context: CommandContext,
  { by, daysAgo }: Told,
  role: Role,
): Promise<CommandContext | null> {
  const { database, person, clock } = context;
  const permit = onItsOwn({ partnershipId: person.partnershipId, personId: person.id }, 'seedExample');
  const found = (await read(database, permit, listPersons)).find(({ name }) => name === by);
  if (!found) return null;
  const then = stoppedClock(addDays(clock.today(), -daysAgo));
  const { id, name } = found;
  return { ...context, clock: then, person: { ...person, id, name, grants: [everywhere(role)] } };
}

export async function scrutiniseExample(context: CommandContext, planId: PlanId): Promise<void> {
  const find = await exampleFinder(context, 'living-well-together');
  const codeOf = ({ action }: Told): string => (action && find(action)?.code) || '';
  const ask = async (told: Told): Promise<string | null> => {
    const panel = await asPerson(context, told, 'scrutiny');
    const asked = panel && (await askQuestion(panel, { planId, code: codeOf(told), text: told.text }));
    return asked?.ok ? asked.value : null;
  };
  await ask(OVERDUE);
  await ask(OPEN);
  const questionId = await ask(ANSWERED);
  if (questionId) {
    const clock = stoppedClock(addDays(context.clock.today(), -ANSWER.daysAgo));
    const answered = await answerScrutiny(
      { ...context, clock },
      { questionId, version: 1, answer: ANSWER.text },
    );
    if (answered.ok) await publishQuestion(context, { questionId, version: 2, published: 'yes' });
  }
  for (const { passage, answer, ...told } of REMARKS) {
    const writer = await asPerson(context, told, 'supporter');
    const given = { planId, code: codeOf(told), passage, text: told.text };
    const made = writer && (await addRemark(writer, given));
    if (!made?.ok || answer === null) continue;
    const said = { remarkId: made.value.id, version: 1, verdict: 'partly', reason: answer } as const;
    await answerRemark(context, said);
  }
}

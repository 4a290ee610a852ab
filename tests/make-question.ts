/** Questions and comments made straight in the store: invented, the same every time. */
import type { Day } from '../src/domain/day.ts';
import type { PlanBook } from '../src/domain/plan/plan.ts';
import { newId } from '../src/services/new-id.ts';
import type { Transaction } from '../src/store/connection.ts';
import { insertQuestion } from '../src/store/partnership/questions.ts';
import { insertRemark } from '../src/store/partnership/remarks.ts';
import { partiesOf } from './make-directory.ts';
import { PERSON } from './servers.ts';

export async function fillQuestions(transaction: Transaction, { plan, actions }: PlanBook): Promise<void> {
  const [partyId = null] = partiesOf({ actions } as PlanBook);
  const actionId = actions[0]?.id ?? null;
  const [asked, answered] = ['2026-02-02' as Day, '2026-02-16' as Day];
  await insertQuestion(transaction, {
    ...{ id: newId<'question'>(), planId: plan.id, actionId, askedBy: PERSON, askedOf: partyId },
    ...{ text: 'When does the hall open?', askedOn: asked, dueBy: '2026-03-02' as Day, published: true },
    answer: {
      ...{ text: 'In May.', by: PERSON, on: answered },
      outcome: { is: 'wantsMore', missing: 'On which day?' },
    },
  });
  await insertRemark(transaction, {
    ...{ id: newId<'remark'>(), planId: plan.id, actionId, passage: 'a hall', text: 'Which hall?' },
    ...{ by: PERSON, on: asked },
    answer: { verdict: 'partly', reason: 'It is named below.', by: PERSON, on: answered },
  });
}

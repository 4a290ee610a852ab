import { expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { PersonId, PlanId, QuestionId } from '../ids.ts';
import { type Answer, dueFor, type Question, questionState, register, workingDaysAfter } from './question.ts';

const TODAY = '2026-03-02' as Day;
const answer = (outcome: Answer['outcome'], on = '2026-02-20'): Answer => ({
  ...{ text: 'It opens in May.', by: 'p' as PersonId, on: on as Day, outcome },
});
const question = (id: string, { dueBy, ...change }: { dueBy: string; answer?: Answer }): Question => ({
  ...{
    id: id as QuestionId,
    planId: 'plan' as PlanId,
    actionId: null,
    askedBy: 'p' as PersonId,
    askedOf: null,
  },
  ...{ text: 'When does it open?', askedOn: '2026-02-02' as Day, dueBy: dueBy as Day, published: false },
  ...{ version: 1, answer: null, ...change },
});
const SATISFIED = { is: 'satisfied', missing: '' } as const;
const WANTS_MORE = { is: 'wantsMore', missing: 'On which day?' } as const;

it.each([
  ['a Monday', '2026-03-02', 1, '2026-03-03'],
  ['a Friday', '2026-03-06', 1, '2026-03-09'],
  ['a Saturday, as from its Friday', '2026-03-07', 1, '2026-03-09'],
  ['a Sunday', '2026-03-08', 5, '2026-03-13'],
  ['none at all', '2026-03-07', 0, '2026-03-07'],
  ['over the end of a year', '2026-12-31', 2, '2027-01-04'],
])('counts working days from %s', (_, from, days, day) => {
  expect(workingDaysAfter(from as Day, days)).toBe(day);
});

it('gives four weeks', () => {
  expect(dueFor('2026-03-02' as Day)).toBe('2026-03-30');
});

it.each([
  ['waits on its last day', '2026-03-02', undefined, 'open'],
  ['is overdue the day after', '2026-03-01', undefined, 'overdue'],
  ['is answered, however late it was', '2026-01-01', answer(null), 'answered'],
  ['is settled by whoever asked', '2026-01-01', answer(SATISFIED), 'settled'],
  ['waits again where they want more', '2026-03-20', answer(WANTS_MORE), 'open'],
  ['and is overdue again', '2026-02-27', answer(WANTS_MORE), 'overdue'],
] as const)('%s', (_, dueBy, said, state) => {
  expect(questionState(question('q', { dueBy, ...(said && { answer: said }) }), TODAY)).toBe(state);
});

it('registers the overdue first, and the answered from the newest', () => {
  const { waiting, answered } = register([
    question('old answer', { dueBy: '2026-01-09', answer: answer(SATISFIED, '2026-01-08') }),
    question('open', { dueBy: '2026-03-20' }),
    question('more', { dueBy: '2026-03-10', answer: answer(WANTS_MORE) }),
    question('overdue', { dueBy: '2026-02-10' }),
    question('new answer', { dueBy: '2026-03-09', answer: answer(null, '2026-02-28') }),
  ]);
  expect(waiting.map(({ id }) => id)).toEqual(['overdue', 'more', 'open']);
  expect(answered.map(({ id }) => id)).toEqual(['new answer', 'old answer']);
});

import { describe, expect, it } from 'vitest';
import { emptyTimescale } from '../timescale/timescale.ts';
import { answerSchema, openQuestions } from './answers.ts';
import type { PlanReading, ReadAction } from './plan-reading.ts';
import { questionsOf, readQuestionKey } from './questions.ts';
import { sayReading } from './say-reading.ts';

const action = (part: Partial<ReadAction>): ReadAction => ({
  path: [{ number: '1', title: 'Homes' }],
  text: 'Mend the wall',
  subActions: ['Buy stone'],
  notes: [],
  leads: [{ name: 'Brackwater Council', kind: 'organisation' }],
  leadState: 'named',
  timescale: { ...emptyTimescale('April 10', 'dated'), due: '2010-04-30' },
  status: null,
  fields: {},
  doubts: [],
  ...part,
});

const reading = (part: Partial<PlanReading> = {}): PlanReading => ({
  schema: 1,
  format: 'docx',
  readable: true,
  title: 'Plan',
  levels: ['theme'],
  actions: [action({})],
  sections: [{ heading: 'Why', text: 'Because.' }],
  unplaced: [{ text: 'A stray line', why: 'stood alone' }],
  problems: [],
  ...part,
});

describe('questions', () => {
  const from = reading({
    actions: [action({ doubts: [{ field: 'leads', message: 'One?', readings: [['A'], ['B']] }] })],
  });

  it('are the doubts and what found no place, until answered', () => {
    expect(questionsOf(from).map((q) => q.key)).toEqual(['doubt:0:0', 'unplaced:0']);
    expect(openQuestions(from, new Map([['unplaced:0', { kind: 'skip' }]])).map((q) => q.key)).toEqual([
      'doubt:0:0',
    ]);
    expect(openQuestions(from, new Map([['action:0', { kind: 'leaveOut' }]])).map((q) => q.key)).toEqual([
      'unplaced:0',
    ]);
  });

  it.each<[string, unknown[], string[]]>([
    ['are the readings', [['A'], ['B']], ['A', 'B']],
    ['are told once where they are told alike', [['A'], ['A'], ['B']], ['A', 'B']],
    ['are none where only one is left', [['A'], ['A']], []],
  ])('their choices %s', (_, readings, labels) => {
    const asked = reading({ actions: [action({ doubts: [{ field: 'leads', message: '?', readings }] })] });
    expect(questionsOf(asked)[0]?.choices.map((choice) => choice.label)).toEqual(labels);
  });

  it.each([
    ['doubt:3:0', { about: 'doubt', action: 3, doubt: 0 }],
    ['field:3:leads', { about: 'field', action: 3, field: 'leads' }],
    ['unplaced:2', { about: 'unplaced', place: 2 }],
    ['plan:title', { about: 'plan', field: 'title' }],
    ['field:3:colour', null],
    ['doubt:x:0', null],
    ['doubt:3', null],
    ['nonsense', null],
    ['', null],
  ])('the key %s is read as %j', (key, want) => expect(readQuestionKey(key)).toEqual(want));

  it.each([
    [{ kind: 'own', text: 'x' }, true],
    [{ kind: 'reading', index: -1 }, false],
    [{ kind: 'split', parts: ['one'] }, false],
    [{ kind: 'place', to: { as: 'field', action: 0 } }, false],
    [{ kind: 'guess' }, false],
    [null, false],
  ])('an answer %j is well formed: %s', (answer, want) =>
    expect(answerSchema.safeParse(answer).success).toBe(want),
  );
});

describe('a reading in words', () => {
  it.each([
    ['timescale', '2009-04-30', '30 April 2009'],
    [
      'timescale',
      { state: 'dated', start: '2009-04-01', due: '2010-03-31' },
      'From 1 April 2009 to 31 March 2010',
    ],
    ['timescale', { state: 'toBeAgreed', due: null }, 'To be agreed'],
    [
      'timescale',
      { state: 'dated', due: '2010-03-31', milestones: [{ date: '2009-06-30' }, { date: '2010-03-31' }] },
      'Due 31 March 2010; steps on 30 June 2009 and 31 March 2010',
    ],
    ['timescale', { state: 'recurring', due: null, recurrence: { every: 'quarter' } }, 'Every quarter'],
    ['timescale', { state: 'recurring', recurrence: { every: 'year', count: 3 } }, '3 times a year'],
    ['timescale', { state: 'ongoing', start: '2009-04-01', due: null }, 'Ongoing; from 1 April 2009'],
    [
      'leads',
      [
        { name: 'Ann Porter', of: 'Tidal Trust' },
        { name: 'HYF', support: true },
      ],
      'Ann Porter (Tidal Trust); HYF, in support',
    ],
    ['leads', [], 'Nobody'],
    ['path', [{ number: '2', title: 'Work' }, 'Training'], '2 Work › Training'],
    ['status', { raw: 'x', lifecycle: 'complete', rag: 'red' }, 'Complete, rated red'],
    ['status', null, 'Nothing'],
    ['other', 7, '7'],
    ['other', {}, ''],
  ] as const)('%s %j is said "%s"', (field, value, want) => expect(sayReading(field, value)).toBe(want));
});

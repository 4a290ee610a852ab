import { expect, it } from 'vitest';
import { emptyTimescale } from '../timescale/timescale.ts';
import { applyAnswers, UK_TYPING } from './answers.ts';
import type { PlanReading } from './plan-reading.ts';
import { doubtKey } from './questions.ts';

/** An action about whose date two questions are asked. */
const READING: PlanReading = {
  schema: 1,
  format: 'docx',
  readable: true,
  title: null,
  levels: [],
  actions: [
    {
      path: [],
      text: 'Mend the wall',
      subActions: [],
      notes: [],
      leads: [],
      leadState: 'blank',
      timescale: { ...emptyTimescale('April 10 May', 'dated'), due: '2010-04-30' },
      status: null,
      fields: {},
      doubts: [
        { field: 'timescale', message: 'A day or a month?', readings: ['2010-04-30', '2010-04-10'] },
        { field: 'timescale', message: 'April or May?', readings: ['2010-04-30', '2010-05-31'] },
      ],
    },
  ],
  sections: [],
  unplaced: [],
  problems: [],
};

it.each<[string, [doubt: number, reading: number][], string]>([
  [
    'the first question last',
    [
      [1, 1],
      [0, 1],
    ],
    '2010-04-10',
  ],
  [
    'the second question last',
    [
      [0, 1],
      [1, 1],
    ],
    '2010-05-31',
  ],
  [
    'one that it is right as read last',
    [
      [1, 1],
      [0, 0],
    ],
    '2010-05-31',
  ],
])('of two answers about one field holds the one given last: %s', (_, given, due) => {
  const answers = new Map(
    given.map(([doubt, index]) => [doubtKey(0, doubt), { kind: 'reading', index }] as const),
  );
  const [action] = applyAnswers(READING, answers, UK_TYPING).actions;
  expect(action?.timescale.due).toBe(due);
  expect(action?.doubts).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { emptyTimescale } from '../timescale/timescale.ts';
import { type Answer, applyAnswers, UK_TYPING } from './answers.ts';
import type { PlanReading, ReadAction } from './plan-reading.ts';
import { doubtKey } from './questions.ts';

const ROW: ReadAction = {
  path: [],
  text: 'Mend the wall',
  subActions: [],
  notes: ['Paint the shelter', 'See the map'],
  leads: [{ name: 'Brackwater Council', kind: 'organisation' }],
  leadState: 'named',
  timescale: emptyTimescale(''),
  status: null,
  fields: {},
  doubts: [
    {
      field: 'action',
      message: 'Two?',
      readings: [['Mend the wall'], ['Mend the wall', 'Paint the shelter']],
    },
  ],
};

describe('a row that holds two actions', () => {
  const two = (raw: string): PlanReading => ({
    schema: 1,
    format: 'docx',
    readable: true,
    title: 'Plan',
    levels: [],
    actions: [{ ...ROW, timescale: { ...emptyTimescale(raw, 'dated'), due: '2026-06-30' } }],
    sections: [],
    unplaced: [],
    problems: [],
  });
  const cut = (raw: string, answer: Answer) =>
    applyAnswers(two(raw), new Map([[doubtKey(0, 0), answer]]), UK_TYPING).actions;

  it('is cut where a person chooses so, each with its own date where there are two', () => {
    const parts = cut('April 2026\nJune 2026', { kind: 'reading', index: 1 });
    expect(parts.map((a) => [a.text, a.notes, a.timescale.due, a.leads.length])).toEqual([
      ['Mend the wall', ['See the map'], '2026-04-30', 1],
      ['Paint the shelter', [], '2026-06-30', 1],
    ]);
  });

  it('has one date for both where there is one', () =>
    expect(cut('June 2026', { kind: 'reading', index: 1 }).map((a) => a.timescale.due)).toEqual([
      '2026-06-30',
      '2026-06-30',
    ]));

  it('stays whole where a person says that it is one', () =>
    expect(cut('June 2026', { kind: 'reading', index: 0 })).toHaveLength(1));
});

import { describe, expect, it } from 'vitest';
import { sortAnswers } from '../../domain/reading/kept-answers.ts';
import type { PlanReading, ReadAction } from '../../domain/reading/plan-reading.ts';
import { emptyTimescale } from '../../domain/timescale/timescale.ts';
import { WHOLE_DOCUMENT } from './check-filter.ts';
import { type CheckPage, questionGroupOf, rowsToShow, shapeCheck } from './import-page.ts';
import { action as bareAction, SUMMARY } from './made-import.ts';

const action = (text: string, theme: string, changes: Partial<ReadAction> = {}): ReadAction =>
  bareAction(text, { path: [{ number: null, title: theme }], ...changes });

const READING: PlanReading = {
  schema: 1,
  format: 'docx',
  readable: true,
  title: 'Ferry plan',
  levels: ['theme'],
  actions: [
    action('Paint the ferry', 'Boats', {
      source: { table: 0, row: 1, cells: ['Paint the ferry', '', 'May'] },
    }),
    action('Mend the bell', 'Boats', {
      timescale: { ...emptyTimescale('April 09', 'dated'), due: '2009-04-30' },
      doubts: [{ field: 'timescale', message: 'A month or a day?', readings: ['2009-04-30', '9 April'] }],
      source: { table: 0, row: 2, cells: ['Mend the bell', 'April 09'] },
    }),
    action('Plant reeds', 'Banks'),
  ],
  sections: [{ heading: 'Key actions for 2026', text: 'a) Paint all.\nb) Mend all.' }],
  unplaced: [{ text: 'Draft 3', why: 'words outside the plan' }],
  problems: [
    { code: 'sameName', message: 'Two names.' },
    { code: 'hiddenRows', message: 'Two rows were hidden.' },
  ],
};

const page = (kept: { question: string; answer: unknown; version: number }[] = []): CheckPage =>
  shapeCheck(SUMMARY, READING, sortAnswers(kept));
const texts = (shown: CheckPage, filter = {}): string[] =>
  rowsToShow(shown, { ...WHOLE_DOCUMENT, ...filter }).map((row) => row.read.text);
const OUT = { question: 'action:2', answer: { kind: 'leaveOut' }, version: 1 };
const ANSWERED = { question: 'doubt:1:0', answer: { kind: 'asRead' }, version: 3 };

describe('the page of a document being checked', () => {
  it('counts what it holds', () => {
    expect(page().facts).toEqual({
      levels: [{ name: 'theme', count: 2 }],
      actions: 3,
      leftOut: 0,
      questions: 1,
      open: 1,
      unplaced: 1,
    });
    expect(page([OUT, ANSWERED]).facts).toMatchObject({ actions: 2, leftOut: 1, questions: 1, open: 0 });
  });

  it('marks the cell that an open question is about, until it is answered', () => {
    expect(page().rows[1]?.cells).toEqual([
      { text: 'Mend the bell', asked: false },
      { text: 'April 09', asked: true },
    ]);
    expect(page([ANSWERED]).rows[1]?.cells[1]?.asked).toBe(false);
    expect(page([ANSWERED]).rows[1]?.questions[0]).toMatchObject({ seen: 3, answer: { kind: 'asRead' } });
  });

  it('shows the row left out as it was read, with the version that puts it back', () => {
    expect(page([OUT]).rows[2]).toMatchObject({ leftOut: true, actions: [], seen: 1 });
  });

  it('finds the lettered key actions, and tells names apart from other remarks', () => {
    expect(page().sections[0]).toMatchObject({ kind: 'keyActions', leftOut: false });
    expect(page().sections[0]?.keyActions.map((item) => item.letter)).toEqual(['a', 'b']);
    expect(page().problems.map((problem) => problem.code)).toEqual(['hiddenRows']);
  });
});

describe('the rows shown', () => {
  it('have open questions first, then the answered ones, then what was never in doubt', () => {
    expect(texts(page())).toEqual(['Mend the bell', 'Paint the ferry', 'Plant reeds']);
    expect(page([ANSWERED]).rows.map(questionGroupOf)).toEqual(['clear', 'answered', 'clear']);
    expect(texts(page([ANSWERED]))).toEqual(['Mend the bell', 'Paint the ferry', 'Plant reeds']);
    const [ferry, bell, reeds] = READING.actions;
    const asked = { ...reeds, doubts: bell?.doubts ?? [] } as ReadAction;
    const actions = [ferry, bell, asked] as ReadAction[];
    const shown = shapeCheck(SUMMARY, { ...READING, actions }, sortAnswers([ANSWERED]));
    expect(texts(shown)).toEqual(['Plant reeds', 'Mend the bell', 'Paint the ferry']);
    expect(texts(page(), { order: 'document' })).toEqual(['Paint the ferry', 'Mend the bell', 'Plant reeds']);
  });

  it('are narrowed to a part, to open questions, to what is left out', () => {
    expect(texts(page(), { heading: 'h1' })).toEqual(['Plant reeds']);
    expect(texts(page(), { show: 'open' })).toEqual(['Mend the bell']);
    expect(texts(page([ANSWERED]), { show: 'open' })).toEqual([]);
    expect(texts(page([ANSWERED]), { show: 'asked' })).toEqual(['Mend the bell']);
    expect(texts(page([OUT]), { show: 'out' })).toEqual(['Plant reeds']);
  });
});

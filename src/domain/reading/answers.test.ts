import { describe, expect, it } from 'vitest';
import { emptyTimescale } from '../timescale/timescale.ts';
import { SAID_AGAIN } from './account.ts';
import { type Answer, applyAnswers, type CheckedAction, UK_TYPING } from './answers.ts';
import type { Doubt, PlanReading, ReadAction } from './plan-reading.ts';
import { doubtKey, fieldKey } from './questions.ts';

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

const checked = (from: PlanReading, answers: Record<string, Answer>) =>
  applyAnswers(from, new Map(Object.entries(answers)), UK_TYPING);
const first = (from: PlanReading, answers: Record<string, Answer>): CheckedAction =>
  checked(from, answers).actions[0] as CheckedAction;
const doubting = (doubt: Doubt): PlanReading => reading({ actions: [action({ doubts: [doubt] })] });

describe('an answer to a doubt', () => {
  const timescale: Doubt = {
    field: 'timescale',
    message: 'A year or a day?',
    readings: [
      '2010-04-30',
      { state: 'dated', start: null, due: '2009-04-10', precision: 'day' },
      '10 April 2011',
    ],
  };
  const leads: Doubt = {
    field: 'leads',
    message: 'One or two?',
    readings: [
      ['Brackwater Council'],
      [
        { name: 'A', kind: 'group' },
        { name: 'B', kind: 'group' },
      ],
      ['Tidal Trust', 'Harbour Group'],
    ],
  };
  const path: Doubt = {
    field: 'path',
    message: 'Where?',
    readings: [[], ['2 Work'], [{ number: '3', title: 'Sea' }]],
  };
  const status: Doubt = {
    field: 'status',
    message: 'Done?',
    readings: [null, { raw: 'Complete', lifecycle: 'complete' }],
  };
  const text: Doubt = {
    field: 'action',
    message: 'Two?',
    readings: ['Mend the wall', 'Mend the sea wall', { text: 'Mend', notes: ['the wall'] }],
  };

  it.each<[string, Doubt, Answer, (a: CheckedAction) => unknown, unknown]>([
    [
      'the first reading: as it is',
      timescale,
      { kind: 'reading', index: 0 },
      (a) => a.timescale.due,
      '2010-04-30',
    ],
    [
      'a timescale of parts',
      timescale,
      { kind: 'reading', index: 1 },
      (a) => [a.timescale.due, a.timescale.raw],
      ['2009-04-10', 'April 10'],
    ],
    [
      'a timescale in words',
      timescale,
      { kind: 'reading', index: 2 },
      (a) => [a.timescale.due, a.timescale.raw],
      ['2011-04-10', 'April 10'],
    ],
    [
      'a typed timescale',
      timescale,
      { kind: 'own', text: 'May 2012' },
      (a) => [a.timescale.due, a.timescale.raw],
      ['2012-05-31', 'April 10'],
    ],
    ['right as read', timescale, { kind: 'asRead' }, (a) => a.timescale.due, '2010-04-30'],
    ['leads of parts', leads, { kind: 'reading', index: 1 }, (a) => a.leads.map((l) => l.name), ['A', 'B']],
    [
      'leads as names',
      leads,
      { kind: 'reading', index: 2 },
      (a) => a.leads.map((l) => l.name),
      ['Tidal Trust', 'Harbour Group'],
    ],
    [
      'typed leads, one a line',
      leads,
      { kind: 'own', text: 'Tidal Trust\nHarbour Group' },
      (a) => a.leads.map((l) => l.name),
      ['Tidal Trust', 'Harbour Group'],
    ],
    ['nobody, typed', leads, { kind: 'own', text: '' }, (a) => [a.leads, a.leadState], [[], 'blank']],
    [
      'to be agreed, typed',
      leads,
      { kind: 'own', text: 'To be agreed' },
      (a) => [a.leads, a.leadState],
      [[], 'toBeAgreed'],
    ],
    [
      'a place in words',
      path,
      { kind: 'reading', index: 1 },
      (a) => a.path,
      [{ number: '2', title: 'Work' }],
    ],
    ['a place of parts', path, { kind: 'reading', index: 2 }, (a) => a.path, [{ number: '3', title: 'Sea' }]],
    [
      'a typed place',
      path,
      { kind: 'own', text: '2 Work › 2.1 Training' },
      (a) => a.path.map((h) => h.number),
      ['2', '2.1'],
    ],
    ['a status', status, { kind: 'reading', index: 1 }, (a) => a.status?.lifecycle, 'complete'],
    ['a text', text, { kind: 'reading', index: 1 }, (a) => a.text, 'Mend the sea wall'],
    [
      'a text of parts',
      text,
      { kind: 'reading', index: 2 },
      (a) => [a.text, a.notes, a.subActions],
      ['Mend', ['the wall'], ['Buy stone']],
    ],
  ])('%s', (_, doubt, answer, look, want) => {
    const a = first(doubting(doubt), { [doubtKey(0, 0)]: answer });
    expect(look(a)).toEqual(want);
    expect(a.doubts).toEqual([]);
  });

  it.each<[string, Answer | null]>([
    ['nobody answered', null],
    ['it was skipped', { kind: 'skip' }],
    ['the reading chosen is not there', { kind: 'reading', index: 9 }],
  ])('leaves the doubt with the action where %s', (_, answer) => {
    const a = first(doubting(timescale), answer === null ? {} : { [doubtKey(0, 0)]: answer });
    expect(a.doubts).toEqual([timescale]);
    expect(a.timescale.due).toBe('2010-04-30');
  });

  it('says what was changed, before and after', () => {
    const a = first(doubting(text), { [doubtKey(0, 0)]: { kind: 'reading', index: 1 } });
    expect(a.corrections).toEqual([
      { field: 'text', before: 'Mend the wall\nBuy stone', after: 'Mend the sea wall\nBuy stone' },
    ]);
  });

  it('gives way to a field that was typed', () => {
    const a = first(doubting(timescale), {
      [doubtKey(0, 0)]: { kind: 'reading', index: 1 },
      [fieldKey(0, 'timescale')]: { kind: 'own', text: 'June 2013' },
    });
    expect(a.timescale.due).toBe('2013-06-30');
  });
});

describe('what becomes of each part', () => {
  it.each<
    [
      string,
      Record<string, Answer>,
      Partial<Record<'sections' | 'planNotes' | 'leftOut' | 'actions', number>>,
    ]
  >([
    [
      'nothing answered: the stray text stays with the plan',
      {},
      { sections: 1, planNotes: 1, leftOut: 0, actions: 1 },
    ],
    ['left out by a person', { 'unplaced:0': { kind: 'leaveOut' } }, { planNotes: 0, leftOut: 1 }],
    [
      'made a section',
      { 'unplaced:0': { kind: 'place', to: { as: 'section', heading: 'More' } } },
      { sections: 2, planNotes: 0 },
    ],
    [
      'placed on an action that is not there',
      { 'unplaced:0': { kind: 'place', to: { as: 'note', action: 7 } } },
      { planNotes: 1 },
    ],
    ['an action left out', { 'action:0': { kind: 'leaveOut' } }, { actions: 0, leftOut: 1 }],
    ['an action cut in two', { 'action:0': { kind: 'split', parts: ['Mend', 'Paint'] } }, { actions: 2 }],
    ['a section left out', { 'section:0': { kind: 'leaveOut' } }, { sections: 0, leftOut: 1 }],
  ])('%s', (_, answers, want) => {
    const got = checked(reading(), answers);
    for (const [part, count] of Object.entries(want))
      expect(got[part as keyof typeof want]).toHaveLength(count);
  });

  it.each<[string, Record<string, Answer>, number]>([
    ['makes no note of headings that only stand again', {}, 0],
    ['makes one where a person says so', { 'unplaced:0': { kind: 'place', to: { as: 'planNote' } } }, 1],
  ])('%s', (_, answers, notes) => {
    const unplaced = [{ text: '1 Homes | 1 Homes', why: SAID_AGAIN }];
    const { planNotes, leftOut } = checked({ ...reading(), unplaced }, answers);
    expect({ notes: planNotes.length, leftOut }).toEqual({ notes, leftOut: [] });
  });

  it.each<[string, Answer, (a: CheckedAction) => unknown, unknown]>([
    ['a note', { kind: 'place', to: { as: 'note', action: 0 } }, (a) => a.notes, ['A stray line']],
    [
      'a step',
      { kind: 'place', to: { as: 'subAction', action: 0 } },
      (a) => a.subActions,
      ['Buy stone', 'A stray line'],
    ],
    [
      'a column',
      { kind: 'place', to: { as: 'field', action: 0, heading: 'Notes' } },
      (a) => a.fields,
      { Notes: 'A stray line' },
    ],
  ])('a stray text becomes %s of an action', (_, answer, look, want) =>
    expect(look(first(reading(), { 'unplaced:0': answer }))).toEqual(want),
  );

  it('keeps every word of an action that was left out', () => {
    const full = action({
      reference: 'HW1',
      notes: ['After May'],
      fields: { Measure: '40 m' },
      status: { raw: 'Started', lifecycle: 'inProgress' },
    });
    const [left] = checked(reading({ actions: [full] }), { 'action:0': { kind: 'leaveOut' } }).leftOut;
    for (const words of [
      '1 Homes',
      'HW1',
      'Mend the wall',
      'Buy stone',
      'After May',
      'Brackwater Council',
      'April 10',
      'Started',
      'Measure: 40 m',
    ])
      expect(left?.text).toContain(words);
  });

  it('does not change the reading it was given', () => {
    const from = reading();
    const before = structuredClone(from);
    checked(from, {
      'unplaced:0': { kind: 'place', to: { as: 'note', action: 0 } },
      'field:0:text': { kind: 'own', text: 'Other' },
    });
    expect(from).toEqual(before);
  });
});

import { describe, expect, it } from 'vitest';
import { type Answer, applyAnswers, UK_TYPING } from '../reading/answers.ts';
import type { PlanReading, ReadAction, ReadLead } from '../reading/plan-reading.ts';
import { readingOfBook } from '../reading/reading-of-book.ts';
import { emptyTimescale } from '../timescale/timescale.ts';
import { type AdoptOptions, type NewPlan, planFromReading } from './adopt.ts';
import type { Party } from './plan.ts';

const org = (name: string, more: Partial<ReadLead> = {}): ReadLead => ({
  name,
  kind: 'organisation',
  ...more,
});
const action = (part: Partial<ReadAction>): ReadAction => ({
  path: [{ number: '1', title: 'Homes' }],
  text: 'Mend the wall',
  subActions: [],
  notes: [],
  leads: [org('Brackwater Council')],
  leadState: 'named',
  timescale: emptyTimescale(''),
  status: null,
  fields: {},
  doubts: [],
  ...part,
});
const reading = (actions: ReadAction[], part: Partial<PlanReading> = {}): PlanReading => ({
  schema: 1,
  format: 'docx',
  readable: true,
  title: 'Brackwater plan',
  levels: ['theme'],
  actions,
  sections: [],
  unplaced: [],
  problems: [],
  ...part,
});

function adopt(
  from: PlanReading,
  options: Partial<AdoptOptions> = {},
  answers: Record<string, Answer> = {},
): NewPlan {
  let n = 0;
  const checked = applyAnswers(from, new Map(Object.entries(answers)), UK_TYPING);
  return planFromReading(checked, { newId: () => `id${n++}`, slug: 'plan', ...options });
}

describe('a reading becomes a plan', () => {
  it.each<[string, ReadLead[], (boolean | string)[]]>([
    ['one lead is accountable', [org('A')], ['A!']],
    ['of two nobody is', [org('A'), org('B')], ['A', 'B']],
    ['one lead and a helper', [org('A'), org('B', { support: true })], ['A!', 'B+']],
    ['only helpers: nobody is', [org('A', { support: true })], ['A+']],
    ['a lead of the whole section', [org('A', { inherited: true })], ['A!']],
  ])('%s', (_, leads, want) => {
    const [a] = adopt(reading([action({ leads })])).actions;
    expect(a?.leads.map((l) => `${l.name}${l.accountable ? '!' : ''}${l.support ? '+' : ''}`)).toEqual(want);
  });

  it('makes the lead accountable whom a person named, and nobody where that name is not there', () => {
    const two = reading([action({ leads: [org('A'), org('B')] })]);
    const named = (text: string) =>
      adopt(two, {}, { 'field:0:accountable': { kind: 'own', text } }).actions[0]?.leads.map(
        (l) => l.accountable,
      );
    expect(named('b')).toEqual([false, true]);
    expect(named('C')).toEqual([false, false]);
  });

  it('makes one party of names alike but for case and spacing, and uses those there are', () => {
    const known: Party = {
      id: 'known' as never,
      name: 'TIDAL  Trust',
      kind: 'organisation',
      of: null,
      expansion: null,
      version: 3,
    };
    const leads = [
      org('Tidal Trust'),
      org('tidal trust'),
      org('Tidal Trust Ltd'),
      org('HYF', { kind: 'unknown' }),
      org('H.Y.F', { kind: 'group' }),
    ];
    const plan = adopt(reading(leads.map((lead) => action({ leads: [lead] }))), { parties: [known] });
    const ids = plan.actions.map((a) => a.leads[0]?.partyId);
    expect(ids[0]).toBe('known');
    expect(ids[1]).toBe('known');
    expect(ids[2]).not.toBe('known');
    expect(plan.newParties.map((p) => p.name)).toEqual(['Tidal Trust Ltd', 'HYF', 'H.Y.F']);
  });

  it('keeps headings in order, each once, with a code for every action', () => {
    const at = (...titles: string[]) => titles.map((title, i) => ({ number: String(i + 1), title }));
    const plan = adopt(
      reading(
        [
          action({ path: at('Homes', 'Roofs') }),
          action({ path: at('Homes') }),
          action({ path: at('Homes', 'Roofs') }),
          action({ path: [] }),
        ],
        { levels: ['theme', 'part'] },
      ),
    );
    expect(plan.headings.map((h) => [h.title, h.depth, h.parentId])).toEqual([
      ['Homes', 0, null],
      ['Roofs', 1, plan.headings[0]?.id],
    ]);
    expect(plan.actions.map((a) => a.code)).toEqual(['1.2.1', '1.1', '1.2.2', '1']);
    expect(new Set(plan.actions.map((a) => a.code)).size).toBe(4);
  });

  it('names levels that the document did not', () => {
    const path = ['A', 'B', 'C'].map((title) => ({ number: null, title }));
    expect(adopt(reading([action({ path })])).plan.levels).toEqual(['theme', 'level 2', 'level 3']);
  });

  it('keeps sections, strays as notes, and the record of what was left out', () => {
    const from = reading([action({})], {
      sections: [
        { heading: 'Key actions for 2026', text: 'a) Mend every wall\nb) Paint' },
        { heading: null, text: 'Hello' },
      ],
      unplaced: [
        { text: 'Stray', why: 'alone' },
        { text: 'Page 3', why: 'a footer' },
        { text: 'Lost', why: 'alone' },
      ],
    });
    const plan = adopt(
      from,
      {},
      { 'unplaced:1': { kind: 'leaveOut' }, 'section:1': { kind: 'sectionKind', section: 'context' } },
    );
    expect(plan.sections.map((s) => [s.kind, s.text])).toEqual([
      ['keyActions', 'a) Mend every wall\nb) Paint'],
      ['context', 'Hello'],
      ['note', 'Stray\n\nLost'],
    ]);
    expect(plan.keyActions.map((k) => [k.letter, k.text, k.year])).toEqual([
      ['a', 'Mend every wall', '2026'],
      ['b', 'Paint', '2026'],
    ]);
    expect(plan.leftOut).toEqual([{ text: 'Page 3', why: 'a footer' }]);
  });

  it('takes the words of a lead to be agreed for its state, not for a note', () => {
    const [a] = adopt(
      reading([action({ leads: [], leadState: 'toBeAgreed', notes: ['To be agreed', 'See the map'] })]),
    ).actions;
    expect(a?.notes).toEqual(['See the map']);
  });

  it.each<[string, Partial<PlanReading>, string[]]>([
    [
      'the document’s own columns',
      { columns: [{ role: 'action', heading: 'What we will do' }] },
      ['What we will do'],
    ],
    ['columns of ours where it has none', {}, ['Action', 'Lead', 'Timescale', 'Measure']],
  ])('keeps %s', (_, part, want) => {
    const plan = adopt(reading([action({ fields: { Measure: '4' } })], part));
    expect(plan.plan.columns.map((c) => c.heading)).toEqual(want);
  });

  it('reads as the document did', () => {
    const from = reading([
      action({
        status: { raw: 'DONE', lifecycle: 'complete', rag: null },
        leads: [org('A', { of: null })],
        reference: null,
        crossReferences: [],
      }),
    ]);
    expect(readingOfBook(adopt(from))).toEqual({ ...from, sections: [] });
  });

  it('takes 320 actions in a quarter of a second', () => {
    const many = Array.from({ length: 320 }, (_, i) =>
      action({
        text: `Mend wall ${i}`,
        path: [{ number: String(i % 16), title: `T${i % 16}` }],
        leads: [org(`Body ${i % 60}`)],
      }),
    );
    const began = performance.now();
    adopt(reading(many));
    expect(performance.now() - began).toBeLessThan(250);
  });
});

import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../facts/action-facts.ts';
import type { ActionId, HeadingId, PartyId, PlanId } from '../ids.ts';
import type { Action, ActionLead } from '../plan/plan.ts';
import { emptyTimescale, type Timescale } from '../timescale/timescale.ts';
import { splitParts } from './splitting.ts';

const lead = (name: string, accountable = false): ActionLead => ({
  partyId: name as PartyId,
  name,
  kind: 'organisation',
  of: null,
  accountable,
  support: false,
  inherited: false,
});
const timescale: Timescale = {
  ...emptyTimescale('May 2026; May 2027', 'dated'),
  due: '2027-05-31',
  milestones: [{ date: '2026-05-31' }, { date: '2027-05-31' }],
};
const whole: Action = {
  id: 'a' as ActionId,
  planId: 'p' as PlanId,
  headingId: 'h' as HeadingId,
  parentId: null,
  code: '1.1.1',
  reference: 'HS1',
  text: 'Open a club and a café, see 2.1',
  subActions: ['Find a room', 'Buy cups'],
  notes: ['As agreed'],
  leads: [lead('Open Door', true), lead('Mill Lane')],
  leadState: 'named',
  timescale,
  status: { lifecycle: 'inProgress', rag: 'green', raw: null, note: 'Going well.', on: null },
  fields: { Measure: 'Forty people' },
  crossReferences: ['see 2.1'],
  facts: {
    ...NO_FACTS,
    areas: ['North'],
    occurrences: [{ day: '2026-01-01', held: true, note: null }],
  },
  doubts: [{ field: 'leads', message: 'One or two?' }],
  source: null,
  position: 3,
  version: 2,
};
const parts = splitParts(whole, [
  { text: 'Open a club', subActions: [0], leads: [0], milestones: [0] },
  { text: 'Open a café, see 2.1', subActions: [1], leads: [1], milestones: [1] },
  { text: 'Tell people', subActions: [], leads: [], milestones: [] },
]);

describe('the parts of a split', () => {
  it.each<[string, number, object]>([
    [
      'the first keeps what was said of the whole',
      0,
      { status: whole.status, notes: whole.notes, reference: 'HS1' },
    ],
    ['and the open questions', 0, { doubts: whole.doubts }],
    ['and what is counted', 0, { facts: whole.facts }],
    [
      'of a new one nobody has said anything',
      1,
      { status: { lifecycle: null, rag: null, note: null }, doubts: [] },
    ],
    ['a new one has no number of the document', 1, { reference: null, notes: [] }],
    ['each has its own sub-actions', 1, { subActions: ['Buy cups'] }],
    ['each has its own leads', 1, { leads: [lead('Mill Lane')], leadState: 'named' }],
    ['without leads it is nobody’s yet', 2, { leads: [], leadState: 'blank' }],
    ['each keeps the words of the timescale', 2, { timescale: { raw: timescale.raw } }],
    ['it is due on the last of its own milestones', 0, { timescale: { due: '2026-05-31' } }],
    ['and as the whole where it has none', 2, { timescale: { due: '2027-05-31', milestones: [] } }],
    ['areas go to each, counted things to none', 1, { facts: { areas: ['North'], occurrences: [] } }],
    ['other columns go to each', 2, { fields: whole.fields }],
    ['a reference goes where its words are', 1, { crossReferences: ['see 2.1'] }],
    ['and nowhere else', 2, { crossReferences: [] }],
  ])('%s', (_, at, said) => expect(parts[at]).toMatchObject(said));

  it('leaves with the first what no part takes', () => {
    const [first] = splitParts(whole, [
      { text: 'One', subActions: [], leads: [], milestones: [] },
      { text: 'Two', subActions: [1], leads: [1], milestones: [] },
    ]);
    expect(first).toMatchObject({ subActions: ['Find a room'], leads: [lead('Open Door', true)], timescale });
  });
});

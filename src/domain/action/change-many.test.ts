import { describe, expect, it } from 'vitest';
import type { ActionId, HeadingId } from '../ids.ts';
import type { Lifecycle, Plan, Status } from '../plan/plan.ts';
import type { Doubt } from '../reading/plan-reading.ts';
import { emptyTimescale } from '../timescale/timescale.ts';
import {
  asksNothing,
  type Changeable,
  changeOne,
  LEAD_DEEDS,
  type LeadDeed,
  type Leading,
  leadsAfter,
  type ManyChange,
} from './change-many.ts';
import type { StatusChoice } from './status-choice.ts';

const plan = { locale: 'en-GB', periodStart: null, periodEnd: null, planDay: null } as Plan;
/** 'Trust!' is accountable, 'Trust?' supports, 'Trust' leads. */
const lead = (said: string): Leading => ({
  partyId: null,
  name: said.replace(/[!?]$/, ''),
  accountable: said.endsWith('!'),
  support: said.endsWith('?'),
  inherited: false,
});
const say = ({ name, accountable, support }: Leading): string =>
  `${name}${accountable ? '!' : support ? '?' : ''}`;
const leads = (said: string): Leading[] => (said === '' ? [] : said.split(', ').map(lead));

const status = (lifecycle: Lifecycle | null, more: Partial<Status> = {}): Status => ({
  lifecycle,
  rag: null,
  raw: null,
  note: null,
  on: null,
  ...more,
});
const doubts: Doubt[] = [
  { field: 'leads', message: 'One body or two?' },
  { field: 'timescale', message: 'A day or a month?' },
  { field: 'status', message: 'Has it been done?' },
  { field: 'path', message: 'Which theme?' },
];
const action = (changes: Partial<Changeable> = {}): Changeable => ({
  leads: leads('Council!, Trust, Carers?'),
  leadState: 'named',
  timescale: emptyTimescale('Ongoing', 'ongoing'),
  status: status('inProgress', { rag: 'amber', note: 'Half of it.' }),
  doubts,
  headingId: 'h1' as HeadingId,
  parentId: null,
  ...changes,
});
const nothing: ManyChange = { status: null, leads: null, timescale: null, place: null };
const there = 'h2' as HeadingId;
const saying = (choice: StatusChoice, note: string | null = null): ManyChange => ({
  ...nothing,
  status: { choice, note },
});
const leading = (how: LeadDeed, named: string): ManyChange => ({
  ...nothing,
  leads: { how, named: leads(named) },
});
const timed = (raw: string): ManyChange => ({ ...nothing, timescale: { raw } });

describe('leads', () => {
  it.each<[LeadDeed, string, string, string]>([
    ['add', 'Council!, Trust', 'Carers', 'Council!, Trust, Carers'],
    ['add', 'Council!, Trust', 'trust', 'Council!, Trust'],
    ['add', 'Council!, Trust?', 'Trust', 'Council!, Trust'],
    ['add', '', 'Carers, Trust', 'Carers, Trust'],
    ['support', 'Council!', 'Carers', 'Council!, Carers?'],
    ['support', 'Council!', 'Council', 'Council!'],
    ['accountable', 'Council!, Trust', 'Trust', 'Trust!, Council'],
    ['accountable', 'Council!, Trust', 'Carers', 'Carers!, Council, Trust'],
    ['accountable', 'Council!', 'council', 'Council!'],
    ['accountable', '', 'Carers', 'Carers!'],
    ['remove', 'Council!, Trust', 'COUNCIL', 'Trust'],
    ['remove', 'Council!', 'Council, Trust', ''],
    ['remove', 'Trust', 'Carers', 'Trust'],
    ['replace', 'Council!, Trust?', 'Carers, Trust', 'Carers!, Trust'],
  ])('%s: %s and %s give %s', (how, was, named, now) =>
    expect(
      leadsAfter(leads(was), { how, named: leads(named) })
        .map(say)
        .join(', '),
    ).toBe(now),
  );

  it('knows a body by its party, whatever it is called there', () => {
    const was = [{ ...lead('The Council'), partyId: 'p1' }];
    const named = [{ ...lead('Three Rivers Council'), partyId: 'p1' }];
    expect(leadsAfter(was, { how: 'remove', named })).toEqual([]);
    expect(leadsAfter(was, { how: 'accountable', named }).map(say)).toEqual(['The Council!']);
  });

  it.each(LEAD_DEEDS)('%s never leaves two accountable', (how) => {
    const now = leadsAfter(leads('Council!, Trust'), { how, named: leads('Carers!, Trust!') });
    expect(now.filter((one) => one.accountable).length).toBeLessThanOrEqual(1);
  });
});

describe('what a change comes to for one action', () => {
  it.each<[string, Partial<Changeable>, ManyChange, string]>([
    ['says another status', {}, saying('onTrack'), 'status'],
    ['says the same, with another note', {}, saying('someRisk', 'Nearly.'), 'status'],
    ['says the same, with the same note', {}, saying('someRisk', 'Half of it.'), 'same'],
    ['says the same, without a note', {}, saying('someRisk'), 'same'],
    ['never brings back what was dropped', { status: status('dropped') }, saying('onTrack'), 'hasLeft'],
    ['nor leads of what was merged', { status: status('merged') }, leading('add', 'Trust'), 'hasLeft'],
    ['nor dates of what went elsewhere', { status: status('transferred') }, timed('May 2027'), 'hasLeft'],
    ['adds a lead', {}, leading('add', 'Schools'), 'leads'],
    ['adds a lead that is there', {}, leading('add', 'trust'), 'same'],
    ['takes out one that is not there', {}, leading('remove', 'Schools'), 'same'],
    ['reads a date', {}, timed('by 31 March 2027'), 'timescale'],
    ['reads the words that are there', {}, timed('Ongoing'), 'same'],
    ['asks nothing', {}, nothing, 'same'],
    ['goes under another heading', {}, { ...nothing, place: { headingId: there } }, 'place'],
    ['leaves the headings', {}, { ...nothing, place: { headingId: null } }, 'place'],
    ['is there already', { headingId: there }, { ...nothing, place: { headingId: there } }, 'same'],
    [
      'stands inside another',
      { parentId: 'a' as ActionId },
      { ...nothing, place: { headingId: there } },
      'inside',
    ],
    [
      'stands inside another, and has a date',
      { parentId: 'a' as ActionId },
      { ...timed('May 2027'), place: { headingId: there } },
      'timescale',
    ],
    [
      'does several at once',
      {},
      { ...saying('complete'), ...{ leads: leading('add', 'Schools').leads }, timescale: { raw: '2028' } },
      'status leads timescale',
    ],
    [
      'changes a part and leaves another',
      {},
      { ...saying('someRisk'), timescale: { raw: 'June 2027' } },
      'timescale',
    ],
  ])('%s', (_title, changes, change, comesTo) => {
    const outcome = changeOne(action(changes), change, plan);
    const said =
      outcome.kind === 'changes' ? outcome.parts.join(' ') : outcome.kind === 'left' ? outcome.why : 'same';
    expect(said).toBe(comesTo);
  });

  it('settles the doubts about what it says, and no others', () => {
    const outcome = changeOne(action(), { ...saying('complete'), timescale: { raw: 'May 2027' } }, plan);
    expect(outcome.kind === 'changes' && outcome.doubts.map((doubt) => doubt.field)).toEqual([
      'leads',
      'path',
    ]);
  });

  it('keeps what was said where the change has no note, and work that goes on goes on', () => {
    const on = action({ status: status('continuing', { note: 'Weekly.' }) });
    const outcome = changeOne(on, saying('onTrack'), plan);
    expect(outcome.kind === 'changes' && outcome.after.status).toEqual({
      lifecycle: 'continuing',
      rag: 'green',
      note: 'Weekly.',
    });
  });

  it('reads the words as if they were typed there', () => {
    const outcome = changeOne(action(), timed('by 31 March 2027'), plan);
    expect(outcome.kind === 'changes' && outcome.after.timescale).toMatchObject({
      raw: 'by 31 March 2027',
      state: 'dated',
      due: '2027-03-31',
    });
  });

  it('says that nobody leads where the last was taken out', () => {
    const outcome = changeOne(action({ leads: leads('Trust') }), leading('remove', 'Trust'), plan);
    expect(outcome.kind === 'changes' && outcome.after.leads).toEqual({ leads: [], leadState: 'blank' });
  });

  it('leaves out an action that would have more leads than it can', () => {
    const many = Array.from({ length: 60 }, (_, n) => lead(`Body ${n}`));
    expect(changeOne(action({ leads: many }), leading('add', 'One more'), plan)).toEqual({
      kind: 'left',
      why: 'tooManyLeads',
    });
  });
});

it.each<[ManyChange, boolean]>([
  [nothing, true],
  [timed('May'), false],
  [saying('complete'), false],
  [leading('remove', 'Trust'), false],
])('%# asks nothing: %s', (change, asks) => expect(asksNothing(change)).toBe(asks));

/** An invented plan with what is hard to write: for the tests of the writers. Every call gives a fresh copy. */

import { planFromReading } from '../../../src/domain/plan/adopt.ts';
import { type Action, LIFECYCLES, type Lifecycle, type PlanBook } from '../../../src/domain/plan/plan.ts';
import { applyAnswers, UK_TYPING } from '../../../src/domain/reading/answers.ts';
import type { PlanReading, ReadAction, ReadHeading } from '../../../src/domain/reading/plan-reading.ts';
import { emptyTimescale, type Timescale } from '../../../src/domain/timescale/timescale.ts';

const homes: ReadHeading = { number: '1', title: 'Homes that are warm and safe' };
const work: ReadHeading = { number: '2', title: 'Work for all who want it' };
const repairs: ReadHeading = { number: '1.1', title: 'Mend what is broken' };
const advice: ReadHeading = { number: '1.2', title: 'Advice that people can find' };
const training: ReadHeading = { number: '2.1', title: 'Training near the harbour' };

const when = (raw: string, part: Partial<Timescale> & { state: Timescale['state'] }): Timescale => ({
  ...emptyTimescale(raw, part.state),
  ...part,
});
const org = (name: string) => ({ name, kind: 'organisation' as const });

export function action(part: Partial<ReadAction> & { text: string }): ReadAction {
  const leads = part.leads ?? [org('Brackwater Council')];
  return {
    path: [homes, repairs],
    reference: null,
    subActions: [],
    notes: [],
    leads,
    leadState: leads.length > 0 ? 'named' : 'blank',
    timescale: when('April 2027', { state: 'dated', due: '2027-04-30', precision: 'month' }),
    status: null,
    fields: {},
    doubts: [],
    ...part,
  };
}

export const ACTIONS: ReadAction[] = [
  action({
    text: 'Mend the roofs of forty homes',
    subActions: ['Ask each tenant what leaks', 'Hire two roofers from the town', 'mend the worst first'],
    notes: ['See the survey of last winter.', 'to be agreed with the harbour board'],
  }),
  action({
    text: 'Open a warm room in each ward',
    leads: [
      org('Brackwater Council'),
      org('Tidal Trust'),
      { name: 'harbour residents group', kind: 'group' },
    ],
    timescale: when('Ongoing', { state: 'ongoing' }),
  }),
  action({
    text: 'Visit every tenant over seventy-five',
    leads: [
      { name: 'Ann Porter', kind: 'person', of: 'Tidal Trust' },
      { ...org('Red Kite Housing'), support: true },
    ],
    timescale: when('', { state: 'blank' }),
  }),
  action({
    path: [homes, advice],
    text: 'Print a guide to help with heating bills. See 2.1',
    crossReferences: ['See 2.1'],
    leads: [],
    leadState: 'toBeAgreed',
    timescale: when('Dates to be agreed', { state: 'toBeAgreed' }),
  }),
  action({
    path: [homes, advice],
    text: 'Hold an advice day at the pier',
    leads: [],
    timescale: when('Twice a year', { state: 'recurring', recurrence: { every: 'year', count: 2 } }),
  }),
  action({
    path: [work, training],
    text: 'Fit out the old net loft as a workshop',
    timescale: when('When the lease is signed', {
      state: 'conditional',
      condition: 'When the lease is signed',
    }),
    status: null,
  }),
  action({
    path: [work, training],
    text: 'Train twelve cooks',
    timescale: when('1 May 2026 to 30 September 2026', {
      state: 'dated',
      start: '2026-05-01',
      due: '2026-09-30',
    }),
    status: null,
  }),
  action({
    path: [work, training],
    text: 'Write to employers about fair hours',
    timescale: when('N/A', { state: 'notApplicable' }),
  }),
];

export function reading(actions: ReadAction[] = ACTIONS): PlanReading {
  return {
    schema: 1,
    format: 'docx',
    readable: true,
    title: 'Brackwater Together: our plan',
    levels: ['theme', 'initiative'],
    actions,
    sections: [
      {
        heading: 'What we mean by together',
        text: 'Nobody is left out.\n• People are asked first\n• People are told what changed',
      },
      { heading: 'How we got here', text: 'Forty people met at the pier in spring and wrote this.' },
    ],
    unplaced: [],
    problems: [],
  };
}

export function bookOf(from: PlanReading): PlanBook {
  let n = 0;
  const newId = (): string => {
    n += 1;
    return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  };
  return planFromReading(applyAnswers(from, new Map(), UK_TYPING), { newId, slug: 'brackwater' });
}

/** The plan with somebody's word on each action: every lifecycle and every colour comes by. */
export function withStatuses(book: PlanBook): PlanBook {
  const rags = ['green', 'amber', 'red', 'grey', null] as const;
  const said = (a: Action, i: number): Action => {
    const lifecycle: Lifecycle = LIFECYCLES[i % LIFECYCLES.length] ?? 'agreed';
    const rag = rags[i % rags.length] ?? null;
    return {
      ...a,
      status: { lifecycle, rag, raw: null, note: `Word ${i} from the lead`, on: '2026-06-01' as never },
    };
  };
  return { ...book, actions: book.actions.map(said) };
}

/** As many actions as asked for, in themes of twenty and initiatives of five. */
export function longBook(count: number): PlanBook {
  const many = Array.from({ length: count }, (_, i) => {
    const like = ACTIONS[i % ACTIONS.length] as ReadAction;
    const theme = Math.floor(i / 20) + 1;
    const initiative = Math.floor(i / 5) + 1;
    return {
      ...like,
      text: `${like.text} in street ${i + 1}`,
      path: [
        { number: String(theme), title: `Theme of the ${theme} wards` },
        { number: `${theme}.${initiative}`, title: `Initiative for quarter ${initiative}` },
      ],
    };
  });
  return bookOf(reading(many));
}

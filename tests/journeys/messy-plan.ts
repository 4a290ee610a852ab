/** An invented plan with the messes that real ones have, so that every page has something true to show. */
import type { Action, ActionLead } from '../../src/domain/plan/plan.ts';
import { emptyTimescale } from '../../src/domain/timescale/timescale.ts';
import { newId } from '../../src/services/new-id.ts';
import { write } from '../../src/store/connection.ts';
import type { NewAction } from '../../src/store/plan/actions.ts';
import { insertKeyActions } from '../../src/store/plan/key-actions.ts';
import type { Made } from '../make.ts';
import { makePlan } from '../make.ts';

const second = (action: NewAction): ActionLead[] =>
  action.leads.map((lead) => ({ ...lead, accountable: false, support: false }));

const dated = (raw: string, due: string, start: string | null = null): Action['timescale'] => ({
  ...emptyTimescale(raw, 'dated'),
  start,
  due,
  precision: 'month',
});

const MESSES: ((action: NewAction) => Partial<NewAction>)[] = [
  () => ({
    text: 'Run a yearly course for local reporters on writing about suicide with care',
    timescale: {
      ...dated('Complete April 26', '2026-04-30'),
      milestones: [
        { date: '2026-01-31', label: 'Course agreed' },
        { date: '2026-04-30', label: null },
      ],
    },
    status: {
      lifecycle: 'complete',
      rag: 'blue',
      raw: 'Complete',
      note: 'Ran twice.',
      on: '2026-02-12' as never,
    },
    reference: '1a',
    notes: ['Both papers and the radio came.'],
  }),
  () => ({
    leads: [],
    leadState: 'toBeAgreed',
    text: 'Agree who leads the awards for fair reporting, and find the money',
    timescale: emptyTimescale('TBA', 'toBeAgreed'),
  }),
  (action) => ({
    leads: second(action),
    text: 'Train every front-line worker of every partner in the basics of mental health. See 9.9 and 1.1.1',
    crossReferences: ['See 9.9 and 1.1.1'],
    timescale: dated('by end of FY 26/27', '2027-03-31'),
    status: {
      lifecycle: 'inProgress',
      rag: 'amber',
      raw: null,
      note: 'Two partners have not begun.',
      on: null,
    },
  }),
  () => ({
    text: 'Bring back the travel card for people who use mental health services',
    timescale: { ...emptyTimescale('When resource released', 'conditional'), condition: 'resource released' },
    status: { lifecycle: null, rag: null, raw: null, note: null, on: null },
  }),
  () => ({
    text: 'Open the Saturday drop-in at Millbrook library',
    timescale: dated('By 31 January 2026', '2026-01-31'),
    status: {
      lifecycle: 'inProgress',
      rag: 'red',
      raw: null,
      note: 'The keys have not come.',
      on: '2026-02-20' as never,
    },
    doubts: [
      {
        field: 'timescale',
        message: '“31 January 2026”: is this when it opens, or when it was opened?',
        readings: [
          dated('By 31 January 2026', '2026-01-31'),
          emptyTimescale('By 31 January 2026', 'unclear'),
        ],
      },
    ],
    source: {
      table: 0,
      row: 4,
      cells: [
        '1.2',
        'Open the Saturday drop-in at Millbrook library',
        'Library service',
        'By 31 January 2026',
      ],
    },
    fields: { 'Success measure': 'Forty people come each month', Resources: 'Staff time of the HVMHT' },
  }),
  () => ({
    timescale: emptyTimescale('Ongoing', 'ongoing'),
    text: 'Meet every partner’s board with the CMHWG once',
  }),
];

export async function makeMessyPlan(made: Made, actions = 30) {
  const book = await makePlan(made, {
    actions,
    themes: 4,
    slug: 'living-well-together',
    title: 'Living well together, 2026 to 2029',
    // The doubtful one comes twice, so that two journeys can each answer it.
    change: (action, index) => MESSES[index === 15 ? 4 : index]?.(action) ?? {},
  });
  const keyAction = {
    id: newId<'keyAction'>(),
    planId: book.plan.id,
    letter: 'b',
    text: 'Open the Saturday drop-in at Millbrook, and find money for the library.',
    year: null,
    actionIds: [],
    position: 1,
  };
  await write(made.database, made.scope('makePlan'), (transaction) =>
    insertKeyActions(transaction, [keyAction]),
  );
  return { ...book, keyActions: [...book.keyActions, { ...keyAction, version: 1 }] };
}

import { describe, expect, it } from 'vitest';
import type { ActionId, HeadingId, SectionId } from '../ids.ts';
import type { PlanBook } from '../plan/plan.ts';
import type { PlanReading, ReadAction } from '../reading/plan-reading.ts';
import { readingOfBook } from '../reading/reading-of-book.ts';
import { emptyTimescale } from '../timescale/timescale.ts';
import { contradict, contradictsPlan, type Proposal } from './proposal.ts';
import { proposeChanges } from './propose.ts';
import { sayValue } from './value.ts';

const ACTIONS = [
  ['a1', 'h1', 'Open a lunch club at Millbeck', 'Dale Council', '30 June 2030'],
  ['a2', 'h1', 'Run a minibus to the clinic', 'Wheels for All', 'Ongoing'],
  ['a3', 'h2', 'Visit every carer before winter', 'Carers Together', 'October 2030'],
  ['a4', 'h2', 'Print a leaflet of what is on', 'Dale Council', ''],
] as const;
const HEADINGS = [
  ['h1', 'Getting about'],
  ['h2', 'Caring for carers'],
] as const;

function makeBook(): PlanBook {
  return {
    plan: { title: 'Living in the dale', levels: ['theme'], columns: [], purpose: '', version: 1 },
    headings: HEADINGS.map(([id, title], position) => ({
      ...{ id: id as HeadingId, planId: 'p', parentId: null, depth: 0, number: null, version: 1 },
      ...{ title, position },
    })),
    actions: ACTIONS.map(([id, headingId, text, name, raw], i) => ({
      ...{ id: id as ActionId, headingId: headingId as HeadingId, code: `1.${i + 1}`, reference: null, text },
      ...{
        subActions: [],
        notes: [],
        fields: { Cost: '£100' },
        crossReferences: [],
        doubts: [],
        source: null,
      },
      leads: [
        {
          partyId: name,
          name,
          kind: 'organisation',
          of: null,
          accountable: true,
          support: false,
          inherited: false,
        },
      ],
      leadState: 'named',
      timescale: emptyTimescale(raw, 'unclear'),
      status: { lifecycle: null, rag: null, raw: null, note: null, on: null },
      ...{ position: i, version: 1 },
    })),
    sections: [
      {
        id: 's1' as SectionId,
        kind: 'context',
        heading: 'Why',
        text: 'Buses are few.',
        position: 0,
        version: 1,
      },
    ],
    keyActions: [],
  } as unknown as PlanBook;
}

/** What a reader makes of the written plan, with a mark in every row. */
function readingWithMarks(book: PlanBook): PlanReading {
  const reading = readingOfBook(book);
  const mark = (row: ReadAction, i: number): ReadAction => ({ ...row, source: { marks: [`m${i}`] } });
  return { ...reading, actions: reading.actions.map(mark) };
}

type Scene = { file: PlanReading; now: PlanBook; marks: boolean };
const row = (reading: PlanReading, i: number): ReadAction => {
  const found = reading.actions[i];
  if (!found) throw new Error(`There is no row ${i}.`);
  return found;
};

function proposed(change: (scene: Scene) => void, withBase = true) {
  const book = makeBook();
  const base = { reading: readingWithMarks(book), actionIds: book.actions.map((a) => a.id), book };
  const scene: Scene = { file: structuredClone(base.reading), now: structuredClone(book), marks: true };
  change(scene);
  return proposeChanges({ file: scene.file, base: withBase ? base : null, now: scene.now });
}

const told = (p: Proposal): string => {
  const said = (value: Proposal['after']): string => (value === null ? '' : sayValue(value));
  const clash = contradictsPlan(p) ? ` (was: ${said(p.base)})` : '';
  return `${p.kind} ${p.subject.id ?? p.subject.noun} ${p.field}: ${said(p.before)} → ${said(p.after)}${clash}`;
};

const CASES: [string, (scene: Scene) => void, string[]][] = [
  ['nothing changed: nothing proposed', () => undefined, []],
  [
    'words changed',
    ({ file }) => void Object.assign(row(file, 0), { text: 'Open a lunch club at Ashdale' }),
    ['changed a1 text: Open a lunch club at Millbeck → Open a lunch club at Ashdale'],
  ],
  [
    'quotes, dashes and spaces that a word processor puts in are no change',
    ({ file }) => void Object.assign(row(file, 2).timescale, { raw: 'October  2030' }),
    [],
  ],
  [
    'another lead, another time, another cost',
    ({ file }) => {
      const one = row(file, 1);
      one.leads = [{ name: 'Dale Buses', kind: 'organisation' }];
      one.timescale = emptyTimescale('By May 2031', 'unclear');
      one.fields = { Cost: '£250' };
    },
    [
      'changed a2 leads: Wheels for All → Dale Buses',
      'changed a2 timescale: Ongoing → By May 2031',
      'changed a2 column:Cost: £100 → £250',
    ],
  ],
  [
    'a status filled in',
    ({ file }) =>
      void Object.assign(row(file, 3), { status: { raw: 'Done', lifecycle: 'complete', rag: null } }),
    ['changed a4 status:  → Complete'],
  ],
  [
    'a row taken out',
    ({ file }) => void file.actions.splice(1, 1),
    ['gone a2 whole: Run a minibus to the clinic → '],
  ],
  [
    'a row added',
    ({ file }) => void file.actions.push({ ...row(file, 3), text: 'Start a tool library', source: {} }),
    ['added action whole:  → Start a tool library'],
  ],
  [
    'a row that stands in the plan by now is not added twice',
    ({ file, now }) => {
      file.actions.push({ ...row(file, 3), text: 'Start a tool library', source: {} });
      const [first] = now.actions;
      if (first)
        now.actions.push({ ...first, id: 'a9' as ActionId, text: 'Start a tool library', position: 9 });
    },
    [],
  ],
  [
    'a row moved under another heading',
    ({ file }) => void Object.assign(row(file, 3), { path: [{ number: null, title: 'Getting about' }] }),
    ['moved a4 place: Caring for carers → Getting about'],
  ],
  [
    'two rows of a heading change places: one has moved',
    ({ file }) => void file.actions.splice(0, 2, row(file, 1), row(file, 0)),
    [
      'moved a2 place: Getting about\nAfter “Open a lunch club at Millbeck” → Getting about\nFirst in its place',
    ],
  ],
  [
    'the first row of a heading taken out, with the merged cell that named it: the others have not moved',
    ({ file }) => {
      file.actions.splice(2, 1);
      row(file, 2).path = [{ number: null, title: 'Getting about' }];
    },
    ['gone a3 whole: Visit every carer before winter → '],
  ],
  [
    'a heading given other words',
    ({ file }) => {
      for (const i of [2, 3]) row(file, i).path = [{ number: null, title: 'Carers first' }];
    },
    ['changed h2 title: Caring for carers → Carers first'],
  ],
  [
    'changed in the plan only: not proposed back',
    ({ now }) => {
      const [first] = now.actions;
      if (first) first.text = 'Open two lunch clubs';
    },
    [],
  ],
  [
    'changed in both to the same: nothing to propose',
    ({ file, now }) => {
      row(file, 0).text = 'Open two lunch clubs';
      const [first] = now.actions;
      if (first) first.text = 'Open two lunch clubs';
    },
    [],
  ],
  [
    'changed in both to different things: all three are told',
    ({ file, now }) => {
      row(file, 0).text = 'Open three lunch clubs';
      const [first] = now.actions;
      if (first) first.text = 'Open two lunch clubs';
    },
    ['changed a1 text: Open two lunch clubs → Open three lunch clubs (was: Open a lunch club at Millbeck)'],
  ],
  [
    'a whole column left out is no change of its rows',
    ({ file }) => {
      for (const one of file.actions) one.fields = {};
    },
    [],
  ],
  [
    'a section changed, one new',
    ({ file }) => {
      file.sections = [
        { heading: 'Why', text: 'Buses are fewer.' },
        { heading: 'Thanks', text: 'To all who came.' },
      ];
    },
    [
      'changed s1 whole: Why\nBuses are few. → Why\nBuses are fewer.',
      'added section whole:  → Thanks\nTo all who came.',
    ],
  ],
  [
    'the title changed',
    ({ file }) => void Object.assign(file, { title: 'Living well in the dale' }),
    ['changed plan title: Living in the dale → Living well in the dale'],
  ],
];

describe('proposeChanges', () => {
  it.each(CASES)('%s', (_, change, expected) => {
    expect(proposed(change).proposals.map(told)).toEqual(expected);
  });

  it('keeps an edit of a column that Weft works out as a comment beside its action', () => {
    const { proposals, comments } = proposed(({ file }) => {
      row(file, 1).fields = { Cost: '£100', 'Last day': '2031-05-01' };
    });
    expect(proposals).toEqual([]);
    expect(comments.map((c) => `${c.actionId}: ${c.text}`)).toEqual([
      'a2: Last day: 2031-05-01 (it was: nothing)',
    ]);
  });

  it('says who suggested a change and when', () => {
    const { proposals } = proposed(({ file }) => {
      const one = row(file, 0);
      one.text = 'Open a lunch club at Ashdale';
      const by = { author: 'Pat Lowe', on: '2030-03-04' };
      one.source = { marks: ['m0'], suggestions: [{ kind: 'inserted', text: 'Ashdale', ...by }] };
    });
    expect(proposals.map((p) => p.suggested)).toEqual([[{ author: 'Pat Lowe', on: '2030-03-04' }]]);
  });

  it('keeps new comments with their action, and leaves the old ones', () => {
    const by = { author: 'Pat Lowe', on: '2030-03-04', about: 'clinic' };
    const { comments } = proposed(({ file }) => {
      file.comments = [
        { ...by, text: 'Which days?', row: 1 },
        { ...by, text: 'A good plan', row: null },
      ];
    });
    expect(comments.map((c) => `${c.actionId}: ${c.text}`)).toEqual(['a2: Which days?', 'null: A good plan']);
  });

  it('compares with the plan as it is where the copy’s beginning is not known, and never proposes a blank', () => {
    const { proposals } = proposed(({ file }) => {
      for (const one of file.actions) one.source = {};
      row(file, 0).leads = [];
      row(file, 0).leadState = 'blank';
      row(file, 1).text = 'Run a minibus to the clinic and the shops';
    }, false);
    expect(proposals.map(told)).toEqual([
      'changed a2 text: Run a minibus to the clinic → Run a minibus to the clinic and the shops',
    ]);
  });

  it('sees two copies that say different things of one field', () => {
    const [ash] = proposed(({ file }) => void Object.assign(row(file, 0), { text: 'Ashdale' })).proposals;
    const [mill] = proposed(
      ({ file }) => void Object.assign(row(file, 0), { text: 'Millbeck first' }),
    ).proposals;
    const [gone] = proposed(({ file }) => void file.actions.shift()).proposals;
    const [other] = proposed(({ file }) => void Object.assign(row(file, 1), { text: 'Ashdale' })).proposals;
    if (!ash || !mill || !gone || !other) throw new Error('Each copy proposes something.');
    expect([
      contradict(ash, mill),
      contradict(ash, ash),
      contradict(ash, gone),
      contradict(ash, other),
    ]).toEqual([true, false, true, false]);
  });
});

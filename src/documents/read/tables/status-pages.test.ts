import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const PLAN = [
  ['Ref', 'Action', 'Lead', 'By when'],
  ['A1', 'Mend the roofs', 'Otterby Council', 'May 2027'],
  ['A2', 'Fit locks for free', 'Otterby Homes', 'June 2027'],
  ['A3', 'Sweep all chimneys', 'Otterby Council', 'Ongoing'],
];
const states = (...tables: string[][][]) =>
  readBlocks(madeDocument(tables)).actions.map((a) => [
    a.reference,
    a.status?.lifecycle ?? null,
    a.fields.Progress,
  ]);

describe('a table of codes and states beside the plan', () => {
  it('says how the actions it names stand', () => {
    const page = [
      ['Ref', 'Progress', 'Status'],
      ['A1', 'Half are done', 'In progress'],
      ['A2', '', 'Not started'],
      ['A3', 'All swept', 'Complete'],
    ];
    expect(states(PLAN, page)).toEqual([
      ['A1', 'inProgress', 'Half are done'],
      ['A2', 'notStarted', undefined],
      ['A3', 'complete', 'All swept'],
    ]);
  });

  it('names them under `Action` too, where nothing else stands there', () => {
    const page = [
      ['Action', 'Status', 'Comment'],
      ['A1', 'In progress', 'Half are done'],
      ['A2', 'Not started', ''],
      ['A3', 'Complete', ''],
    ];
    expect(states(PLAN, page).map(([, state]) => state)).toEqual(['inProgress', 'notStarted', 'complete']);
  });

  it('may say again the titles over them, once each', () => {
    const prose = [
      '## Priority 1: Warm homes',
      ...['Action: Mend the roofs', 'Ref: 1.1', 'Lead: Otterby Council'],
      ...['Action: Fit locks', 'Ref: 1.2', 'Lead: Otterby Homes'],
      '## Priority 2: Safe streets',
      ...['Action: Light the lanes', 'Ref: 2.1', 'Lead: Otterby Council'],
      ...['Action: Sweep the yards', 'Ref: 2.2', 'Lead: Otterby Council'],
    ];
    const page = [
      ['Priority', 'Ref', 'Colour now'],
      ['1 Warm homes', '1.1', 'Green'],
      ['', '1.2', 'Amber'],
      ['2 Safe streets', '2.1', 'Red'],
      ['', '2.2', 'Green'],
    ];
    const { actions } = readBlocks(madeDocument([...prose, '## How we stand', page]));
    expect(actions.map((a) => [a.path[0]?.title, a.text, a.status?.rag])).toEqual([
      ['Warm homes', 'Mend the roofs', 'green'],
      ['Warm homes', 'Fit locks', 'amber'],
      ['Safe streets', 'Light the lanes', 'red'],
      ['Safe streets', 'Sweep the yards', 'green'],
    ]);
  });

  it('may say their words again, and tells no more of work that prose tells', () => {
    const prose = [
      ...['Action: Mend the roofs', 'Ref: 1.1', 'Lead: Otterby Council'],
      ...['Action: Fit locks', 'Ref: 1.2', 'Lead: Otterby Homes'],
    ];
    const page = [
      ['Ref', 'Action', 'RAG'],
      ['1.1', 'Mend the roofs', 'Green'],
      ['1.2', 'Fit locks', 'Amber'],
    ];
    const read = (...blocks: (string | string[][])[]) =>
      readBlocks(madeDocument(blocks)).actions.map((a) => [a.reference, a.leads[0]?.name, a.status?.rag]);
    expect(read(...prose, page)).toEqual([
      ['1.1', 'Otterby Council', 'green'],
      ['1.2', 'Otterby Homes', 'amber'],
    ]);
    expect(read('Action: Sing', 'Lead: Quay Forum', 'Action: Row', 'Lead: Quay Forum', page)).toHaveLength(2);
  });

  it('names several in one cell', () => {
    const page = [
      ['Card', 'Standing', 'Progress'],
      ['A1 and A3', 'In progress', 'Half are done'],
      ['A2', 'Not started', ''],
    ];
    expect(states(PLAN, page)).toEqual([
      ['A1', 'inProgress', 'Half are done'],
      ['A2', 'notStarted', undefined],
      ['A3', 'inProgress', 'Half are done'],
    ]);
  });

  it('says nothing of them where it names others', () => {
    const page = [
      ['Ref', 'Progress', 'Status'],
      ['B1', 'Half are done', 'Complete'],
      ['A2', 'Not begun', 'Complete'],
    ];
    expect(states(PLAN, page).map(([, state]) => state)).toEqual([null, null, null]);
  });

  it('says nothing where a code stands for two actions', () => {
    const page = [
      ['Ref', 'Progress', 'Status'],
      ['A1', 'Half are done', 'Complete'],
      ['A2', 'Not begun', 'Complete'],
      ['A3', 'All swept', 'Complete'],
    ];
    expect(states(PLAN, PLAN, page).map(([, state]) => state)).toEqual(Array(6).fill(null));
  });

  it.each<[string, string[][]]>([
    [
      'remarks that are blank for some',
      [
        ['Ref', 'Status', 'Comment'],
        ['A1', 'In progress', 'Half are done'],
        ['A2', 'Not started', ''],
        ['A3', 'Complete', 'All swept'],
      ],
    ],
    [
      'no headings',
      [
        ['Action A1', 'In progress'],
        ['Action A2', 'Not started'],
        ['Action A3', 'Complete'],
      ],
    ],
    [
      'a heading that might be a state',
      [
        ['No.', 'Status'],
        ['A1', 'In progress'],
        ['A2', 'Not started'],
        ['A3', 'Complete'],
      ],
    ],
  ])('says so once, with %s', (_name, page) => {
    const { actions, sections } = readBlocks(madeDocument([PLAN, '## How we stand', page]));
    expect(actions.map((a) => [a.reference, a.status?.lifecycle])).toEqual([
      ['A1', 'inProgress'],
      ['A2', 'notStarted'],
      ['A3', 'complete'],
    ]);
    expect(sections.map((s) => s.text).join('')).toBe('');
  });
});

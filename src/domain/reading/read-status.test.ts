import { describe, expect, it } from 'vitest';
import { readLegend } from '../timescale/read-legend.ts';
import { NO_LEGEND } from '../timescale/timescale-context.ts';
import { readStatus, type StatusCell } from './read-status.ts';

const one = (heading: string, text: string) => readStatus([{ heading, text }], NO_LEGEND, null).status;

describe('readStatus of one cell', () => {
  it.each<[string, string, string | null, string | null]>([
    ['Status', 'Achieved', 'complete', null],
    ['Status', 'Complete', 'complete', null],
    ['Status', 'Delivered', 'complete', null],
    ['Status', 'DONE', 'complete', null],
    ['Status', 'Proposed for closure', 'complete', null],
    ['Status', 'On Track', 'inProgress', 'green'],
    ['Status', 'Being implemented', 'inProgress', null],
    ['Status', 'Started', 'inProgress', null],
    ['Status', 'In progress', 'inProgress', null],
    ['Status', 'Soon to be completed', 'inProgress', null],
    ['Status', 'Partly achieved', 'inProgress', null],
    ['Status', 'On hold until the second grant is known in May', 'waiting', null],
    ['Status', 'Delayed because the builder has left the town', 'inProgress', 'amber'],
    ['Status', 'Ongoing', 'continuing', null],
    ['Status', 'Current and ongoing', 'continuing', null],
    ['Status', 'Yet to start', 'notStarted', null],
    ['Status', 'Not started', 'notStarted', null],
    ['Status', 'Still to start', 'notStarted', null],
    ['Status', 'To begin later', 'notStarted', null],
    ['Status', 'Not on stream yet', 'notStarted', null],
    ['Status', 'WIP', 'inProgress', null],
    ['Status', 'Parked', 'waiting', null],
    ['Status', 'Behind', 'inProgress', 'amber'],
    ['Status', 'Behind plan', 'inProgress', 'amber'],
    ['Status', 'Some slippage', 'inProgress', 'amber'],
    ['Status', 'At Risk', 'inProgress', 'amber'],
    ['Status', 'Slightly off track', 'inProgress', 'amber'],
    ['Status', 'Off Track', 'inProgress', 'red'],
    ['Status', 'Missed delivery date with risk', 'inProgress', 'red'],
    ['Status', 'Implementing', 'inProgress', null],
    ['Status', 'Missed delivery date with risk', 'inProgress', 'red'],
    ['Status', 'On hold', 'waiting', null],
    ['Status', 'Cancelled', 'dropped', null],
    ['Status', 'No longer required', 'dropped', null],
    ['Status', 'Significantly behind target', 'inProgress', 'red'],
    ['Status', 'Slightly behind target', 'inProgress', 'amber'],
    ['Status', 'Planned', 'notStarted', null],
    ['Status', 'Not progressed', 'notStarted', null],
    ['Status', 'Live', 'inProgress', null],
    ['Status', 'Being scoped', 'inProgress', null],
    ['Status', 'Nearly there', 'inProgress', null],
    ['Status', 'Awaiting sign-off', 'waiting', null],
    ['Status', 'Fully met', 'complete', null],
    ['Status', 'Not met', null, null],
    ['Status', '75% complete', 'inProgress', null],
    ['Status', 'Complete – 84% of those asked came', 'complete', null],
    ['Status', 'DONE/ONGOING', 'continuing', null],
    ['Status', 'Delivered, Being implemented', 'continuing', null],
    ['Status', 'Amber', null, 'amber'],
    ['Status', 'Green - on track', 'inProgress', 'green'],
    ['RAG', 'G', null, 'green'],
    ['RAG', 'R', null, 'red'],
    ['BRAG', 'B', 'complete', 'blue'],
    ['RAG', 'A/R', null, 'red'],
    ['% complete', '100 %', 'complete', null],
    ['Progress', '54%', 'inProgress', null],
    ['Progress', '0%', 'notStarted', null],
    ['Complete Y/N', 'Y', 'complete', null],
    ['Complete Y/N', 'Yes - March', 'complete', null],
    ['Complete Y/N', 'N', null, null],
    ['Complete Y/N', 'Ongoing', 'continuing', null],
    ['Done?', '✓', 'complete', null],
    ['Progress (tick one)', '☐ Not started  ☒ In progress  ☐ Complete', 'inProgress', null],
    ['Progress (tick one)', '[ ] Not started [x] Complete', 'complete', null],
    ['Have we done it?', 'Yes!', 'complete', null],
    ['Have we done it?', 'A bit', 'inProgress', null],
    ['Have we done it?', 'Not yet', null, null],
    ['In place yet?', 'Yes', 'complete', null],
    ['In place yet?', 'Yes – see the map at the hall', 'complete', null],
    ['In place yet?', 'Partly, four of nine', 'inProgress', null],
    ['In place yet?', 'No; one builder asked', null, null],
    ['Started?', 'Yes', 'inProgress', null],
    ['Started?', 'No', 'notStarted', null],
    [
      'Progress',
      'Completed. The group met twice and wrote to every school in the district.',
      'complete',
      null,
    ],
    [
      'Progress',
      'Ongoing - meetings are held with the schools each month and minutes kept',
      'continuing',
      null,
    ],
  ])('%s %j is %s %s', (heading, text, lifecycle, rag) => {
    const status = one(heading, text);
    expect([status?.lifecycle, status?.rag ?? null]).toEqual([lifecycle, rag]);
  });

  it.each([
    '',
    'N/A',
    'Verbal update',
    'To start in May 2027',
    '☐ Not started  ☐ Complete',
    '☒ Not started  ☒ Complete',
    'Update needed from housing',
    '-',
    'The group met twice and started to write to schools in the district about the work',
  ])('%j says nothing', (text) => {
    expect(one('Status', text)).toBeNull();
  });

  it('leaves the stage open where it is only said to be open', () => {
    expect(one('Status', 'Open')).toEqual({ raw: 'Open', lifecycle: null, rag: null });
  });
});

describe('readStatus of several cells', () => {
  const cells = (yes: string, rag: string): StatusCell[] => [
    { heading: 'Complete Y/N', text: yes },
    { heading: 'RAG', text: rag },
  ];
  it.each<[string, string, string | null, string | null, boolean]>([
    ['Y', 'B', 'complete', 'blue', false],
    ['N', 'R', null, 'red', false],
    ['N', 'G', null, 'green', false],
    ['Ongoing', 'A', 'continuing', 'amber', false],
    ['Y', 'R', 'complete', 'red', true],
    ['', 'G', null, 'green', false],
    ['N', 'B', null, 'blue', true],
  ])('%s with %s is %s %s', (yes, rag, lifecycle, colour, doubt) => {
    const got = readStatus(cells(yes, rag), NO_LEGEND, null);
    expect([got.status?.lifecycle ?? null, got.status?.rag]).toEqual([lifecycle, colour]);
    expect(got.doubts.length > 0).toBe(doubt);
  });

  it('says so in plain words where it is complete and red', () => {
    expect(readStatus(cells('Y', 'R'), NO_LEGEND, null).doubts[0]?.message).toBe('Marked complete, but red.');
  });

  it('reads letters by the document’s own legend', () => {
    const legend = readLegend([
      'Key: G = on track, A = some delay, R = stopped, B = complete, N = not started',
    ]);
    const read = (text: string) => readStatus([{ heading: 'Q2', text }], legend, null).status;
    expect(read('G')).toMatchObject({ lifecycle: 'inProgress', rag: 'green' });
    expect(read('B')).toMatchObject({ lifecycle: 'complete', rag: 'blue' });
    expect(read('N')).toMatchObject({ lifecycle: 'notStarted' });
  });

  it('reads marks by the document’s own legend', () => {
    const legend = readLegend(['Key: ✓ done   … in progress   ✗ not started']);
    const read = (text: string) => readStatus([{ heading: '✓ / … / ✗', text }], legend, null).status;
    expect(['✓', '…', '✗'].map((mark) => read(mark)?.lifecycle)).toEqual([
      'complete',
      'inProgress',
      'notStarted',
    ]);
  });

  it('lets how it stood before give way to how it stands', () => {
    const two = (before: string, now: string) =>
      readStatus(
        [
          { heading: 'RAG last month', text: before },
          { heading: 'RAG this month', text: now },
        ],
        NO_LEGEND,
        null,
      ).status?.rag;
    expect([two('G', 'A'), two('R', '')]).toEqual(['amber', 'red']);
  });

  it('takes the last quarter that is filled', () => {
    const quarters = ['G', 'A', 'R', ''].map((text, i) => ({ heading: `Q${i + 1}`, text }));
    expect(readStatus(quarters, NO_LEGEND, null).status).toMatchObject({ raw: 'R', rag: 'red' });
  });

  it('reads a colour that is only shown', () => {
    const got = readStatus([{ heading: 'RAG', text: '', colour: '#00b050' }], NO_LEGEND, null);
    expect(got.status).toMatchObject({ rag: 'green', lifecycle: null });
    expect(readStatus([{ heading: 'RAG', text: '', colour: '#ffc000' }], NO_LEGEND, null).status?.rag).toBe(
      'amber',
    );
    expect(readStatus([{ heading: 'RAG', text: '', colour: '#ff0000' }], NO_LEGEND, null).status?.rag).toBe(
      'red',
    );
  });

  it('falls back on the date cell, and lets a status column win over it', () => {
    const inDate = { raw: 'DONE', lifecycle: 'complete' as const, rag: null };
    expect(readStatus([], NO_LEGEND, inDate).status).toEqual(inDate);
    expect(
      readStatus([{ heading: 'Status', text: 'In progress' }], NO_LEGEND, inDate).status?.lifecycle,
    ).toBe('inProgress');
  });

  it('asks where two columns disagree', () => {
    const got = readStatus(
      [
        { heading: 'Status', text: 'Complete' },
        { heading: 'Update', text: 'Not started' },
      ],
      NO_LEGEND,
      null,
    );
    expect(got.status?.lifecycle).toBe('complete');
    expect(got.doubts[0]?.message).toContain('another “Not started”');
  });
});

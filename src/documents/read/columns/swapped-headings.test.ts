import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

type Row = { over: string; work: string; when: string; who: string };
const row = (over: string, work: string, when: string, who: string): Row => ({ over, work, when, who });

const MARKED = [
  row('1. Honour the river', '(a) Walk the bank with the Kirra Elders', 'March 2027', 'Manager, Parks'),
  row('^', '(b) Put up two signs', 'June 2027', 'Kirra Land Council'),
  row('2. Teach the story', '(a) Hold a day at Warra School', 'Ongoing', 'Events Officer'),
  row('^', '(b) Print the Kirra word list', 'May 2027 May 2028', 'Kirra Working Group'),
];
const PLAIN = MARKED.map((r) => ({ ...r, work: r.work.slice(4) }));

/** Who and when of each action of a table whose cells stand in one order and its headings in another. */
function told(rows: readonly Row[], headings: readonly string[], more: readonly string[] = []): string[] {
  const cells = rows.map((r) => [r.over, r.work, r.when, r.who, ...more.map(() => '')]);
  const { actions } = readBlocks(madeDocument([[[...headings, ...more], ...cells]]));
  return actions.map((a) => [a.text, a.timescale.raw, a.leads.map((l) => l.name).join()].join(' | '));
}

const expected = PLAIN.map((r) => [r.work, r.when, r.who].join(' | '));

describe('headings in another order than their cells', () => {
  it.each([
    [['Action', 'Deliverable', 'Timeline', 'Responsibility']],
    [['Action', 'Responsibility', 'Timeline', 'Deliverable']],
    [['Action', 'Deliverable', 'Responsibility', 'Timeline']],
    [['Action', 'Timeline', 'Deliverable', 'Responsibility']],
    [['Action', 'Timeline', 'Responsibility', 'Deliverable']],
    [['Action', 'Responsibility', 'Deliverable', 'Timeline']],
    [['Objective', 'Who', 'By when', 'What we will do']],
    [['Responsibility', 'Action', 'Deliverable', 'Timeline']],
  ])('%s', (headings) => {
    expect(told(MARKED, headings)).toEqual(expected);
    expect(told(PLAIN, headings)).toEqual(expected);
  });

  it('reads a table with an empty last column like one without', () => {
    expect(told(MARKED, ['Action', 'Responsibility', 'Timeline', 'Deliverable'], [''])).toEqual(expected);
  });

  it('leaves long names of leads beside work of few words', () => {
    const rows = [
      row('Homes', 'Training plan', 'May 2027', 'Director of Housing with the Chief Executive'),
      row('^', 'Annual report', 'June 2027', 'Board of the Housing Trust'),
    ];
    const { actions } = readBlocks(
      madeDocument([[['Goal', 'Deliverable', 'When', 'Lead'], ...rows.map((r) => Object.values(r))]]),
    );
    expect(actions.map((a) => a.text)).toEqual(['Training plan', 'Annual report']);
  });
});

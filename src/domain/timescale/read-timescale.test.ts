import { describe, expect, it } from 'vitest';
import { parseDay } from '../day.ts';
import { readTimescale } from './read-timescale.ts';
import { type TimescaleContext, UK_CONTEXT } from './timescale-context.ts';

const day = (text: string) => parseDay(text)!;
const plan: TimescaleContext = {
  ...UK_CONTEXT,
  planStart: day('2009-04-01'),
  planEnd: day('2012-03-31'),
  planDay: day('2009-03-10'),
  years: { first: 2008, last: 2012 },
};
const read = (raw: string, context: TimescaleContext = plan) => readTimescale({ raw }, context);

/** [raw, state, start, due, precision, is there a doubt?] */
type Row = [string, string, string | null, string | null, string | null, boolean];

const DATED: Row[] = [
  // month and year
  ['May 2010', 'dated', null, '2010-05-31', 'month', false],
  ['February 2012', 'dated', null, '2012-02-29', 'month', false],
  ['SEPT 2010', 'dated', null, '2010-09-30', 'month', false],
  ['Jan. 2011', 'dated', null, '2011-01-31', 'month', false],
  ['June, 2010', 'dated', null, '2010-06-30', 'month', false],
  ['November 08', 'dated', null, '2008-11-30', 'month', false],
  ["Nov '10", 'dated', null, '2010-11-30', 'month', false],
  ['June 11', 'dated', null, '2011-06-30', 'month', true],
  ['June09', 'dated', null, '2009-06-30', 'month', false],
  ['JULY2010', 'dated', null, '2010-07-31', 'month', false],
  ['March\n2010', 'dated', null, '2010-03-31', 'month', false],
  ['Jun-10', 'dated', null, '2010-06-30', 'month', false],
  ['06/2010', 'dated', null, '2010-06-30', 'month', false],
  ['By October 09', 'dated', null, '2009-10-31', 'month', false],
  ['By April 2010', 'dated', null, '2010-04-30', 'month', true],
  ['by end of March 2011', 'dated', null, '2011-03-31', 'month', false],
  ['by the end of April 2011', 'dated', null, '2011-04-30', 'month', false],
  ['To be completed by June 2010', 'dated', null, '2010-06-30', 'month', false],
  ['Febuary 2010', 'dated', null, '2010-02-28', 'month', true],
  // days
  ['30 Jun 2010', 'dated', null, '2010-06-30', 'day', false],
  ['10.05.2011', 'dated', null, '2011-05-10', 'day', false],
  ['19/08/2010', 'dated', null, '2010-08-19', 'day', false],
  ['03/04/10', 'dated', null, '2010-04-03', 'day', false],
  ['2010-09-01', 'dated', null, '2010-09-01', 'day', false],
  ['15th November 2010', 'dated', null, '2010-11-15', 'day', false],
  ['Monday 4 October 2010', 'dated', null, '2010-10-04', 'day', false],
  ['November 15, 2010', 'dated', null, '2010-11-15', 'day', false],
  ['November 4 2010', 'dated', null, '2010-11-04', 'day', true],
  ['June 3-7, 2010', 'dated', '2010-06-03', '2010-06-07', 'day', false],
  ['W/C 4 October 2010', 'dated', '2010-10-04', '2010-10-08', 'week', false],
  ['Week commencing 04/10/2010', 'dated', '2010-10-04', '2010-10-08', 'week', false],
  ['31 August', 'dated', null, '2009-08-31', 'day', true],
  ['March', 'dated', null, '2010-03-31', 'month', true],
  ['31 April 2010', 'unclear', null, null, null, true],
  // years
  ['2010', 'dated', null, '2010-12-31', 'year', true],
  ['By 2011', 'dated', null, '2011-12-31', 'year', true],
  ['In 2010', 'dated', '2010-01-01', '2010-12-31', 'year', false],
  ['by end 2010', 'dated', null, '2010-12-31', 'year', false],
  ['End 2011', 'dated', null, '2011-12-31', 'year', false],
  ['Start 2010', 'dated', '2010-01-01', null, 'year', false],
  ['2010/11', 'dated', '2010-04-01', '2011-03-31', 'financialYear', false],
  ['2009-10', 'dated', '2009-04-01', '2010-03-31', 'financialYear', true],
  ['FY 2011/12', 'dated', '2011-04-01', '2012-03-31', 'financialYear', false],
  ['2010/2011', 'dated', '2010-04-01', '2011-03-31', 'financialYear', false],
  ['financial year 2010/11', 'dated', '2010-04-01', '2011-03-31', 'financialYear', false],
  ['10/11', 'dated', '2010-04-01', '2011-03-31', 'financialYear', true],
  ['2010-2014', 'dated', '2010-01-01', '2014-12-31', 'year', true],
  ['2010 - 14', 'dated', '2010-01-01', '2014-12-31', 'year', true],
  // quarters, halves, seasons
  ['Q1 2010/11', 'dated', '2010-04-01', '2010-06-30', 'quarter', false],
  ['Q4 2010-11', 'dated', '2011-01-01', '2011-03-31', 'quarter', false],
  ['Quarter 2, 2010/11', 'dated', '2010-07-01', '2010-09-30', 'quarter', false],
  ['2010/11 Q3', 'dated', '2010-10-01', '2010-12-31', 'quarter', false],
  ['Qtr 3 2010/11', 'dated', '2010-10-01', '2010-12-31', 'quarter', false],
  ['Q1-Q2 2010/11', 'dated', '2010-04-01', '2010-09-30', 'quarter', false],
  ['Q3 2010', 'dated', '2010-07-01', '2010-09-30', 'quarter', true],
  ['2011 - Second Quarter', 'dated', '2011-04-01', '2011-06-30', 'quarter', true],
  ['first half of 2010', 'dated', '2010-01-01', '2010-06-30', 'half', false],
  ['H1 2010/11', 'dated', '2010-04-01', '2010-09-30', 'half', false],
  ['Autumn 2010', 'dated', '2010-09-01', '2010-11-30', 'season', false],
  ['Summer 2010', 'dated', '2010-06-01', '2010-08-31', 'season', false],
  ['Spring 2011', 'dated', '2011-03-01', '2011-05-31', 'season', false],
  ['Winter 2010', 'dated', '2010-12-01', '2011-02-28', 'season', true],
  ['Winter 2010/11', 'dated', '2010-12-01', '2011-02-28', 'season', false],
  ['Spring/Summer 2010', 'dated', '2010-03-01', '2010-08-31', 'season', false],
  ['early June 2010', 'dated', null, '2010-06-10', 'approximate', true],
  ['mid-2010', 'dated', null, '2010-08-31', 'approximate', true],
  ['Late 2010', 'dated', null, '2010-12-31', 'approximate', true],
  // ranges
  ['MAY 08-MAY 09', 'dated', '2008-05-01', '2009-05-31', 'month', false],
  ['April 2010 – June 2010', 'dated', '2010-04-01', '2010-06-30', 'month', false],
  ['January – March 2011', 'dated', '2011-01-01', '2011-03-31', 'month', false],
  ['Subject to winter pressures money', 'conditional', null, null, null, false],
  ['Before the summer holidays', 'relative', null, null, null, true],
  ['1 April – 30 June 2010', 'dated', '2010-04-01', '2010-06-30', 'day', false],
  ['1st April - 30th June 2010', 'dated', '2010-04-01', '2010-06-30', 'day', false],
  ['November - February 2011', 'dated', '2010-11-01', '2011-02-28', 'month', false],
  ['24–28 October 2010', 'dated', '2010-10-24', '2010-10-28', 'day', false],
  ['24th October –\n4th November 2010', 'dated', '2010-10-24', '2010-11-04', 'day', false],
  ['from April 2010 to March 2011', 'dated', '2010-04-01', '2011-03-31', 'month', false],
  ['May 08 - June 10', 'dated', '2008-05-01', '2010-06-30', 'month', false],
  ['Mon 4th – Fri 8th October 2010', 'dated', '2010-10-04', '2010-10-08', 'day', false],
  ['4/10/10 - 8/10/10', 'dated', '2010-10-04', '2010-10-08', 'day', false],
  ['2010: Autumn', 'dated', '2010-09-01', '2010-11-30', 'season', false],
  ['Start: April 2010 End: March 2011', 'dated', '2010-04-01', '2011-03-31', 'month', false],
  ['£2000 in 2010/11', 'dated', '2010-04-01', '2011-03-31', 'financialYear', false],
  ['End of financial year 2010/11', 'dated', '2010-04-01', '2011-03-31', 'financialYear', false],
  ['Within 6 months (by September 2009)', 'dated', null, '2009-09-30', 'month', false],
  ['Start 2008\nEnd 2011', 'dated', '2008-01-01', '2011-12-31', 'year', false],
  // plan's own
  ['Year 1', 'dated', '2009-04-01', '2010-03-31', 'year', true],
  ['Yr 2', 'dated', '2010-04-01', '2011-03-31', 'year', true],
  ['Year 1/2', 'dated', '2009-04-01', '2011-03-31', 'year', true],
  ['Years 1-3', 'dated', '2009-04-01', '2012-03-31', 'year', true],
  ['Throughout the life of this plan', 'dated', '2009-04-01', '2012-03-31', 'approximate', false],
];

const UNDATED: Row[] = [
  ['', 'blank', null, null, null, false],
  ['-', 'blank', null, null, null, false],
  ['.', 'blank', null, null, null, false],
  ['N/A', 'notApplicable', null, null, null, false],
  ['Not applicable', 'notApplicable', null, null, null, false],
  ['TBC', 'toBeAgreed', null, null, null, false],
  ['t.b.a.', 'toBeAgreed', null, null, null, false],
  ['?', 'toBeAgreed', null, null, null, false],
  ['? to be agreed', 'toBeAgreed', null, null, null, false],
  ['Dates to be confirmed', 'toBeAgreed', null, null, null, false],
  ['Ongoing', 'ongoing', null, null, null, false],
  ['Year 1 (2026/27)', 'dated', '2026-04-01', '2027-03-31', 'financialYear', false],
  ['Short term (by March 2027)', 'dated', null, '2027-03-31', 'month', false],
  ['All the time', 'ongoing', null, null, null, false],
  ['In place by May 2012', 'dated', null, '2012-05-31', 'month', false],
  ['ON-GOING', 'ongoing', null, null, null, false],
  ['Current and ongoing', 'ongoing', null, null, null, false],
  ['continual', 'ongoing', null, null, null, false],
  ['2009onwards', 'ongoing', '2009-01-01', null, 'year', false],
  ['from June 2010', 'ongoing', '2010-06-01', null, 'month', false],
  ['2010 - Ongoing', 'ongoing', '2010-01-01', null, 'year', false],
  ['Ongoing from May 2010', 'ongoing', '2010-05-01', null, 'month', false],
  ['Ongoing\nJune 2010', 'ongoing', null, null, 'month', true],
  ['When money is found', 'conditional', null, null, null, false],
  ['If the budget allows', 'conditional', null, null, null, false],
  ['Subject to funding', 'conditional', null, null, null, false],
  ['Dependent on recruitment', 'conditional', null, null, null, false],
  ['Within three months of approval', 'relative', null, null, null, true],
  ['Following the review', 'relative', null, null, null, true],
  ['asap', 'unclear', null, null, null, false],
  ['Immediate', 'unclear', null, null, null, false],
  ['Short term', 'unclear', null, null, null, true],
  ['Purple', 'unclear', null, null, null, true],
  ['May be reviewed', 'unclear', null, null, null, true],
  ['2000 leaflets', 'unclear', null, null, null, true],
];

describe('readTimescale', () => {
  it.each([...DATED, ...UNDATED])('%j is %s from %s to %s', (raw, state, start, due, precision, doubt) => {
    const got = read(raw);
    const { timescale } = got;
    expect([timescale.state, timescale.start, timescale.due, timescale.precision]).toEqual([
      state,
      start,
      due,
      precision,
    ]);
    expect(got.doubts.length > 0, got.doubts.map((d) => d.message).join(' | ')).toBe(doubt);
    expect(timescale.raw).toBe(raw);
  });

  it.each<[string, string, number, string | null]>([
    ['Annual', 'year', 1, null],
    ['annually', 'year', 1, null],
    ['1 a year', 'year', 1, null],
    ['Twice a year', 'year', 2, null],
    ['2 x per year', 'year', 2, null],
    ['monthly', 'month', 1, null],
    ['Every six months', 'halfYear', 1, null],
    ['Six-monthly', 'halfYear', 1, null],
    ['Quarterly', 'quarter', 1, null],
    ['every 3 months', 'quarter', 1, null],
    ['every two months', 'year', 6, null],
    ['Every August', 'year', 1, null],
    ['March (annually)', 'year', 1, null],
    ['July each year', 'year', 1, null],
    ['30 September 2010 and then annually', 'year', 1, '2010-09-30'],
    ['First by June 2010, then quarterly', 'quarter', 1, '2010-06-30'],
  ])('%j comes round', (raw, every, count, due) => {
    const { timescale } = read(raw);
    expect(timescale).toMatchObject({ state: 'recurring', recurrence: { every, count }, due });
  });

  it.each<[string, [string, string | null][], string]>([
    [
      'July 2010 July 2011',
      [
        ['2010-07-31', null],
        ['2011-07-31', null],
      ],
      '2011-07-31',
    ],
    [
      'December 2009 June and December 2010',
      [
        ['2009-12-31', null],
        ['2010-06-30', null],
        ['2010-12-31', null],
      ],
      '2010-12-31',
    ],
    [
      'Pilot 2009, Implemented 2011',
      [
        ['2009-12-31', 'Pilot'],
        ['2011-12-31', 'Implemented'],
      ],
      '2011-12-31',
    ],
    [
      'Draft by May 2010 then PLAN FOR THE BOARD July 2010',
      [
        ['2010-05-31', 'Draft'],
        ['2010-07-31', 'PLAN FOR THE BOARD'],
      ],
      '2010-07-31',
    ],
    [
      'April 2010 (north), June 2010 (south)',
      [
        ['2010-04-30', 'north'],
        ['2010-06-30', 'south'],
      ],
      '2010-06-30',
    ],
    [
      'April 2011\nMarch 2010',
      [
        ['2011-04-30', null],
        ['2010-03-31', null],
      ],
      '2011-04-30',
    ],
  ])('%j holds milestones', (raw, milestones, due) => {
    const { timescale } = read(raw);
    expect(timescale.milestones.map((m) => [m.date, m.label ?? null])).toEqual(milestones);
    expect(timescale.due).toBe(due);
  });

  it.each<[string, string, string | null, string | null]>([
    ['Achieved', 'blank', null, 'complete'],
    ['STARTED', 'blank', null, 'inProgress'],
    ['Not yet started', 'blank', null, 'notStarted'],
    ['DONE/ONGOING', 'ongoing', null, 'continuing'],
    ['June08 DONE', 'dated', '2008-06-30', 'complete'],
    ['Completed March 2009', 'dated', '2009-03-31', 'complete'],
    ['Complete May09', 'dated', '2009-05-31', null],
    ['Complete May08', 'dated', '2008-05-31', 'complete'],
    ['Completed by June 2010', 'dated', '2010-06-30', null],
    ['Ongoing', 'ongoing', null, null],
    ['Pilot 2009, Implemented 2011', 'dated', '2011-12-31', null],
    ['DONE - leaflet printed May 2008', 'dated', '2008-05-31', 'complete'],
    ['On hold', 'blank', null, 'waiting'],
    ['Underway', 'blank', null, 'inProgress'],
  ])('%j is %s, due %s, and stands at %s', (raw, state, due, lifecycle) => {
    const got = read(raw);
    expect([got.timescale.state, got.timescale.due, got.status?.lifecycle ?? null]).toEqual([
      state,
      due,
      lifecycle,
    ]);
  });

  it('keeps the condition beside a date', () => {
    expect(read('March 2011, subject to funding').timescale).toMatchObject({
      state: 'dated',
      due: '2011-03-31',
      condition: 'subject to funding',
    });
  });

  it('says that as soon as possible is urgent', () => {
    expect(read('ASAP').urgent).toBe(true);
    expect(read('May 2010').urgent).toBe(false);
  });

  it('takes a spreadsheet date for as much as the cell shows', () => {
    const month = readTimescale({ raw: 'Jun-10', dates: [{ day: day('2010-06-01'), shows: 'month' }] }, plan);
    expect(month.timescale).toMatchObject({ due: '2010-06-30', precision: 'month' });
    const whole = readTimescale(
      { raw: '01/06/2010', dates: [{ day: day('2010-06-01'), shows: 'day' }] },
      plan,
    );
    expect(whole.timescale).toMatchObject({ due: '2010-06-01', precision: 'day' });
    expect([...month.doubts, ...whole.doubts]).toEqual([]);
  });

  it('gives a section’s deadline to a blank cell, marked inherited', () => {
    const context = { ...plan, sectionDeadline: 'Year 1 actions (by March 2010)' };
    expect(read('', context).timescale).toMatchObject({ due: '2010-03-31', inherited: true });
    expect(read('May 2010', context).timescale).toMatchObject({ due: '2010-05-31' });
  });

  it.each([
    ['To be confirmed', 'toBeAgreed'],
    ['Once the building is let', 'conditional'],
    ['for all partners', 'blank'],
  ])('serves a blank cell with %j as %s', (sectionDeadline, state) => {
    expect(read('', { ...plan, sectionDeadline }).timescale.state).toBe(state);
  });
});

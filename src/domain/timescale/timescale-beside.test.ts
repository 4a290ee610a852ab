import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { plan, read } from './made-plan.ts';
import { readTimescale } from './read-timescale.ts';

describe('what a date cell says beside its date', () => {
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
    const month = readTimescale(
      { raw: 'Jun-10', dates: [{ day: '2010-06-01' as Day, shows: 'month' }] },
      plan,
    );
    expect(month.timescale).toMatchObject({ due: '2010-06-30', precision: 'month' });
    const whole = readTimescale(
      { raw: '01/06/2010', dates: [{ day: '2010-06-01' as Day, shows: 'day' }] },
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

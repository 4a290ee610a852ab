import { describe, expect, it } from 'vitest';
import { readTimescale } from './read-timescale.ts';
import { UK_CONTEXT } from './timescale-context.ts';

const read = (raw: string) => readTimescale({ raw }, UK_CONTEXT);

describe('words around a time', () => {
  it.each<[string, string, string | null, string | null]>([
    ['March 2027 (revised from May 2026)', 'dated', null, '2027-03-31'],
    ['Originally May 2026, now March 2027', 'dated', null, '2027-03-31'],
    ['May 2026 – extended to March 2027', 'dated', null, '2027-03-31'],
    ['Throughout 2027', 'dated', '2027-01-01', '2027-12-31'],
    ['Throughout the year', 'ongoing', null, null],
    ['n/k', 'blank', null, null],
    ['None set', 'blank', null, null],
    ['No date yet', 'blank', null, null],
    ['To follow', 'toBeAgreed', null, null],
    ['Life of strategy', 'ongoing', null, null],
  ])('%s is %s from %s to %s', (raw, state, start, due) => {
    const { timescale } = read(raw);
    expect([timescale.state, timescale.start, timescale.due]).toEqual([state, start, due]);
  });

  it.each([
    ['June & Dec 2026 & 2027', ['2026-06-30', '2026-12-31', '2027-06-30', '2027-12-31']],
    [
      'March, June and Sept 2026, 2027',
      ['2026-03-31', '2026-06-30', '2026-09-30', '2027-03-31', '2027-06-30', '2027-09-30'],
    ],
    ['Sat 3rd, Sun 11th and 18 May 2026', ['2026-05-03', '2026-05-11', '2026-05-18']],
    ['Dec 2025, June 2026 and 2027', ['2025-12-31', '2026-06-30', '2027-06-30']],
  ])('%s', (raw, dates) => {
    expect(read(raw).timescale.milestones.map((m) => m.date)).toEqual(dates);
  });

  it('asks about a date that was moved, and offers the earlier one', () => {
    const { doubts } = read('March 2027 (revised from May 2026)');
    expect(doubts[0]?.message).toBe(
      '“(revised from May 2026)” names an earlier date: the other date is taken.',
    );
    expect(doubts[0]?.readings?.[1]).toMatchObject({ due: '2026-05-31' });
  });

  it.each([
    ['twice yearly', 'year', 2],
    ['Twice annually', 'year', 2],
    ['3 times yearly', 'year', 3],
    ['2 x monthly', 'month', 2],
  ])('%s', (raw, every, count) => {
    expect(read(raw).timescale.recurrence).toEqual({ every, count });
  });

  it.each([
    ['Subject to funding - May 2027', 'Subject to funding'],
    ['2027/28 (subject to funding)', 'subject to funding'],
    ['Once the May 2027 budget is set', 'Once the May 2027 budget is set'],
  ])('%s waits for: %s', (raw, condition) => {
    expect(read(raw).timescale.condition).toBe(condition);
  });

  it.each([
    ['Ongoing (review May 2027)', 'review'],
    ['Ongoing - review May 2027', 'review'],
    ['Pilot (north) May 2027', 'Pilot (north)'],
    ['(pilot); roll out May 2027', 'roll out'],
  ])('%s: what happens then is “%s”', (raw, label) => {
    expect(read(raw).timescale.milestones).toEqual([{ date: '2027-05-31', label }]);
  });

  it.each(['10am, 4 May 2027', '4 May 2027 at 2 to 4.30pm', 'Tues 4 May 2027 (evening)'])(
    '%s: the time of day is no name of what happens then',
    (raw) => {
      expect(read(raw).timescale).toMatchObject({ due: '2027-05-04', milestones: [] });
    },
  );
});

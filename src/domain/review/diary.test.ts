import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { MeetingId, PartyId, PlanId, PlanReviewId } from '../ids.ts';
import { diaryOccasions } from '../timeline/diary-occasions.ts';
import { attendanceLately, calendarTimes, type DiaryEntry, dueFrom, meetingsBefore } from './diary.ts';
import type { Meeting } from './meeting.ts';
import type { PlanReview } from './review.ts';

const today = '2026-11-21' as Day;
const BOARD = 'board' as PartyId;

const meeting = (on: string, parts: Partial<Meeting> = {}): Meeting => ({
  ...{ id: `m-${on}` as MeetingId, planId: 'p' as PlanId, groupId: null, title: `Meeting of ${on}` },
  ...{ on: on as Day, starts: null, ends: null, place: null, papersDue: null, cancelled: null },
  ...{ attendance: [], decisions: [], version: 1 },
  ...parts,
});
const review = (first: string, parts: Partial<PlanReview> = {}): PlanReview => ({
  ...{ id: 'r' as PlanReviewId, planId: 'p' as PlanId, title: 'Review', first: first as Day },
  ...{ every: 'year' as const, held: [], ended: null, version: 3 },
  ...parts,
});
const told = (entries: DiaryEntry[]): string[] => entries.map(({ day, kind }) => `${day} ${kind}`);

describe('what is due when', () => {
  it('tells meetings, papers and reviews by day, today among them', () => {
    const meetings = [
      meeting('2026-12-10', { papersDue: '2026-12-03' as Day }),
      meeting('2026-11-25', { papersDue: '2026-11-18' as Day }),
      meeting(today),
      meeting('2026-11-20'),
      meeting('2026-11-30', { cancelled: 'Snow.' }),
    ];
    const due = dueFrom({ meetings, reviews: [review('2026-12-05'), review('2026-10-01')] }, today);
    expect(told(due)).toEqual([
      '2026-10-01 review',
      '2026-11-21 meeting',
      '2026-11-25 meeting',
      '2026-12-03 papers',
      '2026-12-05 review',
      '2026-12-10 meeting',
    ]);
  });

  it('keeps what has been and what was cancelled, the newest first', () => {
    const all = [meeting('2026-01-10'), meeting('2027-01-10', { cancelled: 'Snow.' }), meeting('2027-02-01')];
    expect(meetingsBefore(all, today).map(({ on }) => on)).toEqual(['2027-01-10', '2026-01-10']);
  });
});

describe('the times of a review in a calendar', () => {
  it.each<[what: string, PlanReview, days: string[]]>([
    ['two years of it', review('2027-04-01'), ['2027-04-01', '2028-04-01']],
    ['the one missed, not those before it', review('2024-04-01'), ['2026-04-01', '2027-04-01', '2028-04-01']],
    [
      'what was held stays; what it settled goes',
      review('2025-04-01', { held: [{ due: '2026-04-01' as Day, on: '2026-05-02' as Day, note: null }] }),
      ['2026-04-01', '2027-04-01', '2028-04-01'],
    ],
  ])('%s', (_, one, days) => {
    expect(calendarTimes(one, today).map(({ day }) => day)).toEqual(days);
  });
});

describe('meetings and reviews as days of a calendar', () => {
  const occasions = (meetings: Meeting[], reviews: PlanReview[], bodies: PartyId[] | null = null) =>
    diaryOccasions(
      { meetings, reviews },
      { today, nameOf: (id) => `the ${id}`, bodies: bodies && new Set(bodies) },
    ).map((one) => `${one.day} ${one.kind} ${one.key} ${one.cancelled ?? ''}`.trim());

  it('says of what is cancelled that it is, its papers too', () => {
    const off = meeting('2026-12-10', { papersDue: '2026-12-03' as Day, cancelled: 'Snow.' });
    expect(occasions([off], [])).toEqual([
      '2026-12-03 papers m-2026-12-10-papers Snow.',
      '2026-12-10 meeting m-2026-12-10 Snow.',
    ]);
  });

  it('cancels the times to come of a review that was ended, not those held', () => {
    const held = [{ due: '2026-04-01' as Day, on: '2026-04-02' as Day, note: null }];
    const ended = review('2026-04-01', { held, ended: 'Merged with another.' });
    expect(occasions([], [ended])).toEqual([
      '2026-04-01 review r-0',
      '2027-04-01 review r-1 Merged with another.',
      '2028-04-01 review r-2 Merged with another.',
    ]);
  });

  it('keeps the key when the day is moved, and raises what tells a newer from an older', () => {
    const wish = { today, nameOf: () => null, bodies: null };
    const [before] = diaryOccasions({ meetings: [], reviews: [review('2027-04-01')] }, wish);
    const [after] = diaryOccasions({ meetings: [], reviews: [review('2027-05-01', { version: 4 })] }, wish);
    expect(after).toMatchObject({ key: before?.key, day: '2027-05-01', sequence: 4 });
  });

  it('holds for a party the reviews, the plan’s own meetings and those of its bodies', () => {
    const meetings = [meeting('2026-12-01'), meeting('2026-12-10', { groupId: BOARD })];
    expect(occasions(meetings, [], [BOARD])).toHaveLength(2);
    expect(occasions(meetings, [], ['council' as PartyId])).toEqual(['2026-12-01 meeting m-2026-12-01']);
  });
});

describe('who came in the last five months', () => {
  const from = (partyId: string, people: number) => ({
    partyId: partyId as PartyId,
    name: partyId.toUpperCase(),
    people,
  });
  const table = attendanceLately(
    [
      meeting('2026-11-10', { attendance: [from('trust', 2), from('old-trust', 1)] }),
      meeting('2026-09-10', { attendance: [from('council', 1), from('trust', 1)] }),
      meeting('2026-10-10'),
      meeting('2026-10-20', { cancelled: 'Snow.' }),
      meeting('2026-06-21', { attendance: [from('college', 9)] }),
      meeting('2026-12-10'),
    ],
    { today, standsFor: (id) => (id === 'old-trust' ? ('trust' as PartyId) : id) },
  );

  it('looks back five months, and shows a meeting of which nobody has said', () => {
    expect(table.meetings.map(({ on }) => on)).toEqual(['2026-09-10', '2026-10-10', '2026-11-10']);
  });

  it('counts the people of merged entries as one, the most faithful first', () => {
    expect(table.rows.map(({ partyId, people, meetings }) => [partyId, people, meetings])).toEqual([
      ['trust', [1, 0, 3], 2],
      ['council', [1, 0, 0], 1],
    ]);
  });
});

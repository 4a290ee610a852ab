/** The calendar as a file: what a calendar program is told of each kind of day. */
import { describe, expect, it } from 'vitest';
import { type WrittenCalendar, writeCalendar } from '../../src/documents/write/calendar.ts';
import type { Day } from '../../src/domain/day.ts';
import type { MeetingId } from '../../src/domain/ids.ts';
import type { DiaryOccasion } from '../../src/domain/timeline/diary-occasions.ts';

const MEETING: DiaryOccasion = {
  ...{
    key: 'm1',
    day: '2026-12-10' as Day,
    kind: 'meeting',
    title: 'Board; winter, first',
    group: 'The board',
  },
  ...{ place: 'Town hall, room 2', starts: '14:00', ends: '15:30', cancelled: null, sequence: 3 },
  meetingId: 'm1' as MeetingId,
};

/** The lines of the one event, unfolded. */
function eventOf(parts: Partial<DiaryOccasion>): string[] {
  const calendar: WrittenCalendar = {
    ...{ title: 'Living well', occasions: [], diary: [{ ...MEETING, ...parts }] },
    addressOf: (code) => `https://weft.example/actions/${code}`,
    meetingAddressOf: (id) => `https://weft.example/meetings/${id ?? ''}`,
    written: new Date('2026-11-21T12:00:00Z'),
  };
  const lines = writeCalendar(calendar).replaceAll('\r\n ', '').split('\r\n');
  return lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'));
}

describe('a meeting or review in a calendar', () => {
  it.each<[what: string, parts: Partial<DiaryOccasion>, lines: string[]]>([
    [
      'winter: the wall clock is UTC',
      {},
      ['UID:m1@weft', 'SEQUENCE:3', 'DTSTART:20261210T140000Z', 'DTEND:20261210T153000Z', 'STATUS:CONFIRMED'],
    ],
    [
      'summer: the wall clock is an hour ahead',
      { day: '2026-07-10' as Day },
      ['DTSTART:20260710T130000Z', 'DTEND:20260710T143000Z'],
    ],
    [
      'just after midnight in summer: the day before in UTC',
      { day: '2026-07-10' as Day, starts: '00:30', ends: null },
      ['DTSTART:20260709T233000Z'],
    ],
    [
      'without a time: the whole day',
      { starts: null, ends: null },
      ['DTSTART;VALUE=DATE:20261210', 'DTEND;VALUE=DATE:20261211'],
    ],
    [
      'special characters are escaped',
      {},
      ['SUMMARY:Meeting: Board\\; winter\\, first', 'LOCATION:Town hall\\, room 2'],
    ],
    [
      'cancelled: it says so, and why',
      { cancelled: 'Snow.' },
      [
        'STATUS:CANCELLED',
        'SUMMARY:Cancelled: Meeting: Board\\; winter\\, first',
        'DESCRIPTION:Cancelled: Snow.\\nThe board\\nhttps://weft.example/meetings/m1',
      ],
    ],
    [
      'a review leads to all of them',
      { kind: 'review', title: 'Yearly review', group: null, meetingId: null },
      ['SUMMARY:Review: Yearly review', 'URL;VALUE=URI:https://weft.example/meetings/'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(eventOf(parts)).toEqual(expect.arrayContaining(lines));
  });
});

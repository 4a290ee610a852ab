/**
 * Days of a plan as an iCalendar file (RFC 5545): no alarm, each with the way back to where it stands. Ends and
 * milestones are whole days, and so are meetings of which nobody has said the time; a time is the partnership's wall
 * clock, written as the instant it is. What is cancelled says so, with a higher sequence, until the file is no more.
 */
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { addDays, type Day } from '../../domain/day.ts';
import type { TimeOfDay } from '../../domain/review/meeting.ts';
import type { DiaryOccasion } from '../../domain/timeline/diary-occasions.ts';
import type { Occasion } from '../../domain/timeline/occasions.ts';
import { safeText } from '../formats/clean-text.ts';

export type WrittenCalendar = {
  title: string;
  occasions: readonly Occasion[];
  diary: readonly DiaryOccasion[];
  /** Where an action stands, for the link in its entry. */
  addressOf: (code: string) => string;
  /** Where a meeting stands; for null, all of them and the reviews. */
  meetingAddressOf: (id: string | null) => string;
  /** When this was written; every entry is stamped with it. */
  written: Date;
};

/** Where the partnership's clocks hang. */
const ZONE = 'Europe/London';
const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Midnight, in no zone: the day is written without a time. */
const midnight = (day: Day): Date => new Date(`${day}T00:00:00`);

/** Minutes since midnight. */
function minutesOf(time: TimeOfDay): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The instant at which the partnership's clocks show a time: within an hour of what UTC would make of it. */
function instantAt(day: Day, time: TimeOfDay): Date {
  const inUtc = new Date(`${day}T${time}:00Z`);
  const ahead = minutesOf(wallClock.format(inUtc)) - minutesOf(time);
  return new Date(inUtc.getTime() - ((ahead + 1440) % 1440) * 60_000);
}

const WORDS: Record<Occasion['kind'] | DiaryOccasion['kind'], string> = {
  due: 'Due',
  milestone: 'Milestone',
  meeting: 'Meeting',
  papers: 'Papers due',
  review: 'Review',
};

const wholeDay = (day: Day): Pick<ICalEventData, 'start' | 'end' | 'allDay'> => ({
  start: midnight(day),
  end: midnight(addDays(day, 1)),
  allDay: true,
});

function actionEvent(
  { key, day, kind, code, text, label, leads }: Occasion,
  { written, addressOf }: WrittenCalendar,
): ICalEventData {
  const led = leads.length > 0 ? `Led by ${leads.join(', ')}` : 'Nobody leads this yet';
  return {
    id: `${key}@weft`,
    ...wholeDay(day),
    stamp: written,
    summary: safeText(`${WORDS[kind]}: ${code} ${text}${label ? ` (${label})` : ''}`),
    description: safeText(`${led}\n${addressOf(code)}`),
    url: addressOf(code),
  };
}

function diaryEvent(occasion: DiaryOccasion, { written, meetingAddressOf }: WrittenCalendar): ICalEventData {
  const { key, day, kind, title, group, place, starts, ends, cancelled, sequence, meetingId } = occasion;
  const address = meetingAddressOf(meetingId);
  const lines = [cancelled === null ? [] : `Cancelled: ${cancelled}`, group ?? [], address].flat();
  const timed = starts === null ? null : { start: instantAt(day, starts) };
  return {
    id: `${key}@weft`,
    ...(timed ?? wholeDay(day)),
    ...(timed && ends !== null && { end: instantAt(day, ends) }),
    stamp: written,
    sequence,
    status: cancelled === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    summary: safeText(`${cancelled === null ? '' : 'Cancelled: '}${WORDS[kind]}: ${title}`),
    ...(place !== null && { location: safeText(place) }),
    description: safeText(lines.join('\n')),
    url: address,
  };
}

/** @returns the text of an .ics file. */
export function writeCalendar(calendar: WrittenCalendar): string {
  const { title, occasions, diary } = calendar;
  const written = ical({
    name: safeText(title),
    prodId: { company: 'Weft', product: 'Weft', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 60 * 60,
  });
  for (const occasion of occasions) written.createEvent(actionEvent(occasion, calendar));
  for (const occasion of diary) written.createEvent(diaryEvent(occasion, calendar));
  return written.toString();
}

/** Days of a plan as an iCalendar file (RFC 5545): whole days, no alarm, each with the way back to its action. */
import ical, { ICalCalendarMethod } from 'ical-generator';
import { addDays, type Day } from '../../domain/day.ts';
import type { Occasion } from '../../domain/timeline/occasions.ts';
import { safeText } from '../formats/clean-text.ts';

export type WrittenCalendar = {
  title: string;
  occasions: readonly Occasion[];
  /** Where an action stands, for the link in its entry. */
  addressOf: (code: string) => string;
  /** When this was written; every entry is stamped with it. */
  written: Date;
};

/** Midnight, in no zone: the day is written without a time. */
const instant = (day: Day): Date => new Date(`${day}T00:00:00`);

const WORDS: Record<Occasion['kind'], string> = { due: 'Due', milestone: 'Milestone' };

/** @returns the text of an .ics file. */
export function writeCalendar({ title, occasions, addressOf, written }: WrittenCalendar): string {
  const calendar = ical({
    name: safeText(title),
    prodId: { company: 'Weft', product: 'Weft', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 60 * 60,
  });
  for (const { key, day, kind, code, text, label, leads } of occasions) {
    const lines = [
      leads.length > 0 ? `Led by ${leads.join(', ')}` : 'Nobody leads this yet',
      addressOf(code),
    ];
    calendar.createEvent({
      id: `${key}@weft`,
      start: instant(day),
      end: instant(addDays(day, 1)),
      allDay: true,
      stamp: written,
      summary: safeText(`${WORDS[kind]}: ${code} ${text}${label ? ` (${label})` : ''}`),
      description: safeText(lines.join('\n')),
      url: addressOf(code),
    });
  }
  return calendar.toString();
}

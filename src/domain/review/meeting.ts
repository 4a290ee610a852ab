/**
 * A meeting of a plan: of the plan as a whole, or of one of the groups in the directory. Rules:
 *
 * - A meeting is never taken away: it is cancelled, with the reason, so that every calendar that holds it is told.
 * - Who came is told by organisation, with how many people; never by the names of people.
 * - A decision is a sentence or two, linked to the actions it is about. What was decided stays with the meeting.
 */
import type { Day } from '../day.ts';
import type { ActionId, MeetingId, PartyId, PlanId } from '../ids.ts';

/** `name`: what the organisation was called then. `people`: how many came. */
export type Attendance = { partyId: PartyId; name: string; people: number };

/** `id` tells one decision of a meeting from another, and stays when its words change. */
export type Decision = { id: string; text: string; actionIds: ActionId[] };

/** A time of day as people write it: '14:00'. */
export type TimeOfDay = string;

export type Meeting = {
  id: MeetingId;
  planId: PlanId;
  /** The group that meets; null for a meeting of the plan as a whole. */
  groupId: PartyId | null;
  title: string;
  on: Day;
  starts: TimeOfDay | null;
  ends: TimeOfDay | null;
  place: string | null;
  /** The day by which papers must be with whoever sends them out. */
  papersDue: Day | null;
  /** Why it does not take place; null while it does. */
  cancelled: string | null;
  attendance: Attendance[];
  decisions: Decision[];
  version: number;
};

const TIME = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;

/** '9:30', '9.30' and '0930' as '09:30'; null where it is no time of day. */
export function parseTime(text: string): TimeOfDay | null {
  const [, hours, minutes] = TIME.exec(text.trim()) ?? [];
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : null;
}

export type MeetingDays = Pick<Meeting, 'on' | 'starts' | 'ends' | 'papersDue'>;

/** What is wrong with the days and times together: the field, and the sentence. Null where nothing is. */
export function wrongDays(meeting: MeetingDays): { field: keyof MeetingDays; message: string } | null {
  const { on, starts, ends, papersDue } = meeting;
  if (papersDue !== null && papersDue > on)
    return { field: 'papersDue', message: 'Papers are due after the meeting. Choose an earlier day.' };
  if (ends !== null && starts === null)
    return { field: 'starts', message: 'Say when it begins, or leave out when it ends.' };
  if (ends !== null && starts !== null && ends <= starts)
    return { field: 'ends', message: 'It ends before it begins. Choose a later time.' };
  return null;
}

/** How many people came, from everywhere. */
export const peopleAt = (meeting: Pick<Meeting, 'attendance'>): number =>
  meeting.attendance.reduce((sum, { people }) => sum + people, 0);

/** What meetings and reviews are given, checked. */
import { z } from 'zod';
import type { PartyId } from '../../domain/ids.ts';
import { done, type Result } from '../../domain/problem.ts';
import { type MeetingDays, parseTime, wrongDays } from '../../domain/review/meeting.ts';
import { REVIEW_EVERY } from '../../domain/review/review.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { holdGroup } from '../../store/partnership/groups.ts';
import { dayOrNull, id, lineOrNull, neededDay, neededLine, refuse } from '../inputs.ts';

const timeOrNull = lineOrNull
  .refine((given) => given === null || parseTime(given) !== null, 'Write a time of day: 14:00.')
  .transform((given) => given && parseTime(given));

export const meetingFields = {
  title: neededLine('Say what the meeting is called.'),
  on: neededDay('Say on which day it is.'),
  starts: timeOrNull,
  ends: timeOrNull,
  place: lineOrNull,
  papersDue: dayOrNull,
  /** Empty for a meeting of the plan as a whole. */
  groupId: z
    .literal('')
    .transform((): PartyId | null => null)
    .or(id<'party'>()),
};

export const reviewFields = {
  title: neededLine('Say what the review is called.'),
  first: neededDay('Say on which day it is due first.'),
  every: z.enum(REVIEW_EVERY),
};

const noSuchGroup = 'This group is not in the directory any more. Choose another.';

const noGroupByThen = (name: string): string =>
  `“${name}” is dissolved before that day. Choose a group that still meets, or the plan as a whole.`;

/** The group as it is kept now, where it was merged; a problem where it, or the days, cannot be. */
export async function meetingFits<Given extends MeetingDays & { groupId: PartyId | null }>(
  transaction: Transaction,
  given: Given,
): Promise<Result<Given>> {
  const wrong = wrongDays(given);
  if (wrong) return refuse([wrong]);
  if (given.groupId === null) return done(given);
  const { entries } = await readDirectory(transaction);
  const group = entries.find((one) => one.id === given.groupId);
  if (!group) return refuse([{ field: 'groupId', message: noSuchGroup }]);
  const groupId = group.mergedInto ?? group.id;
  const kept = await holdGroup(transaction, groupId);
  if (kept?.state === 'dissolved' && given.on > kept.dissolvedOn)
    return refuse([{ field: 'groupId', message: noGroupByThen(kept.name) }]);
  return done({ ...given, groupId });
}

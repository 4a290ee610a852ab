/** What the deeds of groups, seats, stewards and handovers are given, and the problems that they share. */
import { z } from 'zod';
import { GROUP_KINDS, INTERESTS } from '../../domain/partnership/group.ts';
import type { SeatFault } from '../../domain/partnership/seats.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Saved } from '../../store/rows.ts';

export const groupKind = z.enum(GROUP_KINDS);
export const interest = z.enum(INTERESTS);

const gone = (what: string): Problem => ({
  code: 'notFound',
  message: `This ${what} is not in the partnership.`,
  remedy: 'Look at the list of groups: it may have another name now.',
});
export const noSuchGroup = gone('group');
export const noSuchSeat = gone('seat');
export const noSuchStewardship = gone('stewardship');
export const noSuchHandover = gone('handover');

const meanwhile: Problem = {
  code: 'conflict',
  message: 'Somebody changed this while you were looking at it.',
  remedy: 'Look at it as it is now, and say it again if it should stand. Nothing was changed.',
};

/** Done where the row was saved as it had been seen. */
export function savedAsSeen(saved: Saved, none: Problem): Result<null> {
  if (saved.state === 'saved') return done(null);
  return failed(saved.state === 'gone' ? none : meanwhile);
}

export const isDissolved = (name: string): Problem => ({
  code: 'conflict',
  message: `“${name}” is dissolved.`,
  remedy: 'Choose a group that still meets. What it handed over stands in its handover note.',
});

export const SEAT_FAULTS: Record<SeatFault, { field: string; message: string }> = {
  beforeItBegan: { field: 'until', message: 'It cannot end before it begins.' },
  outsideTheSeat: { field: 'from', message: 'There was no such seat on one of these days.' },
  heldAlready: { field: 'from', message: 'Somebody else holds this seat on one of these days.' },
};

/**
 * How an action stands, in one word, one shape and one tone: trusted in that order, so that a black-and-white copy
 * tells the truth. Rules (DOMAIN 8.2, 11A 19 and 21), first that fits:
 *
 * 1. Dropped or merged: dropped. Carried forward, or moved to another plan: carried forward. Complete, or rated
 *    blue: complete.
 * 2. Waiting for something, or dated only by a condition: waiting; it is never overdue.
 * 3. Its last date is past: overdue if anybody has said how it goes, else "date passed, status unknown".
 * 4. Rated green, amber, red: on track, some risk, off track. Rated grey, agreed, not started, or its start lies
 *    ahead: not due.
 * 5. Under way or continuing, where somebody said so and gave no rating.
 * 6. Otherwise nobody has said: no update. It is never green by default.
 */
import type { Day } from '../day.ts';
import type { Rag } from '../reading/plan-reading.ts';
import { isHeldBack } from '../timescale/conditions.ts';
import type { Timescale } from '../timescale/timescale.ts';
import type { Lifecycle } from './plan.ts';

/** The most urgent first: the order of lists, bars and legends. */
export const STANDINGS = [
  'overdue',
  'offTrack',
  'datePassed',
  'someRisk',
  'noUpdate',
  'waiting',
  'underWay',
  'continuing',
  'onTrack',
  'notDue',
  'complete',
  'carriedForward',
  'dropped',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** `hatched` is a pattern and not a colour: nothing is known, and no colour may calm. */
export type Tone = 'blue' | 'green' | 'amber' | 'red' | 'violet' | 'grey' | 'plain' | 'hatched';
export type StandingLook = { word: string; shape: string; tone: Tone; meaning: string };

export const STANDING_LOOKS: Record<Standing, StandingLook> = {
  overdue: {
    word: 'Overdue',
    shape: '◆',
    tone: 'red',
    meaning: 'Its date has passed and it is not complete.',
  },
  offTrack: {
    word: 'Off track',
    shape: '◆',
    tone: 'red',
    meaning: 'It will miss its date or its purpose without help.',
  },
  datePassed: {
    word: 'Date passed, status unknown',
    shape: '?',
    tone: 'hatched',
    meaning: 'Its date has passed and nobody has said how it went.',
  },
  someRisk: {
    word: 'Some risk',
    shape: '▲',
    tone: 'amber',
    meaning: 'It has slipped, and there is a way to recover.',
  },
  noUpdate: {
    word: 'No update',
    shape: '▨',
    tone: 'hatched',
    meaning: 'Nobody has said how it goes.',
  },
  waiting: { word: 'Waiting', shape: '‖', tone: 'violet', meaning: 'It waits for something that is named.' },
  underWay: {
    word: 'Under way',
    shape: '◐',
    tone: 'plain',
    meaning: 'It has started. Nobody has said whether it will be on time.',
  },
  continuing: { word: 'Continuing', shape: '↻', tone: 'plain', meaning: 'It goes on with no end date.' },
  onTrack: { word: 'On track', shape: '●', tone: 'green', meaning: 'Its lead expects to finish on time.' },
  notDue: { word: 'Not due', shape: '○', tone: 'grey', meaning: 'It has not started and is not late.' },
  complete: { word: 'Complete', shape: '✓', tone: 'blue', meaning: 'It is done.' },
  carriedForward: {
    word: 'Carried forward',
    shape: '→',
    tone: 'grey',
    meaning: 'It goes on elsewhere: at a later time, or in another plan.',
  },
  dropped: {
    word: 'Dropped',
    shape: '✕',
    tone: 'grey',
    meaning: 'It will not be done. The reason stays with it.',
  },
};

export type Standable = {
  timescale: Pick<Timescale, 'state' | 'start' | 'due' | 'conditions'>;
  status: { lifecycle: Lifecycle | null; rag?: Rag | null | undefined } | null;
};

/** The day after which an action is late; null where it has no such day. Milestones of ongoing work are no deadline. */
export function deadlineOf(action: Standable): Day | null {
  return action.timescale.state === 'dated' ? (action.timescale.due as Day | null) : null;
}

/** True where the work is at an end, done or not. */
export function isClosed(action: Pick<Standable, 'status'>): boolean {
  const lifecycle = action.status?.lifecycle ?? null;
  return lifecycle === 'complete' || action.status?.rag === 'blue' || isDropped(lifecycle);
}

const isDropped = (lifecycle: Lifecycle | null): boolean =>
  lifecycle === 'dropped' || lifecycle === 'merged' || lifecycle === 'transferred';

/** How an action stands on a day. */
export function standingOf(action: Standable, today: Day): Standing {
  const lifecycle = action.status?.lifecycle ?? null;
  const rag = action.status?.rag ?? null;
  if (lifecycle === 'transferred') return 'carriedForward';
  if (isDropped(lifecycle)) return 'dropped';
  if (lifecycle === 'complete' || (rag === 'blue' && lifecycle === null)) return 'complete';
  if (isWaiting(action)) return 'waiting';
  const deadline = deadlineOf(action);
  if (deadline !== null && deadline < today) {
    // What waits for something named cannot be late (R19).
    if (isHeldBack(action.timescale)) return 'waiting';
    return lifecycle === null && rag === null ? 'datePassed' : 'overdue';
  }
  return byRating(rag) ?? byLifecycle(lifecycle) ?? (startsLater(action, today) ? 'notDue' : 'noUpdate');
}

function isWaiting(action: Standable): boolean {
  const lifecycle = action.status?.lifecycle ?? null;
  return lifecycle === 'waiting' || (lifecycle === null && isHeldBack(action.timescale));
}

const startsLater = (action: Standable, today: Day): boolean =>
  action.timescale.start !== null && action.timescale.start > today;

function byRating(rag: Rag | null): Standing | null {
  switch (rag) {
    case 'green':
      return 'onTrack';
    case 'amber':
      return 'someRisk';
    case 'red':
      return 'offTrack';
    case 'grey':
      return 'notDue';
    case 'blue':
    case null:
      return null;
  }
}

function byLifecycle(lifecycle: Lifecycle | null): Standing | null {
  switch (lifecycle) {
    case 'inProgress':
      return 'underWay';
    case 'continuing':
      return 'continuing';
    case 'proposed':
    case 'agreed':
    case 'notStarted':
      return 'notDue';
    case 'waiting':
      return 'waiting';
    case 'complete':
      return 'complete';
    case 'transferred':
      return 'carriedForward';
    case 'dropped':
    case 'merged':
      return 'dropped';
    case null:
      return null;
  }
}

export type StandingCount = { standing: Standing; count: number };

/** How many actions stand each way, in the order of STANDINGS, those with none left out. */
export function tallyStandings(actions: readonly Standable[], today: Day): StandingCount[] {
  const counts = new Map<Standing, number>();
  for (const action of actions) {
    const standing = standingOf(action, today);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return STANDINGS.flatMap((standing) => {
    const count = counts.get(standing);
    return count === undefined ? [] : [{ standing, count }];
  });
}

/** '12 actions: 3 overdue, 2 on track and 7 no update': the words beside a bar. */
export function sayTally(counts: readonly StandingCount[]): string {
  const total = counts.reduce((sum, c) => sum + c.count, 0);
  const parts = counts.map((c) => `${c.count} ${STANDING_LOOKS[c.standing].word.toLowerCase()}`);
  const last = parts.pop();
  const said = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return `${total} ${total === 1 ? 'action' : 'actions'}${last === undefined ? '' : `: ${said}`}`;
}
